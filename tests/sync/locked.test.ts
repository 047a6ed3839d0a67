import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { light, passphrase } from "#tests/support/locks.ts";
import { lockNow, turnOnLock, unlock } from "#store/lock.ts";
import { readStream } from "#store/link.ts";
import { readMeeting } from "#store/meetingState.ts";
import { readHeld } from "#store/syncHeld.ts";
import {
  heldBy,
  letIn,
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

let place: Place;
let leader: Peer;
let other: Peer;

beforeAll(async () => {
  place = await newPlace();
  [leader, other] = await newChoir(place, "coordinator");
  expect((await turnOnLock(leader.store, passphrase, 10, light)).ok).toBe(true);
});
afterAll(async () => place.close());

describe("while the cards are locked", () => {
  it("what belongs to them waits, in both directions, and all else goes on", async () => {
    await write(leader, "singer", "before", "name", { called: "Before" });
    await write(leader, "song", "mine", "card", { title: "Mine" });
    expect(await lockNow(leader.store)).toEqual({ ok: true, value: undefined });
    await write(other, "singer", "theirs", "name", { called: "Theirs" });
    await write(other, "song", "theirs", "card", { title: "Theirs" });
    await mustMeet(other);
    const cursor = async () => (await readStream(leader.store.database, "care")).cursor;
    const before = await cursor();

    expect(await meetOf(leader, true)).toMatchObject({ ok: false, why: { why: "locked" } });
    expect(await readMeeting(leader.store.database)).toMatchObject({ trouble: "locked" });
    expect(await cursor()).toBe(before);
    expect(await leader.store.database.rows("song").get("theirs")).toBeTruthy();
    await mustMeet(other);
    expect(await other.store.database.rows("song").get("mine")).toBeTruthy();
    expect(await nameOf(other, "before")).toBeUndefined();
    // Locked rows look as if they were not there: nobody may conclude anything from that.
    await expect(readHeld(leader.store.database, "care")).rejects.toThrow();
    await expect(readHeld(leader.store.database, "team")).rejects.toThrow();

    expect((await unlock(leader.store, { passphrase })).ok).toBe(true);
    await settleAll(leader, other);
    expect(await nameOf(other, "before")).toBe("Before");
    expect(await nameOf(leader, "theirs")).toBe("Theirs");
    expect(await waitingAt(leader)).toEqual([]);
    expect(await heldBy(leader)).toEqual(await heldBy(other));
    expect(await readMeeting(leader.store.database)).toMatchObject({ trouble: undefined });
  });

  it("an endpoint that was emptied is not filled with what little can be seen", async () => {
    expect((await lockNow(leader.store)).ok).toBe(true);
    await place.empty();
    await meetOf(leader, true);
    expect((await unlock(leader.store, { passphrase })).ok).toBe(true);
    expect((await meetOf(leader, true)).ok).toBe(true);
    const fresh = await letIn(leader, "coordinator");
    await settleAll(fresh);
    expect(await nameOf(fresh, "before")).toBe("Before");
    expect(await nameOf(fresh, "theirs")).toBe("Theirs");
  });
});
