import { beforeEach, describe, expect, it } from "vitest";

import { change } from "#domain/facets.ts";
import { newSinger, type SingerId } from "#domain/singer.ts";
import { lockNow, turnOnLock } from "#store/lock.ts";
import { readMeeting } from "#store/meetingState.ts";
import { readMet } from "#store/met.ts";
import { park } from "#store/syncWriting.ts";
import { light, passphrase } from "#tests/support/locks.ts";
import { share } from "#tests/support/meeting.ts";
import { lay } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

let store: TestStore;

/** What Today says, and what the page of the devices says. */
async function waiting() {
  const [met, meeting] = await Promise.all([readMet(store.database), readMeeting(store.database)]);
  return [met?.waiting, meeting.kind === "shared" && meeting.waiting];
}

describe("what waits to be shared, as a person counts", () => {
  beforeEach(async () => {
    store = newTestStore();
    await share(store);
  });

  it("is three after three singers were written, whatever is changed about them again", async () => {
    expect(await waiting()).toEqual([0, 0]);
    for (const id of ["a", "b", "c"]) await lay(store, newSinger(id as SingerId, id));
    expect(await store.database.outbox.count(), "more is sent than is counted").toBe(6);
    expect(await waiting()).toEqual([3, 3]);
    await lay(store, [change("singer", "a", "likes", { words: "Low notes" })]);
    expect(await waiting()).toEqual([3, 3]);
    // Another kind of record may have the same id.
    await lay(store, [change("song", "a", "card", { title: "A" })]);
    expect(await waiting()).toEqual([4, 4]);
  });

  it("counts what is stuck on Today, and apart where it can be looked at", async () => {
    await lay(store, newSinger("a" as SingerId, "A"));
    await lay(store, [change("song", "s", "card", { title: "Long" })]);
    const rows = await store.database.outbox.toArray();
    const stick = async (kind: string) => {
      const row = rows.find((one) => one.kind === kind)!;
      await park(store, [{ key: row.key, stamp: row.stamp, why: "too large" }]);
    };
    await stick("song");
    expect(await waiting()).toEqual([2, 1]);
    await stick("singer");
    expect(await waiting(), "something else of that singer still goes").toEqual([2, 1]);
  });

  it("of what is locked it is only known that it waits", async () => {
    for (const id of ["a", "b"]) await lay(store, newSinger(id as SingerId, id));
    await lay(store, [change("song", "s", "card", { title: "Open" })]);
    await turnOnLock(store, passphrase, 10, light);
    expect(await waiting()).toEqual([3, 3]);
    await lockNow(store);
    expect(await waiting()).toEqual([2, 2]);
    await store.database.outbox.where("ring").equals("music").delete();
    expect((await readMet(store.database))?.waiting).toBe(1);
  });
});
