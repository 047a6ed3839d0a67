import { parseKind } from "#domain/facets.ts";
import { type SharedRing, sharedRings } from "#domain/role.ts";
import { type Clock, notBehind, type Stamp, stampParts, tick } from "#domain/stamp.ts";

import { readClock, rowsAt } from "./commit.ts";
import {
  asideKey,
  type AsideRow,
  type Database,
  facetKey,
  type OutboxRow,
  tableOf,
} from "./database.ts";
import type { Store } from "./store.ts";
import { kindsIn, readHow, readLink, readStream } from "./link.ts";
import { type Held, mustBeOpen, readHeld } from "./syncReading.ts";
import {
  type HowRow,
  type LinkRow,
  meetingTables,
  type RingKeysRow,
  type StreamRow,
  syncTables,
  type Witness,
} from "./syncRows.ts";
import { facetIn, seenOf, withFacet } from "./writing.ts";

/** The choir is shared from now on: where, and with which keys. All of it or nothing. */
export async function keepLink(
  { database }: Store,
  link: LinkRow,
  keys: readonly RingKeysRow[],
): Promise<void> {
  const { links, ringKeys } = syncTables(database);
  await database.transaction("rw", links, ringKeys, async () => {
    await links.bulkPut([link, { key: "how" }]);
    await ringKeys.bulkPut([...keys]);
  });
}

/** Changes the link, unless it has been let go of meanwhile. */
export async function changeLink(database: Database, part: Partial<LinkRow>): Promise<void> {
  const { links } = syncTables(database);
  await database.transaction("rw", links, async () => {
    const link = await readLink(database);
    if (link) await links.put({ ...link, ...part });
  });
}

/** How it went this time; a part that is undefined is gone. */
export async function keepHow(
  database: Database,
  part: { readonly [Field in keyof HowRow]?: HowRow[Field] | undefined },
): Promise<void> {
  const { links } = syncTables(database);
  await database.transaction("rw", links, async () => {
    const before = await readHow(database);
    const after = Object.entries({ ...before, ...part }).filter(([, value]) => value !== undefined);
    // Those who look are told of what is new only.
    const isNew = Object.entries(part).some(([name, value]) => before[name as "metAt"] !== value);
    if (isNew) await links.put({ ...Object.fromEntries(after), key: "how" });
  });
}

/** Changes the keys of these rings, of all of them or of none. */
export async function changeKeys<Said extends Pick<RingKeysRow, "ring">>(
  database: Database,
  rings: readonly Said[],
  change: (before: RingKeysRow | undefined, said: Said) => RingKeysRow | undefined,
): Promise<void> {
  const { ringKeys } = syncTables(database);
  await database.transaction("rw", ringKeys, async () => {
    for (const said of rings) {
      const after = change(await ringKeys.get(said.ring), said);
      if (after) await ringKeys.put(after);
    }
  });
}

export async function changeStream(
  database: Database,
  ring: SharedRing,
  part: Partial<StreamRow>,
): Promise<void> {
  const { streams } = syncTables(database);
  await database.transaction("rw", streams, async () => {
    await streams.put({ ...(await readStream(database, ring)), ...part });
  });
}

/** What was found, unless the witness has been forgotten meanwhile. */
export async function keepWitness(
  database: Database,
  ring: SharedRing,
  witness: Witness | undefined,
): Promise<void> {
  const { streams } = syncTables(database);
  await database.transaction("rw", streams, async () => {
    const row = await streams.get(ring);
    if (row?.witness) await streams.put({ ...row, witness });
  });
}

/** Somebody knows that something is missing, and wants to hear no more of it. */
export async function forgetWitnesses(database: Database): Promise<void> {
  for (const ring of sharedRings) await keepWitness(database, ring, undefined);
}

/** This device meets nobody any more. What waits, waits on: it may be shared elsewhere one day. */
export async function letGoOfLink(database: Database): Promise<void> {
  const tables = syncTables(database);
  await database.transaction("rw", [...meetingTables], async () => {
    for (const table of Object.values(tables)) await table.clear();
  });
}

