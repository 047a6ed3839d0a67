import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { toBase64 } from "#crypto/bytes.ts";
import { sharedRings } from "#domain/role.ts";
import { paths } from "#protocol/paths.ts";
import { readKnownDevices } from "#store/meetingState.ts";
import { readRingKeys } from "#store/syncReading.ts";
import { changeLink } from "#store/syncWriting.ts";
import { newestOf } from "#sync/keyring.ts";
import { removeDevice } from "#sync/others.ts";

import { changeTheKeys, closedAt, meetThoroughly, newestKeysAt } from "./support/acts.ts";
import {
  bodyOf,
  heldBy,
  letIn,
  type Life,
  lifeOf,
  meetOf,
  mustMeet,
  nameOf,
  newChoir,
  type Peer,
  settleAll,
  talkOf,
  write,
} from "./support/peers.ts";
import { newPlace, type Place } from "./support/place.ts";

let place: Place;
let anna: Peer;
let bo: Peer;
let cara: Peer;

/** A choir with two leaders' devices and a coordinator's, who know each other. */
beforeEach(async () => {
  place = await newPlace();
  [anna, bo, cara] = await newChoir(place, "leader", "coordinator");
  await meetThoroughly(anna);
  await settleAll(bo, cara, anna);
  await meetThoroughly(bo);
  await meetThoroughly(anna);
});
afterEach(async () => place.close());

/** Everybody meets and compares as on a quiet day, and the leaders' devices look after the others. */
async function settle(leaders: readonly Peer[], ...others: readonly Peer[]): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await meetThoroughly(...leaders, ...others);
    await mustMeet(...leaders, ...others);
  }
}

async function idOf(peer: Peer): Promise<string> {
  return (await talkOf(peer)).link.device;
}

/** The key under which a device seals in a ring. */
async function sealsUnder({ store }: Peer, ring = sharedRings[0]): Promise<string> {
  const epochs = (await readRingKeys(store.database, ring ?? "team"))?.epochs ?? {};
  const newest = newestOf(epochs);
  return `${newest} ${toBase64(epochs[newest] ?? new Uint8Array(0))}`;
}

/** Whether this device has the key under which the other seals. */
async function couldRead(peer: Peer, other: Peer): Promise<boolean> {
  const rows = await peer.store.database.table("ringKeys").toArray();
  const held = rows.flatMap((row: object) => keysIn(row));
  const [, key] = (await sealsUnder(other)).split(" ");
  return held.includes(key ?? "");
}

function keysIn(value: unknown): string[] {
  if (value instanceof Uint8Array) return [toBase64(Uint8Array.from(value))];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(keysIn) : [];
}

async function called(peer: Peer, name: string): Promise<void> {
  await write(peer, "singer", name, "name", { called: name });
}

async function expectAllAlike(...peers: readonly Peer[]): Promise<void> {
  const [first] = peers;
  if (!first) throw new Error("Nobody");
  for (const peer of peers) {
    expect(await closedAt(peer)).toEqual([]);
    expect(await heldBy(peer)).toEqual(await heldBy(first));
    expect(await sealsUnder(peer)).toBe(await sealsUnder(first));
  }
}

