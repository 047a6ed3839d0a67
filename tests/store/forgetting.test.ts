import { describe, expect, it } from "vitest";

import type { CivilDate, LocalTime } from "#domain/civil.ts";
import type { CourseId } from "#domain/course.ts";
import { isEmptied } from "#domain/erasing.ts";
import { type Change, change, deletion } from "#domain/facets.ts";
import { countedId } from "#domain/headCount.ts";
import type { PlanItemId } from "#domain/plan.ts";
import type { SessionId } from "#domain/session.ts";
import type { SingerId } from "#domain/singer.ts";
import { type ArrivingFacet, receive } from "#store/receive.ts";
import { forgetDue } from "#store/forgetting.ts";
import { readStream } from "#store/link.ts";
import { saveChoir } from "#store/savedChoir.ts";
import { syncTables } from "#store/syncRows.ts";
import { readHere, readHowManyHere } from "#store/turnout.ts";
import { everythingIn } from "#tests/support/disasters.ts";
import { lay } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

const courseId = "c1" as CourseId;
const date = (text: string) => text as CivilDate;
const oneDay = 86_400_000;

const session = (id: string, on: string, course: CourseId | null = courseId): Change[] => [
  change("session", id, "when", {
    date: date(on),
    time: "19:00" as LocalTime,
    minutes: 75,
    place: "",
    courseId: course,
  }),
  change("session", id, "state", { kind: "held" }),
];

const here = (sessionId: string, singerId: string) =>
  change("turnout", `${sessionId}.${singerId}`, "mark", { here: true });

const singer = (id: string, state: "singing" | "archived", since?: string): Change[] => [
  change("singer", id, "name", { called: id }),
  change("singer", id, "standing", {
    state,
    ...(since === undefined ? {} : { since: date(since) }),
  }),
];

/** Today is 20 November 2026; the course ended on 4 September. */
async function choir(): Promise<TestStore> {
  const store = newTestStore();
  await lay(store, [
    change("course", courseId, "card", { name: "Forår", place: "" }),
    change("course", courseId, "frame", {
      start: date("2026-08-28"),
      time: "19:00" as LocalTime,
      minutes: 75,
      weeks: 2,
    }),
    ...session("s1", "2026-08-28"),
    ...session("s2", "2026-09-04"),
    ...session("s3", "2026-11-13", null),
    ...singer("a", "singing"),
    ...singer("b", "archived", "2026-10-01"),
    ...singer("d", "archived", "2026-11-15"),
    here("s1", "a"),
    here("s2", "a"),
    here("s1", "b"),
    here("s3", "a"),
    change("need", "b.seated", "mark", { wished: true }),
    change("need", "d.seated", "mark", { wished: true }),
    change("need", "a.seated", "mark", { wished: true }),
    change("singer", "b", "likes", { words: "plantet" }),
    change("singer", "d", "contact", { called: "plantet", number: "1" }),
    change("singer", "a", "contact", { called: "kept", number: "2" }),
    change("helpNote", "s3.n", "note", {
      helperId: "h",
      firstName: "plantet",
      variants: [],
      meet: "",
    } as never),
    change("helpNoteOf", "a.s3.n", "link", { noteId: "s3.n" } as never),
  ]);
  return store;
}

async function forget(store: TestStore, sure = false) {
  const forgot = await forgetDue(store, sure);
  if (!forgot.ok) throw new Error("not kept");
  return forgot.value;
}

const textOf = async (store: TestStore) => JSON.stringify(await everythingIn(store.database));

