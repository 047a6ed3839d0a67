import type { DBCore } from "dexie";

import { change, type FacetName, type Facets, type Kind, kinds, ringOf } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import { type Role, type SharedRing, sharedRings } from "#domain/role.ts";
import { commit } from "#store/commit.ts";
import type { OutboxRow } from "#store/database.ts";
import { layFoundation } from "#store/founding.ts";
import { readLink } from "#store/link.ts";
import type { Invitation } from "#store/meeting.ts";
import type { Envelope } from "#store/syncRows.ts";
import { inviteDevice } from "#sync/inviting.ts";
import { newcomer, settleIn, takeUp } from "#sync/joining.ts";
import { meet } from "#sync/meet.ts";
import { setUpAt } from "#sync/settingUp.ts";
import type { Talk } from "#sync/talk.ts";
import { type Ask, createTransport, type Transport } from "#sync/transport.ts";
import { diceOf } from "#tests/support/chance.ts";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

import { type Place, placeAddress } from "./place.ts";

/** A device with its store, and its own way to the endpoint. */
export interface Peer {
  readonly store: TestStore;
  readonly call: Transport;
  readonly unanswered: Map<string, Envelope>;
  /** Where faults are put in. */
  ask: Ask;
}

let made = 0;

export function newPeer(ask: Ask, name?: string): Peer {
  made += 1;
  const dice = diceOf(1000 + made);
  const store: TestStore = {
    ...newTestStore({ name: name ?? `peer-${made}-${process.pid}` }),
    chance: dice.bytes,
    newId: () => `p${made}x${dice.upTo(1e9)}`,
  };
  // The spread has taken the clock along, and the functions that read it.
  const peer: Peer = {
    store,
    ask,
    unanswered: new Map(),
    call: createTransport({
      ask: async (address, request) => peer.ask(address, request),
      later: () => () => {},
    }),
  };
  return peer;
}

export async function talkOf(peer: Peer, away = false): Promise<Talk> {
  const link = await readLink(peer.store.database);
  if (!link) throw new Error("The peer meets nowhere");
  return { store: peer.store, link, call: peer.call, unanswered: peer.unanswered, away };
}

export async function meetOf(peer: Peer, thorough = false) {
  return meet(await talkOf(peer), { compares: thorough, leads: thorough });
}

/** A leader's device with a choir that has been founded at the endpoint and handed over. */
export async function newLeader(place: Place): Promise<Peer> {
  const peer = newPeer(place.ask);
  await layFoundation(peer.store, "Torsdagskoret");
  const went = await setUpAt(peer.store, peer.call, placeAddress, "Anna", undefined);
  if (!went.ok) throw new Error(went.why);
  await mustMeet(peer);
  return peer;
}

/** Where the app of these devices lies: links of invitations lead there. */
export const appAddress = "https://korlag.example";

export async function invite({ store, call }: Peer, role: Role): Promise<Invitation> {
  const link = await readLink(store.database);
  const made = link && (await inviteDevice(store, call, link, role, appAddress));
  if (!made?.ok) throw new Error(made?.why ?? "The peer meets nowhere");
  return made.value;
}

/** A new device that comes in by the link of an invitation. */
export async function comeIn(link: string, owner: string, ask: Ask): Promise<Peer> {
  const peer = newPeer(ask);
  const ports = { call: peer.call, now: peer.store.now, appAddress };
  const self = await newcomer(peer.store.chance);
  const taken = await takeUp(ports, self, link, owner, undefined);
  if (!taken.ok) throw new Error(taken.why);
  await settleIn(peer.store, taken.value);
  return peer;
}

/** Lets one more device in by an invitation. */
export async function letIn(leader: Peer, role: Role, ask = leader.ask): Promise<Peer> {
  const { link } = await invite(leader, role);
  return comeIn(link, role, ask);
}

/** A new choir: a leader's device, and one more of each of these roles, which has been told everything. */
export async function newChoir<Roles extends readonly Role[]>(
  place: Place,
  ...roles: Roles
): Promise<[leader: Peer, ...others: { [At in keyof Roles]: Peer }]> {
  const leader = await newLeader(place);
  const others: Peer[] = [];
  for (const role of roles) others.push(await letIn(leader, role));
  await mustMeet(...others);
  return [leader, ...others] as unknown as [Peer, ...{ [At in keyof Roles]: Peer }];
}

export async function mustMeet(...peers: readonly Peer[]): Promise<void> {
  for (const peer of peers) {
    const went = await meetOf(peer);
    if (!went.ok) throw new Error(JSON.stringify(went.why));
  }
}

/** Meets until nobody has anything to tell. */
export async function settleAll(...peers: readonly Peer[]): Promise<void> {
  for (let round = 0; round < 3; round += 1) await mustMeet(...peers);
}

/** How many more writes to the disk a device has before it is killed: nothing that it began comes to an end. */
export interface Life {
  writes: number;
}

/** The peer's device can be killed from now on. */
export async function lifeOf({ store: { database } }: Peer): Promise<Life> {
  const life = { writes: Number.POSITIVE_INFINITY };
  database.close({ disableAutoOpen: false });
  database.use({
    stack: "dbcore",
    name: "mortal",
    create: (core: DBCore): DBCore => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: async (request) => {
            life.writes -= 1;
            if (life.writes < 0) throw new Error("killed");
            return table.mutate(request);
          },
        };
      },
    }),
  });
  await database.open();
  return life;
}

/** All that this device has of these rings, to be compared. */
export async function heldBy(
  { store: { database } }: Pick<Peer, "store">,
  rings: readonly SharedRing[] = sharedRings,
): Promise<Record<string, unknown[]>> {
  const shared = kinds.filter((kind) => rings.some((ring) => ring === ringOf[kind]));
  const found: [string, unknown[]][] = [];
  for (const kind of shared) {
    const rows = await database.rows(kind).toArray();
    if (rows.length > 0) found.push([kind, rows.map((row) => database.whole(row))]);
  }
  return Object.fromEntries(found);
}

/** Writes one facet as a person does. */
export async function write<K extends Kind, F extends FacetName<K>>(
  { store }: Pick<Peer, "store">,
  kind: K,
  id: string,
  facet: F,
  value: Facets<K>[F] & object,
): Promise<void> {
  const kept = await commit(store, [kind], () => done([change(kind, id, facet, value)]));
  if (!kept.ok) throw new Error("not kept");
}

export async function nameOf({ store }: Pick<Peer, "store">, id: string) {
  return (await store.database.rows("singer").get(id))?.name?.called;
}

export async function waitingAt({ store }: Pick<Peer, "store">): Promise<OutboxRow[]> {
  return store.database.outbox.toArray();
}

/** What a request says. */
export function bodyOf({ body }: RequestInit): string {
  return typeof body === "string" ? body : "";
}
