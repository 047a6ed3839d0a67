import { describe, expect, it } from "vitest";

import { songLayers } from "#content/songLayers.ts";
import { standingOf } from "#domain/climbing.ts";
import { change } from "#domain/facets.ts";
import { ladderFor, nothingKnown } from "#domain/ladder.ts";
import type { LayerId } from "#domain/layer.ts";
import { outcomeId } from "#domain/outcome.ts";
import type { SongId } from "#domain/song.ts";
import type { Sign } from "#domain/signs.ts";
import { nextItem, noteSign, previousItem, skipItem, tellClimb } from "#features/run/commands.ts";
import { climbTo, type ClimbTap } from "#store/climbTo.ts";
import { endRun } from "#store/endRun.ts";
import { readRun, readRunPage } from "#store/runs.ts";
import { takeBack } from "#store/takeBack.ts";
import { lay } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

import { hello, sessionId, song, started, warm } from "../features/run/evening.ts";

const ladder = ladderFor(songLayers.get("row-row" as SongId) ?? nothingKnown);
const start = 3;

async function atTheSong(): Promise<TestStore> {
  const store = await started();
  await nextItem(store, sessionId, hello);
  await nextItem(store, sessionId, warm);
  return store;
}

async function standing(store: TestStore) {
  const run = await readRun(store.database, sessionId);
  const row = await store.database.rows("outcome").get(outcomeId(sessionId, song));
  return standingOf(ladder, start, song, run?.climb, row?.climb);
}

async function tap(store: TestStore, way: ClimbTap["way"]) {
  return climbTo(store, { sessionId, itemId: song, ladder, from: await standing(store), way });
}

const climbOf = async (store: TestStore) =>
  (await readRunPage(store.database, sessionId)).outcomes.get(song)?.climb;

describe("a step on the ladder", () => {
  it("is kept at once, and a killed tab stands where it stood", async () => {
    const store = await atTheSong();
    expect((await tap(store, { kind: "up" })).ok).toBe(true);
    expect((await tap(store, { kind: "up" })).ok).toBe(true);
    expect((await tap(store, { kind: "back", way: "lastPhraseOnly" })).ok).toBe(true);
    const before = await standing(store);
    store.database.close();
    const again = newTestStore({ name: store.database.name });
    expect(await standing(again)).toEqual(before);
    expect(before).toMatchObject({
      step: start + 2,
      gentler: "lastPhraseOnly",
      steppedBack: true,
      isTold: true,
    });
  });

  it("can be taken back, the first one too: then nothing has been said", async () => {
    const store = await atTheSong();
    const untouched = await standing(store);
    const first = await tap(store, { kind: "up" });
    if (!first.ok) throw new Error("not kept");
    await takeBack(store, first.value);
    expect(await standing(store)).toEqual(untouched);
    await nextItem(store, sessionId, song);
    expect(await climbOf(store)).toBeUndefined();
  });

  it("that is taken back leaves the ones before it, and the highest as it was", async () => {
    const store = await atTheSong();
    await tap(store, { kind: "up" });
    const before = await standing(store);
    const second = await tap(store, { kind: "up" });
    if (!second.ok) throw new Error("not kept");
    await takeBack(store, second.value);
    expect(await standing(store)).toEqual(before);
  });

  it("that is tapped twice by one hand is one step", async () => {
    const store = await atTheSong();
    const from = await standing(store);
    const up = { sessionId, itemId: song, ladder, from, way: { kind: "up" } } as const;
    const [one, other] = await Promise.all([climbTo(store, up), climbTo(store, up)]);
    expect([one.ok, other.ok]).toEqual([true, false]);
    expect((await standing(store)).step).toBe(start + 1);
  });

  it("is refused for a song that is not led, and after the end", async () => {
    const store = await started();
    const from = await standing(store);
    const up = { sessionId, itemId: song, ladder, from, way: { kind: "up" } } as const;
    expect(await climbTo(store, up)).toEqual({ ok: false, why: "moved already" });
    await endRun(store, sessionId);
    expect(await climbTo(store, up)).toEqual({ ok: false, why: "not running" });
  });

  it("past the top leads nowhere", async () => {
    const store = await atTheSong();
    await tap(store, { kind: "jump", to: ladder.at(-1)?.id ?? ("" as LayerId) });
    expect(await tap(store, { kind: "up" })).toEqual({ ok: false, why: "nothing there" });
  });
});

describe("how far the song came", () => {
  it("is written in the same act as going on", async () => {
    const store = await atTheSong();
    await tap(store, { kind: "jump", to: "canon3" as LayerId });
    await tap(store, { kind: "back", way: "oneGroupFewer" });
    const kept = await nextItem(store, sessionId, song);
    if (!kept.ok) throw new Error("not kept");
    expect(kept.value.written.map(({ kind, facet }) => `${kind} ${facet}`).toSorted()).toEqual([
      "outcome climb",
      "outcome played",
      "run position",
    ]);
    expect(await climbOf(store)).toEqual({ reached: "canon3", steppedBack: true });
  });

  it("is written by ending the session at the song, and taken back with it", async () => {
    const store = await atTheSong();
    await tap(store, { kind: "up" });
    const kept = await endRun(store, sessionId);
    if (!kept.ok) throw new Error("not kept");
    expect(await climbOf(store)).toEqual({ reached: ladder[start + 1]?.id, steppedBack: false });
    await takeBack(store, kept.value);
    expect(await climbOf(store)).toBeUndefined();
  });

  it("is not made up: nothing is said of a song that nobody took a step, nor of one skipped", async () => {
    const quiet = await atTheSong();
    await nextItem(quiet, sessionId, song);
    expect(await climbOf(quiet)).toBeUndefined();
    const skipped = await atTheSong();
    await tap(skipped, { kind: "up" });
    await skipItem(skipped, sessionId, song);
    expect(await climbOf(skipped)).toBeUndefined();
  });

  it("can be said and set right after it, and the song goes on from there when gone back to", async () => {
    const store = await atTheSong();
    await tap(store, { kind: "up" });
    await nextItem(store, sessionId, song);
    await tellClimb(store, sessionId, song, { reached: "drone" as LayerId, steppedBack: true });
    expect(await climbOf(store)).toEqual({ reached: "drone", steppedBack: true });
    const { run } = await readRunPage(store.database, sessionId);
    await previousItem(store, sessionId, run?.itemId ?? song);
    expect(ladder[(await standing(store)).step]?.id).toBe("drone");
    await tap(store, { kind: "up" });
    await nextItem(store, sessionId, song);
    expect((await climbOf(store))?.steppedBack).toBe(true);
  });
});

it("signs are of the group: noted by a tap, taken back by another, those of a newer Korlag kept", async () => {
  const store = await atTheSong();
  const signs = async () =>
    (await readRunPage(store.database, sessionId)).outcomes.get(song)?.signs ?? [];
  await noteSign(store, sessionId, song, "laughterStops");
  await noteSign(store, sessionId, song, "onceMore");
  expect(await signs()).toEqual(["laughterStops", "onceMore"]);
  await noteSign(store, sessionId, song, "laughterStops");
  expect(await signs()).toEqual(["onceMore"]);
  const id = outcomeId(sessionId, song);
  await lay(store, [change("outcome", id, "signs", { signs: ["ofLater" as Sign, "onceMore"] })]);
  await noteSign(store, sessionId, song, "talking");
  expect(await signs()).toEqual(["onceMore", "talking"]);
  const kept = (await store.database.rows("outcome").get(id))?.signs?.signs;
  expect(kept).toEqual(["ofLater", "onceMore", "talking"]);
});
