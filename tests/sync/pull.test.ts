import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";

import { deletion } from "#domain/facets.ts";
import { erasure } from "#domain/erasing.ts";
import { done } from "#domain/result.ts";
import { newNode, tick } from "#domain/stamp.ts";
import { besideOf, otherVersionsOf, settle } from "#domain/versions.ts";
import type { PullReply, SealedFacet } from "#protocol/facets.ts";
import { commit } from "#store/commit.ts";
import { readMeeting } from "#store/meetingState.ts";
import { readTwoVersions } from "#store/versionsToChoose.ts";
import { readStream } from "#store/link.ts";
import { takeUpAside } from "#store/passingOn.ts";
import { receive } from "#store/receive.ts";
import { facetToSealed } from "#sync/envelopes.ts";
import { openRings } from "#sync/meet.ts";
import { disasterIn } from "#tests/support/disasters.ts";
import {
  heldBy,
  letIn,
  meetOf,
  mustMeet,
  nameOf,
  newChoir,
  type Peer,
  settleAll,
  talkOf,
  waitingAt,
  write,
} from "#tests/sync/support/peers.ts";
import { newPlace, type Place } from "#tests/sync/support/place.ts";

let place: Place;
let leader: Peer;
let other: Peer;
beforeAll(async () => {
  place = await newPlace();
  [leader, other] = await newChoir(place, "coordinator");
});
afterEach(() => {
  leader.ask = place.ask;
  other.ask = place.ask;
});
afterAll(async () => place.close());

let ids = 0;
const newId = () => `s${(ids += 1)}`;
const isPull = (address: string) => address.includes("/facets?");

/** Changes what the endpoint hands out. */
function handingOut(change: (reply: PullReply) => PullReply): Peer["ask"] {
  return async (address, request) => {
    const answer = await place.ask(address, request);
    if (!isPull(address) || !answer.ok) return answer;
    return Response.json(change((await answer.json()) as PullReply));
  };
}

