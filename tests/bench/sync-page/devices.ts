import type { Change } from "#domain/facets.ts";
import type { Role } from "#domain/role.ts";
import { tick } from "#domain/stamp.ts";
import { readClock } from "#store/commit.ts";
import { Database } from "#store/database.ts";
import { layFoundation } from "#store/founding.ts";
import { createKeeping } from "#store/keeping.ts";
import { readLink } from "#store/link.ts";
import { receive } from "#store/receive.ts";
import type { Store } from "#store/store.ts";
import { inviteDevice } from "#sync/inviting.ts";
import { type LetIn, newcomer, settleIn, takeUp } from "#sync/joining.ts";
import { meet } from "#sync/meet.ts";
import { setUpAt } from "#sync/settingUp.ts";
import { createTransport } from "#sync/transport.ts";

const chance = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const later = (run: () => void, ms: number) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** What has crossed the wire so far, in bytes of bodies; what stands around them is not counted. */
export const wire = { calls: 0, sent: 0, received: 0 };

/** The only door to the network, as in the app, but everything that goes through it is weighed. */
export const call = createTransport({
  later,
  ask: async (address, request) => {
    const answer = await fetch(address, request);
    wire.calls += 1;
    wire.sent += typeof request.body === "string" ? request.body.length : 0;
    wire.received += Number(answer.headers.get("content-length") ?? 0);
    return answer;
  },
});

/** A device of the choir: the store that the app has, in a database of its own. */
export function newStore(name: string): Store {
  let ids = 0;
  return {
    database: new Database(name),
    keeping: createKeeping(later),
    now: () => Date.now(),
    chance,
    newId: () => {
      ids += 1;
      return `${name}n${ids}`;
    },
  };
}

/** A leader's device on which all this has been written, not shared yet. */
export async function layChoir(store: Store, changes: readonly Change[]): Promise<void> {
  await layFoundation(store, "Torsdagskoret");
  let clock = await readClock(store);
  const facets = changes.map((one) => {
    // As it was written: over the year, not in the one moment of this bench.
    const ticked = tick(clock, store.now());
    clock = ticked.clock;
    return { ...one, stamp: ticked.stamp };
  });
  for (let at = 0; at < facets.length; at += 2000)
    await receive(store, facets.slice(at, at + 2000));
}

/** Founds the choir at the endpoint that this page comes from. */
export async function share(store: Store): Promise<void> {
  const went = await setUpAt(store, call, window.location.origin, "Anna", undefined);
  if (!went.ok) throw new Error(went.why);
}

export async function mustMeet(store: Store): Promise<void> {
  const link = await readLink(store.database);
  if (!link) throw new Error("This device meets nowhere");
  const talk = { store, link, call, unanswered: new Map(), away: false };
  const went = await meet(talk, { compares: false, leads: false });
  if (!went.ok) throw new Error(JSON.stringify(went.why));
}

/** Lets a device in; what it is handed, before it has a database. */
export async function letIn(leader: Store, role: Role): Promise<LetIn> {
  const link = await readLink(leader.database);
  if (!link) throw new Error("The leader meets nowhere");
  const appAddress = window.location.origin;
  const invitation = await inviteDevice(leader, call, link, role, appAddress);
  if (!invitation.ok) throw new Error(invitation.why);
  const self = await newcomer(chance);
  const ports = { call, now: leader.now, appAddress };
  const taken = await takeUp(ports, self, invitation.value.link, "Bo", undefined);
  if (!taken.ok) throw new Error(taken.why);
  return taken.value;
}

/** A device that was let in and has everything. */
export async function fill(name: string, handed: LetIn): Promise<Store> {
  const store = newStore(name);
  await settleIn(store, handed);
  await mustMeet(store);
  return store;
}
