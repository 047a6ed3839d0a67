import { describe, expect, it } from "vitest";

import type { LocalTime, CivilDate } from "#domain/civil.ts";
import { change } from "#domain/facets.ts";
import { outcomeId } from "#domain/outcome.ts";
import type { PlanItemId } from "#domain/plan.ts";
import type { SessionId } from "#domain/session.ts";
import { endRun } from "#store/endRun.ts";
import { readRunning } from "#store/running.ts";
import { readOutcomes, readRun } from "#store/runs.ts";
import { readSession } from "#store/sessions.ts";
import { takeBack } from "#store/takeBack.ts";
import { lay } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

const sessionId = "s1" as SessionId;
const itemId = "i1" as PlanItemId;
const id = outcomeId(sessionId, itemId);

async function running(store: TestStore) {
  const now = store.clock.now;
  await lay(store, [
    change("session", sessionId, "when", {
      date: "2026-11-20" as CivilDate,
      time: "19:00" as LocalTime,
      minutes: 75,
      place: "",
      courseId: null,
    }),
    change("run", sessionId, "position", { itemId, since: now }),
    change("run", sessionId, "state", { kind: "running", startedAt: now - 60_000 }),
  ]);
  store.clock.now += 300_000;
  return now;
}

describe("ending a session", () => {
  it("ends the run, holds the session and closes the item it stood at, in one act", async () => {
    const store = newTestStore();
    const since = await running(store);
    const answer = await endRun(store, sessionId);
    expect(answer.ok && answer.value.written).toHaveLength(3);
    expect(await readRunning(store.database)).toBeUndefined();
    expect((await readSession(store.database, sessionId))?.state).toBe("held");
    expect((await readOutcomes(store.database, sessionId))[0]?.played).toEqual({
      startedAt: since,
      endedAt: store.clock.now,
      how: "done",
    });
  });

  it("leaves the times of an item that was done already, and un-skips one that was led after all", async () => {
    const store = newTestStore();
    await running(store);
    const first = { startedAt: 1, endedAt: 2, how: "done" } as const;
    await lay(store, [change("outcome", id, "played", first)]);
    await endRun(store, sessionId);
    expect((await readOutcomes(store.database, sessionId))[0]?.played).toEqual(first);

    const other = newTestStore();
    await running(other);
    await lay(other, [change("outcome", id, "played", { ...first, how: "skipped" })]);
    await endRun(other, sessionId);
    expect((await readOutcomes(other.database, sessionId))[0]?.played?.how).toBe("done");
  });

  it("is the same once as twice", async () => {
    const store = newTestStore();
    await running(store);
    await endRun(store, sessionId);
    store.clock.now += 60_000;
    const again = await endRun(store, sessionId);
    expect(again).toEqual({ ok: true, value: { written: [] } });
  });

  it("can be taken back: the session runs on from where it was", async () => {
    const store = newTestStore();
    await running(store);
    const answer = await endRun(store, sessionId);
    if (!answer.ok) throw new Error("not kept");
    await takeBack(store, answer.value);
    expect(await readRun(store.database, sessionId)).toMatchObject({ itemId, endedAt: undefined });
    expect((await readSession(store.database, sessionId))?.state).toBe("planned");
    const [outcome] = await readOutcomes(store.database, sessionId);
    expect(outcome?.played).toBeUndefined();
  });

  it("holds a session that was never led on this device", async () => {
    const store = newTestStore();
    await endRun(store, sessionId);
    const row = await store.database.rows("session").get(sessionId);
    expect(row?.state).toEqual({ kind: "held" });
    expect(await store.database.rows("run").count()).toBe(0);
  });
});