describe("two leaders' devices that make keys of the same number", () => {
  it.each([true, false])(
    "after the endpoint was put back (told of it: %s) read what the other sealed, and so does everybody",
    async (isTold) => {
      const copy = await place.copy();
      await changeTheKeys(anna);
      await mustMeet(cara);
      await called(cara, "Before");
      await mustMeet(cara);
      await place.putBack(copy, isTold);
      await changeTheKeys(bo);
      await called(bo, "By Bo");
      await mustMeet(bo);
      expect(await newestKeysAt(bo)).toBe(await newestKeysAt(anna));
      expect(await sealsUnder(bo)).not.toBe(await sealsUnder(anna));
      await called(anna, "By Anna");
      await called(cara, "By Cara");
      await mustMeet(anna, cara, bo);
      await settle([anna, bo], cara);
      await expectAllAlike(anna, bo, cara);
      for (const name of ["Before", "By Bo", "By Anna", "By Cara"])
        expect(await nameOf(bo, name)).toBe(name);
      const fresh = await letIn(bo, "coordinator");
      await settle([bo, anna], fresh);
      await expectAllAlike(anna, fresh);
    },
    60_000,
  );

  it("after it was emptied do so as well, whoever founds it again", async () => {
    const copy = await place.copy();
    await changeTheKeys(anna);
    await called(anna, "By Anna");
    await mustMeet(anna);
    await place.putBack(copy, true);
    await changeTheKeys(bo);
    await called(bo, "By Bo");
    await mustMeet(bo, cara);
    await place.empty();
    await meetThoroughly(anna);
    await settle([bo, anna], cara);
    await expectAllAlike(anna, bo, cara);
    expect(await nameOf(cara, "By Anna")).toBe("By Anna");
    expect(await nameOf(anna, "By Bo")).toBe("By Bo");
  }, 60_000);

  it("at the same moment: one makes them, the other takes them and makes the next", async () => {
    const dan = await letIn(anna, "pianist");
    await settle([anna, bo], cara, dan);
    const before = await newestKeysAt(anna);
    await removeDevice(await talkOf(bo), await idOf(dan));
    await changeLink(anna.store.database, { keysDue: true });
    // Each has heard the same number before either of them has told its own.
    await meanwhile(anna, "/devices", async () => meetThoroughly(bo));
    await called(anna, "By Anna");
    await called(bo, "By Bo");
    await settle([anna, bo], cara);
    await expectAllAlike(anna, bo, cara);
    expect(await nameOf(bo, "By Anna")).toBe("By Anna");
    expect(await newestKeysAt(anna)).toBeGreaterThan(before);
    expect(await couldRead(dan, anna)).toBe(false);
  }, 60_000);
});

/** Leads, and is killed after so many writes that follow its first change of keys; then it wakes again. */
async function killedAfter(writes: number, life: Life, peer: Peer): Promise<boolean> {
  peer.ask = async (address, request) => {
    if (life.writes < 0) throw new TypeError("killed");
    const answer = await place.ask(address, request);
    const isChange = request.method === "PUT" && address.endsWith("/keys");
    if (isChange) life.writes = Math.min(life.writes, writes);
    return answer;
  };
  await meetOf(peer, true).catch((error: unknown) => {
    if (life.writes >= 0) throw error;
  });
  peer.ask = place.ask;
  const died = life.writes < 0;
  life.writes = Number.POSITIVE_INFINITY;
  return died;
}

/** Something happens between an answer to the next request of a device that ends so and its hearing of it. */
async function meanwhile(peer: Peer, end: string, happens: () => Promise<unknown>): Promise<void> {
  peer.ask = async (address, request) => {
    const answer = await place.ask(address, request);
    if (!address.endsWith(end)) return answer;
    peer.ask = place.ask;
    await happens();
    return answer;
  };
  await meetThoroughly(peer);
  peer.ask = place.ask;
}

