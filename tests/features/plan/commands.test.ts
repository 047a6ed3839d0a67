import { describe, expect, it } from "vitest";

import { templates } from "#content/templates.ts";
import type { CivilDate, LocalTime } from "#domain/civil.ts";
import { change } from "#domain/facets.ts";
import type { PlanItem } from "#domain/plan.ts";
import { done } from "#domain/result.ts";
import type { SessionId } from "#domain/session.ts";
import { fillTemplate, type Template } from "#domain/template.ts";
import { nothingUsed } from "#domain/usage.ts";
import {
  addChatBar,
  addNotice,
  addOwnSong,
  addOwnWarmUp,
  addRest,
  addSong,
  addWarmUp,
  changeLevel,
  changeMinutes,
  changeNotice,
  copyPlan,
  moveItem,
  planFromTemplate,
  removeItem,
} from "#features/plan/commands.ts";
import { commit } from "#store/commit.ts";
import { readOwnLibrary } from "#store/ownLibrary.ts";
import { readEarlierPlans, readPlan, readUsage } from "#store/plans.ts";
import { takeBack } from "#store/takeBack.ts";
import { starterLibrary } from "#tests/support/plans.ts";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

const here = "s1" as SessionId;
const there = "s2" as SessionId;
const [template] = templates as readonly [Template];
const filled = fillTemplate(template, starterLibrary, nothingUsed, "2026-11-20" as CivilDate);

const exercises = [...starterLibrary.exercises.values()];
const songs = [...starterLibrary.songs.values()];

async function planned(): Promise<TestStore> {
  const store = newTestStore();
  await planFromTemplate(store, here, filled);
  return store;
}

function content(items: readonly PlanItem[]) {
  return items.map((item) => [item.part, item.minutes, item.content]);
}

async function itemAt(store: TestStore, place: number): Promise<PlanItem> {
  const item = (await readPlan(store.database, here))[place];
  if (!item) throw new Error(`the plan has no item ${place}`);
  return item;
}

async function ids(store: TestStore): Promise<string[]> {
  return (await readPlan(store.database, here)).map(({ id }) => id);
}

