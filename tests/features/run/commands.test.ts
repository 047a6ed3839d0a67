import { describe, expect, it } from "vitest";

import { deletion } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import { shownItem, standAt } from "#domain/run.ts";
import type { SongId } from "#domain/song.ts";
import {
  chooseLevel,
  goOnAgain,
  insertAfter,
  jumpTo,
  leaveOut,
  nextItem,
  noteDown,
  previousItem,
  rateFit,
  skipItem,
  takeInAgain,
  unskip,
} from "#features/run/commands.ts";
import { commit } from "#store/commit.ts";
import { Database } from "#store/database.ts";
import { endRun } from "#store/endRun.ts";
import { readRunPage } from "#store/runs.ts";
import { takeBack } from "#store/takeBack.ts";
import type { TestStore } from "#tests/support/store.ts";

import { calm, hello, pause, sessionId, song, started, tea, warm } from "./evening.ts";

describe("a session that is led", () => {
  it("goes on and back, and keeps when each item was", async () => {
    const store = await started();
    const began = store.clock.now;
    store.clock.now += 120_000;
    await nextItem(store, sessionId, hello);
    store.clock.now += 180_000;
    await nextItem(store, sessionId, warm);
    const page = await pageOf(store);
    expect(page.run?.itemId).toBe(song);
    expect(page.run?.since).toBe(store.clock.now);
    expect(page.outcomes.get(hello)?.played).toEqual({
      startedAt: began,
      endedAt: began + 120_000,
      how: "done",
    });
    await previousItem(store, sessionId, song);
    expect((await pageOf(store)).run?.itemId).toBe(warm);
  });

  it("moves the position and closes the item in one act, or not at all", async () => {
    const store = await started();
    const puts = store.database.rows("run");
    const abort = () => {
      throw new DOMException("no room", "AbortError");
    };
    puts.hook("updating", abort);
    const answer = await nextItem(store, sessionId, hello);
    expect(answer).toMatchObject({ ok: false, why: { kind: "not kept" } });
    const page = await pageOf(store);
    expect(page.run?.itemId).toBe(hello);
    expect(page.outcomes.size).toBe(0);
    puts.hook("updating").unsubscribe(abort);
    await store.keeping.tryAgain();
    const after = await pageOf(store);
    expect(after.run?.itemId).toBe(warm);
    expect(after.outcomes.get(hello)?.played?.how).toBe("done");
  });

  it("a tap that comes twice steps once", async () => {
    const store = await started();
    await Promise.all([nextItem(store, sessionId, hello), nextItem(store, sessionId, hello)]);
    expect((await pageOf(store)).run?.itemId).toBe(warm);
  });

  it("is at the same item with the same marks when the tab was killed", async () => {
    const store = await started();
    await nextItem(store, sessionId, hello);
    await chooseLevel(store, sessionId, warm, 3);
    await noteDown(store, sessionId, warm, "Slower helped");
    await nextItem(store, sessionId, warm);
    await rateFit(store, sessionId, warm, "tooMuch");
    const before = await pageOf(store);
    store.database.close();
    const reopened = new Database(store.database.name);
    const after = await readRunPage(reopened, sessionId);
    expect(after.run).toEqual(before.run);
    expect(after.run?.itemId).toBe(song);
    expect(after.outcomes.get(warm)).toMatchObject({
      fit: "tooMuch",
      level: 3,
      line: "Slower helped",
    });
    reopened.close();
  });

  it("skips, and takes the skip back with the time the item had", async () => {
    const store = await started();
    const since = (await pageOf(store)).run?.since ?? 0;
    store.clock.now += 60_000;
    await skipItem(store, sessionId, hello);
    let page = await pageOf(store);
    expect(page.run?.itemId).toBe(warm);
    expect(page.outcomes.get(hello)?.played?.how).toBe("skipped");
    await unskip(store, sessionId, { itemId: hello, since, landedOn: warm });
    page = await pageOf(store);
    expect(page.run).toMatchObject({ itemId: hello, since });
    expect(page.outcomes.get(hello)?.played).toBeUndefined();
  });

  it("does not pull the leader back when a skip is taken back later", async () => {
    const store = await started();
    const since = (await pageOf(store)).run?.since ?? 0;
    await skipItem(store, sessionId, hello);
    await nextItem(store, sessionId, warm);
    await unskip(store, sessionId, { itemId: hello, since, landedOn: warm });
    expect((await pageOf(store)).run?.itemId).toBe(song);
  });

  it("steps over what was dropped, and not over what was taken in again", async () => {
    const store = await started();
    await chooseLevel(store, sessionId, warm, 2);
    await leaveOut(store, sessionId, [warm, song]);
    await takeInAgain(store, sessionId, [song]);
    await nextItem(store, sessionId, hello);
    const page = await pageOf(store);
    expect(page.run?.itemId).toBe(song);
    expect(page.outcomes.get(warm)).toMatchObject({ level: 2, played: { how: "skipped" } });
    expect(page.outcomes.get(song)?.played).toBeUndefined();
  });

  it("jumps, and one can jump to what was dropped", async () => {
    const store = await started();
    await leaveOut(store, sessionId, [pause]);
    await jumpTo(store, sessionId, hello, pause);
    expect((await pageOf(store)).run?.itemId).toBe(pause);
    await nextItem(store, sessionId, pause);
    expect((await pageOf(store)).outcomes.get(pause)?.played?.how).toBe("done");
  });

  it("takes something in right after what is led, in the order of the plan", async () => {
    const store = await started();
    await nextItem(store, sessionId, hello);
    const led = (await pageOf(store)).plan[1];
    if (!led) throw new Error("no plan");
    const made = await insertAfter(store, sessionId, led, {
      content: { kind: "song", songId: "row-row" as SongId },
      minutes: 8,
    });
    const page = await pageOf(store);
    expect(page.plan.map(({ content }) => content.kind)).toEqual([
      "notice",
      "warmUp",
      "song",
      "song",
      "rest",
      "warmUp",
      "chatBar",
    ]);
    expect(page.plan[2]).toMatchObject({ part: "body", minutes: 8 });
    expect(page.run?.itemId).toBe(warm);
    if (!made.ok) throw new Error("not kept");
    await takeBack(store, made.value);
    expect((await pageOf(store)).plan).toHaveLength(6);
  });

  it("takes something in before the chat bar when the last item is led", async () => {
    const store = await started();
    await jumpTo(store, sessionId, hello, calm);
    const led = (await pageOf(store)).plan[4];
    if (!led) throw new Error("no plan");
    await insertAfter(store, sessionId, led, { content: { kind: "rest" }, minutes: 2 });
    expect((await pageOf(store)).plan.map(({ id }) => id).slice(-1)).toEqual([tea]);
    await nextItem(store, sessionId, calm);
    const page = await pageOf(store);
    expect(page.plan.find(({ id }) => id === page.run?.itemId)?.content.kind).toBe("rest");
  });

  it("keeps an answer, and takes it back", async () => {
    const store = await started();
    await nextItem(store, sessionId, hello);
    await nextItem(store, sessionId, warm);
    await rateFit(store, sessionId, warm, "justRight");
    expect((await pageOf(store)).outcomes.get(warm)?.fit).toBe("justRight");
    await rateFit(store, sessionId, warm, null);
    expect((await pageOf(store)).outcomes.get(warm)?.fit).toBeNull();
  });

  it("keeps one line of at most 200 characters", async () => {
    const store = await started();
    await noteDown(store, sessionId, warm, `  one\nline  ${"x".repeat(300)}`);
    const line = (await pageOf(store)).outcomes.get(warm)?.line ?? "";
    expect(line.startsWith("one line x")).toBe(true);
    expect(line).toHaveLength(200);
  });

  it("is at the nearest that follows when its item was taken out of the plan meanwhile", async () => {
    const store = await started();
    await nextItem(store, sessionId, hello);
    await commit(store, ["planItem"], () => done([deletion("planItem", warm)]));
    const { run, plan, outcomes, gone } = await pageOf(store);
    if (!run) throw new Error("not running");
    const shown = shownItem(standAt(run.itemId, plan, outcomes, gone), plan);
    expect(shown?.id).toBe(song);
    await nextItem(store, sessionId, song);
    expect((await pageOf(store)).run?.itemId).toBe(pause);
  });

  it("ends and can be gone on with, at the same item", async () => {
    const store = await started();
    await nextItem(store, sessionId, hello);
    await endRun(store, sessionId);
    expect((await pageOf(store)).run?.endedAt).toBe(store.clock.now);
    expect(await nextItem(store, sessionId, warm)).toMatchObject({ why: "not running" });
    await goOnAgain(store, sessionId);
    const page = await pageOf(store);
    expect(page.run).toMatchObject({ itemId: warm, endedAt: undefined });
    expect(page.session?.state).toBe("planned");
    await nextItem(store, sessionId, warm);
    expect((await pageOf(store)).outcomes.get(warm)?.played?.how).toBe("done");
  });

  it("is led again from now on when one goes on with it another day", async () => {
    const store = await started();
    await endRun(store, sessionId);
    const since = (await pageOf(store)).run?.since;
    await goOnAgain(store, sessionId);
    expect((await pageOf(store)).run?.since).toBe(since);
    await endRun(store, sessionId);
    store.clock.now += 20 * 3_600_000;
    await goOnAgain(store, sessionId);
    expect((await pageOf(store)).run?.since).toBe(store.clock.now);
  });

  it("shows a mark again that was made on a record which an undo had deleted", async () => {
    const store = await started();
    const made = await rateFit(store, sessionId, hello, "justRight");
    if (!made.ok) throw new Error("not kept");
    await takeBack(store, made.value);
    expect((await pageOf(store)).outcomes.has(hello)).toBe(false);
    await nextItem(store, sessionId, hello);
    expect((await pageOf(store)).outcomes.get(hello)?.played?.how).toBe("done");
  });
});

async function pageOf(store: TestStore) {
  return readRunPage(store.database, sessionId);
}
