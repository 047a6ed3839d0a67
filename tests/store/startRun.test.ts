import { describe, expect, it } from "vitest";

import { change } from "#domain/facets.ts";
import type { PlanItemId } from "#domain/plan.ts";
import { done } from "#domain/result.ts";
import type { SessionId } from "#domain/session.ts";
import { commit } from "#store/commit.ts";
import { readRun } from "#store/runs.ts";
import { startRun } from "#store/startRun.ts";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

const sessionId = "s1" as SessionId;

async function storeWithPlan(): Promise<TestStore> {
  const store = newTestStore();
  await commit(store, ["planItem"], () =>
    done([
      change("planItem", "second", "place", { sessionId, index: "a1", part: "songs" }),
      change("planItem", "second", "content", { kind: "rest" }),
      change("planItem", "first", "place", { sessionId, index: "a0", part: "arrive" }),
      change("planItem", "first", "content", { kind: "rest" }),
    ]),
  );
  return store;
}

describe("startRun", () => {
  it("begins at the first item of the plan, now", async () => {
    const store = await storeWithPlan();
    expect((await startRun(store, sessionId)).ok).toBe(true);
    expect(await readRun(store.database, sessionId)).toEqual({
      sessionId,
      itemId: "first",
      since: store.clock.now,
      startedAt: store.clock.now,
      endedAt: undefined,
    });
  });

  it("leaves a session that runs where it is", async () => {
    const store = await storeWithPlan();
    await startRun(store, sessionId);
    const itemId = "second" as PlanItemId;
    await commit(store, ["run"], () =>
      done([change("run", sessionId, "position", { itemId, since: 5 })]),
    );
    store.clock.now += 60_000;
    const again = await startRun(store, sessionId);
    expect(again.ok && again.value.written).toEqual([]);
    expect(await readRun(store.database, sessionId)).toMatchObject({ itemId: "second", since: 5 });
  });

  it("begins anew after the end", async () => {
    const store = await storeWithPlan();
    await startRun(store, sessionId);
    const startedAt = store.clock.now;
    await commit(store, ["run"], () =>
      done([
        change("run", sessionId, "state", { kind: "ended", startedAt, endedAt: startedAt + 1 }),
      ]),
    );
    store.clock.now += 60_000;
    await startRun(store, sessionId);
    const run = await readRun(store.database, sessionId);
    expect(run).toMatchObject({ itemId: "first", startedAt: store.clock.now, endedAt: undefined });
  });

  it("writes nothing for a session without a plan", async () => {
    const store = newTestStore();
    expect(await startRun(store, sessionId)).toEqual({ ok: false, why: "no items" });
    expect(await readRun(store.database, sessionId)).toBeUndefined();
  });
});