/** A facet that the endpoint keeps from now on: the pointer to it may go if it is still the one that was sent. */
export interface Kept {
  readonly key: string;
  readonly stamp: Stamp;
}

/**
 * Takes what was acknowledged off the outbox, in one transaction with how far the ring is. What was edited while it was
 * on its way waits on: what the others know of it is now what was sent.
 */
export async function acknowledge(
  { database }: Store,
  ring: SharedRing,
  kept: readonly Kept[],
  after: (before: StreamRow) => Partial<StreamRow>,
): Promise<void> {
  const { streams } = syncTables(database);
  await database.transaction("rw", database.outbox, streams, async () => {
    const rows = await database.outbox.bulkGet(kept.map(({ key }) => key));
    const done: string[] = [];
    const edited: OutboxRow[] = [];
    for (const [place, row] of rows.entries()) {
      const sent = kept[place]?.stamp;
      if (!row || sent === undefined) continue;
      if (row.stamp === sent) done.push(row.key);
      else if (row.stamp > sent) edited.push({ ...row, prev: sent });
    }
    await database.outbox.bulkDelete(done);
    await database.outbox.bulkPut(edited);
    const before = await readStream(database, ring);
    await streams.put({ ...before, ...after(before) });
  });
}

/** The others would not take these: they wait with the reason, and hold nothing up. */
export async function park(
  { database }: Store,
  parked: readonly (Kept & { readonly why: string })[],
): Promise<void> {
  await database.transaction("rw", database.outbox, async () => {
    for (const { key, stamp, why } of parked) {
      const row = await database.outbox.get(key);
      if (row?.stamp === stamp) await database.outbox.put({ ...row, stuck: why });
    }
  });
}

/** What is stuck is tried again: all of it, or what is stuck for one of these reasons. */
export async function unpark({ database }: Store, whys?: readonly string[]): Promise<void> {
  await database.transaction("rw", database.outbox, async () => {
    const rows = await database.outbox.toArray();
    const stuck = rows.filter((row) => row.stuck && (!whys || whys.includes(row.stuck)));
    await database.outbox.bulkPut(stuck.map(freed));
  });
}

function freed({ key, ring, kind, id, facet, stamp, prev }: OutboxRow): OutboxRow {
  return { key, ring, kind, id, facet, stamp, prev };
}

/**
 * Gives every facet that waits and that the endpoint does not take yet, because its stamp lies too far ahead, a stamp of
 * the endpoint's time, in the order they were written. What lies only a little ahead stays as it is: it may have been
 * kept there already, and its answer lost. Also the clock of this database goes back, or everything that is written from
 * now on would lie ahead too, long after the device's clock has been set right.
 *
 * @param rings those that are open just now
 * @param there what the endpoint's clock says, in milliseconds since 1970
 * @returns false where even that would lie ahead: what these build on came from further ahead still
 */