describe("what others wrote is fetched", () => {
  it("fault 17: broken off after any page, it goes on where it was, and ends the same", async () => {
    const ten = Array.from({ length: 10 }, newId);
    for (const id of ten) {
      await write(leader, "singer", id, "name", { called: id });
      await mustMeet(leader);
    }
    let pages = 0;
    const asked: string[] = [];
    other.ask = async (address, request) => {
      const { pathname, searchParams } = new URL(address);
      if (!isPull(address)) return place.ask(address, request);
      pages += 1;
      if (pages % 3 === 0) throw new TypeError("The connection broke");
      asked.push(searchParams.get("after") ?? "");
      searchParams.set("limit", "1");
      return place.ask(`https://choir.example${pathname}?${searchParams.toString()}`, request);
    };
    let tries = 0;
    while (!(await meetOf(other)).ok) tries += 1;
    expect(tries).toBeGreaterThan(2);
    // No page was asked for twice.
    expect(new Set(asked).size).toBe(asked.length);
    for (const id of ten) expect(await nameOf(other, id)).toBe(id);
  });

  it("whoever is not told all of it at once knows so until the rest has come", async () => {
    for (const id of [newId(), newId()]) {
      await write(leader, "singer", id, "name", { called: id });
      await mustMeet(leader);
    }
    let pages = 0;
    const behind = async () => (await readStream(other.store.database, "care")).behind;
    other.ask = async (address, request) => {
      if (!isPull(address) || !address.includes("/care/")) return place.ask(address, request);
      pages += 1;
      if (pages > 1) throw new TypeError("The connection broke");
      return place.ask(address.replace(/limit=\d+/, "limit=1"), request);
    };
    expect((await meetOf(other)).ok).toBe(false);
    expect(await behind()).toBe(other.store.now());
    other.ask = place.ask;
    await mustMeet(other);
    expect(await behind()).toBe(0);
  });

  it("takes what was long on its way for no sign of a wrong clock", async () => {
    await write(leader, "singer", newId(), "name", { called: "Bo" });
    await mustMeet(leader);
    other.ask = async (address, request) => {
      const answer = await place.ask(address, request);
      if (isPull(address)) other.store.clock.now += 200_000;
      return answer;
    };
    const before = other.store.clock.now;
    await mustMeet(other);
    expect(await readMeeting(other.store.database)).toMatchObject({ clockAheadBy: undefined });
    other.store.clock.now = before;
  });

  it("fault 4: a full device keeps neither a page nor its cursor, and goes on later", async () => {
    const full = await letIn(leader, "coordinator");
    const disaster = disasterIn(full.store.database, ["singers", "streams", "quarantine"]);
    full.store.database.close();
    await full.store.database.open();
    const names = Array.from({ length: 5 }, newId);
    for (const id of names) await write(leader, "singer", id, "name", { called: id });
    await mustMeet(leader);
    for (let strikeAt = 1; strikeAt < 40; strikeAt += 3) {
      Object.assign(disaster, { operations: 0, strikeAt });
      const went = await meetOf(full);
      disaster.strikeAt = 0;
      const { cursor } = await readStream(full.store.database, "care");
      const held = await full.store.database.rows("singer").count();
      // The cursor is never past something that is not kept.
      if (cursor > 0) expect(held).toBeGreaterThanOrEqual(names.length);
      if (!went.ok) expect(went.why.why).toBe("storage");
    }
    await mustMeet(full);
    expect(await heldBy(full)).toEqual(await heldBy(leader));
  });

  it("fault 4: where not even the trouble can be kept, the storage's own banner tells of it", async () => {
    const full = await letIn(leader, "coordinator");
    const { keeping } = full.store;
    await write(leader, "singer", newId(), "name", { called: "Bo" });
    await mustMeet(leader);
    const refuse = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const went = await meetOf(full);
    refuse.mockRestore();
    expect(went).toMatchObject({ ok: false, why: { why: "storage" } });
    expect(keeping.state.getState()).toMatchObject({ kind: "waiting", trouble: "full", acts: 0 });
    expect(await keeping.tryAgain()).toBe(true);
    expect(keeping.state.getState()).toEqual({ kind: "kept" });
    await mustMeet(full);
    expect(await heldBy(full)).toEqual(await heldBy(leader));
  });

  it("fault 49: what somebody has changed on the way is set apart with a reason, all else is kept", async () => {
    await mustMeet(other);
    const names = Array.from({ length: 5 }, newId);
    for (const id of names) await write(leader, "singer", id, "name", { called: id });
    await mustMeet(leader);
    other.ask = handingOut((reply) => ({
      ...reply,
      facets: reply.facets.map((one, at) =>
        at === 2
          ? { ...one, stamp: one.stamp.replace(/.$/, (last) => (last === "0" ? "1" : "0")) }
          : one,
      ),
    }));
    await mustMeet(other);
    const shown = await Promise.all(names.map(async (id) => nameOf(other, id)));
    expect(shown.filter((name) => name === undefined)).toHaveLength(1);
    const state = await readMeeting(other.store.database);
    expect(state).toMatchObject({ unopened: [{ why: "changed", ring: "care" }] });
    // Both sides do not hold the same: it is noticed, and mended once it can be.
    other.ask = place.ask;
    await meetOf(other, true);
    for (const id of names) expect(await nameOf(other, id)).toBe(id);
    expect(await readMeeting(other.store.database)).toMatchObject({ unopened: [] });
  });

  it("fault 51: older facets and older answers are no news", async () => {
    const id = newId();
    await write(leader, "singer", id, "name", { called: "old" });
    await mustMeet(leader);
    let old: PullReply["facets"] = [];
    other.ask = handingOut((reply) => {
      old = [...old, ...reply.facets];
      return reply;
    });
    await mustMeet(other);
    await write(leader, "singer", id, "name", { called: "new" });
    await mustMeet(leader);
    other.ask = place.ask;
    await mustMeet(other);
    await write(leader, "singer", newId(), "name", { called: "x" });
    await mustMeet(leader);
    other.ask = handingOut((reply) => ({ ...reply, facets: [...old, ...reply.facets, ...old] }));
    await mustMeet(other);
    expect(await nameOf(other, id)).toBe("new");
    // An endpoint that shows a state of long ago is given back what it has lost.
    other.ask = handingOut((reply) => ({ ...reply, head: 1, next: 1, more: false, facets: [] }));
    await meetOf(other);
    expect(await nameOf(other, id)).toBe("new");
    other.ask = place.ask;
    await settleAll(other, leader);
    expect(await heldBy(other)).toEqual(await heldBy(leader));
  });

  it("an endpoint that promises more and goes nowhere is not asked for ever", async () => {
    let asked = 0;
    await write(leader, "singer", newId(), "name", { called: "x" });
    await mustMeet(leader);
    other.ask = handingOut((reply) => {
      asked += 1;
      return { ...reply, facets: [], next: 0, more: true };
    });
    expect((await meetOf(other)).ok).toBe(false);
    expect(asked).toBeLessThan(4);
  });

  it("fault 30: a stamp from far ahead is kept and not applied, and its neighbours are", async () => {
    const [ahead, now] = [newId(), newId()];
    const talk = await talkOf(leader);
    const care = (await openRings(talk)).find(({ ring }) => ring === "care");
    if (!care) throw new Error("no care");
    const ms = other.store.now() + 86_400_000;
    const { stamp } = tick({ ms: 0, counter: 0, node: newNode(new Uint8Array(8).fill(9)) }, ms);
    const hostile = await facetToSealed(talk.link, care, {
      key: "",
      kind: "singer",
      id: ahead,
      facet: "name",
      value: { called: "Future" },
      stamp,
      prev: null,
      seen: [],
      form: "value",
    });
    await write(leader, "singer", now, "name", { called: "now" });
    await mustMeet(leader);
    other.ask = handingOut((reply) => ({
      ...reply,
      facets: reply.facets
        .map((one, at) => (at === 0 ? { ...hostile, seq: one.seq } : one))
        .concat(reply.facets),
    }));
    await mustMeet(other);
    other.ask = place.ask;
    expect(await nameOf(other, ahead)).toBeUndefined();
    expect(await nameOf(other, now)).toBe("now");
    expect((await other.store.database.clock.get("clock"))?.ms).toBeLessThan(ms);
    expect(await other.store.database.aside.toArray()).toMatchObject([
      { why: "far ahead", id: ahead, ring: "care" },
    ]);
    await other.store.database.aside.clear();
  });
});

