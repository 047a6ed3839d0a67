import { type Change, type Kind, ringOf, type Row } from "#domain/facets.ts";
import { refused, type Result } from "#domain/result.ts";
import { type Clock, newNode, type Stamp, tick } from "#domain/stamp.ts";

import { type Database, facetKey, tableOf } from "./database.ts";
import type { Store } from "./store.ts";
import { type StorageTrouble, troubleOf } from "./trouble.ts";

/** What a rule may look at before it decides: rows as they stand inside the same transaction. */
export interface Reading {
  get<K extends Kind>(kind: K, id: string): Promise<Row<K> | undefined>;
  /** Rows where an indexed path, such as `place.sessionId`, has this value. */
  where<K extends Kind>(kind: K, path: string, value: string): Promise<Row<K>[]>;
}

/** Reads, applies a rule of `domain`, and answers with what is to be written, or refuses. Runs again if it is retried. */
export type Decide<Why> = (
  reading: Reading,
) => Promise<Result<readonly Change[], Why>> | Result<readonly Change[], Why>;

/** The act could not be kept just now. It waits in memory, is tried again, and the person is told. */
export interface NotKept {
  readonly kind: "not kept";
  readonly trouble: StorageTrouble;
}

/** What was written, and what stood there before: enough to take it back. */
export interface Receipt {
  readonly written: readonly Written[];
}

export interface Written {
  readonly kind: Kind;
  readonly id: string;
  readonly facet: string;
  readonly stamp: Stamp;
  readonly before: object | undefined;
  /** The record did not exist before this act. */
  readonly created: boolean;
}

/**
 * The only door through which people's acts are written: one strict transaction in which the rule reads, decides, and
 * every facet is put, stamped and queued for sharing. When the promise is fulfilled, it is on disk. All or nothing.
 *
 * Inside `decide` nothing but `reading` may be awaited, or IndexedDB closes the transaction.
 *
 * @param kinds every kind that `decide` reads or changes
 */
export async function commit<Why = never>(
  store: Store,
  kinds: readonly Kind[],
  decide: Decide<Why>,
): Promise<Result<Receipt, Why | NotKept>> {
  const attempt = () => writeOnce(store, kinds, decide);
  // What could not be kept goes first: later acts must not overtake it.
  if (store.keeping.isWaiting() && !(await store.keeping.tryAgain())) {
    return refused({ kind: "not kept", trouble: store.keeping.hold(attempt) });
  }
  try {
    return await attempt();
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    return refused({ kind: "not kept", trouble: store.keeping.hold(attempt, trouble) });
  }
}

async function writeOnce<Why>(
  store: Store,
  kinds: readonly Kind[],
  decide: Decide<Why>,
): Promise<Result<Receipt, Why>> {
  const { database } = store;
  const tables = [...new Set([...kinds.map((kind) => tableOf[kind]), "outbox", "clock"])];
  const answer = await database.transaction("rw", tables, async () => {
    const decision = await decide(readingOf(database));
    if (!decision.ok) return decision;
    const written = await write(store, decision.value);
    return { ok: true, value: { written } } as const;
  });
  store.keeping.wentWell();
  return answer;
}

async function write(store: Store, changes: readonly Change[]): Promise<Written[]> {
  const { database } = store;
  if (changes.length === 0) return [];
  let clock = await readClock(store);
  const written: Written[] = [];
  const rows = new Map<string, Row<Kind> | undefined>();
  for (const { kind, id, facet, value } of changes) {
    const key = `${tableOf[kind]}/${id}`;
    const row = rows.has(key) ? rows.get(key) : await database.rows(kind).get(id);
    const before = facetIn(row, facet);
    // Fields that a newer Korlag added to this facet are kept though this one does not know them.
    const after = { ...before, ...value };
    if (sameFields(before, after)) continue;
    const ticked = tick(clock, store.now());
    clock = ticked.clock;
    const next = {
      ...row,
      id,
      [facet]: after,
      stamps: { ...row?.stamps, [facet]: ticked.stamp },
    } as Row<Kind>;
    rows.set(key, next);
    await database.rows(kind).put(next);
    await queue(database, kind, id, facet, ticked.stamp, row?.stamps[facet] ?? null);
    written.push({ kind, id, facet, stamp: ticked.stamp, before, created: row === undefined });
  }
  await database.clock.put({ key: "clock", ...clock });
  return written;
}

async function queue(
  database: Database,
  kind: Kind,
  id: string,
  facet: string,
  stamp: Stamp,
  replaced: Stamp | null,
): Promise<void> {
  const ring = ringOf[kind];
  if (ring === "device") return;
  const key = facetKey(kind, id, facet);
  const waiting = await database.outbox.get(key);
  const prev = waiting ? waiting.prev : replaced;
  await database.outbox.put({ key, ring, kind, id, facet, stamp, prev });
}

/** The clock of this database; made, with a node of its own, at the first write. */
export async function readClock(store: Store): Promise<Clock> {
  const kept = await store.database.clock.get("clock");
  return kept
    ? { ms: kept.ms, counter: kept.counter, node: kept.node }
    : { ms: 0, counter: 0, node: newNode(store.chance(8)) };
}

function readingOf(database: Database): Reading {
  return {
    get: async <K extends Kind>(kind: K, id: string) => database.rows(kind).get(id),
    where: async <K extends Kind>(kind: K, path: string, value: string) =>
      database.rows(kind).where(path).equals(value).toArray(),
  };
}

function facetIn(row: Row<Kind> | undefined, facet: string): object | undefined {
  return (row as Readonly<Record<string, object>> | undefined)?.[facet];
}

function sameFields(before: object | undefined, after: object): boolean {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(after);
}
