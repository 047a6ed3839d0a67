import { Dexie } from "dexie";

import { isEmptied, isErased, kindsOfPerson, personOf } from "#domain/erasing.ts";
import { type Change, type Kind, ringOf, type Row } from "#domain/facets.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { type Clock, newNode } from "#domain/stamp.ts";

import { type Database, facetKey, type OutboxRow, tableOf } from "./database.ts";
import { type Reading, readingOf } from "./deciding.ts";
import { letGoUntold } from "./letGo.ts";
import { LockedError } from "./sealedKeys.ts";
import type { Store } from "./store.ts";
import type { StorageTrouble } from "./trouble.ts";
import { layOver, type Writing, type Written } from "./writing.ts";

/** Reads, applies a rule of `domain`, and answers with what is to be written, or refuses. Runs again if it is retried. */
export type Decide<Why> = (
  reading: Reading,
) => Promise<Result<readonly Change[], Why>> | Result<readonly Change[], Why>;

/** The act could not be kept just now. It waits in memory, is tried again, and the person is told. */
export interface NotKept {
  readonly kind: "not kept";
  /** `locked`: it does not wait either, or it would hold up what is not locked; the person is asked to unlock. */
  readonly trouble: StorageTrouble | "locked";
}

/** What was written, and what stood there before: enough to take it back. */
export interface Receipt {
  readonly written: readonly Written[];
}

/**
 * The only door through which people's acts are written: one strict transaction in which the rule reads, decides, and
 * every facet is put, stamped and queued for sharing. When the promise is fulfilled, it is on disk. All or nothing.
 *
 * Acts of one tab are written one after the other, in the order they were done; those of several tabs are put in order
 * by the database. Inside `decide` nothing but `reading` may be awaited, or IndexedDB closes the transaction.
 *
 * @param kinds every kind that `decide` reads or changes
 */
export async function commit<Why = never>(
  store: Store,
  kinds: readonly Kind[],
  decide: Decide<Why>,
): Promise<Result<Receipt, Why | NotKept>> {
  return keep(store, attemptTo(store, tablesFor(kinds), decide), decide);
}

/**
 * The same over everything that is kept, for what reaches further than records: erasing somebody.
 *
 * @param alsoDo what is done besides the records, in the same transaction, once they are written
 */
export async function commitOverAll<Why = never>(
  store: Store,
  decide: Decide<Why>,
  alsoDo: () => Promise<void>,
): Promise<Result<Receipt, Why | NotKept>> {
  const tables = store.database.tables.map(({ name }) => name);
  return keep(store, attemptTo(store, tables, decide, alsoDo), decide);
}

async function keep<Why>(
  { keeping, database }: Store,
  attempt: () => Promise<Result<Receipt, Why>>,
  decide: Decide<Why>,
): Promise<Result<Receipt, Why | NotKept>> {
  try {
    const kept = await keeping.keep(attempt, decide);
    return kept.ok ? kept.value : refused({ kind: "not kept", trouble: kept.why });
  } catch (error) {
    if (!(error instanceof LockedError)) throw error;
    database.keys.tellRefused(true);
    return refused({ kind: "not kept", trouble: "locked" });
  }
}

/** The act as something that can be tried until it is kept, and is done once however often it is tried. */
function attemptTo<Why>(
  store: Store,
  tables: string[],
  decide: Decide<Why>,
  alsoDo?: () => Promise<void>,
) {
  const { database } = store;
  let tried: readonly Written[] = [];
  return async (): Promise<Result<Receipt, Why>> =>
    inOneTransaction(database, tables, async () => {
      // A connection can break after the disk has said yes and before we hear it.
      if (await stands(database, tried)) return done({ written: tried });
      const decision = await decide(readingOf(database));
      if (!decision.ok) return decision;
      const writing = await prepare(store, decision.value);
      tried = writing.written;
      if (tried.length > 0) await put(database, writing);
      if (tried.length > 0) await alsoDo?.();
      return done({ written: tried });
    });
}

/** Whoever writes what belongs to a singer looks whether the singer was erased. */
function tablesFor(kinds: readonly Kind[]): string[] {
  const own = kinds.map((kind) => tableOf[kind]);
  const ofPeople = kinds.some((kind) => kindsOfPerson.some((one) => one === kind));
  return [...new Set([...own, ...(ofPeople ? [tableOf.singer] : []), "outbox", "clock"])];
}

