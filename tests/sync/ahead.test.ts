import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { SingerId } from "#domain/singer.ts";
import { otherVersionsOf } from "#domain/versions.ts";
import { eraseSinger } from "#store/erase.ts";
import { openSealedFile, sealedFileOf } from "#tests/sync/support/acts.ts";
import {
  heldBy,
  meetOf,
  mustMeet,
  nameOf,
  newChoir,
  type Peer,
  settleAll,
  waitingAt,
  write,
} from "#tests/sync/support/peers.ts";
import { newPlace, type Place } from "#tests/sync/support/place.ts";

const hour = 3_600_000;

let place: Place;
let leader: Peer;
let bo: Peer;
let ida: Peer;

beforeEach(async () => {
  place = await newPlace();
  [leader, bo, ida] = await newChoir(place, "coordinator", "coordinator");
  await settleAll(leader, bo, ida);
});
afterEach(async () => place.close());

function passTime(ms: number): void {
  place.now += ms;
  for (const { store } of [leader, bo, ida]) store.clock.now += ms;
}

async function likesAt({ store }: Peer): Promise<string | undefined> {
  return (await store.database.rows("singer").get("a"))?.likes?.words;
}

async function titleAt({ store }: Peer): Promise<string | undefined> {
  return (await store.database.rows("song").get("s"))?.card?.title;
}

/** While its clock is an hour ahead, a device writes, and what it wrote is carried to somebody by hand. */
async function writtenAhead(words: string): Promise<void> {
  leader.store.clock.now += hour;
  await write(leader, "singer", "a", "likes", { words });
  await write(leader, "song", "s", "card", { title: words });
  await openSealedFile(bo, await sealedFileOf(leader));
  leader.store.clock.now -= hour;
}

describe("what was carried from a device whose clock was ahead", () => {
  it("does not come back over what that device wrote once its clock was right", async () => {
    await writtenAhead("hums");
    await mustMeet(leader);
    passTime(60_000);
    await write(leader, "singer", "a", "likes", { words: "sings" });
    await write(leader, "song", "s", "card", { title: "sings" });
    await settleAll(leader, bo, ida);
    passTime(hour);
    await settleAll(bo, leader, ida);
    for (const peer of [leader, bo, ida]) {
      expect(await likesAt(peer)).toBe("sings");
      expect(await titleAt(peer)).toBe("sings");
      expect(await waitingAt(peer)).toEqual([]);
    }
    expect(await heldBy(bo)).toEqual(await heldBy(leader));
    expect(await heldBy(ida)).toEqual(await heldBy(leader));
    const row = await bo.store.database.rows("singer").get("a");
    expect(row && otherVersionsOf(row)).toEqual([]);
  });

  it("does not come back over what somebody else built on that either", async () => {
    await writtenAhead("hums");
    await settleAll(leader, ida);
    passTime(60_000);
    await write(ida, "singer", "a", "likes", { words: "claps" });
    await write(ida, "song", "s", "card", { title: "claps" });
    await settleAll(ida, leader);
    passTime(hour);
    // Who held it aside was away in between, and hears of both at once.
    await settleAll(bo, leader, ida);
    for (const peer of [leader, bo, ida]) {
      expect(await likesAt(peer)).toBe("claps");
      expect(await titleAt(peer)).toBe("claps");
    }
    expect(await heldBy(bo)).toEqual(await heldBy(leader));
  });

  it("gives way also where it had been taken up before the later word came", async () => {
    await writtenAhead("hums");
    await meetOf(leader);
    passTime(60_000);
    await write(leader, "singer", "a", "likes", { words: "sings" });
    await write(leader, "song", "s", "card", { title: "sings" });
    passTime(hour);
    // Nobody has heard of the later word when its hour comes.
    await settleAll(bo, ida);
    expect(await titleAt(ida)).toBe("hums");
    await settleAll(leader, bo, ida);
    for (const peer of [leader, bo, ida]) {
      expect(await likesAt(peer)).toBe("sings");
      expect(await titleAt(peer)).toBe("sings");
    }
    expect(await heldBy(bo)).toEqual(await heldBy(leader));
    expect(await heldBy(ida)).toEqual(await heldBy(leader));
  });

  it("is kept beside what somebody wrote who knew of neither", async () => {
    await writtenAhead("hums");
    passTime(60_000);
    await write(ida, "singer", "a", "likes", { words: "claps" });
    await settleAll(leader, ida);
    passTime(hour);
    await settleAll(bo, leader, ida);
    const row = await ida.store.database.rows("singer").get("a");
    const words = [
      row?.likes?.words,
      ...(row ? otherVersionsOf(row) : []).map(({ value }) => (value as { words: string }).words),
    ];
    expect(words.toSorted((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1))).toEqual(["claps", "hums"]);
    expect(await heldBy(bo)).toEqual(await heldBy(leader));
  });

  it("is handed on as what it is, also where it is the end of somebody", async () => {
    await write(leader, "singer", "x", "name", { called: "Aase" });
    await settleAll(leader, bo, ida);
    leader.store.clock.now += hour;
    await eraseSinger(leader.store, "x" as SingerId);
    await openSealedFile(bo, await sealedFileOf(leader));
    const handed = await openSealedFile(ida, await sealedFileOf(bo));
    expect(handed).toMatchObject({ unopened: 0 });
    expect(await nameOf(ida, "x")).toBe("Aase");
    // The one who wrote it meets nobody again.
    place.now += hour;
    for (const { store } of [bo, ida]) store.clock.now += hour;
    await settleAll(ida, bo);
    for (const peer of [ida, bo]) expect(await nameOf(peer, "x")).toBeUndefined();
    expect(await heldBy(ida)).toEqual(await heldBy(bo));
  });
});