describe("faults 44 and 45: between an older and a newer Korlag", () => {
  it("kinds, facets and fields that are unknown here are kept and passed on", async () => {
    const id = newId();
    const stamp = tick(
      { ms: 0, counter: 0, node: newNode(new Uint8Array(8).fill(5)) },
      leader.store.now(),
    ).stamp;
    // The leader's device has heard of them from a newer one.
    await receive(leader.store, [
      { kind: "wish", id: "w", facet: "song", value: { title: "t" }, stamp, ring: "music" },
      { kind: "singer", id, facet: "voice", value: { range: [1, 2] }, stamp, ring: "care" },
      { kind: "singer", id, facet: "name", value: { called: "Bo", tone: "high" }, stamp },
    ]);
    await meetOf(leader, true);
    await mustMeet(leader, other);
    expect(await other.store.database.aside.toArray()).toMatchObject([
      { why: "unknown kind", kind: "wish", value: { title: "t" }, stamp },
    ]);
    const row = await other.store.database.rows("singer").get(id);
    expect(row).toMatchObject({ voice: { range: [1, 2] }, name: { called: "Bo", tone: "high" } });
    await write(other, "singer", id, "name", { called: "Bodil" });
    await mustMeet(other, leader);
    expect(await leader.store.database.rows("singer").get(id)).toMatchObject({
      name: { called: "Bodil", tone: "high" },
    });
    await takeUpAside(other.store);
    expect(await other.store.database.aside.count()).toBe(1);
    await leader.store.database.aside.clear();
    await other.store.database.aside.clear();
  });
});