export async function shiftStamps(
  store: Store,
  rings: readonly SharedRing[],
  there: number,
  leeway: number,
): Promise<boolean> {
  const { database } = store;
  const waiting = await database.outbox.where("ring").anyOf(rings).toArray();
  const kinds = [...new Set(waiting.flatMap(({ kind }) => parseKind(kind) ?? []))];
  const tables = [...kinds.map((kind) => tableOf[kind]), "outbox", "clock", "ringKeys"];
  return database.transaction("rw", tables, async () => {
    for (const ring of rings) await mustBeOpen(database, ring);
    const now = await database.outbox.where("ring").anyOf(rings).toArray();
    const isAhead = ({ stamp }: OutboxRow) => stampParts(stamp).ms > there + leeway;
    const pointers = now.filter(isAhead).toSorted((a, b) => (a.stamp < b.stamp ? -1 : 1));
    const known = pointers.flatMap((row) => {
      const kind = parseKind(row.kind);
      return kind && kinds.includes(kind) ? [{ ...row, kind }] : [];
    });
    const rows = await rowsAt(database, known);
    const before = await readClock(store);
    const builtOn = ({ prev }: OutboxRow) => (prev ? stampParts(prev).ms : 0);
    // Under an earlier stamp than what it was built on, an edit would be lost.
    const able = known.filter((pointer) => builtOn(pointer) <= there + leeway);
    let clock: Clock = { ms: there, counter: 0, node: before.node };
    for (const { prev } of able) clock = notBehind(clock, prev ?? undefined);
    for (const pointer of now) if (!isAhead(pointer)) clock = notBehind(clock, pointer.stamp);
    const shifted: OutboxRow[] = [];
    for (const pointer of able) {
      const row = rows.get(`${pointer.kind}/${pointer.id}`);
      const value = facetIn(row, pointer.facet);
      if (!row || !value || row.stamps[pointer.facet] !== pointer.stamp) continue;
      const ticked = tick(clock, there);
      clock = ticked.clock;
      const next = withFacet(row, pointer.facet, value, ticked.stamp, seenOf(row, pointer.facet));
      rows.set(`${pointer.kind}/${pointer.id}`, next);
      shifted.push({ ...freed(pointer), stamp: ticked.stamp });
    }
    for (const kind of new Set(shifted.map(({ kind }) => parseKind(kind)))) {
      if (!kind) continue;
      const ids = new Set(shifted.flatMap((one) => (one.kind === kind ? one.id : [])));
      const changed = [...ids].flatMap((id) => rows.get(`${kind}/${id}`) ?? []);
      await database.rows(kind).bulkPut(changed);
    }
    await database.outbox.bulkPut(shifted);
    const isWhole = able.length === known.length && clock.ms <= there + leeway;
    if (isWhole && before.ms > clock.ms) await database.clock.put({ key: "clock", ...clock });
    return isWhole;
  });
}

/** What the endpoint has handed out of a facet. */
export interface HandedOut {
  readonly stamp: Stamp;
  readonly erased: boolean;
}

/**
 * Everything of a ring that the endpoint did not hand out waits to be sent, whoever wrote it.
 *
 * @param there what the endpoint has handed out, by facet key
 */
export async function queueHeld(
  { database }: Store,
  ring: SharedRing,
  there: ReadonlyMap<string, HandedOut>,
  part: Partial<StreamRow>,
): Promise<number> {
  const { streams } = syncTables(database);
  const tables = kindsIn(ring).map((kind) => tableOf[kind]);
  return database.transaction(
    "rw",
    [...tables, "outbox", "aside", "streams", "ringKeys"],
    async () => {
      const held = await readHeld(database, ring);
      const waiting = new Set(await database.outbox.where("ring").equals(ring).primaryKeys());
      const absent = held.filter(({ kind, id, facet, stamp, erased }) => {
        const known = there.get(facetKey(kind, id, facet));
        return !known || known.stamp < stamp || known.erased !== erased;
      });
      await carryAhead(database, absent);
      const missing = absent.flatMap(({ kind, id, facet, stamp, erased, ahead }): OutboxRow[] => {
        if (ahead) return [];
        // An erased record is told as a whole, by its life.
        const name = erased ? "life" : facet;
        const key = facetKey(kind, id, name);
        // It is told as it stands, not as an edit: nobody's version is overtaken unseen by it.
        return waiting.has(key) ? [] : [{ key, ring, kind, id, facet: name, stamp, prev: stamp }];
      });
      const rows = [...new Map(missing.map((row) => [row.key, row])).values()];
      await database.outbox.bulkPut(rows);
      await streams.put({ ...(await readStream(database, ring)), ...part });
      return rows.length;
    },
  );
}

/** What lies ahead of its time is told when it has come. */
async function carryAhead({ aside }: Database, held: readonly Held[]): Promise<void> {
  const rows = await aside.bulkGet(held.flatMap((one) => (one.ahead ? asideKey(one) : [])));
  await aside.bulkPut(rows.flatMap((row): AsideRow[] => (row ? [{ ...row, carried: true }] : [])));
}
