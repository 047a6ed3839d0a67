import { change } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import { commit } from "#store/commit.ts";
import type { Store } from "#store/store.ts";

import { fill, letIn, mustMeet, wire } from "./devices.ts";

/** What marks weigh on the wire, in bytes of bodies: all calls of the meeting in which they cross it. */
export interface MarksWeigh {
  readonly sent: number;
  readonly answered: number;
  readonly fetched: number;
  /** The same marks as JSON that anybody can read. */
  readonly bare: number;
}

/** So many singers are marked on one device, and another one fetches that. */
export async function weighMarks(leader: Store, many: number): Promise<MarksWeigh> {
  const other = await fill(`other${many}`, await letIn(leader, "coordinator"));
  // Whatever else there is to tell is told first: both are idle.
  await settled(leader, other);
  const idle = { ...wire };
  await mustMeet(leader);
  const [idleSent, idleReceived] = [wire.sent - idle.sent, wire.received - idle.received];
  const changes = Array.from({ length: many }, () =>
    change("turnout", `of0x${many}.${leader.newId()}`, "mark", { here: true }),
  );
  const kept = await commit(leader, ["turnout"], () => done(changes));
  if (!kept.ok) throw new Error("not kept");
  const before = { ...wire };
  await mustMeet(leader);
  const between = { ...wire };
  await mustMeet(other);
  const bare = kept.value.written
    .map(({ kind, id, facet, stamp }) =>
      JSON.stringify({ kind, id, facet, stamp, value: { here: true }, prev: null }),
    )
    .reduce((sum, text) => sum + text.length, 0);
  await other.database.delete();
  return {
    sent: between.sent - before.sent - idleSent,
    answered: between.received - before.received - idleReceived,
    fetched: wire.received - between.received - idleReceived,
    bare,
  };
}

/** Marks one singer; how long it took until that was kept, in milliseconds. */
export async function markOne(store: Store): Promise<number> {
  const mark = change("turnout", `tonight.${store.newId()}`, "mark", { here: true });
  const began = performance.now();
  const kept = await commit(store, ["turnout"], () => done([mark]));
  if (!kept.ok) throw new Error("not kept");
  return performance.now() - began;
}

async function settled(...stores: readonly Store[]): Promise<void> {
  for (let round = 0; round < 2; round += 1) for (const store of stores) await mustMeet(store);
}
