import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { sharedRings } from "#domain/role.ts";
import { readLink } from "#store/link.ts";
import { changeKeys } from "#store/linking.ts";
import { changeLink } from "#store/syncWriting.ts";
import { doneForm } from "#protocol/heard.ts";
import { paths } from "#protocol/paths.ts";
import { removeDevice } from "#sync/others.ts";
import { ask } from "#sync/talk.ts";

import { changeTheKeys, closedAt, newestKeysAt } from "./support/acts.ts";
import {
  heldBy,
  letIn,
  type Life,
  lifeOf,
  meetOf,
  mustMeet,
  nameOf,
  newLeader,
  type Peer,
  settleAll,
  talkOf,
  write,
} from "./support/peers.ts";
import { newPlace, type Place } from "./support/place.ts";

let place: Place;
beforeEach(async () => {
  place = await newPlace();
});
afterEach(async () => place.close());

/**
 * Meets, and is killed after so many writes that follow an answer to a request that ends so; then it wakes again.
 * False when it came to its end before.
 */
async function killedAfter(writes: number, life: Life, peer: Peer, end: string): Promise<boolean> {
  const { ask: asked } = peer;
  peer.ask = async (address, request) => {
    if (life.writes < 0) throw new TypeError("killed");
    const answer = await asked(address, request);
    if (address.endsWith(end)) life.writes = Math.min(life.writes, writes);
    return answer;
  };
  await meetOf(peer, true).catch((error: unknown) => {
    if (life.writes >= 0) throw error;
  });
  peer.ask = asked;
  const died = life.writes < 0;
  life.writes = Number.POSITIVE_INFINITY;
  return died;
}

const mostWrites = 40;

