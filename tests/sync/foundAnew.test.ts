import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { readAway } from "#store/meetingState.ts";

import { letIn, meetOf, mustMeet, newLeader, settleAll, talkOf, write } from "./support/peers.ts";
import { newPlace, type Place } from "./support/place.ts";
import { meet } from "#sync/meet.ts";

let place: Place;
beforeEach(async () => {
  place = await newPlace();
});
afterEach(async () => place.close());

describe("fault 64: an endpoint that was emptied", () => {
  it("lets everybody in again as soon as a leader's device has founded the choir anew", async () => {
    const leader = await newLeader(place);
    const other = await letIn(leader, "coordinator");
    await settleAll(other, leader);
    await meetOf(leader, true);
    await place.empty();
    // Not the meeting in which it looks after the others every few minutes: any.
    await mustMeet(leader);
    expect(await meetOf(other)).toMatchObject({ ok: true });
  });
});

describe("what changed while nobody looked", () => {
  it("is not what filled a fresh device", async () => {
    const leader = await newLeader(place);
    for (const name of ["a", "b", "c"]) await write(leader, "song", name, "card", { title: name });
    await mustMeet(leader);
    const other = await letIn(leader, "coordinator");
    const away = async () => meet(await talkOf(other, true), { compares: false, leads: false });
    expect((await away()).ok).toBe(true);
    expect(await readAway(other.store.database)).toBeUndefined();
    await write(leader, "song", "d", "card", { title: "d" });
    await mustMeet(leader);
    expect((await away()).ok).toBe(true);
    expect(await readAway(other.store.database)).toMatchObject({ changed: { song: 1 } });
  });
});
