import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { HelperId } from "#domain/helper.ts";
import { letGoOfLocked, lockNow, turnOnLock } from "#store/lock.ts";
import { readMeeting } from "#store/meetingState.ts";
import { openKit } from "#sync/kit.ts";
import { makeKit, takeKit } from "#sync/recovering.ts";
import { light, passphrase } from "#tests/support/locks.ts";
import { changeTheKeys, closedAt, meetThoroughly, newestKeysAt } from "#tests/sync/support/acts.ts";
import {
  heldBy,
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
let anna: Peer;
let bo: Peer;

beforeEach(async () => {
  place = await newPlace();
  [anna, bo] = await newChoir(place, "leader");
  await meetThoroughly(anna, bo, anna);
});
afterEach(async () => place.close());

async function kitOf(peer: Peer) {
  const made = await makeKit(peer.store, (await talkOf(peer)).link);
  if (!made.ok) throw new Error(made.why);
  const kit = await openKit(made.value.file.text, made.value.code);
  if (!kit.ok) throw new Error(kit.why);
  return kit.value;
}

async function letGo({ store }: Peer): Promise<void> {
  expect((await turnOnLock(store, passphrase, 10, light)).ok).toBe(true);
  expect((await lockNow(store)).ok).toBe(true);
  await letGoOfLocked(store);
}

async function troubleAt({ store }: Peer) {
  const how = await readMeeting(store.database);
  return how.kind === "shared" ? [how.trouble, how.mending] : [];
}

describe("a device of a leader that let go of what was locked", () => {
  it("says that its keys are gone, and goes on with all that needs none of them", async () => {
    const value = { helperId: "h" as HelperId, firstName: "Åse", variants: [], meet: "" };
    await write(bo, "helpNote", "s1.n", "note", value);
    await settleAll(bo, anna);
    await letGo(anna);
    expect(await anna.store.database.rows("helpNote").count()).toBe(0);
    await write(bo, "song", "theirs", "card", { title: "Theirs" });
    await write(anna, "song", "mine", "card", { title: "Mine" });
    await mustMeet(bo);
    expect(await meetOf(anna, true)).toMatchObject({ ok: false, why: { why: "locked" } });
    expect(await troubleAt(anna)).toEqual(["keys gone", false]);
    await mustMeet(bo);
    expect(await heldBy(anna, ["team", "music"])).toEqual(await heldBy(bo, ["team", "music"]));
    expect(await anna.store.database.rows("helpNote").get("s1.n")).toMatchObject({ note: value });
  });

  it("has all of it again by its spare key, under the newest keys, and hears of those that come", async () => {
    await write(anna, "singer", "before", "name", { called: "Before" });
    const kit = await kitOf(anna);
    await mustMeet(anna, bo);
    await changeTheKeys(bo);
    await settleAll(anna, bo);
    await letGo(anna);
    await meetOf(anna);
    await write(anna, "singer", "mine", "name", { called: "Mine" });
    await write(bo, "singer", "theirs", "name", { called: "Theirs" });
    await mustMeet(bo);
    expect(await takeKit(anna.store, kit)).toMatchObject({ ok: true });
    await mustMeet(anna, bo);
    expect(await nameOf(anna, "before")).toBe("Before");
    expect(await nameOf(anna, "theirs")).toBe("Theirs");
    expect(await nameOf(bo, "mine")).toBe("Mine");
    expect([await closedAt(anna), await closedAt(bo), await waitingAt(anna)]).toEqual([[], [], []]);
    expect(await troubleAt(anna)).toEqual([undefined, false]);

    await changeTheKeys(bo);
    await write(bo, "singer", "later", "name", { called: "Later" });
    await settleAll(bo, anna);
    expect(await newestKeysAt(anna)).toBe(await newestKeysAt(bo));
    expect(await nameOf(anna, "later")).toBe("Later");
    await meetThoroughly(anna, bo, anna);
    expect(await heldBy(anna)).toEqual(await heldBy(bo));
  });

  it("opens names and cards by another leader's spare key, whose letters are not for it", async () => {
    await write(anna, "singer", "before", "name", { called: "Before" });
    await mustMeet(anna, bo);
    const kit = await kitOf(bo);
    await letGo(anna);
    expect(await takeKit(anna.store, kit)).toMatchObject({ ok: true });
    await mustMeet(anna);
    expect(await nameOf(anna, "before")).toBe("Before");
    const keys = await anna.store.database.table("ringKeys").get("care");
    expect(keys.box).toBeUndefined();
  });
});
