import { tmpdir } from "node:os";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";

import type { DBCore } from "dexie";
import type { FastifyInstance } from "fastify";

import { buildEndpoint } from "#endpoint/app.ts";
import { openStore, type Store as EndpointStore } from "#endpoint/store/open.ts";
import { change, type FacetName, type Facets, type Kind, kinds, ringOf } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import { type Role, type SharedRing, sharedRings } from "#domain/role.ts";
import { commit } from "#store/commit.ts";
import type { OutboxRow } from "#store/database.ts";
import { layFoundation } from "#store/founding.ts";
import { readLink } from "#store/link.ts";
import type { Envelope } from "#store/syncRows.ts";
import { inviteDevice } from "#sync/inviting.ts";
import { newcomer, settleIn, takeUp } from "#sync/joining.ts";
import { meet } from "#sync/meet.ts";
import { setUpAt } from "#sync/settingUp.ts";
import type { Talk } from "#sync/talk.ts";
import { type Ask, createTransport, type Transport } from "#sync/transport.ts";
import { diceOf } from "#tests/support/chance.ts";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

/** The real endpoint in this process, with its embedded store in a folder of its own. */
export interface Place {
  app: FastifyInstance;
  /** Asks it; faults of the network are put before this. */
  readonly ask: Ask;
  /** Empties it, as when its machine was lost. */
  readonly empty: () => Promise<void>;
  /** Copies its files, as a host does every night; answers where the copy lies. */
  readonly copy: () => Promise<string>;
  /** @param isTold whether the host says so, as it should: then the devices hear of another incarnation */
  readonly putBack: (copy: string, isTold?: boolean) => Promise<void>;
  readonly close: () => Promise<void>;
  /** Milliseconds since 1970 by its clock. */
  now: number;
}

export async function newPlace(now = Date.UTC(2026, 10, 20, 19)): Promise<Place> {
  let folder = "";
  let kept: EndpointStore;
  const place = {
    now,
    ask: async (address: string, request: RequestInit) => injectInto(place.app, address, request),
    empty: async () => {
      await close();
      await open();
    },
    copy: async () => {
      const copy = mkdtempSync(join(tmpdir(), "korlag-copy-"));
      copies.push(copy);
      await stop();
      cpSync(folder, copy, { recursive: true });
      await start();
      return copy;
    },
    putBack: async (copy, isTold) => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
      cpSync(copy, folder, { recursive: true });
      await start(isTold);
    },
    close: async () => close(),
  } as Place;
  const copies: string[] = [];
  async function open() {
    folder = mkdtempSync(join(tmpdir(), "korlag-place-"));
    await start();
  }
  async function start(isTold = false) {
    kept = await openStore({ folder }, isTold);
    place.app = await buildEndpoint({
      appFolder: folder,
      store: kept,
      logLevel: "silent",
      now: () => place.now,
      allowances: {
        requests: 1_000_000,
        guesses: 1_000_000,
        foundings: 1_000_000,
        lateness: 0,
      },
    });
    await place.app.ready();
  }
  async function stop() {
    await place.app.close();
    await kept.sql.close();
  }
  async function close() {
    await stop();
    for (const one of [folder, ...copies]) rmSync(one, { recursive: true, force: true });
    copies.length = 0;
  }
  await open();
  return place;
}

export async function injectInto(
  app: FastifyInstance,
  address: string,
  { method = "GET", headers, body }: RequestInit,
): Promise<Response> {
  const { pathname, search } = new URL(address);
  const answer = await app.inject({
    method: method as "GET",
    url: pathname + search,
    headers: headers as Record<string, string>,
    ...(typeof body === "string" && { payload: body }),
  });
  return new Response(answer.statusCode === 204 ? null : answer.body, {
    status: answer.statusCode,
    headers: Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  });
}

export const placeAddress = "https://choir.example";

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

/** Lets one more device in by an invitation. */
export async function letIn(leader: Peer, role: Role, ask = leader.ask): Promise<Peer> {
  const { link } = await talkOf(leader);
  const invitation = await inviteDevice(
    leader.store,
    leader.call,
    link,
    role,
    "https://korlag.example",
  );
  if (!invitation.ok) throw new Error(invitation.why);
  const peer = newPeer(ask);
  const ports = { call: peer.call, now: peer.store.now, appAddress: "https://korlag.example" };
  const self = await newcomer(peer.store.chance);
  const taken = await takeUp(ports, self, invitation.value.link, role, undefined);
  if (!taken.ok) throw new Error(taken.why);
  await settleIn(peer.store, taken.value);
  return peer;
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
