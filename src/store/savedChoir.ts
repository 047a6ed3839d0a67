import { choirFrom, theChoir } from "#domain/choir.ts";
import { civilDateAt } from "#domain/civil.ts";
import { isErased, mayBelongTo, personOf } from "#domain/erasing.ts";
import { type Kind, kinds, ringOf, type Row } from "#domain/facets.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { isFields, soundRow } from "#domain/shape.ts";

import { type Decide, readClock } from "./commit.ts";
import type { AsideRow, Database } from "./database.ts";
import { type Reading, readingIn } from "./deciding.ts";
import { type ArrivingFacet, isArrivingFacet, keepAside, receive } from "./receive.ts";
import { facetsOfRow } from "./rowFacets.ts";
import { type KeyName, keyNames } from "./sealedKeys.ts";
import type { Store } from "./store.ts";
import { layOver } from "./writing.ts";

/** The whole choir as one readable JSON file: every record with its stamps, nothing of this device. */
export interface SavedChoir {
  readonly format: "korlag-choir";
  readonly version: 1;
  /** ISO 8601 with the zone. */
  readonly savedAt: string;
  readonly choirName: string;
  readonly facets: readonly ArrivingFacet[];
  /** Facets this app could not read; they are carried along. */
  readonly aside: readonly AsideRow[];
  /** What was locked when it was saved, and is not in it. */
  readonly leftOut?: readonly KeyName[];
}

type RowsOfKinds = { [K in Kind]: Map<string, Row<K>> };

/**
 * Everything that is kept, and on top of it what waits in memory because it could not be kept: a file is asked for most
 * when the storage is in trouble. Throws when the storage cannot be read either.
 */
export async function saveChoir(store: Store): Promise<SavedChoir> {
  const { rows, aside, clock } = await readAll(store);
  const reading = readingIn((kind) => readable(kind, rows[kind]));
  let moment = clock;
  for (const decide of store.keeping.waiting()) {
    const decision = await decideNow(decide, reading);
    if (!decision?.ok) continue;
    const isGone = (kind: Kind, id: string) =>
      isErased(rows.singer.get(personOf(kind, id) ?? "")) && kind !== "singer";
    const standing = (kind: Kind, id: string) => rows[kind].get(id);
    const writing = layOver(standing, decision.value, moment, store.now(), isGone);
    for (const { kind, row } of writing.rows)
      (rows[kind] as Map<string, Row<Kind>>).set(row.id, row);
    moment = writing.clock;
  }
  const leftOut = keyNames.filter((name) => !store.database.keys.key(name));
  const gone = new Set([...rows.singer.values()].filter(isErased).map(({ id }) => id));
  return {
    format: "korlag-choir",
    version: 1,
    savedAt: new Date(store.now()).toISOString(),
    choirName: choirFrom(readable("choir", rows.choir).get(theChoir))?.name ?? "",
    facets: kinds.flatMap((kind) => facetsOf(kind, rows[kind].values())),
    aside: aside.filter(({ why, id }) => why !== "malformed" && !mayBelongTo(id, gone)),
    ...(leftOut.length > 0 && { leftOut }),
  };
}

/** The file's text, and a name for it that tells nobody's name. */
export function fileOf(saved: SavedChoir): { readonly name: string; readonly text: string } {
  const day = civilDateAt(new Date(saved.savedAt).getTime());
  return { name: `korlag-${day}.json`, text: `${JSON.stringify(saved, null, 1)}\n` };
}

export type NotASavedChoir = "not json" | "not korlag" | "newer" | "damaged";

/**
 * Strict about the form of the file, so that half a file is never opened; whatever a newer Korlag may have written into
 * it (kinds, facets and fields that are unknown here) is carried along.
 */
export function parseSavedChoir(text: string): Result<SavedChoir, NotASavedChoir> {
  const file = parseJson(text);
  if (!file.ok) return file;
  const { value } = file;
  if (!isFields(value) || value["format"] !== "korlag-choir") return refused("not korlag");
  const { version, savedAt, choirName, facets, aside } = value;
  if (typeof version === "number" && version > 1) return refused("newer");
  if (version !== 1 || typeof choirName !== "string") return refused("damaged");
  if (typeof savedAt !== "string" || Number.isNaN(Date.parse(savedAt))) return refused("damaged");
  if (!Array.isArray(facets) || !facets.every((facet) => isArrivingFacet(facet))) {
    return refused("damaged");
  }
  if (!facets.some((facet) => isChoirCard(facet))) return refused("damaged");
  if (!Array.isArray(aside) || !aside.every((row) => isAsideRow(row))) return refused("damaged");
  return done({ format: "korlag-choir", version, savedAt, choirName, facets, aside });
}

/** A choir that was made up to look around in: it must not be opened as a real one. */
export function isMadeUp({ facets }: SavedChoir): boolean {
  return facets.some(
    ({ kind, facet, value }) =>
      kind === "choir" && facet === "origin" && isFields(value) && value["kind"] === "madeUp",
  );
}

/** Writes a saved choir into an empty database: all of it, or nothing. */
export async function layOut(store: Store, saved: SavedChoir): Promise<void> {
  const { database } = store;
  await database.transaction("rw", database.tables, async () => {
    await receive(store, saved.facets, true);
    await keepAside(
      database,
      saved.aside.map((row) => ({ facet: row, why: row.why })),
    );
  });
}

// A rule that stumbles is heard of when it is tried on the disk: it must not keep the rest out of the file.
async function decideNow(decide: Decide<unknown>, reading: Reading) {
  try {
    return await decide(reading);
  } catch {
    return undefined;
  }
}

async function readAll({ database, chance, ...rest }: Store) {
  return database.transaction("r", database.tables, async () => {
    const found: [Kind, Map<string, Row<Kind>>][] = [];
    for (const kind of kinds) found.push([kind, await rowsOf(database, kind)]);
    const rows = Object.fromEntries(found) as unknown as RowsOfKinds;
    const aside = await database.aside.toArray();
    return { rows, aside, clock: await readClock({ database, chance, ...rest }) };
  });
}

async function rowsOf<K extends Kind>(database: Database, kind: K): Promise<Map<string, Row<K>>> {
  const rows = await database.rows(kind).toArray();
  return new Map(rows.map((row) => [row.id, database.whole(row) as Row<K>]));
}

function readable<K extends Kind>(kind: K, rows: Map<string, Row<K>>): Map<string, Row<K>> {
  return new Map([...rows].map(([id, row]) => [id, soundRow(kind, row)]));
}

/** Every facet of the rows, also those that are unknown here. What has no stamp or no fields is none. */
function facetsOf(kind: Kind, rows: Iterable<Row<Kind>>): ArrivingFacet[] {
  if (ringOf[kind] === "device") return [];
  return [...rows].flatMap((row) => facetsOfRow(kind, row));
}

function isChoirCard({ kind, id, facet }: ArrivingFacet): boolean {
  return kind === "choir" && id === theChoir && facet === "card";
}

function isAsideRow(value: unknown): value is AsideRow {
  if (!isFields(value) || !isArrivingFacet(value)) return false;
  const { why }: Readonly<Record<string, unknown>> = { ...value };
  return why === "unknown kind" || why === "far ahead";
}

function parseJson(text: string): Result<unknown, "not json"> {
  try {
    return done(JSON.parse(text));
  } catch {
    return refused("not json");
  }
}