describe("new keys where there are two leaders' devices", () => {
  it("can be read by all also when who made them was killed and the endpoint forgot them", async () => {
    const copy = await place.copy();
    const life = await lifeOf(anna);
    await changeLink(anna.store.database, { keysDue: true });
    await killedAfter(0, life, anna);
    await mustMeet(cara);
    await called(cara, "By Cara");
    await mustMeet(cara);
    await place.putBack(copy, true);
    await mustMeet(cara);
    await settle([anna, bo], cara);
    await expectAllAlike(anna, bo, cara);
    expect(await nameOf(bo, "By Cara")).toBe("By Cara");
  }, 60_000);

  it("are known to all, wherever one that makes them is killed and whatever the endpoint forgets then", async () => {
    for (let writes = 0; ; writes += 1) {
      const copy = await place.copy();
      const life = await lifeOf(anna);
      await changeLink(anna.store.database, { keysDue: true });
      const died = await killedAfter(writes, life, anna);
      await mustMeet(cara);
      await called(cara, `By Cara ${writes}`);
      await mustMeet(cara);
      await place.putBack(copy, true);
      await changeTheKeys(bo);
      await called(bo, `By Bo ${writes}`);
      await mustMeet(bo);
      await settle([anna, bo], cara);
      await expectAllAlike(anna, bo, cara);
      expect(await nameOf(bo, `By Cara ${writes}`), `killed after ${writes}`).toBeDefined();
      expect(await nameOf(anna, `By Bo ${writes}`)).toBeDefined();
      if (!died) return;
    }
  }, 60_000);

  it("do not pile up where they never reach the endpoint", async () => {
    const before = await newestKeysAt(anna);
    await changeLink(anna.store.database, { keysDue: true });
    anna.ask = async (address, request) => {
      const isLetters = address.endsWith("/keys") && bodyOf(request).includes("device");
      if (isLetters) throw new TypeError("no network");
      return place.ask(address, request);
    };
    for (let time = 0; time < 5; time += 1) expect((await meetOf(anna, true)).ok).toBe(false);
    expect((await readRingKeys(anna.store.database, "team"))?.twins).toHaveLength(1);
    anna.ask = place.ask;
    await meetThoroughly(anna);
    expect(await newestKeysAt(anna)).toBe(before + 1);
    expect((await readRingKeys(anna.store.database, "team"))?.twins ?? []).toEqual([]);
  }, 60_000);

  it("are made beyond those that only a device knows which cannot hand them out", async () => {
    const copy = await place.copy();
    await changeTheKeys(anna);
    await mustMeet(cara);
    await place.putBack(copy, true);
    // Anna's tablet is not seen for some time.
    await called(cara, "At first");
    await mustMeet(cara);
    await settle([bo], cara);
    await called(cara, "Later");
    await settle([bo], cara);
    expect(await nameOf(bo, "Later")).toBe("Later");
    await settle([anna, bo], cara);
    await expectAllAlike(anna, bo, cara);
    expect(await nameOf(bo, "At first")).toBe("At first");
  }, 60_000);

  it("come to whoever the other one was just letting in", async () => {
    await changeLink(anna.store.database, { keysDue: true });
    const dan = await letIn(bo, "coordinator");
    // Anna has read who is in; Bo reads Dan's card before she makes the keys, and she does not hear of it.
    await meanwhile(anna, "/devices", async () => {
      const { ask: asked } = anna;
      anna.ask = async (address, request) => {
        if (request.method === "PUT" && address.endsWith("/keys")) {
          anna.ask = asked;
          await meetThoroughly(bo);
        }
        return asked(address, request);
      };
    });
    expect(await newestKeysAt(bo)).toBeLessThan(await newestKeysAt(anna));
    await called(anna, "By Anna");
    await settle([anna, bo], cara, dan);
    await expectAllAlike(anna, bo, cara, dan);
  }, 60_000);

  it("are not for who was shown out by the other one, also when an old endpoint let that one in again", async () => {
    const copy = await place.copy();
    await removeDevice(await talkOf(anna), await idOf(cara));
    await meetThoroughly(anna);
    await place.putBack(copy, true);
    await changeTheKeys(bo);
    await settle([anna, bo]);
    expect(await meetOf(cara)).toMatchObject({ ok: false, why: { why: "removed" } });
    expect(await couldRead(cara, anna)).toBe(false);
    expect(await couldRead(cara, bo)).toBe(false);
    await expectAllAlike(anna, bo);
  }, 60_000);

  it("of which one was made again, because no answer came and the endpoint forgot it, seal under the one that all are told", async () => {
    const copy = await place.copy();
    await changeLink(bo.store.database, { keysDue: true });
    bo.ask = async (address, request) => {
      const answer = await place.ask(address, request);
      if (address.endsWith("/keys") && request.method === "PUT") throw new TypeError("no answer");
      return answer;
    };
    expect(await meetOf(bo, true)).toMatchObject({ ok: false });
    bo.ask = place.ask;
    await meetThoroughly(anna);
    const before = await sealsUnder(anna);
    await place.putBack(copy, true);
    await settle([bo, anna], cara);
    expect(await sealsUnder(anna)).not.toBe(before);
    await expectAllAlike(anna, bo, cara);
  }, 60_000);

  it("are not for who was shown out by one that had not heard of that one before, when an old endpoint let that one in again", async () => {
    const fresh = await letIn(bo, "leader");
    await meetThoroughly(bo);
    const copy = await place.copy();
    // It knows whom the endpoint lists, and has fetched nothing of the choir yet.
    expect(await readKnownDevices(fresh.store.database)).toEqual([]);
    await removeDevice(await talkOf(fresh), await idOf(cara));
    await place.putBack(copy, true);
    await settle([bo, fresh]);
    expect(await meetOf(cara)).toMatchObject({ ok: false, why: { why: "removed" } });
    expect(await couldRead(cara, bo)).toBe(false);
  }, 60_000);
});

