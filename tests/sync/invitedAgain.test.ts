import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readInviteStanding } from "#store/invites.ts";
import { newcomer, takeUp } from "#sync/joining.ts";
import { removeDevice } from "#sync/others.ts";
import {
  heldBy,
  invite,
  letIn,
  meetOf,
  newLeader,
  newPeer,
  type Peer,
  settleAll,
  talkOf,
  comeIn,
  write,
} from "#tests/sync/support/peers.ts";
import { newPlace, type Place } from "#tests/sync/support/place.ts";

let place: Place;
beforeAll(async () => {
  place = await newPlace();
});
afterAll(async () => place.close());

type Shown = Awaited<ReturnType<typeof invite>>;

async function remove(leader: Peer, gone: Peer): Promise<void> {
  const removed = await removeDevice(await talkOf(leader), (await talkOf(gone)).link.device);
  if (!removed.ok) throw new Error(removed.why);
}

async function tries({ link }: Shown) {
  const peer = newPeer(place.ask);
  const ports = { call: peer.call, now: peer.store.now, appAddress: "https://choir.example" };
  return takeUp(ports, await newcomer(peer.store.chance), link, "Kim", undefined);
}

const standing = async ({ store }: Peer, shown: Shown) =>
  readInviteStanding(store.database, shown, store.now());

/** A leader's device, and one that is to be removed. */
async function newLeaderAndLost(): Promise<readonly [Peer, Peer]> {
  const leader = await newLeader(place);
  const lost = await letIn(leader, "volunteer");
  await meetOf(leader, true);
  await settleAll(lost, leader);
  return [leader, lost];
}

describe("an invitation that is open while the keys are changed", () => {
  it("lets its device in all the same, which reads what is written from then on", async () => {
    const [leader, lost] = await newLeaderAndLost();
    const shown = await invite(leader, "coordinator");
    await remove(leader, lost);
    expect((await meetOf(leader, true)).ok).toBe(true);
    await write(leader, "singer", "after", "name", { called: "After" });
    expect((await meetOf(leader)).ok).toBe(true);
    expect(await standing(leader, shown)).toBe("good");
    const kim = await comeIn(shown.link, "Kim", place.ask);
    await settleAll(kim);
    expect(await heldBy(kim)).toEqual(await heldBy(leader));
  });

  it("is not good where that could not be told, and is again after the next meeting", async () => {
    const [leader, lost] = await newLeaderAndLost();
    const shown = await invite(leader, "coordinator");
    await remove(leader, lost);
    leader.ask = async (address, request) => {
      if (address.endsWith("/invites")) throw new TypeError("no network");
      return place.ask(address, request);
    };
    expect(await meetOf(leader, true)).toMatchObject({ why: { why: "offline" } });
    expect(await standing(leader, shown)).toBe("older keys");
    expect(await tries(shown)).toMatchObject({ why: "used or too old" });
    leader.ask = place.ask;
    expect((await meetOf(leader, true)).ok).toBe(true);
    expect(await standing(leader, shown)).toBe("good");
    expect((await tries(shown)).ok).toBe(true);
  });

  it("is told again by its own device when another leader's has changed the keys", async () => {
    const [leader, lost] = await newLeaderAndLost();
    const second = await letIn(leader, "leader");
    await meetOf(leader, true);
    await settleAll(second, leader);
    await meetOf(second, true);
    const shown = await invite(second, "pianist");
    await remove(leader, lost);
    expect((await meetOf(leader, true)).ok).toBe(true);
    expect(await tries(shown)).toMatchObject({ why: "used or too old" });
    expect((await meetOf(second)).ok).toBe(true);
    expect(await standing(second, shown)).toBe("good");
    expect((await tries(shown)).ok).toBe(true);
  });

  it("lasts no longer for it", async () => {
    const [leader, lost] = await newLeaderAndLost();
    const shown = await invite(leader, "pianist");
    await remove(leader, lost);
    await meetOf(leader, true);
    place.now += 24 * 3_600_000;
    expect(await tries(shown)).toMatchObject({ why: "used or too old" });
    place.now -= 24 * 3_600_000;
  });
});

describe("an invitation that was used", () => {
  it("does not come back, though whoever made it has not heard of it", async () => {
    const [leader, lost] = await newLeaderAndLost();
    const second = await letIn(leader, "leader");
    await meetOf(leader, true);
    await settleAll(second, leader);
    const shown = await invite(second, "coordinator");
    const kim = await comeIn(shown.link, "Kim", place.ask);
    // The other leader's device shows them out, and changes the keys.
    await remove(leader, kim);
    await remove(leader, lost);
    await meetOf(leader, true);
    await meetOf(second, true);
    expect(await tries(shown)).toMatchObject({ why: "used or too old" });
  });
});