describe("fault 37: two people change the same card without knowing of each other", () => {
  it("both versions are on every device, the later one stands, and one choice settles it everywhere", async () => {
    const third = await letIn(leader, "coordinator");
    const id = newId();
    await write(leader, "singer", id, "likes", { words: "first" });
    await settleAll(leader, other, third);
    await write(leader, "singer", id, "likes", { words: "by Anna" });
    other.store.clock.now += 1000;
    await write(other, "singer", id, "likes", { words: "by Bo" });
    await settleAll(leader, other, third);
    for (const peer of [leader, other, third]) {
      const row = await peer.store.database.rows("singer").get(id);
      expect(row?.likes).toEqual({ words: "by Bo" });
      expect(row && otherVersionsOf(row)).toMatchObject([
        { facet: "likes", value: { words: "by Anna" } },
      ]);
      expect(await readTwoVersions(peer.store.database)).toEqual([
        {
          kind: "singer",
          id,
          facet: "likes",
          versions: [{ words: "by Bo" }, { words: "by Anna" }],
        },
      ]);
    }
    const row = await third.store.database.rows("singer").get(id);
    if (!row) throw new Error("not here");
    await commit(third.store, ["singer"], () =>
      done(settle("singer", row, "likes", { words: "by Anna and Bo" })),
    );
    await settleAll(third, leader, other);
    for (const peer of [leader, other, third]) {
      const settled = await peer.store.database.rows("singer").get(id);
      expect(settled?.likes).toEqual({ words: "by Anna and Bo" });
      expect(await readTwoVersions(peer.store.database)).toEqual([]);
    }
  });

  it("one who has seen the other's edit, or several edits by one person, make no second version", async () => {
    const id = newId();
    await write(leader, "singer", id, "likes", { words: "1" });
    await settleAll(leader, other);
    await write(other, "singer", id, "likes", { words: "2" });
    await mustMeet(other);
    await write(other, "singer", id, "likes", { words: "3" });
    await mustMeet(other);
    await mustMeet(leader);
    await write(leader, "singer", id, "likes", { words: "4" });
    await settleAll(leader, other);
    await write(other, "singer", id, "likes", { words: "5" });
    await settleAll(other, leader);
    for (const peer of [leader, other]) {
      expect(await readTwoVersions(peer.store.database)).toEqual([]);
      expect((await peer.store.database.rows("singer").get(id))?.likes).toEqual({ words: "5" });
    }
  });

  it("two who wrote the same have one version, and of songs the later one stands alone", async () => {
    const [id, song] = [newId(), newId()];
    await write(leader, "singer", id, "likes", { words: "same" });
    await write(other, "singer", id, "likes", { words: "same" });
    await write(leader, "song", song, "card", { title: "by Anna" });
    other.store.clock.now += 1000;
    await write(other, "song", song, "card", { title: "by Bo" });
    await settleAll(leader, other);
    for (const peer of [leader, other]) {
      expect(await readTwoVersions(peer.store.database)).toEqual([]);
      const row = await peer.store.database.rows("song").get(song);
      expect(row?.card).toEqual({ title: "by Bo" });
      expect(Object.keys(row?.stamps ?? {})).toEqual(["card"]);
    }
  });

  it("fault 36: of a mark and its undoing one stands everywhere, and the other can still be seen", async () => {
    const id = `session.${newId()}`;
    await write(leader, "turnout", id, "mark", { here: true });
    other.store.clock.now += 1000;
    await write(other, "turnout", id, "mark", { here: false });
    const [mine] = (await waitingAt(leader)).filter((row) => row.id === id);
    await settleAll(leader, other);
    for (const peer of [leader, other]) {
      const row = await peer.store.database.rows("turnout").get(id);
      expect(row?.mark).toEqual({ here: false });
      expect(row).toMatchObject({ [besideOf("mark", mine!.stamp)]: { here: true } });
      // It is not asked about again.
      expect(await readTwoVersions(peer.store.database)).toEqual([]);
    }
  });

  it("both stay where the later was edited once more before the earlier was told to anybody", async () => {
    const id = newId();
    await write(other, "singer", id, "likes", { words: "by Bo" });
    leader.store.clock.now = other.store.clock.now + 1000;
    await write(leader, "singer", id, "likes", { words: "by Anna" });
    await mustMeet(leader);
    // Nobody hears of the edit that this one replaces, and it had not seen Bo's.
    await write(leader, "singer", id, "likes", { words: "by Anna again" });
    await settleAll(leader, other);
    for (const peer of [leader, other]) {
      const row = await peer.store.database.rows("singer").get(id);
      expect(row?.likes).toEqual({ words: "by Anna again" });
      expect(row && otherVersionsOf(row)).toMatchObject([{ value: { words: "by Bo" } }]);
    }
  });

  it("both stay where a third one wrote over the later, and only that is heard of", async () => {
    const third = await letIn(leader, "coordinator");
    await settleAll(leader, other, third);
    const id = newId();
    await write(other, "singer", id, "likes", { words: "by Bo" });
    const [hers, his] = [leader.store.clock.now, other.store.clock.now];
    third.store.clock.now = Math.max(hers, his) + 1000;
    await write(third, "singer", id, "likes", { words: "by Cara" });
    await mustMeet(third, leader);
    leader.store.clock.now = third.store.clock.now + 1000;
    await write(leader, "singer", id, "likes", { words: "by Anna over Cara" });
    await settleAll(leader, other, third);
    for (const peer of [leader, other, third]) {
      const row = await peer.store.database.rows("singer").get(id);
      expect(row?.likes).toEqual({ words: "by Anna over Cara" });
      expect(row && otherVersionsOf(row)).toMatchObject([{ value: { words: "by Bo" } }]);
    }
  });
});