describe("two leaders' devices that find the endpoint lost", () => {
  it("found it once, let the others in and lose nothing", async () => {
    await changeTheKeys(anna);
    await settle([bo], cara);
    await called(anna, "By Anna");
    await called(bo, "By Bo");
    await called(cara, "By Cara");
    await place.empty();
    await Promise.all([meetOf(anna, true), meetOf(bo, true)]);
    await meetOf(anna, true);
    await settle([anna, bo], cara);
    await expectAllAlike(anna, bo, cara);
    for (const name of ["By Anna", "By Bo", "By Cara"]) expect(await nameOf(cara, name)).toBe(name);
  }, 60_000);

  it("let everybody in by what each of them knows, also when the one that founded it was killed before", async () => {
    const dan = await letIn(bo, "coordinator");
    await meetThoroughly(bo);
    await mustMeet(dan);
    await called(dan, "By Dan");
    await place.empty();
    // Anna has never heard of Dan; she founds the choir again and is killed.
    const life = await lifeOf(anna);
    anna.ask = async (address, request) => {
      if (life.writes < 0) throw new TypeError("killed");
      const answer = await place.ask(address, request);
      if (address.endsWith(paths.choirs)) life.writes = 1;
      return answer;
    };
    await meetOf(anna, true).catch(() => undefined);
    life.writes = Number.POSITIVE_INFINITY;
    anna.ask = place.ask;
    await meetThoroughly(anna);
    await settle([anna, bo], cara, dan);
    await expectAllAlike(anna, bo, cara, dan);
    expect(await nameOf(anna, "By Dan")).toBe("By Dan");
  }, 60_000);

  it("do not let one found it that has just come in and knows nothing of the choir yet", async () => {
    const dan = await letIn(anna, "leader");
    await meetThoroughly(anna);
    await called(anna, "By Anna");
    await place.empty();
    expect(await meetOf(dan, true)).toMatchObject({ ok: false, why: { why: "lost" } });
    await meetThoroughly(anna);
    await settle([anna, bo, dan], cara);
    await expectAllAlike(anna, bo, cara, dan);
  }, 60_000);
});

describe("two leaders' devices that look after the others", () => {
  it("do not take for one that has left whom the endpoint forgot and the other one was about to let in", async () => {
    const copy = await place.copy();
    const dan = await letIn(bo, "coordinator");
    await meetThoroughly(bo);
    await mustMeet(dan);
    await place.putBack(copy, true);
    await meetThoroughly(anna);
    // Bo tells of Dan, and is gone before letting him in.
    await mustMeet(bo);
    await mustMeet(anna);
    await meetThoroughly(anna);
    await settle([anna, bo], cara, dan);
    expect(await namesOfRemoved(anna)).toEqual([]);
    await expectAllAlike(anna, bo, cara, dan);
  }, 60_000);

  it("show each other out: whoever is left is in, and known to be", async () => {
    const [annas, bos] = [await idOf(anna), await idOf(bo)];
    bo.ask = async (address, request) => {
      if (request.method === "DELETE") throw new TypeError("no network");
      return place.ask(address, request);
    };
    await removeDevice(await talkOf(bo), annas);
    bo.ask = place.ask;
    await removeDevice(await talkOf(anna), bos);
    await settle([anna], cara);
    expect(await meetOf(bo, true)).toMatchObject({ ok: false, why: { why: "removed" } });
    expect(await namesOfRemoved(anna)).toEqual([bos]);
    expect(await namesOfRemoved(cara)).toEqual([bos]);
    expect(await couldRead(bo, anna)).toBe(false);
    await changeTheKeys(anna);
    await mustMeet(cara);
    await expectAllAlike(anna, cara);
  }, 60_000);

  it("show out the same one at once, and both invite, and nobody is lost", async () => {
    const dan = await letIn(anna, "volunteer");
    await settle([anna, bo], cara, dan);
    const dans = await idOf(dan);
    await Promise.all([
      removeDevice(await talkOf(anna), dans),
      removeDevice(await talkOf(bo), dans),
    ]);
    const [eva, finn] = await Promise.all([letIn(anna, "coordinator"), letIn(bo, "coordinator")]);
    await Promise.all([meetOf(anna, true), meetOf(bo, true)]);
    await called(anna, "By Anna");
    await called(bo, "By Bo");
    await settle([anna, bo], cara, eva, finn);
    await expectAllAlike(anna, bo, cara, eva, finn);
    expect(await couldRead(dan, anna)).toBe(false);
    expect(await namesOfRemoved(bo)).toEqual([dans]);
  }, 60_000);
});

async function namesOfRemoved({ store }: Peer): Promise<string[]> {
  const known = await readKnownDevices(store.database);
  return known.flatMap(({ id, removed }) => (removed ? id : []));
}