describe("a plan from a template", () => {
  it("is laid out in order in one act, which can be taken back", async () => {
    const store = newTestStore();
    const answer = await planFromTemplate(store, here, filled);
    expect(content(await readPlan(store.database, here))).toEqual(
      filled.map((item) => [item.part, item.minutes, item.content]),
    );
    if (!answer.ok) throw new Error("not kept");
    await takeBack(store, answer.value);
    expect(await readPlan(store.database, here)).toEqual([]);
  });

  it("is not laid over a plan that is there, however often it is tapped", async () => {
    const store = newTestStore();
    const answers = await Promise.all([
      planFromTemplate(store, here, filled),
      planFromTemplate(store, here, filled),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
    expect(await readPlan(store.database, here)).toHaveLength(filled.length);
  });
});

describe("a copy", () => {
  it("has the same things in the same order, and leaves the first plan alone", async () => {
    const store = await planned();
    await moveItem(store, await itemAt(store, 3), { position: 0, part: "arrive" });
    const before = await readPlan(store.database, here);
    await copyPlan(store, there, here);
    const copy = await readPlan(store.database, there);
    expect(content(copy)).toEqual(content(before));
    expect(await readPlan(store.database, here)).toEqual(before);
    expect(new Set([...before, ...copy].map(({ id }) => id)).size).toBe(2 * before.length);
  });
});

describe("adding", () => {
  it("puts each thing in its part", async () => {
    const store = newTestStore();
    const [exercise] = exercises;
    const [aSong] = songs;
    if (!exercise || !aSong) throw new Error("the library is empty");
    await addChatBar(store, here);
    await addSong(store, here, aSong);
    await addRest(store, here);
    await addWarmUp(store, here, exercise);
    await addNotice(store, here, "Bring a cup");
    const plan = await readPlan(store.database, here);
    expect(plan.map((item) => [item.part, item.content.kind])).toEqual([
      ["arrive", "notice"],
      ["body", "warmUp"],
      ["songs", "song"],
      ["songs", "rest"],
      ["after", "chatBar"],
    ]);
  });

  it("takes the chat bar once", async () => {
    const store = newTestStore();
    await addChatBar(store, here);
    expect(await addChatBar(store, here)).toEqual({ ok: false, why: "already there" });
    expect(await readPlan(store.database, here)).toHaveLength(1);
  });

  it("makes an own song and an own warm-up and plans them, in one act each", async () => {
    const store = newTestStore();
    await addOwnSong(store, here, "Jeg ved en lærkerede");
    await addOwnWarmUp(store, here, "Vind i træerne", "breath");
    const own = await readOwnLibrary(store.database);
    expect(own.songs.map(({ title }) => title.da)).toEqual(["Jeg ved en lærkerede"]);
    expect(own.exercises.map(({ name, kind }) => [name.da, kind])).toEqual([
      ["Vind i træerne", "breath"],
    ]);
    expect(content(await readPlan(store.database, here))).toMatchObject([
      ["breath", 3, { kind: "warmUp", exerciseId: own.exercises[0]?.id }],
      ["songs", 8, { kind: "song", songId: own.songs[0]?.id }],
    ]);
  });
});

describe("changing", () => {
  it("moves an item and changes its part", async () => {
    const store = await planned();
    const before = await ids(store);
    await moveItem(store, await itemAt(store, 5), { position: 1, part: "body" });
    const after = await ids(store);
    expect(after).toEqual(before.toSpliced(5, 1).toSpliced(1, 0, before[5] ?? ""));
    expect((await itemAt(store, 1)).part).toBe("body");
  });

  it("gives everybody a place of their own again where two devices left equal keys", async () => {
    const store = await planned();
    const before = await ids(store);
    const third = await itemAt(store, 2);
    const fourth = await itemAt(store, 3);
    const place = { sessionId: here, index: third.index, part: fourth.part };
    await commit(store, ["planItem"], () => done([change("planItem", fourth.id, "place", place)]));
    const seen = await ids(store);
    const last = await itemAt(store, 8);
    const at = Math.max(seen.indexOf(third.id), seen.indexOf(fourth.id));
    await moveItem(store, last, { position: at, part: "body" });
    const after = await readPlan(store.database, here);
    expect(new Set(after.map(({ index }) => index)).size).toBe(after.length);
    expect(after.map(({ id }) => id)).toEqual(
      seen.filter((id) => id !== last.id).toSpliced(at, 0, last.id),
    );
    expect(after.map(({ id }) => id).toSorted()).toEqual(before.toSorted());
  });

  it("keeps minutes between 1 and 90", async () => {
    const store = await planned();
    const { id } = await itemAt(store, 0);
    for (const [wanted, kept] of [
      [12, 12],
      [0, 1],
      [500, 90],
    ] as const) {
      await changeMinutes(store, id, wanted);
      expect((await itemAt(store, 0)).minutes).toBe(kept);
    }
  });

  it("changes a level without changing the exercise, and a notice's text", async () => {
    const store = await planned();
    const item = await itemAt(store, 0);
    await changeLevel(store, item.id, 3);
    expect((await itemAt(store, 0)).content).toEqual({ ...item.content, level: 3 });
    await addNotice(store, here, "Bring a cup");
    const notice = (await readPlan(store.database, here)).find(
      (each) => each.content.kind === "notice",
    );
    if (!notice) throw new Error("no notice");
    await changeNotice(store, notice.id, "Bring two");
    const now = (await readPlan(store.database, here)).find(({ id }) => id === notice.id);
    expect(now?.content).toEqual({ kind: "notice", text: "Bring two" });
  });

  it("removes an item; taken back, it stands where it stood", async () => {
    const store = await planned();
    const before = await readPlan(store.database, here);
    const answer = await removeItem(store, (await itemAt(store, 4)).id);
    expect(await readPlan(store.database, here)).toHaveLength(before.length - 1);
    if (!answer.ok) throw new Error("not kept");
    await takeBack(store, answer.value);
    expect(await readPlan(store.database, here)).toEqual(before);
  });
});

describe("looking back", () => {
  async function withSessions(count: number): Promise<TestStore> {
    const store = newTestStore();
    for (let week = 0; week < count; week += 1) {
      const id = `w${week}` as SessionId;
      const date = `2026-${String(1 + Math.floor(week / 4)).padStart(2, "0")}-${String(1 + (week % 4) * 7).padStart(2, "0")}`;
      await commit(store, ["session"], () =>
        done([
          change("session", id, "when", {
            date: date as CivilDate,
            time: "19:00" as LocalTime,
            minutes: 60,
            place: "",
            courseId: null,
          }),
          change("session", id, "state", { kind: week === 2 ? "cancelled" : "held" }),
        ]),
      );
      if (week !== 1) await planFromTemplate(store, id, filled);
    }
    return store;
  }

  it("finds the plans before a day, latest first, without cancelled ones and empty pages", async () => {
    const store = await withSessions(5);
    const earlier = await readEarlierPlans(store.database, "2026-02-01" as CivilDate);
    expect(earlier.map(({ session }) => session.id)).toEqual(["w3", "w0"]);
    expect(earlier[0]?.minutes).toBe(60);
  });

  it("answers with no more than a dozen sessions of use", async () => {
    const store = await withSessions(30);
    const usage = await readUsage(store.database, "2026-12-01" as CivilDate);
    expect(usage.sessions).toHaveLength(12);
    expect(usage.sessions[0]?.subjects.size).toBeGreaterThan(5);
  });
});
