import { type Change, change } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import { sharedRings } from "#domain/role.ts";
import { commit } from "#store/commit.ts";
import type { Store } from "#store/store.ts";
import { digestHere } from "#sync/comparing.ts";
import { openRing } from "#sync/keyring.ts";

import { putBare } from "./bare.ts";
import { fill, letIn, mustMeet, wire } from "./devices.ts";

/** Times in milliseconds. */
export interface MonthTook {
  /** Until what all have done is at the endpoint and each has met once. */
  readonly metOnce: number;
  /** Until all hold the same. */
  readonly equal: number;
  readonly written: number;
  readonly calls: number;
  readonly bytes: number;
  /** What all wrote put by Dexie alone on as many databases at once. */
  readonly bare: number;
}

const sessions = 4;
const marked = 25;
const items = 12;

/** Devices that were each alone for thirty days – four sessions – meet at the same moment. */
export async function meetAfterMonth(leader: Store, count: number): Promise<MonthTook> {
  const stores: Store[] = [];
  for (let place = 0; place < count; place += 1) {
    stores.push(await fill(`month${place}`, await letIn(leader, "coordinator")));
  }
  for (const [place, store] of stores.entries()) {
    for (let session = 0; session < sessions; session += 1) {
      const changes = doneAlone(place, session);
      const kept = await commit(store, ["turnout", "outcome", "closing"], () => done(changes));
      if (!kept.ok) throw new Error("not kept");
    }
  }
  const before = { ...wire };
  const metOnce = await meetAll(stores);
  let equal = metOnce;
  // Looking whether they are equal takes longer than becoming it, and is not counted.
  do equal += await meetAll(stores);
  while (!(await areEqual(stores)));
  const rows = await rowsOfMonth(stores[0]);
  const bareBegan = performance.now();
  await Promise.all(stores.map(async (_, place) => putBare(`bareMonth${place}`, rows)));
  const bare = performance.now() - bareBegan;
  for (const { database } of stores) await database.delete();
  return {
    metOnce,
    equal,
    written: count * sessions * (marked + items + 1),
    calls: wire.calls - before.calls,
    bytes: wire.sent + wire.received - before.sent - before.received,
    bare,
  };
}

/** All at the same moment; how long it took, in milliseconds. */
async function meetAll(stores: readonly Store[]): Promise<number> {
  const began = performance.now();
  await Promise.all(stores.map(mustMeet));
  return performance.now() - began;
}

/** Half of whom one marks are marked by the next device too, and all write how the evening went. */
function doneAlone(place: number, session: number): Change[] {
  const id = `month${session}`;
  return [
    ...Array.from({ length: marked }, (_, at) =>
      change("turnout", `${id}.person${1 + ((place * 12 + at) % 150)}`, "mark", { here: true }),
    ),
    ...Array.from({ length: items }, (_, at) =>
      change("outcome", `${id}.item${place}x${at}`, "fit", { fit: "justRight" }),
    ),
    change("closing", id, "words", { howItWent: `Seen by ${place}`, remember: "The coffee" }),
  ];
}

async function areEqual(stores: readonly Store[]): Promise<boolean> {
  for (const ring of sharedRings) {
    const digests = await Promise.all(
      stores.map(async (store) => {
        const open = await openRing(store.database, ring);
        return open ? digestHere(store, open) : "locked";
      }),
    );
    if (new Set(digests).size > 1) return false;
  }
  return true;
}

async function rowsOfMonth(store: Store | undefined) {
  if (!store) return {};
  const of = async (kind: "turnout" | "outcome" | "closing") =>
    (await store.database.rows(kind).toArray()).filter(({ id }) => id.startsWith("month"));
  return {
    turnouts: await of("turnout"),
    outcomes: await of("outcome"),
    closings: await of("closing"),
  };
}
