import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { HelperId } from "#domain/helper.ts";
import { type HelpNoteId, helpNoteOfId } from "#domain/helpNote.ts";
import type { SingerId } from "#domain/singer.ts";
import { newNode, tick } from "#domain/stamp.ts";
import { eraseSinger } from "#store/erase.ts";
import { readStream } from "#store/link.ts";
import { lockNow, turnOnLock, unlock } from "#store/lock.ts";
import { readMeeting } from "#store/meetingState.ts";
import { receive } from "#store/receive.ts";
import { queueHeld } from "#store/syncHeld.ts";
import { changeStream } from "#store/syncWriting.ts";
import { light, passphrase } from "#tests/support/locks.ts";
import {
  closedAt,
  meetThoroughly,
  openSealedFile,
  sealedFileOf,
} from "#tests/sync/support/acts.ts";
import {
  heldBy,
  meetOf,
  mustMeet,
  newChoir,
  type Peer,
  settleAll,
  waitingAt,
  write,
} from "#tests/sync/support/peers.ts";
import { newPlace, type Place } from "#tests/sync/support/place.ts";

const minute = 60_000;

let place: Place;
let leader: Peer;
let other: Peer;

beforeEach(async () => {
  place = await newPlace();
  [leader, other] = await newChoir(place, "coordinator");
  expect((await turnOnLock(leader.store, passphrase, 10, light)).ok).toBe(true);
  await settleAll(leader, other);
});
afterEach(async () => place.close());

async function lock(): Promise<void> {
  expect((await lockNow(leader.store)).ok).toBe(true);
}

async function open(): Promise<void> {
  expect((await unlock(leader.store, { passphrase })).ok).toBe(true);
}

async function meetLocked(): Promise<void> {
  expect(await meetOf(leader)).toMatchObject({ ok: false, why: { why: "locked" } });
}

function passTime(ms: number): void {
  place.now += ms;
  for (const { store } of [leader, other]) store.clock.now += ms;
}

async function note(writer: Peer, id: string, firstName: string): Promise<void> {
  const value = { helperId: "h" as HelperId, firstName, variants: [], meet: "" };
  await write(writer, "helpNote", id, "note", value);
}

async function noteAt({ store }: Peer, id: string): Promise<string | undefined> {
  return (await store.database.rows("helpNote").get(id))?.note?.firstName;
}

async function cancel(writer: Peer, id: string): Promise<void> {
  await write(writer, "session", id, "state", { kind: "cancelled" });
}

async function stateAt({ store }: Peer, id: string): Promise<string | undefined> {
  return (await store.database.rows("session").get(id))?.state?.kind;
}

async function titleAt({ store }: Peer, id: string): Promise<string | undefined> {
  return (await store.database.rows("song").get(id))?.card?.title;
}

/** The very same on both, and nothing waits anywhere. */
async function expectEqual(): Promise<void> {
  await meetThoroughly(leader, other, leader);
  expect(await heldBy(leader)).toEqual(await heldBy(other));
  expect([await closedAt(leader), await waitingAt(leader)]).toEqual([[], []]);
}

