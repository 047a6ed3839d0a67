import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import type { SealedFacet } from "#protocol/facets.ts";
import { stampParts } from "#domain/stamp.ts";
import { readMeeting } from "#store/meetingState.ts";
import {
  bodyOf,
  meetOf,
  mustMeet,
  nameOf,
  newChoir,
  type Peer,
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
const isPush = (address: string, request: RequestInit) =>
  request.method === "POST" && address.endsWith("/facets");
const sentIn = (request: RequestInit) =>
  (JSON.parse(bodyOf(request)) as { facets: SealedFacet[] }).facets;

describe("what waits is sent", () => {
  it("fault 14: an answer that is lost costs a repeat and has one effect", async () => {
    const id = newId();
    await write(leader, "singer", id, "name", { called: "Bo" });
    let answers = 0;
    leader.ask = async (address, request) => {
      const answer = await place.ask(address, request);
      if (!isPush(address, request)) return answer;
      answers += 1;
      throw new TypeError("The connection broke");
    };
    expect(await meetOf(leader)).toMatchObject({ ok: false, why: { why: "offline" } });
    expect(answers).toBe(1);
    expect(await waitingAt(leader)).toHaveLength(1);
    leader.ask = place.ask;
    await mustMeet(leader, other);
    expect(await waitingAt(leader)).toHaveLength(0);
    expect(await nameOf(other, id)).toBe("Bo");
  });

  it("fault 15: a request that is lost is sent again as the very same bytes", async () => {
    const id = newId();
    await write(leader, "singer", id, "name", { called: "Bo" });
    const sent: string[] = [];
    leader.ask = async (address, request) => {
      if (!isPush(address, request)) return place.ask(address, request);
      sent.push(bodyOf(request));
      if (sent.length === 1) throw new TypeError("The network is down");
      return place.ask(address, request);
    };
    expect((await meetOf(leader)).ok).toBe(false);
    await mustMeet(leader);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toBe(sent[0]);
  });

  it("fault 25: what is edited while it is on its way waits on, and is built on what was sent", async () => {
    const id = newId();
    await write(leader, "singer", id, "name", { called: "first" });
    leader.ask = async (address, request) => {
      const answer = await place.ask(address, request);
      if (isPush(address, request)) await write(leader, "singer", id, "name", { called: "second" });
      return answer;
    };
    await mustMeet(leader);
    leader.ask = place.ask;
    const [row, ...more] = await waitingAt(leader);
    expect(more).toEqual([]);
    expect(row?.prev).toBeTruthy();
    await mustMeet(other);
    expect(await nameOf(other, id)).toBe("first");
    await mustMeet(leader, other);
    expect(await nameOf(other, id)).toBe("second");
    expect(await waitingAt(leader)).toEqual([]);
    // One person changed it twice: there are no two versions.
    expect(Object.keys((await other.store.database.rows("singer").get(id)) ?? {})).toEqual(
      expect.not.arrayContaining([expect.stringContaining("~")]),
    );
  });

  it("fault 18: a page that answers in the name of the endpoint is no answer", async () => {
    const id = newId();
    await write(leader, "singer", id, "name", { called: "Bo" });
    for (const status of [200, 302, 401, 404, 511]) {
      leader.ask = async () =>
        new Response("<html>Log in</html>", { status, headers: { "content-type": "text/html" } });
      expect(await meetOf(leader)).toMatchObject({ ok: false, why: { why: "offline" } });
      expect(await waitingAt(leader)).toHaveLength(1);
    }
    // One that even says it is JSON, and says nothing that the contract knows.
    leader.ask = async () => Response.json({ ok: true });
    expect(await meetOf(leader)).toMatchObject({ ok: false, why: { why: "offline" } });
    expect(await waitingAt(leader)).toHaveLength(1);
    expect(await readMeeting(leader.store.database)).toMatchObject({ trouble: "offline" });
    leader.ask = place.ask;
    await mustMeet(leader);
    expect(await readMeeting(leader.store.database)).toMatchObject({ trouble: undefined });
  });

  it("fault 20: what is too big for somebody on the way is halved down to one; that one waits with its reason", async () => {
    const small = Array.from({ length: 9 }, newId);
    const big = newId();
    for (const id of small) await write(leader, "singer", id, "name", { called: id });
    await write(leader, "singer", big, "name", { called: "x".repeat(3000) });
    const sizes: number[] = [];
    leader.ask = async (address, request) => {
      if (!isPush(address, request)) return place.ask(address, request);
      sizes.push(sentIn(request).length);
      const weight = bodyOf(request).length;
      if (weight > 2500) return new Response("<h1>413</h1>", { status: 413 });
      return place.ask(address, request);
    };
    await mustMeet(leader);
    expect(sizes).toContain(10);
    expect(sizes).toContain(1);
    expect(await waitingAt(leader)).toMatchObject([{ id: big, stuck: "too large" }]);
    const state = await readMeeting(leader.store.database);
    expect(state).toMatchObject({ waiting: 0, stuck: [{ id: big }] });
    await mustMeet(other);
    for (const id of small) expect(await nameOf(other, id)).toBe(id);
    // Somebody shortens it: it is tried again by itself.
    leader.ask = place.ask;
    await write(leader, "singer", big, "name", { called: "x" });
    await mustMeet(leader);
    expect(await waitingAt(leader)).toEqual([]);
  });

  it("more than any request may weigh never leaves the device, and holds up nothing", async () => {
    const [big, small] = [newId(), newId()];
    await write(leader, "singer", big, "likes", { words: "x".repeat(400_000) });
    await write(leader, "singer", small, "name", { called: "Bo" });
    await mustMeet(leader);
    expect(await waitingAt(leader)).toMatchObject([{ id: big, stuck: "too large" }]);
    await mustMeet(other);
    expect(await nameOf(other, small)).toBe("Bo");
    await write(leader, "singer", big, "likes", { words: "x" });
    await mustMeet(leader);
  });

  it("fault 33: one that the endpoint refuses waits with the reason, its neighbours are stored", async () => {
    const names = Array.from({ length: 6 }, newId);
    for (const id of names) await write(leader, "singer", id, "name", { called: id });
    leader.ask = async (address, request) => {
      if (!isPush(address, request)) return place.ask(address, request);
      const facets = sentIn(request);
      const body = JSON.stringify({
        facets: facets.map((one, at) => (at === 2 ? { ...one, by: "not a device" } : one)),
      });
      return place.ask(address, { ...request, body });
    };
    await mustMeet(leader);
    expect(await waitingAt(leader)).toMatchObject([{ id: names[2], stuck: "malformed" }]);
    leader.ask = place.ask;
    await mustMeet(other);
    for (const [at, id] of names.entries())
      expect(await nameOf(other, id)).toBe(at === 2 ? undefined : id);
    await write(leader, "singer", names[2] ?? "", "name", { called: "again" });
    await mustMeet(leader);
    expect(await waitingAt(leader)).toEqual([]);
  });

  it("an answer that is too short acknowledges nothing that it does not name", async () => {
    const [one, two] = [newId(), newId()];
    await write(leader, "singer", one, "name", { called: "1" });
    await write(leader, "singer", two, "name", { called: "2" });
    leader.ask = async (address, request) => {
      const answer = await place.ask(address, request);
      if (!isPush(address, request)) return answer;
      const said = (await answer.json()) as { answers: unknown[] };
      return Response.json({ ...said, answers: said.answers.slice(0, 1) });
    };
    await mustMeet(leader);
    expect(await waitingAt(leader)).toMatchObject([{ id: two, stuck: "unanswered" }]);
    leader.ask = place.ask;
    await write(leader, "singer", two, "name", { called: "3" });
    await mustMeet(leader);
  });
});

describe("fault 26: a clock that is far ahead", () => {
  it.each([
    ["an hour", 3_600_000],
    ["a day", 86_400_000],
    ["a year", 365 * 86_400_000],
  ])(
    "by %s refuses nobody a write; it is sent under the endpoint's time, in order",
    async (_, ms) => {
      const [one, two] = [newId(), newId()];
      const right = leader.store.clock.now;
      leader.store.clock.now = right + ms;
      await write(leader, "singer", one, "name", { called: "ahead" });
      await write(leader, "singer", two, "name", { called: "later" });
      await write(leader, "session", "x", "state", { kind: "planned" });
      await mustMeet(leader, other);
      expect(await waitingAt(leader)).toEqual([]);
      expect(await nameOf(other, one)).toBe("ahead");
      const database = leader.store.database;
      const stampOf = async (id: string) =>
        (await database.rows("singer").get(id))?.stamps["name"] ?? "";
      const [first, second] = [await stampOf(one), await stampOf(two)];
      expect(first < second).toBe(true);
      expect(stampParts(second as never).ms).toBeLessThanOrEqual(place.now + 300_000);
      expect(await readMeeting(database)).toMatchObject({ clockAheadBy: ms });
      // The others were not carried along, and may write over it at once.
      await write(other, "singer", one, "name", { called: "by the other" });
      leader.store.clock.now = right;
      await mustMeet(other, leader);
      expect(await nameOf(leader, one)).toBe("by the other");
      await mustMeet(leader);
      expect(await readMeeting(database)).toMatchObject({ clockAheadBy: undefined });
    },
  );

  it("puts nothing below what it was built on, though that lies a little ahead itself", async () => {
    const ids = [newId(), newId(), newId()];
    const right = place.now;
    other.store.clock.now = right + 240_000;
    for (const id of ids) await write(other, "song", id, "card", { title: "a little ahead" });
    await mustMeet(other);
    leader.store.clock.now = right + 3_600_000;
    await mustMeet(leader);
    const last = ids.at(-1) ?? "";
    await write(leader, "song", last, "card", { title: "over it" });
    await mustMeet(leader, other);
    for (const peer of [leader, other]) {
      const row = await peer.store.database.rows("song").get(last);
      expect(row?.card).toEqual({ title: "over it" });
    }
    for (const peer of [leader, other]) peer.store.clock.now = right;
  });

  it("leaves alone what may have been kept already, and its answer lost", async () => {
    const [song, session] = [newId(), newId()];
    const right = place.now;
    leader.store.clock.now = right + 240_000;
    await write(leader, "song", song, "card", { title: "first" });
    leader.ask = async (address, request) => {
      const answer = await place.ask(address, request);
      if (request.method === "POST") throw new TypeError("lost on the way back");
      return answer;
    };
    expect((await meetOf(leader)).ok).toBe(false);
    // The clock goes wrong for good, and the meeting in which that is noticed is broken off.
    leader.store.clock.now = right + 3_600_000;
    await write(leader, "session", session, "state", { kind: "planned" });
    leader.ask = async (address, request) => {
      if (address.includes("/rings/music/")) throw new TypeError("cut off");
      return place.ask(address, request);
    };
    expect((await meetOf(leader)).ok).toBe(false);
    leader.ask = place.ask;
    leader.store.clock.now = right;
    await write(leader, "song", song, "card", { title: "second" });
    await mustMeet(leader, other);
    for (const peer of [leader, other]) {
      const row = await peer.store.database.rows("song").get(song);
      expect(row?.card).toEqual({ title: "second" });
    }
  });

  it("that nothing can mend from here is told, and nothing is lost", async () => {
    const id = newId();
    await write(leader, "singer", id, "name", { called: "known" });
    await mustMeet(leader, other);
    await write(leader, "singer", id, "name", { called: "changed" });
    const right = place.now;
    // The endpoint's own clock has fallen back by a day: what this is built on lies ahead of it.
    place.now = right - 86_400_000;
    expect(await meetOf(leader)).toMatchObject({ ok: false, why: { why: "later" } });
    expect(await readMeeting(leader.store.database)).toMatchObject({ trouble: "later" });
    expect(await waitingAt(leader)).toHaveLength(1);
    place.now = right;
    await mustMeet(leader, other);
    expect(await nameOf(other, id)).toBe("changed");
  });
});
