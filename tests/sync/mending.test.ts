import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { erasure } from "#domain/erasing.ts";
import { done } from "#domain/result.ts";
import { otherVersionsOf } from "#domain/versions.ts";
import { commit } from "#store/commit.ts";
import { layFoundation } from "#store/founding.ts";
import { readStream } from "#store/link.ts";
import { readMeeting } from "#store/meetingState.ts";
import { layOut, parseSavedChoir, fileOf, saveChoir } from "#store/savedChoir.ts";
import { changeLink } from "#store/syncWriting.ts";
import { digestHere } from "#sync/comparing.ts";
import { meet, openRings } from "#sync/meet.ts";
import { setUpAt } from "#sync/settingUp.ts";
import {
  heldBy,
  letIn,
  lifeOf,
  meetOf,
  mustMeet,
  nameOf,
  newLeader,
  newPeer,
  type Peer,
  settleAll,
  talkOf,
  waitingAt,
  write,
} from "#tests/sync/support/peers.ts";
import { newPlace, type Place, placeAddress } from "#tests/sync/support/place.ts";

let place: Place;
beforeEach(async () => {
  place = await newPlace();
});
afterEach(async () => place.close());

async function digestsOf(peer: Peer): Promise<string[]> {
  const rings = await openRings(await talkOf(peer));
  return Promise.all(rings.map(async (ring) => digestHere(peer.store, ring)));
}

async function fill(peer: Peer, from: string, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await write(peer, "singer", `${from}${at}`, "name", { called: `${from} ${at}` });
    await write(peer, "song", `${from}${at}`, "card", { title: `${from} ${at}` });
  }
}

describe("fault 64: the endpoint", () => {
  it("that was emptied is filled again by the devices, by themselves, and the erased stays erased", async () => {
    const leader = await newLeader(place);
    const other = await letIn(leader, "coordinator");
    const pianist = await letIn(leader, "pianist");
    await settleAll(other, pianist);
    await fill(leader, "a", 5);
    await fill(other, "b", 5);
    await settleAll(leader, other, pianist);
    await meetOf(leader, true);
    await settleAll(leader, other, pianist);
    await commit(leader.store, ["singer"], () => done([erasure("singer", "a0")]));
    await mustMeet(leader, other);
    const [before, songs] = [await heldBy(leader), await heldBy(pianist)];

    await place.empty();
    // Nobody but a leader's device can bring it back; it does so, and lets the others in again.
    expect(await meetOf(other)).toMatchObject({ ok: false, why: { why: "lost" } });
    expect(await readMeeting(other.store.database)).toMatchObject({ trouble: "lost" });
    expect((await meetOf(leader, true)).ok).toBe(true);
    await write(other, "singer", "new", "name", { called: "Meanwhile" });
    await settleAll(other, leader, pianist, other);

    expect(await heldBy(other)).toEqual(await heldBy(leader));
    expect(await heldBy(leader)).toMatchObject(before["song"] ? { song: before["song"] } : {});
    expect(await heldBy(pianist)).toEqual(songs);
    expect(await nameOf(leader, "new")).toBe("Meanwhile");
    expect((await leader.store.database.rows("singer").get("a0"))?.life?.state).toBe("erased");
    const fresh = await letIn(leader, "coordinator");
    await settleAll(fresh);
    expect(await heldBy(fresh)).toEqual(await heldBy(leader));
    expect(JSON.stringify(await heldBy(fresh))).not.toContain('"a 0"},"stamps":{"name"');
  }, 60_000);

  it("that was emptied costs nobody's version: neither of two edits had seen the other", async () => {
    const leader = await newLeader(place);
    const other = await letIn(leader, "coordinator");
    await settleAll(other);
    expect((await meetOf(leader, true)).ok).toBe(true);
    other.store.clock.now += 1000;
    await write(other, "singer", "s", "likes", { words: "by Bo" });
    await mustMeet(other);
    await place.empty();
    // Written later, by a clock that is behind: the earlier stamp, and nothing of the other one is waiting any more.
    await write(leader, "singer", "s", "likes", { words: "by Anna" });
    expect((await meetOf(leader, true)).ok).toBe(true);
    await settleAll(other, leader);
    for (const peer of [leader, other]) {
      const row = await peer.store.database.rows("singer").get("s");
      expect(row?.likes).toEqual({ words: "by Bo" });
      expect(row && otherVersionsOf(row)).toMatchObject([{ value: { words: "by Anna" } }]);
    }
  }, 60_000);

  it("that was put back hands out again what others have written over since, and that is no second version", async () => {
    const leader = await newLeader(place);
    const other = await letIn(leader, "coordinator");
    await settleAll(other);
    expect((await meetOf(leader, true)).ok).toBe(true);
    await write(leader, "singer", "s", "likes", { words: "1" });
    await settleAll(leader, other);
    other.store.clock.now += 1000;
    await write(other, "singer", "s", "likes", { words: "2" });
    await mustMeet(other);
    await place.empty();
    // This device is the one that puts things back, and has not heard of the later.
    expect((await meetOf(leader, true)).ok).toBe(true);
    await settleAll(other, leader);
    for (const peer of [leader, other]) {
      const row = await peer.store.database.rows("singer").get("s");
      expect(row?.likes).toEqual({ words: "2" });
      expect(row && otherVersionsOf(row)).toEqual([]);
    }
  }, 60_000);

  it("that lost something without a word is noticed by its digest and given it back", async () => {
    const leader = await newLeader(place);
    await fill(leader, "a", 3);
    await mustMeet(leader);
    expect((await meetOf(leader, true)).ok).toBe(true);
    const { mending } = await readStream(leader.store.database, "care");
    expect(mending).toBe(false);
    // Another device of the choir writes; this one hears the number and not the facet.
    const other = await letIn(leader, "coordinator");
    await mustMeet(other);
    await write(other, "singer", "hidden", "name", { called: "Hidden" });
    await mustMeet(other);
    leader.ask = async (address, request) => {
      const answer = await place.ask(address, request);
      if (!address.includes("/rings/care/facets?")) return answer;
      const said = (await answer.json()) as { facets: unknown[] };
      return Response.json({ ...said, facets: [] });
    };
    await mustMeet(leader);
    expect(await nameOf(leader, "hidden")).toBeUndefined();
    leader.ask = place.ask;
    expect((await meetOf(leader, true)).ok).toBe(true);
    expect(await nameOf(leader, "hidden")).toBe("Hidden");
    await settleAll(leader, other);
    expect(await digestsOf(leader)).toEqual(await digestsOf(other));
  });

  it("and a device that cannot be made equal does not fetch everything for ever", async () => {
    const leader = await newLeader(place);
    await fill(leader, "a", 3);
    await mustMeet(leader);
    let pulls = 0;
    leader.ask = async (address, request) => {
      if (address.includes("/facets?")) pulls += 1;
      const answer = await place.ask(address, request);
      if (!address.endsWith("/digest")) return answer;
      const said = (await answer.json()) as object;
      return Response.json({ ...said, digest: "AAAAAAAAAAAAAAAAAAAAAA" });
    };
    for (let time = 0; time < 6; time += 1) {
      const went = await meet(await talkOf(leader), { compares: true, leads: false });
      expect(went.ok).toBe(true);
    }
    expect(pulls).toBeGreaterThan(0);
    expect(pulls).toBeLessThanOrEqual(6);
  });
});

