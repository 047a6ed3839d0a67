import { describe, expect, it } from "vitest";

import { starterTasks } from "#content/tasks.ts";
import { type CivilDate, daysAfter } from "#domain/civil.ts";
import { isEmptied } from "#domain/erasing.ts";
import { change } from "#domain/facets.ts";
import type { HelperCard, HelperId } from "#domain/helper.ts";
import type { SingerId } from "#domain/singer.ts";
import type { Task, TaskId } from "#domain/task.ts";
import { draftOf, newTaskDraft } from "#domain/taskDraft.ts";
import {
  addHelper,
  comeBackFrom,
  comeBackToTeam,
  describeHelper,
  eraseHelper,
  leaveTeam,
  likeTask,
  notePause,
  notePromise,
  singsAs,
  standAt,
  stepInAt,
  stepInForTask,
  wish,
} from "#features/team/commands.ts";
import {
  addTask,
  changeTask,
  needPlaces,
  removeTask,
  takeLibraryCard,
} from "#features/team/taskCommands.ts";
import { readHelpers, readHelpersEver, readPauses, readSingerWhoIs } from "#store/helpers.ts";
import { takeBack } from "#store/takeBack.ts";
import { readTasks } from "#store/team.ts";
import { lay } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

const today = "2026-11-20" as CivilDate;
const welcome = "welcome" as TaskId;
const coffee = "coffee" as TaskId;

async function withHelper(name = "Åse") {
  const store = newTestStore();
  await addHelper(store, name, []);
  const read = () => theOnly(store);
  return { store, read, id: (await read()).id };
}

async function theOnly(store: TestStore): Promise<HelperCard> {
  const [helper] = await readHelpersEver(store.database);
  if (!helper) throw new Error("Nobody is on the team");
  return helper;
}

async function receiptOf<Kept>(
  act: Promise<{ ok: true; value: Kept } | { ok: false }>,
): Promise<Kept> {
  const kept = await act;
  if (!kept.ok) throw new Error("It was not kept");
  return kept.value;
}

describe("a helper", () => {
  it("is added by a name, in whatever order the pillars were tapped", async () => {
    const store = newTestStore();
    await addHelper(store, "  Bo   Berg ", ["volunteer", "conductor"]);
    expect(await readHelpers(store.database)).toMatchObject([
      { called: "Bo Berg", pillars: ["conductor", "volunteer"], left: false },
    ]);
    expect(await addHelper(store, " ", [])).toMatchObject({ ok: false, why: "empty" });
  });

  it("keeps what two have tapped at once", async () => {
    const { store, id, read } = await withHelper();
    await Promise.all([
      standAt(store, id, "pianist", true),
      standAt(store, id, "conductor", true),
      stepInAt(store, id, "volunteer", true),
      stepInForTask(store, id, coffee, true),
      likeTask(store, id, welcome, true),
      likeTask(store, id, coffee, true),
    ]);
    await likeTask(store, id, coffee, false);
    expect(await read()).toMatchObject({
      pillars: ["conductor", "pianist"],
      likes: [welcome],
      standsIn: { pillars: ["volunteer"], tasks: [coffee] },
    });
  });

  it("has wishes that are said one by one", async () => {
    const { store, id, read } = await withHelper();
    await wish(store, id, { most: 4 });
    await wish(store, id, { weeksRunning: true });
    await wish(store, id, { pair: "b" as HelperId });
    expect((await read()).wishes).toEqual({ most: 4, weeksRunning: true, pair: "b" });
    await wish(store, id, { most: null });
    expect((await read()).wishes).toEqual({ most: null, weeksRunning: true, pair: "b" });
  });

  it("has only that written over which was changed", async () => {
    const { store, read } = await withHelper();
    const before = await read();
    const card = { name: "Åse", phone: "12345678", mail: "", post: "", department: "" };
    const receipt = await receiptOf(describeHelper(store, before, card));
    expect(receipt.written.map(({ facet }) => facet)).toEqual(["reach"]);
    const refusal = await describeHelper(store, await read(), { ...card, mail: "nowhere" });
    expect(refusal).toMatchObject({ ok: false, why: { mail: "no address" } });
    expect(await read()).toMatchObject({ phone: "12345678", mail: "" });
  });

  it("has a promise with its day, which can be taken back", async () => {
    const { store, id, read } = await withHelper();
    await notePromise(store, id, today);
    expect((await read()).promisedOn).toBe(today);
    await notePromise(store, id, null);
    expect((await read()).promisedOn).toBeNull();
  });

  it("leaves the team and comes back with everything that stood there", async () => {
    const { store, id, read } = await withHelper();
    await standAt(store, id, "pianist", true);
    const receipt = await receiptOf(leaveTeam(store, id));
    expect(await readHelpers(store.database)).toEqual([]);
    expect(await read()).toMatchObject({ left: true, pillars: ["pianist"] });
    await takeBack(store, receipt);
    expect(await readHelpers(store.database)).toHaveLength(1);
    await leaveTeam(store, id);
    await comeBackToTeam(store, id);
    expect(await readHelpers(store.database)).toMatchObject([{ pillars: ["pianist"] }]);
  });

  it("is erased with the pauses and the link from the singer, and all of it can be undone", async () => {
    const { store, id } = await withHelper();
    await lay(store, [change("singer", "s", "name", { called: "Åse" })]);
    await singsAs(store, id, undefined, "s" as SingerId);
    await notePause(store, id, { from: today, to: "" });
    // The others know of it by now.
    await store.database.outbox.clear();
    const receipt = await receiptOf(eraseHelper(store, id, "s" as SingerId));
    expect(await readHelpersEver(store.database)).toEqual([]);
    const [left] = await store.database.rows("helper").toArray();
    expect(left && isEmptied(left), "nothing of the card lies anywhere").toBe(true);
    expect(await readPauses(store.database)).toEqual([]);
    expect(await readSingerWhoIs(store.database, id)).toBeUndefined();
    await takeBack(store, receipt);
    expect(await readHelpersEver(store.database)).toHaveLength(1);
    expect(await readPauses(store.database, id)).toHaveLength(1);
    expect(await readSingerWhoIs(store.database, id)).toMatchObject({ id: "s" });
  });

  it("is one singer at a time", async () => {
    const { store, id } = await withHelper();
    await lay(store, [
      change("singer", "s", "name", { called: "Åse" }),
      change("singer", "t", "name", { called: "Åse M." }),
    ]);
    await singsAs(store, id, undefined, "s" as SingerId);
    await singsAs(store, id, "s" as SingerId, "t" as SingerId);
    expect(await readSingerWhoIs(store.database, id)).toMatchObject({ id: "t" });
    await singsAs(store, id, "t" as SingerId, undefined);
    expect(await readSingerWhoIs(store.database, id)).toBeUndefined();
  });
});