describe("erasing somebody", () => {
  it("reaches every device and the endpoint, and nothing that comes late brings them back", async () => {
    const id = newId();
    await write(leader, "singer", id, "name", { called: "Gone" });
    await write(leader, "singer", id, "likes", { words: "tea" });
    await write(leader, "need", `${id}.sit`, "mark", { wished: true });
    await settleAll(leader, other);
    // The other one goes on writing, without having heard.
    await write(other, "singer", id, "step", { words: "a step" });
    await write(other, "turnout", `t.${id}`, "mark", { here: true });
    await commit(leader.store, ["singer"], () => done([erasure("singer", id)]));
    await settleAll(leader, other);
    await settleAll(other, leader);
    for (const peer of [leader, other]) {
      const text = JSON.stringify(await heldBy(peer, ["care"]));
      for (const word of ["Gone", "tea", "a step"]) expect(text).not.toContain(word);
      expect((await peer.store.database.rows("singer").get(id))?.life?.state).toBe("erased");
      expect(await waitingAt(peer)).toEqual([]);
    }
    expect(await heldBy(other, ["care"])).toEqual(await heldBy(leader, ["care"]));
    // A device that comes new gets nothing of them either; the endpoint holds only that there is nothing.
    const talk = await talkOf(leader);
    const pulled = await place.ask(
      `https://choir.example/v1/choirs/${talk.link.choir}/rings/care/facets?after=0&limit=1000&wait=0`,
      { headers: { "korlag-protocol": "1", authorization: `Bearer ${talk.link.token}` } },
    );
    const { facets } = (await pulled.json()) as { facets: SealedFacet[] };
    const ofThem = facets.filter(({ kind }) => kind === "erased");
    expect(ofThem.length).toBeGreaterThanOrEqual(5);
    const fresh = await letIn(leader, "coordinator");
    await settleAll(fresh);
    expect(JSON.stringify(await heldBy(fresh, ["care"]))).not.toContain("Gone");
    expect(await heldBy(fresh, ["care"])).toEqual(await heldBy(leader, ["care"]));
  });

  it("fault 38: deleting travels, and only restoring takes it back", async () => {
    const id = newId();
    await write(leader, "singer", id, "name", { called: "Bo" });
    await settleAll(leader, other);
    await commit(leader.store, ["singer"], () => done([deletion("singer", id)]));
    other.store.clock.now += 1000;
    await write(other, "singer", id, "name", { called: "Bodil" });
    await settleAll(leader, other);
    for (const peer of [leader, other]) {
      expect(await peer.store.database.rows("singer").get(id)).toMatchObject({
        name: { called: "Bodil" },
        life: { state: "deleted" },
      });
    }
    await write(other, "singer", id, "life", { state: "kept" });
    await settleAll(other, leader);
    expect((await leader.store.database.rows("singer").get(id))?.life).toEqual({ state: "kept" });
  });
});

describe("fault 31: two copies of one device", () => {
  it("that made the same stamp for different things end with the same, and nobody is left with another", async () => {
    const id = newId();
    await write(leader, "song", id, "card", { title: "start" });
    await settleAll(leader, other);
    const { database } = leader.store;
    const row = await database.rows("song").get(id);
    const stamp = row?.stamps["card"];
    if (!row || !stamp) throw new Error("not written");
    for (const [mine, theirs] of [
      ["Z greater here", "A lesser there"],
      ["A lesser here", "Z greater there"],
    ]) {
      const song = newId();
      const facet = (title: string) => ({
        kind: "song",
        id: song,
        facet: "card",
        value: { title },
        stamp,
      });
      await receive(leader.store, [facet(mine ?? "")]);
      await receive(other.store, [facet(theirs ?? "")]);
      await database.outbox.put({
        key: `song/${song}/card`,
        ring: "music",
        kind: "song",
        id: song,
        facet: "card",
        stamp,
        prev: null,
      });
      await mustMeet(leader);
      await meetOf(other, true);
      await settleAll(other, leader);
      const title = async (peer: Peer) =>
        (await peer.store.database.rows("song").get(song))?.card?.title;
      expect(await title(other)).toBe(await title(leader));
    }
  });
});

