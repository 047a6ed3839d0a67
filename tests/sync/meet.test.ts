import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { change } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import { commit } from "#store/commit.ts";
import { readMeeting } from "#store/meetingState.ts";
import { letIn, mustMeet, newLeader, newPlace, type Place } from "#tests/sync/support/peers.ts";

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
});
