import { afterEach, beforeEach, describe, expect, it } from "vitest";

import {
  changeTheKeys,
  closedAt,
  meetThoroughly,
  openSealedFile,
  sealedFileOf,
} from "#tests/sync/support/acts.ts";
import { mustMeet, newChoir, type Peer, settleAll, write } from "#tests/sync/support/peers.ts";
import { newPlace, type Place } from "#tests/sync/support/place.ts";

const hour = 3_600_000;

let place: Place;
let leader: Peer;
let bo: Peer;
let ida: Peer;

/** Bo has keys that Ida has not, and may never get from where she meets. */
beforeEach(async () => {
  place = await newPlace();
  [leader, bo, ida] = await newChoir(place, "coordinator", "coordinator");
  await meetThoroughly(leader);
  await settleAll(leader, bo, ida);
});
afterEach(async () => place.close());

async function titleAt({ store }: Peer): Promise<string | undefined> {
  return (await store.database.rows("song").get("s"))?.card?.title;
}

describe("of what cannot be opened yet", () => {
  it("something that lies ahead does not stand in the place of what is of today", async () => {
    const copy = await place.copy();
    await changeTheKeys(leader);
    await mustMeet(bo);
    bo.store.clock.now += hour;
    await write(bo, "song", "s", "card", { title: "Dona" });
    await openSealedFile(ida, await sealedFileOf(bo));
    bo.store.clock.now -= hour;
    // The endpoint knows nothing of the newest keys any more, and hands out what is sealed with them.
    await place.putBack(copy, true);
    await mustMeet(bo, ida);
    expect(await closedAt(ida)).toContain("no key");
    await meetThoroughly(leader);
    await settleAll(leader, bo, ida);
    expect(await titleAt(ida)).toBe("Dona");
    expect(await closedAt(ida)).toEqual([]);
  });

  it("a later word is not thrown away when an earlier one opens", async () => {
    await write(leader, "song", "s", "card", { title: "Evening" });
    const early = await sealedFileOf(leader);
    await mustMeet(leader, bo);
    await changeTheKeys(leader);
    await mustMeet(bo);
    for (const { store } of [leader, bo, ida]) store.clock.now += 60_000;
    await write(bo, "song", "s", "card", { title: "Morning" });
    // Who wrote it meets nobody again.
    await openSealedFile(ida, await sealedFileOf(bo));
    await openSealedFile(ida, early);
    expect(await titleAt(ida)).toBe("Evening");
    await settleAll(ida, leader);
    expect(await titleAt(leader)).toBe("Morning");
    expect(await closedAt(ida)).toEqual([]);
  });

  it("what is told by the endpoint too is told on no more", async () => {
    await changeTheKeys(leader);
    await mustMeet(bo);
    await write(bo, "song", "s", "card", { title: "Dona" });
    await openSealedFile(ida, await sealedFileOf(bo));
    await mustMeet(bo);
    await openSealedFile(ida, await sealedFileOf(bo));
    expect(await closedAt(ida)).toContain("no key");
    await settleAll(ida);
    expect(await titleAt(ida)).toBe("Dona");
    expect(await closedAt(ida)).toEqual([]);
  });
});
