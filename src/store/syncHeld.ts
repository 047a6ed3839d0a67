import { isErased, isErasure, namesIn } from "#domain/erasing.ts";
import type { Kind, Row } from "#domain/facets.ts";
import type { SharedRing } from "#domain/role.ts";
import { soundStamps } from "#domain/shape.ts";
import type { Stamp } from "#domain/stamp.ts";

import {
  asideKey,
  type AsideRow,
  type Database,
  facetKey,
  type OutboxRow,
  tableOf,
} from "./database.ts";
import { kindsIn, readStream } from "./link.ts";
import { LockedError } from "./sealedKeys.ts";
import type { Store } from "./store.ts";
import { asTold, facetsAt, mustBeOpen, readQuarantine, type WaitingFacet } from "./syncReading.ts";
import { type QuarantineRow, type StreamRow, syncTables } from "./syncRows.ts";

/** Where a facet is kept, and under which stamp. */
export interface Held {
  readonly kind: string;
  readonly id: string;
  readonly facet: string;
  readonly stamp: Stamp;
  readonly erased: boolean;
  /** It lies aside, for its time has not come. */
  readonly ahead?: true;
}

/** Every facet of a ring that this device holds, also those that it cannot read. */
export async function readHeld(database: Database, ring: SharedRing): Promise<Held[]> {
  await mustBeOpen(database, ring);
  // Help notes are of the ring `team`, and locked away with the cards.
  if (database.keys.state.getState().kind !== "open") throw new LockedError(ring);
  const held: Held[] = [];
  for (const kind of kindsIn(ring)) {
    for (const row of await database.rows(kind).toArray()) held.push(...heldIn(kind, row));
  }
  for (const { kind, id, facet, value, stamp, why, ...row } of await database.aside.toArray()) {
    if (row.ring !== ring || why === "malformed") continue;
    const ahead = why === "far ahead" ? ({ ahead: true } as const) : {};
    const erased = isErasure({ facet, value });
    for (const name of erased ? new Set(["life", ...namesIn(value)]) : [facet])
      held.push({ kind, id, facet: name, stamp, erased, ...ahead });
  }
  return held;
}

/** The facets of one row; an erased one counts for each facet that it had. */
export function heldIn(kind: Kind, row: Row<Kind>): Held[] {
  const stamps = Object.entries(soundStamps(row.stamps));
  const erased = isErased(row);
  const own = stamps.map(([facet, stamp]) => ({ kind, id: row.id, facet, stamp, erased }));
  const life = row.stamps["life"];
  if (!erased || !row.life || !life) return own;
  const names = namesIn(row.life).filter((name) => name !== "life");
  return [...own, ...names.map((facet) => ({ kind, id: row.id, facet, stamp: life, erased }))];
}

/** What this device has of a ring, opened or not, at one moment. */
export async function readHeldAndClosed(
  database: Database,
  ring: SharedRing,
): Promise<{ readonly held: Held[]; readonly closed: QuarantineRow[] }> {
  return database.transaction("r", database.tables, async () => ({
    held: await readHeld(database, ring),
    closed: await readQuarantine(database, ring),
  }));
}

/** Every facet of a ring as it would be sent, at one moment: for whoever meets this device without an endpoint. */
export async function readWholeRing(database: Database, ring: SharedRing): Promise<WaitingFacet[]> {
  return database.transaction("r", database.tables, async () => {
    await mustBeOpen(database, ring);
    const waiting = await database.outbox.where("ring").equals(ring).toArray();
    const known = new Map(waiting.map(({ key, prev }) => [key, prev]));
    const facets: WaitingFacet[] = [];
    for (const kind of kindsIn(ring)) {
      for (const row of await database.rows(kind).toArray()) {
        const whole = database.whole(row);
        const names = isErased(row) ? ["life"] : Object.keys(soundStamps(row.stamps));
        for (const facet of names) {
          const key = facetKey(kind, row.id, facet);
          const stamp = row.stamps[facet];
          // What nobody waits to tell of is told as it stands, not as an edit.
          const prev = known.has(key) ? (known.get(key) ?? null) : (stamp ?? null);
          if (stamp)
            facets.push(...facetsAt(whole, { key, ring, kind, id: row.id, facet, stamp, prev }));
        }
      }
    }
    for (const { kind, id, facet, value, stamp, why, ...row } of await database.aside.toArray()) {
      const key = facetKey(kind, id, facet);
      if (row.ring !== ring || why === "malformed") continue;
      // Null is a word too: it was told over nothing.
      const carried = row.carried && row.prev !== undefined ? row.prev : stamp;
      const prev = known.has(key) ? (known.get(key) ?? null) : carried;
      const { seen = [] } = row;
      facets.push(...asTold({ key, kind, id, facet, value, stamp, prev, seen }));
    }
    return facets;
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
      const untold = held.filter(({ kind, id, facet, stamp, erased }) => {
        const known = there.get(facetKey(kind, id, facet));
        return !known || known.stamp < stamp || known.erased !== erased;
      });
      await carryAhead(database, untold);
      const missing = untold.flatMap(({ kind, id, facet, stamp, erased, ahead }): OutboxRow[] => {
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
