import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { change } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import { commit } from "#store/commit.ts";
import { readHow } from "#store/link.ts";
import { readMeeting } from "#store/meetingState.ts";
import { letIn, meetOf, mustMeet, newLeader } from "#tests/sync/support/peers.ts";
import { newPlace, type Place } from "#tests/sync/support/place.ts";

let place: Place;
beforeAll(async () => {
  place = await newPlace();
});
afterAll(async () => place.close());

describe("devices meet", () => {
  it("what one writes, the other reads", async () => {
    const leader = await newLeader(place);
    const other = await letIn(leader, "coordinator");
    await commit(leader.store, ["singer"], () =>
      done([change("singer", "s", "name", { called: "Bo" })]),
    );
    await mustMeet(leader, other);
    expect(await other.store.database.rows("singer").get("s")).toMatchObject({
      name: { called: "Bo" },
    });
    expect(await readMeeting(other.store.database)).toMatchObject({
      kind: "shared",
      role: "coordinator",
      waiting: 0,
    });
  });

  it("ends as without a network where a piece of the app cannot be fetched, and goes on next time", async () => {
    const leader = await newLeader(place);
    vi.doMock("#sync/comparing.ts", () => {
      throw new Error("Failed to fetch dynamically imported module");
    });
    const went = await meetOf(leader, true);
    vi.doUnmock("#sync/comparing.ts");
    expect(went).toEqual({ ok: false, why: { why: "offline" } });
    expect(await readHow(leader.store.database)).toMatchObject({ trouble: "offline" });
    expect(await meetOf(leader, true)).toMatchObject({ ok: true });
    expect(await readHow(leader.store.database)).not.toHaveProperty("trouble");
  });
});