describe("setting up", () => {
  it("hands over everything that was here before, also what came out of a file", async () => {
    const alone = newPeer(place.ask);
    await layFoundation(alone.store, "Torsdagskoret");
    await fill(alone, "a", 4);
    const saved = parseSavedChoir(fileOf(await saveChoir(alone.store)).text);
    if (!saved.ok) throw new Error(saved.why);
    const restored = newPeer(place.ask);
    await layOut(restored.store, saved.value);
    expect(await waitingAt(restored)).toEqual([]);
    const went = await setUpAt(restored.store, restored.call, placeAddress, "Anna", undefined);
    expect(went).toEqual({ ok: true, value: undefined });
    await settleAll(restored);
    const other = await letIn(restored, "coordinator");
    await settleAll(other);
    expect(await heldBy(other)).toEqual(await heldBy(restored));
    expect(await nameOf(other, "a3")).toBe("a 3");
  });

  it("hands over all of it also when it is broken off at any write, and then keys can be changed", async () => {
    for (let writes = 0; ; writes += 1) {
      const alone = newPeer(place.ask);
      await layFoundation(alone.store, "Torsdagskoret");
      await fill(alone, "a", 2);
      const saved = parseSavedChoir(fileOf(await saveChoir(alone.store)).text);
      if (!saved.ok) throw new Error(saved.why);
      const restored = newPeer(place.ask);
      const life = await lifeOf(restored);
      await layOut(restored.store, saved.value);
      life.writes = writes;
      const setUp = async () =>
        setUpAt(restored.store, restored.call, placeAddress, "Anna", undefined);
      const went = await setUp().catch(() => undefined);
      life.writes = Number.POSITIVE_INFINITY;
      if (!went?.ok) await setUp();
      expect(await meetOf(restored, true)).toMatchObject({ ok: true });
      const other = await letIn(restored, "coordinator");
      expect(await meetOf(restored, true)).toMatchObject({ ok: true });
      await settleAll(other, restored);
      expect(await heldBy(other), `broken off after ${writes}`).toEqual(await heldBy(restored));
      expect(await nameOf(other, "a1")).toBe("a 1");
      await changeLink(restored.store.database, { keysDue: true });
      expect(await meetOf(restored, true)).toMatchObject({ ok: true });
      if (went?.ok) return;
    }
  }, 60_000);

  it("is refused with a reason where nobody of Korlag answers", async () => {
    const peer = newPeer(place.ask);
    await layFoundation(peer.store, "Koret");
    const at = async (address: string) =>
      setUpAt(peer.store, peer.call, address, "Anna", undefined);
    expect(await at("not an address")).toMatchObject({ why: "not an address" });
    expect(await at("http://choir.example")).toMatchObject({ why: "not an address" });
    peer.ask = async () => {
      throw new TypeError("no network");
    };
    expect(await at(placeAddress)).toMatchObject({ why: "offline" });
    peer.ask = async () => Response.json({ message: "Not found" }, { status: 404 });
    expect((await at(placeAddress)).ok).toBe(false);
    expect(await readMeeting(peer.store.database)).toMatchObject({ kind: "alone" });
    peer.ask = place.ask;
    expect((await at("choir.example/")).ok).toBe(true);
    expect(await at(placeAddress)).toMatchObject({ why: "set up already" });
  });
});

describe("fault 24: ten devices that come back at once", () => {
  it("all have everything in the end", async () => {
    const leader = await newLeader(place);
    const others: Peer[] = [];
    for (let at = 0; at < 9; at += 1) others.push(await letIn(leader, "coordinator"));
    for (const [at, peer] of others.entries()) await fill(peer, `d${at}`, 3);
    const all = [leader, ...others];
    await Promise.all(all.map(async (peer) => meetOf(peer)));
    await Promise.all(all.map(async (peer) => meetOf(peer)));
    const held = await heldBy(leader);
    expect(held["song"]).toHaveLength(27);
    for (const peer of others) expect(await heldBy(peer)).toEqual(held);
  });
});