describe("a device that fills itself", () => {
  /** Small pages, so that there are several. */
  function inSmallPages(asked: (after: number) => void): Peer["ask"] {
    return async (address, request) => {
      if (!isPull(address) || !address.includes("/care/")) return place.ask(address, request);
      const { pathname, searchParams } = new URL(address);
      asked(Number(searchParams.get("after")));
      searchParams.set("limit", "1");
      return place.ask(`https://choir.example${pathname}?${searchParams.toString()}`, request);
    };
  }

  async function fiveSingers(): Promise<string[]> {
    const names = Array.from({ length: 5 }, newId);
    for (const id of names) {
      await write(leader, "singer", id, "name", { called: id });
      await mustMeet(leader);
    }
    return names;
  }

  it("fetches the next page while it keeps the one before, and has all of it", async () => {
    const names = await fiveSingers();
    const fresh = await letIn(leader, "coordinator");
    const ahead: boolean[] = [];
    fresh.ask = inSmallPages((after) => {
      void readStream(fresh.store.database, "care").then(({ cursor }) => {
        ahead.push(cursor < after);
      });
    });
    await mustMeet(fresh);
    expect(ahead).toContain(true);
    for (const id of names) expect(await nameOf(fresh, id)).toBe(id);
    expect(await heldBy(fresh)).toEqual(await heldBy(leader));
  });

  it("keeps what came before a page that did not, and no cursor of what it could not keep", async () => {
    await fiveSingers();
    const fresh = await letIn(leader, "coordinator");
    let calls = 0;
    fresh.ask = inSmallPages(() => {
      calls += 1;
      if (calls === 3) throw new TypeError("The connection broke");
    });
    expect((await meetOf(fresh)).ok).toBe(false);
    const { database } = fresh.store;
    const { cursor } = await readStream(database, "care");
    const came = await database.rows("singer").count();
    expect(cursor).toBeGreaterThan(0);
    expect(came).toBeGreaterThan(0);
    // The disk is full while a page is being kept and the next one is on its way.
    const disaster = disasterIn(database, ["singers"]);
    database.close();
    await database.open();
    Object.assign(disaster, { operations: 0, strikeAt: 1 });
    expect(await meetOf(fresh)).toMatchObject({ ok: false, why: { why: "storage" } });
    disaster.strikeAt = 0;
    expect(await readStream(database, "care")).toMatchObject({ cursor });
    expect(await database.rows("singer").count()).toBe(came);
    await mustMeet(fresh);
    expect(await heldBy(fresh)).toEqual(await heldBy(leader));
  });

  it("does not ask past an erasure before it is kept: the others take it for done by that", async () => {
    const [gone = "", ...others] = await fiveSingers();
    await write(leader, "singer", gone, "life", { state: "erased", facets: ["name"] });
    await mustMeet(leader);
    for (const id of others) {
      await write(leader, "singer", id, "help", {
        level: "little",
        helperId: null,
        secondId: null,
      });
      await mustMeet(leader);
    }
    const { erasedAt } = await readStream(leader.store.database, "care");
    expect(erasedAt).toBeGreaterThan(0);
    const fresh = await letIn(leader, "coordinator");
    const kept: { readonly after: number; readonly cursor: Promise<number> }[] = [];
    fresh.ask = inSmallPages((after) => {
      const cursor = readStream(fresh.store.database, "care").then((stream) => stream.cursor);
      kept.push({ after, cursor });
    });
    await mustMeet(fresh);
    const asked = kept.filter(({ after }) => after === erasedAt);
    expect(asked).toHaveLength(1);
    for (const { after, cursor } of asked) expect(await cursor).toBe(after);
  });

  it("leaves alone what somebody has written here meanwhile", async () => {
    const names = await fiveSingers();
    const fresh = await letIn(leader, "coordinator");
    const mine = names.at(-1) ?? "";
    // Later than all that comes, by the clocks of both.
    fresh.store.clock.now = leader.store.now() + 60_000;
    let written = false;
    fresh.ask = inSmallPages(() => {
      if (!written) void write(fresh, "singer", mine, "name", { called: "here" });
      written = true;
    });
    await mustMeet(fresh);
    await settleAll(fresh, leader);
    expect(await nameOf(fresh, mine)).toBe("here");
    expect(await heldBy(fresh)).toEqual(await heldBy(leader));
  });
});
