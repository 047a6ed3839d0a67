import { Dexie, type DBCore, type DBCoreTable, type DBCoreTransaction } from "dexie";

import { cipherHere } from "#crypto/vault.ts";
import type { VaultKey } from "#crypto/vaultCipher.ts";
import { isFields } from "#domain/shape.ts";

import { type KeptKeys, type KeyName, keyNames, LockedError, sameBytes } from "./sealedKeys.ts";
import { everyKey, keysAfter } from "./sealedRanges.ts";
import { isSealed, keyIdOf, openRow, type SealedPlace, sealRow } from "./sealedRows.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The tables as they lie on the disk, beneath what seals and opens. */
export interface Beneath {
  readonly core: DBCore;
  readonly places: readonly SealedPlace[];
}

/**
 * Seals every row anew, inside a transaction over all tables: what was sealed with an old key, and what lay in clear.
 * Rows that no key opens are left as they lie.
 *
 * @param from every key that a row may be sealed with now
 * @param to what they are to be sealed with
 */
export function sealAllAnew(
  { core, places }: Beneath,
  trans: DBCoreTransaction,
  from: Partial<KeptKeys>,
  to: KeptKeys,
): Promise<void> {
  const old = keyNames.flatMap((name) => keyFrom(from[name]) ?? []);
  const fresh = { names: keyFrom(to.names), cards: keyFrom(to.cards) };
  return places.reduce<Promise<void>>(
    (before, place) =>
      before.then(() => sealTableAnew(core.table(place.name), place, trans, old, fresh)),
    Dexie.Promise.resolve(),
  );
}

type FreshKeys = Readonly<Record<KeyName, VaultKey | undefined>>;

const atOnce = 500;

function sealTableAnew(
  table: DBCoreTable,
  place: SealedPlace,
  trans: DBCoreTransaction,
  old: readonly VaultKey[],
  fresh: FreshKeys,
  after?: unknown,
): Promise<void> {
  const index = table.schema.primaryKey;
  const range = after === undefined ? everyKey : keysAfter(after);
  // What has been put anew may lie further on, and is met again: it is left as it is.
  return table
    .query({ trans, values: true, limit: atOnce, query: { index, range } })
    .then(({ result }) => {
      const rows = result.filter((row): row is Fields => isFields(row));
      const last = rows.at(-1)?.[place.field];
      const moved = rows.flatMap((row) => {
        const anew = sealedAnew(place, row, old, fresh);
        return anew ? [{ key: row[place.field], anew }] : [];
      });
      const goOn = () =>
        result.length < atOnce || last === undefined
          ? undefined
          : sealTableAnew(table, place, trans, old, fresh, last);
      if (moved.length === 0) return goOn();
      return table
        .mutate({ type: "delete", trans, keys: moved.map(({ key }) => key) })
        .then(() => table.mutate({ type: "put", trans, values: moved.map(({ anew }) => anew) }))
        .then(goOn);
    });
}

/** The row under its fresh key; undefined for one that stays as it lies. */
export function sealedAnew(
  place: SealedPlace,
  row: Fields,
  old: readonly VaultKey[],
  fresh: FreshKeys,
): Fields | undefined {
  let open: Fields | undefined = row;
  if (isSealed(row)) {
    const id = keyIdOf(row);
    const isFresh = keyNames.some((name) => id && fresh[name] && sameBytes(fresh[name].id, id));
    if (isFresh) return undefined;
    open = openRow(
      place,
      old.find((key) => id && sameBytes(key.id, id)),
      row,
    );
  }
  const primaryKey = open?.[place.field];
  const by = typeof primaryKey === "string" ? place.by(primaryKey) : undefined;
  if (!open || !by) return undefined;
  const key = fresh[by];
  if (!key) throw new LockedError("The cipher has not come yet");
  const anew = sealRow(place, key, open);
  return isSealed(row) && row.damaged ? { ...anew, damaged: row.damaged } : anew;
}

export function keyFrom(kept: KeptKeys[KeyName] | undefined): VaultKey | undefined {
  return kept && cipherHere()?.vaultKeyFrom(kept.id, kept.secret);
}

/** Takes away every row that lies sealed, inside a transaction over all tables. */
export function dropAllSealed(
  { core, places }: Beneath,
  trans: DBCoreTransaction,
): Promise<unknown> {
  return places.reduce<Promise<unknown>>((before, { name, field }) => {
    const table = core.table(name);
    const query = { index: table.schema.primaryKey, range: everyKey };
    return before
      .then(() => table.query({ trans, values: true, query }))
      .then(({ result }) => {
        const rows = result.filter(isSealed);
        return table.mutate({ type: "delete", trans, keys: rows.map((row) => row[field]) });
      });
  }, Dexie.Promise.resolve());
}
