import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import type { Stamp } from "#domain/stamp.ts";
import { lockNow, turnOffLock, turnOnLock, unlock } from "#store/lock.ts";
import { readMeeting } from "#store/meetingState.ts";
import { receive } from "#store/receive.ts";
import { light, passphrase } from "#tests/support/locks.ts";
import { changeTheKeys, newestKeysAt } from "#tests/sync/support/acts.ts";
import { counting, holding, pagesOfTests, quiet } from "#tests/sync/support/enginePage.ts";
import {
  comeIn,
  invite,
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
  it("fault 21: stays away as long as it was asked to by the answer that is held back, too", async () => {
    const times: number[] = [];
    leader.ask = async (address, request) => {
      times.push(leader.store.clock.now);
      if (!address.includes("wait=25")) return place.ask(address, request);
      return new Response("", { status: 429, headers: { "retry-after": "40" } });
    };
    const page = open(leader);
    await page.pass(0);
    const first = times.length;
    await page.pass(39_000);
    expect(times).toHaveLength(first);
    await page.pass(1_000);
    expect(times.length).toBeGreaterThan(first);
  });

  it("does not stay away for a day because its clock was a day ahead when it was asked to", async () => {
    leader.ask = async () => new Response("", { status: 429, headers: { "retry-after": "40" } });
    const page = open(leader);
    leader.store.clock.now += 24 * 60 * 60_000;
    await page.pass(0);
    leader.store.clock.now -= 24 * 60 * 60_000;
    page.visible = false;
    page.turn("hidden");
    leader.ask = holding(place.ask);
    await write(leader, "singer", "e9", "name", { called: "Today" });
    page.visible = true;
    page.turn("shown");
    await page.pass(60_000);
    expect(await waitingAt(leader)).toEqual([]);
  });

  it("asks nobody while another tab meets, and does not wait for one that has gone to sleep", async () => {
    const page = open(leader);
    await page.pass(0);
    let asked = 0;
    leader.ask = counting(place.ask, () => (asked += 1));
    page.otherTabMeets = true;
    await write(other, "singer", "e10", "name", { called: "Meanwhile" });
    await mustMeet(other);
    await quiet();
    await page.pass(10_000);
    expect(asked).toBeLessThanOrEqual(2);
    await page.pass(2 * 60_000);
    expect(await nameOf(leader, "e10")).toBe("Meanwhile");
  });

  it("does not ask on and on for keys that nobody has put there for it yet", async () => {
    const { link } = await invite(leader, "coordinator");
    let asked = 0;
    const coming: Promise<Peer>[] = [];
    leader.ask = async (address, request) => {
      // Let in while new keys are on their way to those who were in before.
      if (request.method === "PUT" && address.endsWith("/keys") && coming.length === 0) {
        const ask = counting(place.ask, () => (asked += 1));
        coming.push(comeIn(link, "Late", ask));
        await coming[0];
      }
      return place.ask(address, request);
    };
    await changeTheKeys(leader);
    const late = (await coming[0]) ?? leader;
    const page = open(late);
    await page.pass(0);
    const first = asked;
    await page.pass(20_000);
    expect(asked - first).toBeLessThanOrEqual(5);
    await changeTheKeys(leader);
    await quiet();
    await page.pass(10);
    expect(await newestKeysAt(late)).toBe(await newestKeysAt(leader));
  });

  it("asks ever more seldom where answers that should be held back come at once", async () => {
    let asked = 0;
    const held = async (address: string, request: RequestInit) =>
      place.ask(address.replace("&wait=25", ""), request);
    leader.ask = counting(held, () => (asked += 1));
    const page = open(leader);
    await page.pass(0);
    asked = 0;
    await page.pass(10 * 60_000);
    expect(asked).toBeLessThanOrEqual(40);
  });

  it("does not meet on and on because something is locked, stuck or ahead of its time", async () => {
    let asked = 0;
    leader.ask = counting(holding(place.ask), () => (asked += 1));
    const { store } = leader;
    await write(leader, "singer", "e13", "name", { called: "Waits" });
    await write(leader, "song", "e13", "card", { title: "Stuck" });
    await store.database.outbox.where("ring").equals("music").modify({ stuck: "refused" });
    const tomorrow = store.now() + 24 * 60 * 60_000;
    const stamp = `${tomorrow.toString(16).padStart(12, "0")}-0000-00000000000000aa` as Stamp;
    await receive(store, [
      { kind: "song", id: "e14", facet: "card", value: { title: "Ahead" }, stamp },
    ]);
    expect(await store.database.aside.count()).toBe(1);
    expect((await turnOnLock(store, passphrase, 10, light)).ok).toBe(true);
    expect((await lockNow(store)).ok).toBe(true);
    const page = open(leader);
    await page.pass(0);
    expect(asked).toBeGreaterThan(0);
    asked = 0;
    await page.pass(10 * 60_000);
    expect(asked).toBeLessThanOrEqual(30);
    expect((await unlock(store, { passphrase })).ok).toBe(true);
    expect((await turnOffLock(store, passphrase)).ok).toBe(true);
    asked = 0;
    await page.pass(10 * 60_000);
    expect(asked).toBeLessThanOrEqual(30);
    page.engine.stop();
    await store.database.aside.clear();
  });

  it("tells what is not locked as soon while the cards are locked", async () => {
    leader.ask = holding(place.ask);
    expect((await turnOnLock(leader.store, passphrase, 10, light)).ok).toBe(true);
    const page = open(leader);
    await page.pass(0);
    expect((await lockNow(leader.store)).ok).toBe(true);
    await write(other, "singer", "e11", "name", { called: "Locked" });
    await mustMeet(other);
    await page.pass(10 * 60_000);
    expect(await readMeeting(leader.store.database)).toMatchObject({ trouble: "locked" });
    await write(leader, "song", "e11", "card", { title: "Mine" });
    await page.pass(2_000);
    expect(await waitingAt(leader)).toEqual([]);
    // And hears as soon what others write.
    leader.ask = place.ask;
    await page.pass(3 * 60_000);
    await write(other, "song", "e12", "card", { title: "Theirs" });
    await mustMeet(other);
    await quiet();
    await page.pass(10);
    expect(await leader.store.database.rows("song").get("e12")).toBeTruthy();
    expect((await unlock(leader.store, { passphrase })).ok).toBe(true);
    await quiet();
    await page.pass(10);
    expect(await nameOf(leader, "e11")).toBe("Locked");
  });
});