describe("a pause", () => {
  it("holds two days and nothing else", async () => {
    const { store, id } = await withHelper();
    await notePause(store, id, { from: "2026-11-20", to: "2026-12-04" });
    const [row] = await store.database.rows("pause").toArray();
    expect(Object.keys(row ?? {}).toSorted()).toEqual(["id", "span", "stamps"]);
    expect(row?.span).toEqual({ from: "2026-11-20", to: "2026-12-04" });
  });

  it("ends the day before somebody is back", async () => {
    const { store, id } = await withHelper();
    await notePause(store, id, { from: "2026-11-01", to: "" });
    const [pause] = await readPauses(store.database, id);
    if (!pause) throw new Error("There is no pause");
    await comeBackFrom(store, pause);
    expect(await readPauses(store.database, id)).toMatchObject([{ to: daysAfter(today, -1) }]);
  });
});

describe("a task", () => {
  const tasksOf = async (store: TestStore) => readTasks(store.database, starterTasks);
  const taskOf = async (store: TestStore, id: TaskId): Promise<Task> => {
    const task = (await tasksOf(store)).find((one) => one.id === id);
    if (!task) throw new Error(`There is no task ${id}`);
    return task;
  };

  it("of the choir's own is added and removed", async () => {
    const store = newTestStore();
    expect(await addTask(store, newTaskDraft)).toMatchObject({ ok: false, why: "no name" });
    await addTask(store, { ...newTaskDraft, name: "Flowers", lines: ["Cut them", "", "Water"] });
    const own = (await tasksOf(store)).find((task) => task.own);
    expect(own).toMatchObject({ name: { da: "Flowers" }, places: 1 });
    expect(own?.lines.map(({ nb }) => nb)).toEqual(["Cut them", "Water"]);
    const receipt = await receiptOf(removeTask(store, own?.id ?? welcome));
    expect((await tasksOf(store)).some((task) => task.own)).toBe(false);
    await takeBack(store, receipt);
    expect((await tasksOf(store)).some((task) => task.own)).toBe(true);
  });

  it("of the library speaks three languages until its words are written over, and again after", async () => {
    const store = newTestStore();
    const before = await taskOf(store, welcome);
    await needPlaces(store, welcome, 3);
    expect(await taskOf(store, welcome)).toEqual({ ...before, places: 3 });
    const draft = { ...draftOf(await taskOf(store, welcome), "da"), name: "Døren" };
    await changeTask(store, await taskOf(store, welcome), draft, "da");
    expect((await taskOf(store, welcome)).name).toEqual({ en: "Døren", da: "Døren", nb: "Døren" });
    const receipt = await receiptOf(takeLibraryCard(store, welcome));
    expect(await taskOf(store, welcome)).toEqual(before);
    await takeBack(store, receipt);
    expect(await taskOf(store, welcome)).toMatchObject({ places: 3, name: { en: "Døren" } });
  });

  it("can be changed again after the change was taken back", async () => {
    const store = newTestStore();
    const before = await taskOf(store, welcome);
    const draft = { ...draftOf(before, "da"), name: "Døren", places: 5 };
    const receipt = await receiptOf(changeTask(store, before, draft, "da"));
    await takeBack(store, receipt);
    expect(await taskOf(store, welcome)).toEqual(before);
    await needPlaces(store, welcome, 2);
    expect(await taskOf(store, welcome)).toEqual({ ...before, places: 2 });
  });
});