async function inOneTransaction<Answer>(
  database: Database,
  tables: string[],
  write: () => Promise<Answer>,
): Promise<Answer> {
  let hasCommitted = false;
  let cause: unknown;
  try {
    return await database.transaction("rw", tables, async (transaction) => {
      transaction.on("complete", () => {
        hasCommitted = true;
      });
      transaction.on("error", (error: unknown) => {
        cause = error;
      });
      return write();
    });
  } catch (error) {
    // Dexie takes a transaction that the browser called off for one that we let slip.
    if (!isSlip(error) || hasCommitted) throw error;
    throw new Dexie.AbortError("Called off", isSlip(cause) ? undefined : (cause as object));
  }
}

function isSlip(error: unknown): boolean {
  const names = ["PrematureCommitError", "TransactionInactiveError"];
  return error instanceof Error && names.includes(error.name);
}

async function stands(database: Database, written: readonly Written[]): Promise<boolean> {
  if (written.length === 0) return false;
  const rows = await rowsAt(database, written);
  return written.some(
    ({ kind, id, facet, stamp }) => rows.get(`${kind}/${id}`)?.stamps[facet] === stamp,
  );
}

async function prepare(store: Store, changes: readonly Change[]): Promise<Writing> {
  const clock = await readClock(store);
  const rows = await rowsAt(store.database, changes);
  const gone = await goneAmong(store.database, changes);
  const isGone = (kind: Kind, id: string) => gone.has(personOf(kind, id) ?? "");
  return layOver((kind, id) => rows.get(`${kind}/${id}`), changes, clock, store.now(), isGone);
}

/** Those who were erased, of the singers that these are about. */
export async function goneAmong(
  database: Database,
  places: readonly { readonly kind: Kind; readonly id: string }[],
): Promise<Set<string>> {
  const people = new Set(
    places.flatMap(({ kind, id }) => (kind === "singer" ? [] : (personOf(kind, id) ?? []))),
  );
  if (people.size === 0) return new Set();
  const rows = await database.rows("singer").bulkGet([...people]);
  return new Set(rows.flatMap((row) => (row && isErased(row) ? row.id : [])));
}

async function put(database: Database, writing: Writing): Promise<void> {
  const shared = writing.written.flatMap((written, place) => {
    const { kind, id, facet, stamp } = written;
    const ring = ringOf[kind];
    if (ring === "device") return [];
    const key = facetKey(kind, id, facet);
    return [{ key, ring, kind, id, facet, stamp, prev: writing.replaced[place] ?? null }];
  });
  // A facet that was not there before cannot be waiting.
  const edited = shared.flatMap(({ key, prev }) => (prev === null ? [] : key));
  const found = edited.length > 0 ? await database.outbox.bulkGet(edited) : [];
  const queued = new Map<string, OutboxRow>(found.flatMap((row) => (row ? [[row.key, row]] : [])));
  for (const row of shared) {
    // The other devices know what stood before the first of the edits that wait, not the ones in between.
    const first = queued.get(row.key) ?? row;
    queued.set(row.key, { ...row, prev: first.prev });
  }
  const emptied = writing.rows.filter(({ row }) => isEmptied(row));
  const untold = emptied.length > 0 ? await letGoUntold(database, emptied, queued) : new Set();
  const stays = writing.rows.filter(({ kind, row }) => !untold.has(`${kind}/${row.id}`));
  const kinds = [...new Set(stays.map((one) => one.kind))];
  // See: [Note: how the choir is kept] on why these are Dexie's own promises, and nothing is wrapped around them.
  await Promise.all([
    ...kinds.map((kind) =>
      database.rows(kind).bulkPut(stays.flatMap((one) => (one.kind === kind ? one.row : []))),
    ),
    database.outbox.bulkPut([...queued.values()]),
    database.clock.put({ key: "clock", ...writing.clock }),
  ]);
}

/** The whole rows that these are about, by kind and id. */
export async function rowsAt(
  database: Database,
  places: readonly { readonly kind: Kind; readonly id: string }[],
): Promise<Map<string, Row<Kind>>> {
  const found = new Map<string, Row<Kind>>();
  for (const kind of new Set(places.map((place) => place.kind))) {
    const ids = new Set(places.flatMap((place) => (place.kind === kind ? place.id : [])));
    for (const row of await database.rows(kind).bulkGet([...ids])) {
      if (row) found.set(`${kind}/${row.id}`, database.whole(row));
    }
  }
  return found;
}

/** The clock of this database; made, with a node of its own, at the first write. */
export async function readClock(store: Store): Promise<Clock> {
  const kept = await store.database.clock.get("clock");
  return kept
    ? { ms: kept.ms, counter: kept.counter, node: kept.node }
    : { ms: 0, counter: 0, node: newNode(store.chance(8)) };
}
