import {
  type Bytes,
  bytesOf,
  framed,
  fromBase64,
  joined,
  textOf,
  toBase64,
} from "#crypto/bytes.ts";
import { cipherHere } from "#crypto/vault.ts";
import type { VaultKey } from "#crypto/vaultCipher.ts";
import { isFields } from "#domain/shape.ts";

import { keyIdBytes, LockedError } from "./sealedKeys.ts";
import type { SealedTable } from "./sealedTables.ts";

/** A row as it lies on the disk. `damaged`: rows that stood in its place and could not be opened. */
export interface SealedRow {
  readonly sealed: Uint8Array;
  readonly damaged?: readonly unknown[];
}

/** A table of sealed rows, and the field its rows are found by. */
export interface SealedPlace extends SealedTable {
  readonly name: string;
  readonly field: string;
}

type Fields = Readonly<Record<string, unknown>>;

export function isSealed(row: unknown): row is SealedRow & Fields {
  return isFields(row) && ArrayBuffer.isView(row["sealed"]);
}

/** What a primary key is on the disk: it tells nobody whom or what a row is about, and is the same every time. */
export function hiddenKey(place: SealedPlace, key: VaultKey, primaryKey: string): string {
  if (place.hides === "nothing") return primaryKey;
  const parts = place.hides === "parts" ? primaryKey.split(".") : [primaryKey];
  return parts.map((_, last) => hiddenPart(place, key, parts.slice(0, last + 1))).join(".");
}

function hiddenPart(place: SealedPlace, key: VaultKey, parts: readonly string[]): string {
  const name = cipher().nameAtOnce(key, [place.name, ...parts]);
  return toBase64(name);
}

/** The row as it is put on the disk. */
export function sealRow(place: SealedPlace, key: VaultKey, row: Fields): Fields & SealedRow {
  const at = hiddenKey(place, key, String(row[place.field]));
  const content = bytesOf(JSON.stringify(row, withBytes));
  const sealed = cipher().sealAtOnce(key, content, aboutIt(place, at));
  const beside = place.beside.flatMap((field) => (field in row ? [[field, row[field]]] : []));
  return {
    ...Object.fromEntries(beside),
    [place.field]: at,
    sealed: joined(Uint8Array.of(form), key.id, sealed),
  };
}

/** What can be seen of a row without its key: which one it is, where that is not hidden. */
export function closedRow(place: SealedPlace, row: SealedRow & Fields): Fields | undefined {
  if (place.hides !== "nothing" || place.beside.length === 0) return undefined;
  const beside = place.beside.flatMap((field) => (field in row ? [[field, row[field]]] : []));
  return { [place.field]: row[place.field], ...Object.fromEntries(beside) };
}

/** The id of the key that has sealed a row; undefined for a form that this version does not know. */
export function keyIdOf({ sealed }: SealedRow): Uint8Array | undefined {
  return sealed[0] === form ? sealed.subarray(1, 1 + keyIdBytes) : undefined;
}

/** The row that was sealed; undefined when it cannot be opened, or lies where it was not put. */
export function openRow(
  place: SealedPlace,
  key: VaultKey | undefined,
  row: SealedRow & Fields,
): Fields | undefined {
  if (!key) return undefined;
  const beside = aboutIt(place, String(row[place.field]));
  const content = cipher().openAtOnce(key, row.sealed.subarray(1 + keyIdBytes), beside);
  const text = content && textOf(content);
  if (text === undefined) return undefined;
  try {
    const opened: unknown = text.includes(writtenMark)
      ? JSON.parse(text, intoBytes)
      : JSON.parse(text);
    return isFields(opened) ? opened : undefined;
  } catch {
    return undefined;
  }
}

// The first byte of all that is sealed: another form would have another one.
const form = 1;

function aboutIt(place: SealedPlace, at: string): Bytes {
  return framed(["korlag row", place.name, at]);
}

function cipher() {
  const here = cipherHere();
  if (!here) throw new LockedError("The cipher has not come yet");
  return here;
}

// Keys of a ring are bytes; JSON has none.
const mark = "\u0001bytes:";
// JSON writes the first letter of it in its own way.
const writtenMark = JSON.stringify(mark).slice(1, -1);

function withBytes(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? mark + toBase64(value) : value;
}

function intoBytes(_: string, value: unknown): unknown {
  return typeof value === "string" && value.startsWith(mark)
    ? fromBase64(value.slice(mark.length))
    : value;
}