describe("new keys", () => {
  it("come to whoever had not fetched them when the endpoint was emptied, also when founding it anew broke off", async () => {
    const leader = await newLeader(place);
    const gone = await letIn(leader, "pianist");
    const away = await letIn(leader, "volunteer");
    await meetOf(leader, true);
    await settleAll(gone, away, leader);
    await removeDevice(await talkOf(leader), (await talkOf(gone)).link.device);
    expect((await meetOf(leader, true)).ok).toBe(true);
    await place.empty();
    leader.ask = async (address, request) => {
      const answer = await place.ask(address, request);
      if (address.endsWith(paths.choirs)) throw new TypeError("killed");
      return answer;
    };
    expect((await meetOf(leader)).ok).toBe(false);
    leader.ask = place.ask;
    await write(leader, "course", "c1", "card", { name: "Autumn" } as never);
    expect((await meetOf(leader, true)).ok).toBe(true);
    await settleAll(away, leader);
    expect(await newestKeysAt(away)).toBe(await newestKeysAt(leader));
    expect(await closedAt(away)).toEqual([]);
    expect(await heldBy(away, ["team"])).toEqual(await heldBy(leader, ["team"]));
  });

  it("are taken whole, wherever who takes them is killed, and open what lay closed", async () => {
    const leader = await newLeader(place);
    const other = await letIn(leader, "coordinator");
    await meetOf(leader, true);
    await settleAll(other, leader);
    const life = await lifeOf(other);
    for (let writes = 0; writes < mostWrites; writes += 1) {
      await changeTheKeys(leader);
      const id = `after${writes}`;
      await write(leader, "singer", id, "name", { called: id });
      await mustMeet(leader);
      const { ask: asked } = other;
      // What was sealed with them came before they did.
      other.ask = async (address, request) => {
        const answer = await asked(address, request);
        if (!address.endsWith("/package")) return answer;
        return Response.json({ ...((await answer.json()) as object), package: null });
      };
      await mustMeet(other);
      other.ask = asked;
      const died = await killedAfter(writes, life, other, "/package");
      await mustMeet(other);
      expect(await nameOf(other, id), `killed after ${writes}`).toBe(id);
      expect(await closedAt(other)).toEqual([]);
      if (!died) return;
    }
  }, 60_000);

  it("can be read by all, wherever the leader's device that makes them is killed", async () => {
    const leader = await newLeader(place);
    const other = await letIn(leader, "coordinator");
    await meetOf(leader, true);
    await settleAll(other, leader);
    const life = await lifeOf(leader);
    for (let writes = 0; writes < mostWrites; writes += 1) {
      await changeLink(leader.store.database, { keysDue: true });
      const died = await killedAfter(writes, life, leader, "/keys");
      const id = `by${writes}`;
      await mustMeet(other);
      await write(other, "singer", id, "name", { called: id });
      await mustMeet(other);
      expect((await meetOf(leader, true)).ok).toBe(true);
      await mustMeet(other, leader);
      expect(await nameOf(leader, id), `killed after ${writes}`).toBe(id);
      expect(await closedAt(leader)).toEqual([]);
      expect(await newestKeysAt(other)).toBe(await newestKeysAt(leader));
      if (!died) return;
    }
  }, 60_000);

  it("are not made again by a leader's device that cannot fetch its own just now", async () => {
    const leader = await newLeader(place);
    const other = await letIn(leader, "coordinator");
    await meetOf(leader, true);
    await settleAll(other, leader);
    await changeLink(leader.store.database, { keysDue: true });
    leader.ask = async (address, request) => {
      const answer = await place.ask(address, request);
      if (request.method === "PUT" && address.endsWith("/keys")) throw new TypeError("killed");
      return answer;
    };
    await meetOf(leader, true);
    await mustMeet(other);
    await write(other, "singer", "s1", "name", { called: "Sigrid" });
    await mustMeet(other);
    leader.ask = async (address, request) => {
      if (address.endsWith("/package")) throw new TypeError("no network");
      return place.ask(address, request);
    };
    await meetOf(leader, true);
    leader.ask = place.ask;
    expect((await meetOf(leader, true)).ok).toBe(true);
    await mustMeet(other, leader);
    expect(await nameOf(leader, "s1")).toBe("Sigrid");
    expect(await closedAt(leader)).toEqual([]);
  });

  it("are made once somebody has left by themselves, wherever the leader's device is killed", async () => {
    const leader = await newLeader(place);
    const life = await lifeOf(leader);
    for (let writes = 0; writes < mostWrites; writes += 1) {
      const leaving = await letIn(leader, "volunteer");
      expect((await meetOf(leader, true)).ok).toBe(true);
      const before = await newestKeysAt(leader);
      const talk = await talkOf(leaving);
      const path = paths.device(talk.link.choir, talk.link.device);
      expect((await ask(talk, { method: "DELETE", path, reply: doneForm })).ok).toBe(true);
      const died = await killedAfter(writes, life, leader, "/devices");
      expect((await meetOf(leader, true)).ok).toBe(true);
      expect(await newestKeysAt(leader), `killed after ${writes}`).toBeGreaterThan(before);
      expect(await readLink(leader.store.database)).toMatchObject({ keysDue: false });
      if (!died) return;
    }
  }, 60_000);

  it("come to who was let in with older ones, wherever the leader's device is killed", async () => {
    const leader = await newLeader(place);
    const life = await lifeOf(leader);
    for (let writes = 0; writes < mostWrites; writes += 1) {
      await changeLink(leader.store.database, { keysDue: true });
      let late: Peer | undefined;
      leader.ask = async (address, request) => {
        const answer = await place.ask(address, request);
        if (address.endsWith("/devices") && !late) {
          leader.ask = place.ask;
          late = await letIn(leader, "volunteer");
        }
        return answer;
      };
      expect(await meetOf(leader, true)).toMatchObject({ ok: true });
      if (!late) throw new Error("Nobody came");
      const died = await killedAfter(writes, life, leader, "/devices");
      expect((await meetOf(leader, true)).ok).toBe(true);
      await mustMeet(late);
      expect(await newestKeysAt(late), `killed after ${writes}`).toBe(await newestKeysAt(leader));
      if (!died) return;
    }
  }, 60_000);

  it("find room in one request, however many devices there are and however often keys were changed", async () => {
    const leader = await newLeader(place);
    const rings = sharedRings.map((ring) => ({ ring }));
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, epoch) => [epoch, new Uint8Array(32).fill(epoch)]),
    );
    await changeKeys(
      leader.store.database,
      rings,
      (before) => before && { ...before, epochs: { ...many, ...before.epochs } },
    );
    const others: Peer[] = [];
    for (let at = 0; at < 40; at += 1) others.push(await letIn(leader, "coordinator"));
    expect(await meetOf(leader, true)).toMatchObject({ ok: true });
    expect(await readLink(leader.store.database)).toMatchObject({ keysDue: false });
    const [first] = others;
    if (!first) throw new Error("Nobody came");
    await mustMeet(first);
    expect(await newestKeysAt(first)).toBe(60);
  }, 60_000);
});
