import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { newNode, tick } from "#domain/stamp.ts";
import { receive } from "#store/receive.ts";
import { removeDevice } from "#sync/others.ts";
import { openSealedFile, sealedFileOf } from "#tests/sync/support/acts.ts";
import {
  letIn,
  meetOf,
  mustMeet,
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
let pianist: Peer;
let gone: Peer;

beforeEach(async () => {
  place = await newPlace();
  [leader, pianist, gone] = await newChoir(place, "pianist", "pianist");
  await settleAll(leader, pianist, gone);
});
afterEach(async () => place.close());

async function carry(from: Peer, to: Peer) {
  return openSealedFile(to, await sealedFileOf(from));
}

async function titleAt({ store }: Peer, id: string) {
  return (await store.database.rows("song").get(id))?.card?.title;
}

describe("what was carried by hand from a device that meets nobody again", () => {
  it("is told on also when it lay ahead of the clock here at first", async () => {
    await write(gone, "song", "ahead", "card", { title: "Fly, white dove" });
    leader.store.clock.now -= 3_600_000;
    expect(await carry(gone, leader)).toMatchObject({ applied: 0 });
    await mustMeet(leader);
    leader.store.clock.now += 3_600_000;
    await mustMeet(leader, pianist);
    expect(await titleAt(pianist, "ahead")).toBe("Fly, white dove");
    expect(await waitingAt(leader)).toEqual([]);
  });

  it("is told on also when an emptied place needs it, and only its own time is missing", async () => {
    await write(gone, "song", "later", "card", { title: "Evening" });
    await mustMeet(gone);
    leader.store.clock.now -= 3_600_000;
    await mustMeet(leader);
    await place.empty();
    await mustMeet(leader);
    leader.store.clock.now += 3_600_000;
    await mustMeet(leader);
    const fresh = await letIn(leader, "pianist");
    await mustMeet(fresh);
    expect(await titleAt(fresh, "later")).toBe("Evening");
  });

  it("is told on also by one that had never met the others, when the place forgets it before it does", async () => {
    const fresh = await letIn(leader, "pianist");
    const copy = await place.copy();
    await write(gone, "song", "told", "card", { title: "Lysets engel" });
    await mustMeet(gone);
    await carry(gone, fresh);
    await place.putBack(copy, true);
    await mustMeet(fresh, leader);
    expect(await titleAt(leader, "told")).toBe("Lysets engel");
    expect(await waitingAt(fresh)).toEqual([]);
  });

  it("is told on also when only a newer Korlag knows what it is", async () => {
    const { stamp } = tick(
      { ms: 0, counter: 0, node: newNode(new Uint8Array(8).fill(5)) },
      gone.store.now(),
    );
    const wish = { kind: "wish", id: "w", facet: "song", stamp, prev: null } as const;
    await receive(gone.store, [{ ...wish, value: { title: "Dona" }, ring: "music" }]);
    await gone.store.database.outbox.put({ key: "wish/w/song", ring: "music", ...wish });
    await carry(gone, leader);
    await settleAll(leader, pianist);
    expect(await pianist.store.database.aside.toArray()).toMatchObject([
      { kind: "wish", value: { title: "Dona" }, stamp },
    ]);
  });

  it("is told on also when a newer Korlag can read it before it was sent", async () => {
    await write(gone, "song", "early", "card", { title: "Sumer" });
    const stamp = (await gone.store.database.rows("song").get("early"))?.stamps["card"];
    if (!stamp) throw new Error("not written");
    const song = { kind: "song", id: "early", facet: "card", stamp, prev: null } as const;
    // As the version before this one, which knew nothing of songs, had kept it and meant to tell of it.
    await leader.store.database.aside.put({
      ...song,
      key: `song/early/card@${stamp}`,
      why: "unknown kind",
      value: { title: "Sumer" },
      ring: "music",
    });
    await leader.store.database.outbox.put({ key: "song/early/card", ring: "music", ...song });
    await mustMeet(leader, pianist);
    expect(await titleAt(leader, "early")).toBe("Sumer");
    expect(await titleAt(pianist, "early")).toBe("Sumer");
  });

  it("is told on also when the key to it came only afterwards", async () => {
    const { link } = await talkOf(gone);
    await mustMeet(leader);
    expect(await removeDevice(await talkOf(leader), link.device)).toMatchObject({ ok: true });
    // New keys go out, and one is away.
    expect((await meetOf(leader, true)).ok).toBe(true);
    await write(leader, "song", "sealed", "card", { title: "Under new keys" });
    await carry(leader, pianist);
    expect(await titleAt(pianist, "sealed")).toBeUndefined();
    const other = await letIn(leader, "pianist");
    await mustMeet(pianist, other);
    expect(await titleAt(pianist, "sealed")).toBe("Under new keys");
    expect(await titleAt(other, "sealed")).toBe("Under new keys");
  });
});
