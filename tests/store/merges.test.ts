import { describe, expect, it } from "vitest";

import type { CivilDate } from "#domain/civil.ts";
import { change, deletion } from "#domain/facets.ts";
import { mergeInto, takeApart } from "#domain/merging.ts";
import type { SessionId } from "#domain/session.ts";
import { newSinger, type SingerId } from "#domain/singer.ts";
import { markHere } from "#features/roll-call/commands.ts";
import { readConsentsOf } from "#store/consents.ts";
import { readCardsOf, readMerges } from "#store/merges.ts";
import { readExpected } from "#store/needs.ts";
import { receive } from "#store/receive.ts";
import { saveChoir } from "#store/savedChoir.ts";
import { readSingers } from "#store/singers.ts";
import { readHere, readHowManyHere } from "#store/turnout.ts";
import { lay } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

const one = "anna1" as SingerId;
const two = "anna2" as SingerId;
const sessions = ["s1", "s2", "s3"].map((id) => id as SessionId);

const yes = (id: SingerId, on: string, given = true) =>
  change("consent", `${id}.rememberNeeds`, "answer", {
    given,
    on: on as CivilDate,
    how: "spoken",
    notedBy: "Per",
    onBehalf: "",
  });

/** Two devices wrote the same newcomer down; both have heard of both, and each marked the own card. */
async function twice(): Promise<TestStore> {
  const store = newTestStore();
  await lay(store, [
    ...newSinger(one, "Anna"),
    ...newSinger(two, "Anna B."),
    ...newSinger("bo" as SingerId, "Bo"),
    change("turnout", `s1.${one}`, "mark", { here: true }),
    change("turnout", `s1.${two}`, "mark", { here: true }),
    change("turnout", `s2.${two}`, "mark", { here: true }),
    change("turnout", "s2.bo", "mark", { here: true }),
    change("need", `${one}.seated`, "mark", { wished: true }),
    change("need", `${two}.quiet`, "mark", { wished: true }),
    change("need", `${two}.seated`, "mark", { wished: true }),
    yes(one, "2026-10-01"),
  ]);
  return store;
}

async function merge(store: TestStore, card: SingerId, into: SingerId): Promise<void> {
  const rows = await store.database.rows("singer").bulkGet([card, into]);
  const merged = mergeInto(rows[0], rows[1]);
  if (!merged.ok) throw new Error(merged.why);
  await lay(store, merged.value);
}

const totals = async (store: TestStore) =>
  Promise.all(sessions.map(async (id) => readHowManyHere(store.database, id)));
const names = async (store: TestStore) =>
  (await readSingers(store.database, "singing")).map(({ called }) => called).toSorted();

describe("fault 40: somebody written down twice, and then put together", () => {
  it("stands once in every list and is counted once a session", async () => {
    const store = await twice();
    expect(await totals(store)).toEqual([2, 2, 0]);
    await merge(store, two, one);
    expect(await names(store)).toEqual(["Anna", "Bo"]);
    expect(await totals(store)).toEqual([1, 2, 0]);
    expect([...(await readHere(store.database, "s2" as SessionId))].toSorted()).toEqual([
      one,
      "bo",
    ]);
  });

  it("is marked and taken back as one, on whichever card it was", async () => {
    const store = await twice();
    await merge(store, two, one);
    await markHere(store, "s2" as SessionId, one, false);
    expect(await totals(store)).toEqual([1, 1, 0]);
    await markHere(store, "s3" as SessionId, one, true);
    expect(await totals(store)).toEqual([1, 1, 1]);
  });

  it("is planned for with the wishes of both, if the latest answer allows it", async () => {
    const store = await twice();
    await merge(store, two, one);
    const [anna] = await readExpected(store.database);
    expect(anna).toMatchObject({ id: one, called: "Anna" });
    expect([...(anna?.needs ?? [])].toSorted()).toEqual(["quiet", "seated"]);
    await lay(store, [yes(two, "2026-10-05", false)]);
    expect(await readExpected(store.database)).toEqual([]);
    expect((await readConsentsOf(store.database, two))[0]?.given).toBe(false);
  });

  it("is two again when it is taken apart, with all that each had", async () => {
    const store = await twice();
    await merge(store, two, one);
    await lay(store, takeApart(await store.database.rows("singer").get(two)));
    expect(await names(store)).toEqual(["Anna", "Anna B.", "Bo"]);
    expect(await totals(store)).toEqual([2, 2, 0]);
  });

  it("comes to the same on two devices that put them together each the other way", async () => {
    const mine = await twice();
    const theirs = newTestStore();
    await receive(theirs, (await saveChoir(mine)).facets);
    await merge(mine, two, one);
    await merge(theirs, one, two);
    await receive(mine, (await saveChoir(theirs)).facets);
    await receive(theirs, (await saveChoir(mine)).facets);
    for (const store of [mine, theirs]) {
      expect(await readCardsOf(store.database, two)).toEqual([one, two]);
      expect(await names(store)).toEqual(["Anna", "Bo"]);
      expect(await totals(store)).toEqual([1, 2, 0]);
    }
  });

  it("stands for itself again when the other card is gone", async () => {
    const store = await twice();
    await merge(store, two, one);
    await lay(store, [deletion("singer", one)]);
    expect((await readMerges(store.database)).size).toBe(0);
    expect(await names(store)).toEqual(["Anna B.", "Bo"]);
  });
});