describe("forgetting what is due", () => {
  it("forgets just that: the card, the number, the names of the course and the note", async () => {
    const store = await choir();
    expect((await forget(store)).kind).toBe("forgot");
    const { database } = store;
    expect(await textOf(store)).not.toContain("plantet");
    expect(await database.rows("need").get("b.seated")).toBeUndefined();
    expect((await database.rows("need").get("d.seated"))?.mark).toEqual({ wished: true });
    expect((await database.rows("need").get("a.seated"))?.mark).toEqual({ wished: true });
    expect((await database.rows("singer").get("a"))?.contact?.called).toBe("kept");
    expect((await database.rows("singer").get("b"))?.name?.called).toBe("b");
    expect(await database.rows("turnout").get("s1.a")).toBeUndefined();
    expect([...(await readHere(database, "s3" as SessionId))]).toEqual(["a"]);
    expect((await forget(store)).kind).toBe("nothing");
  });

  it("keeps the numbers: how many each time, and how often each came without saying who", async () => {
    const store = await choir();
    const before = await Promise.all(
      ["s1", "s2", "s3"].map(async (id) => readHowManyHere(store.database, id as SessionId)),
    );
    expect(before).toEqual([2, 1, 1]);
    await forget(store);
    const after = await Promise.all(
      ["s1", "s2", "s3"].map(async (id) => readHowManyHere(store.database, id as SessionId)),
    );
    expect(after).toEqual(before);
    const course = await store.database.rows("headCount").get(countedId(courseId));
    expect(course?.came?.times).toEqual([2, 1]);
  });

  it("counts somebody with two cards once", async () => {
    const store = await choir();
    await lay(store, [
      ...singer("a2", "singing"),
      change("singer", "a2", "merged", { into: "a" as SingerId }),
      here("s1", "a2"),
      here("s2", "a2"),
    ]);
    expect(await readHowManyHere(store.database, "s1" as SessionId)).toBe(2);
    await forget(store);
    expect(await readHowManyHere(store.database, "s1" as SessionId)).toBe(2);
    const course = await store.database.rows("headCount").get(countedId(courseId));
    expect(course?.came?.times).toEqual([2, 1]);
  });

  it("counts once when two devices do it, and forgets on both what both were told", async () => {
    const one = await choir();
    const other = newTestStore();
    const heard = async (from: TestStore): Promise<ArrivingFacet[]> => [
      ...(await saveChoir(from)).facets,
    ];
    await receive(other, await heard(one));
    // From here on the others know all of it.
    await one.database.outbox.clear();
    await forget(one);
    other.clock.now += 1000;
    one.clock.now += 1000;
    await forget(other);
    await receive(one, await heard(other));
    await receive(other, await heard(one));
    for (const store of [one, other]) {
      expect(await readHowManyHere(store.database, "s1" as SessionId)).toBe(2);
      expect(await textOf(store)).not.toContain("plantet");
      const { facets } = await saveChoir(store);
      const need = facets.filter(({ id }) => id === "b.seated");
      expect(Object.fromEntries(need.map(({ facet, value }) => [facet, value]))).toEqual({
        mark: {},
        life: { state: "deleted" },
      });
    }
  });

  it("forgets what was written for a day that was taken away again", async () => {
    const store = await choir();
    await lay(store, [here("s3", "b"), deletion("session", "s3")]);
    await forget(store);
    expect(await textOf(store)).not.toContain("plantet");
    expect(
      await store.database.rows("turnout").get("s3.b"),
      "ten days are not sixty",
    ).toMatchObject({
      mark: { here: true },
    });
    store.clock.now += 80 * oneDay;
    await forget(store, true);
    const marks = await store.database.rows("turnout").toArray();
    expect(marks.filter((row) => row.id.startsWith("s3.")).every((row) => isEmptied(row))).toBe(
      true,
    );
    expect(
      await store.database.rows("headCount").get(countedId("s3" as SessionId)),
    ).toBeUndefined();
  });

  it("waits until all has come that another device forgot, but no longer than a day", async () => {
    const store = await choir();
    const { streams } = syncTables(store.database);
    await streams.put({ ...(await readStream(store.database, "care")), behind: store.now() });
    expect(await forget(store)).toEqual({ kind: "behind" });
    expect(await readHowManyHere(store.database, "s1" as SessionId)).toBe(2);
    store.clock.now += oneDay;
    expect((await forget(store)).kind).toBe("forgot");
  });

  it("lets the same be noted again when somebody comes back", async () => {
    const store = await choir();
    await store.database.outbox.clear();
    await forget(store);
    await lay(store, [
      change("need", "b.seated", "life", { state: "kept" }),
      change("need", "b.seated", "mark", { wished: true }),
    ]);
    expect((await store.database.rows("need").get("b.seated"))?.mark).toEqual({ wished: true });
  });

  it("does nothing while a session is led here", async () => {
    const store = await choir();
    await lay(store, [
      change("run", "s3", "state", { kind: "running", startedAt: store.clock.now }),
      change("run", "s3", "position", { itemId: "i" as PlanItemId, since: store.clock.now }),
    ]);
    const before = await everythingIn(store.database);
    expect(await forget(store)).toEqual({ kind: "running" });
    expect(await everythingIn(store.database)).toEqual(before);
  });

  it("does not wait for a session that nobody ended", async () => {
    const store = await choir();
    const then = store.clock.now - 13 * 3_600_000;
    await lay(store, [
      change("run", "s3", "state", { kind: "running", startedAt: then }),
      change("run", "s3", "position", { itemId: "i" as PlanItemId, since: then }),
    ]);
    expect(await forget(store)).toMatchObject({ kind: "forgot" });
  });

  it("asks when the clock seems to have jumped, and forgets when a person says that it has not", async () => {
    const store = await choir();
    store.clock.now += 300 * oneDay;
    const before = await everythingIn(store.database);
    const asked = await forget(store);
    expect(asked).toMatchObject({ kind: "ask", lastAct: "2026-11-20" });
    expect(await everythingIn(store.database)).toEqual(before);
    expect((await forget(store, true)).kind).toBe("forgot");
    expect(await store.database.rows("need").get("d.seated")).toBeUndefined();
  });

  it("goes by what the choir has settled, where that is sooner", async () => {
    const store = await choir();
    await lay(store, [
      change("choir", "choir", "retention", { cardDays: 3, turnoutDays: 5, rotaDays: 10 }),
    ]);
    await forget(store);
    expect(await store.database.rows("need").get("d.seated")).toBeUndefined();
    expect([...(await readHere(store.database, "s3" as SessionId))]).toEqual([]);
    expect(await readHowManyHere(store.database, "s3" as SessionId)).toBe(1);
  });
});
