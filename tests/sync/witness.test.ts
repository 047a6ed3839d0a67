import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Role } from "#domain/role.ts";
import type { SingerId } from "#domain/singer.ts";
import type { PullReply } from "#protocol/facets.ts";
import { eraseSinger } from "#store/erase.ts";
import { readMeeting } from "#store/meetingState.ts";
import { readStream } from "#store/link.ts";
import { bytesToPackage, packageToBytes } from "#sync/packages.ts";
import type { Ask } from "#sync/transport.ts";
import {
  letIn,
  meetOf,
  mustMeet,
  nameOf,
  newLeader,
  newPlace,
  type Peer,
  type Place,
  settleAll,
  write,
} from "#tests/sync/support/peers.ts";

let place: Place;
let leader: Peer;
beforeEach(async () => {
  place = await newPlace();
  leader = await newLeader(place);
  await write(leader, "singer", "first", "name", { called: "First" });
  await mustMeet(leader);
});
afterEach(async () => place.close());

/** The place as it was, or as somebody who hands out less would have it. */
function handingOut(change: (reply: PullReply) => PullReply): Ask {
  return async (address, request) => {
    const answer = await place.ask(address, request);
    if (!address.includes("/rings/care/facets?")) return answer;
    const reply = change((await answer.json()) as PullReply);
    return new Response(JSON.stringify(reply), {
      headers: { "content-type": "application/json" },
    });
  };
}

/** Nothing that came after this number. */
function asItWasAt(head: number): Ask {
  return handingOut((reply) => {
    const facets = reply.facets.filter(({ seq }) => seq <= head);
    return { ...reply, facets, head, next: Math.min(reply.next, head), more: false };
  });
}

async function isOlder({ store }: Peer): Promise<boolean> {
  const state = await readMeeting(store.database);
  return state.kind === "shared" && state.older;
}

/** Let in, and met once or as often as is needed for all keys. */
async function newcomer(role: Role = "coordinator", ask = place.ask): Promise<Peer> {
  return letIn(leader, role, ask);
}

describe("fault 52: a device that comes new", () => {
  it("and is handed an old state says so, and no longer once the newest has come", async () => {
    const { cursor } = await readStream(leader.store.database, "care");
    await write(leader, "singer", "later", "name", { called: "Later" });
    await mustMeet(leader);
    const device = await newcomer();
    device.ask = asItWasAt(cursor);
    await meetOf(device);
    expect(await nameOf(device, "later")).toBeUndefined();
    expect(await isOlder(device)).toBe(true);
    device.ask = place.ask;
    await mustMeet(device);
    expect(await nameOf(device, "later")).toBe("Later");
    expect(await isOlder(device)).toBe(false);
    expect((await readStream(device.store.database, "care")).witness).toBeUndefined();
  });

  it("and is not handed one thing among many says so", async () => {
    for (const id of ["a", "b", "c"]) await write(leader, "singer", id, "name", { called: id });
    await mustMeet(leader);
    const device = await newcomer();
    device.ask = handingOut((reply) => ({
      ...reply,
      facets: reply.facets.filter((_, at) => at !== reply.facets.length - 2),
    }));
    await meetOf(device);
    expect(await isOlder(device)).toBe(true);
  });

  it("after the place was emptied says so until the others have put everything back", async () => {
    await write(leader, "singer", "kept", "name", { called: "Kept" });
    await mustMeet(leader);
    const device = await newcomer();
    device.ask = asItWasAt(0);
    await meetOf(device);
    expect(await isOlder(device)).toBe(true);
    await meetOf(leader, true);
    await place.empty();
    device.ask = place.ask;
    await meetOf(leader, true);
    await settleAll(leader, device);
    expect(await nameOf(device, "kept")).toBe("Kept");
    expect(await isOlder(device)).toBe(false);
  });

  it("says nothing of an honest place, whatever is done between invitation and coming", async () => {
    for (const id of ["gone", "written", "stays"]) {
      await write(leader, "singer", id, "name", { called: id });
      await write(leader, "need", `${id}.chair`, "mark", { wished: true });
    }
    await mustMeet(leader);
    for (const role of ["leader", "coordinator", "pianist", "volunteer"] as const) {
      const device = await newcomer(role);
      await write(leader, "singer", "written", "name", { called: `for ${role}` });
      if (role === "coordinator") await eraseSinger(leader.store, "gone" as SingerId);
      // What waits here is known to nobody yet.
      await write(leader, "singer", `waits for ${role}`, "name", { called: "Waiting" });
      if (role !== "pianist") await meetOf(leader, true);
      await mustMeet(device);
      expect([role, await isOlder(device)]).toEqual([role, false]);
      const rings = (["team", "music", "care"] as const).map(async (ring) =>
        readStream(device.store.database, ring),
      );
      expect((await Promise.all(rings)).some(({ witness }) => witness)).toBe(false);
    }
  });

  it("let in by an older Korlag has nothing to look for", () => {
    const keys = [{ ring: "team" as const, naming: new Uint8Array(32), epochs: {} }];
    const bare = { choir: "c", role: "volunteer" as const, keys, first: [], witness: [] };
    const text = new TextDecoder().decode(packageToBytes(bare));
    const older = new TextEncoder().encode(text.replace(',"witness":[]', ""));
    expect(bytesToPackage(older)).toEqual(bare);
    const strange = new TextEncoder().encode(
      text.replace('"witness":[]', '"witness":[["singer","a","name","soon"],7]'),
    );
    expect(bytesToPackage(strange)).toEqual(bare);
  });
});
