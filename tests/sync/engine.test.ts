import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { readAway, readMeeting } from "#store/meetingState.ts";
import { holding, pagesOfTests, quiet } from "#tests/sync/support/enginePage.ts";
import {
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
const open = pagesOfTests();
beforeAll(async () => {
  place = await newPlace();
  [leader, other] = await newChoir(place, "coordinator");
});
afterEach(() => {
  leader.ask = place.ask;
  other.ask = place.ask;
});
afterAll(async () => place.close());

describe("the engine", () => {
  it("meets on start, and within two seconds of a mark", async () => {
    leader.ask = holding(place.ask);
    const page = open(leader);
    await page.pass(0);
    await write(leader, "singer", "e1", "name", { called: "Bo" });
    await page.pass(2_000);
    expect(await waitingAt(leader)).toEqual([]);
    await mustMeet(other);
    expect(await nameOf(other, "e1")).toBe("Bo");
  });

  it("hears at once what another one wrote, by an answer that was held back", async () => {
    const page = open(leader);
    await page.pass(0);
    await write(other, "singer", "e2", "name", { called: "From the other" });
    await mustMeet(other);
    await quiet();
    await page.pass(10);
    expect(await nameOf(leader, "e2")).toBe("From the other");
  });

  it("fault 19: comes ever more seldom while nobody answers, and loses nothing", async () => {
    let asked = 0;
    leader.ask = async () => {
      asked += 1;
      return new Response("Bad gateway", { status: 502 });
    };
    const page = open(leader);
    await page.pass(0);
    await write(leader, "singer", "e3", "name", { called: "Waiting" });
    asked = 0;
    await page.pass(60_000);
    expect(asked).toBeLessThanOrEqual(10);
    asked = 0;
    await page.pass(10 * 60_000);
    expect(asked).toBeLessThanOrEqual(12);
    expect(await waitingAt(leader)).toHaveLength(1);
    const state = await readMeeting(leader.store.database);
    expect(state).toMatchObject({ trouble: "offline" });
    leader.ask = holding(place.ask);
    await page.pass(5 * 60_000);
    expect(await waitingAt(leader)).toEqual([]);
    expect(await readMeeting(leader.store.database)).toMatchObject({ trouble: undefined });
  });

  it("fault 21: stays away as long as it was asked to, to the second", async () => {
    const times: number[] = [];
    let busy = true;
    leader.ask = async (address, request) => {
      times.push(leader.store.clock.now);
      if (!busy) return holding(place.ask)(address, request);
      return new Response("", { status: 429, headers: { "retry-after": "40" } });
    };
    const page = open(leader);
    await page.pass(0);
    const first = times[0] ?? 0;
    busy = false;
    page.turn("online");
    page.turn("shown");
    await write(leader, "singer", "e4", "name", { called: "Patient" });
    await page.pass(39_000);
    expect(times).toEqual([first]);
    await page.pass(1_000);
    expect(times[1]).toBe(first + 40_000);
    expect(await waitingAt(leader)).toEqual([]);
  });

  it("tells soon what was done while the first meeting after a failure was going on", async () => {
    leader.ask = holding(place.ask);
    const page = open(leader);
    await page.pass(0);
    leader.ask = async () => {
      throw new TypeError("no network");
    };
    await write(leader, "singer", "e9", "name", { called: "Before" });
    await page.pass(1_000);
    let letThrough = () => {};
    const slow = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    let isOnItsWay = false;
    leader.ask = async (address, request) => {
      if (request.method === "POST") {
        isOnItsWay = true;
        await slow;
      }
      return holding(place.ask)(address, request);
    };
    await page.pass(2_000);
    expect(isOnItsWay).toBe(true);
    await write(leader, "singer", "e10", "name", { called: "Meanwhile" });
    await quiet();
    letThrough();
    await page.pass(2_000);
    expect(await waitingAt(leader)).toEqual([]);
    await mustMeet(other);
    expect(await nameOf(other, "e10")).toBe("Meanwhile");
  });

  it("faults 22 and 23: goes on when the screen is looked at again, whatever the browser says of the network", async () => {
    leader.ask = async () => {
      throw new TypeError("asleep");
    };
    const page = open(leader);
    await page.pass(0);
    await write(leader, "singer", "e5", "name", { called: "Awake" });
    page.visible = false;
    page.turn("hidden");
    await page.pass(60 * 60_000);
    expect(await waitingAt(leader)).toHaveLength(1);
    leader.ask = holding(place.ask);
    page.visible = true;
    page.turn("shown");
    await page.pass(2_000);
    expect(await waitingAt(leader)).toEqual([]);
  });

  it("counts what others changed while nobody looked, and not what one saw come", async () => {
    leader.ask = holding(place.ask);
    const page = open(leader);
    await page.pass(0);
    page.visible = false;
    page.turn("hidden");
    await quiet();
    await write(other, "singer", "e6", "name", { called: "New" });
    await write(other, "singer", "e6", "likes", { words: "tea" });
    await write(other, "song", "e6", "card", { title: "New" });
    await mustMeet(other);
    page.visible = true;
    page.turn("shown");
    await page.pass(1_000);
    expect((await readAway(leader.store.database))?.changed).toMatchObject({ singer: 1, song: 1 });
    await write(other, "song", "e7", "card", { title: "Seen" });
    await mustMeet(other);
    await page.engine.meetNow();
    expect((await readAway(leader.store.database))?.changed["song"]).toBe(1);
  });

  it("does nothing any more once it is stopped", async () => {
    const page = open(leader);
    await page.pass(0);
    page.engine.stop();
    let asked = 0;
    leader.ask = async () => {
      asked += 1;
      throw new TypeError("no");
    };
    page.turn("shown");
    await write(leader, "singer", "e8", "name", { called: "x" });
    await page.pass(10 * 60_000);
    expect(asked).toBe(0);
  });
});