describe("a help note that comes while the cards are locked", () => {
  it("holds up neither what others cancelled nor what is cancelled here", async () => {
    await lock();
    await note(other, "s1.n", "Bo");
    await cancel(other, "theirs");
    await mustMeet(other);
    await cancel(leader, "mine");
    await meetLocked();
    expect(await stateAt(leader, "theirs")).toBe("cancelled");
    await mustMeet(other);
    expect(await stateAt(other, "mine")).toBe("cancelled");
    // The next time there is nothing new, and it goes on.
    await cancel(leader, "next");
    await meetLocked();
    await mustMeet(other);
    expect(await stateAt(other, "next")).toBe("cancelled");
    // What waits for the lock is no fault that somebody must look at.
    expect(await readMeeting(leader.store.database)).toMatchObject({ unopened: [] });
    expect(await closedAt(leader)).toEqual(["locked"]);

    await open();
    await mustMeet(leader);
    expect(await noteAt(leader, "s1.n")).toBe("Bo");
    await expectEqual();
  });

  it("gives way to the later word, whichever of the two came while it was locked", async () => {
    await note(other, "s1.n", "Bo");
    await note(other, "s1.m", "Bo");
    await settleAll(other, leader);
    await lock();
    passTime(minute);
    await note(other, "s1.n", "Per");
    await note(other, "s1.m", "Per");
    await mustMeet(other);
    await meetLocked();
    passTime(minute);
    await note(other, "s1.n", "Ida");
    await mustMeet(other);
    await open();
    // Written once it was open again, and before what waited was read.
    await note(leader, "s1.m", "Åse");
    await settleAll(leader, other);
    for (const peer of [leader, other]) {
      expect([await noteAt(peer, "s1.n"), await noteAt(peer, "s1.m")]).toEqual(["Ida", "Åse"]);
    }
    await expectEqual();
  });

  it("is gone once it is unlocked, where whom it was written for was erased meanwhile", async () => {
    const [aase, id] = ["aase" as SingerId, "s1.n" as HelpNoteId];
    await write(other, "singer", aase, "name", { called: "Åse" });
    await write(other, "helpNoteOf", helpNoteOfId(aase, id), "link", { noteId: id });
    await note(other, id, "Åse");
    await settleAll(other, leader);
    await lock();
    passTime(minute);
    await note(other, id, "Aase");
    await mustMeet(other);
    await meetLocked();
    passTime(minute);
    expect((await eraseSinger(other.store, aase)).ok).toBe(true);
    await cancel(other, "theirs");
    await mustMeet(other);
    await meetLocked();
    expect(await stateAt(leader, "theirs")).toBe("cancelled");
    await open();
    await settleAll(leader, other);
    expect(await noteAt(leader, id)).toBeUndefined();
    await expectEqual();
  });

  it("waits with the page it came in, and the ring is never past it", async () => {
    await lock();
    await note(other, "s1.n", "Bo");
    await mustMeet(other);
    const { database } = leader.store;
    const before = (await readStream(database, "team")).cursor;
    database.table("quarantine").hook("creating", () => {
      throw new Error("killed");
    });
    await meetOf(leader).catch(() => {});
    expect((await readStream(database, "team")).cursor).toBe(before);
  });

  it("comes in by a file too, and is told on", async () => {
    await note(other, "s1.n", "Bo");
    const file = await sealedFileOf(other);
    await lock();
    expect(await openSealedFile(leader, file)).toMatchObject({ unopened: 0 });
    await open();
    await settleAll(leader);
    expect(await noteAt(leader, "s1.n")).toBe("Bo");
    await settleAll(other);
    await expectEqual();
  });
});

describe("while the cards are locked", () => {
  it("what is cancelled here is told also where the ring cannot be made whole yet", async () => {
    await lock();
    await changeStream(leader.store.database, "team", { mending: true, cursor: 0 });
    await cancel(leader, "mine");
    await meetLocked();
    await mustMeet(other);
    expect(await stateAt(other, "mine")).toBe("cancelled");
    await open();
    await expectEqual();
  });

  it("what only a newer Korlag knows, or lies ahead, holds up nothing", async () => {
    const clock = { ms: 0, counter: 0, node: newNode(new Uint8Array(8).fill(7)) };
    const { stamp } = tick(clock, other.store.now());
    const value = { title: "unknown" };
    const strange = { kind: "wish", id: "w", facet: "song", value, stamp } as const;
    await receive(other.store, [{ ...strange, ring: "music" }]);
    await queueHeld(other.store, "music", new Map(), {});
    await mustMeet(other);
    await lock();
    await write(other, "song", "here", "card", { title: "Here" });
    leader.store.clock.now -= 2 * minute;
    other.store.clock.now += 4 * minute;
    await write(other, "song", "ahead", "card", { title: "Ahead" });
    await mustMeet(other);
    await write(leader, "song", "mine", "card", { title: "Mine" });
    await meetLocked();
    expect(await titleAt(leader, "here")).toBe("Here");
    await mustMeet(other);
    expect(await titleAt(other, "mine")).toBe("Mine");
    leader.store.clock.now += 6 * minute;
    place.now += 4 * minute;
    await open();
    await mustMeet(leader);
    expect(await titleAt(leader, "ahead")).toBe("Ahead");
    expect(await leader.store.database.aside.toArray()).toMatchObject([strange]);
    await expectEqual();
  });
});
