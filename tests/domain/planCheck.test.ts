import { describe, expect, it } from "vitest";

import type { CivilDate } from "#domain/civil.ts";
import { type Advice, checkPlan } from "#domain/planCheck.ts";
import { nothingUsed, type Usage } from "#domain/usage.ts";
import {
  chatBar,
  type Made,
  planOf,
  rest,
  song,
  starterLibrary,
  usedBefore,
  warmUp,
} from "#tests/support/plans.ts";

const good: Made[] = [
  [warmUp("body-tap"), 5, "body"],
  [warmUp("candle-breath"), 5, "breath"],
  [warmUp("hum-bees"), 5, "voice"],
  [warmUp("pat-clap"), 5, "rhythm"],
  [song("row-row"), 15],
  [rest, 5],
  [song("ode-to-joy"), 15],
  [warmUp("slow-rest"), 5, "calmEnd"],
  [chatBar, 30, "after"],
];

function check(items: readonly Made[], usage: Usage = nothingUsed, sessionMinutes = 60): Advice[] {
  const date = "2026-11-20" as CivilDate;
  return checkPlan({ items: planOf(items), library: starterLibrary, sessionMinutes, usage, date });
}

function kindsOf(...given: Parameters<typeof check>): string[] {
  return check(...given).map(({ kind }) => kind);
}

/** The good plan with some places changed. */
function but(changes: Readonly<Record<number, Made>>): Made[] {
  return good.map((item, place) => changes[place] ?? item);
}

const knowsAll = usedBefore([
  "2026-11-06",
  ...starterLibrary.exercises.keys(),
  ...starterLibrary.songs.keys(),
]);

describe("the plan checker", () => {
  it("has nothing to say of a good plan, nor of an empty page", () => {
    expect(check(good)).toEqual([]);
    expect(check(good, knowsAll)).toEqual([]);
    expect(check([])).toEqual([]);
  });

  it("misses breathing and movement (R021)", () => {
    expect(kindsOf(but({ 1: [warmUp("hum-bees"), 5, "voice"] }))).toEqual(["noBreathing"]);
    expect(kindsOf(but({ 0: [warmUp("stretch-drop"), 5, "breath"] }))).toEqual(["noMovement"]);
  });

  it("finds a break for talking in the middle, and lets a short quiet one be (R015, R016)", () => {
    expect(check(but({ 4: [song("row-row"), 14], 5: [rest, 6] }))).toEqual([
      { kind: "socialBreak", itemId: "i5" },
    ]);
    expect(check(but({ 5: [chatBar, 5, "songs"], 8: [rest, 5] }))).toMatchObject([
      { kind: "socialBreak", itemId: "i5" },
    ]);
    expect(check(but({ 5: [warmUp("name-wave"), 5, "songs"] }))).toEqual([
      { kind: "socialBreak", itemId: "i5" },
    ]);
    const names: Made = [warmUp("name-wave"), 5, "arrive"];
    expect(kindsOf([names, ...good], nothingUsed, 65)).toEqual([]);
  });

  it("keeps body, breath, voice, rhythm and songs, rest in that order", () => {
    const breathFirst = but({ 0: good[1] as Made, 1: good[0] as Made });
    expect(check(breathFirst)).toEqual([{ kind: "outOfOrder", itemId: "i1" }]);
    const songFirst = but({ 2: good[4] as Made, 4: good[2] as Made });
    expect(check(songFirst)).toEqual([{ kind: "outOfOrder", itemId: "i4" }]);
    const calmArrival: Made = [warmUp("feet-floor"), 2, "arrive"];
    expect(kindsOf([calmArrival, ...good], nothingUsed, 62)).toEqual([]);
    const change = but({ 5: [warmUp("shake-out"), 5, "songs"] });
    expect(kindsOf(change)).toEqual([]);
  });

  it("begins with level 1 of what is new here", () => {
    const usage = usedBefore([
      "2026-11-13",
      "candle-breath",
      "hum-bees",
      "pat-clap",
      "row-row",
      "ode-to-joy",
      "slow-rest",
    ]);
    const bold = but({ 0: [warmUp("body-tap", 2), 5, "body"] });
    expect(check(bold, usage)).toEqual([{ kind: "newAtHigherLevel", itemId: "i0" }]);
    expect(check(good, usage)).toEqual([]);
    expect(check(bold, knowsAll)).toEqual([]);
    expect(check(bold)).toEqual([]);
  });

  it("takes at most two new exercises and one new song a week", () => {
    const usage = usedBefore(["2026-11-13", "pat-clap", "slow-rest"]);
    expect(check(good, usage)).toEqual([
      { kind: "manyNewExercises", count: 3, itemId: "i2" },
      { kind: "manyNewSongs", count: 2, itemId: "i6" },
    ]);
    const twice = usedBefore(
      ["2026-11-18", "body-tap", "row-row", "long-aah"],
      ["2026-11-06", "pat-clap", "slow-rest", "candle-breath"],
    );
    expect(check(good, twice)).toEqual([
      { kind: "manyNewExercises", count: 3, itemId: "i2" },
      { kind: "manyNewSongs", count: 2, itemId: "i6" },
    ]);
  });

  it("counts the same new thing once", () => {
    const usage = usedBefore(["2026-11-13", "pat-clap", "slow-rest", "hum-bees", "candle-breath"]);
    const again = but({ 6: [song("row-row"), 15] });
    expect(check(again, usage)).toEqual([]);
  });

  it("takes at most one thing that is fast and one that is loud", () => {
    const fast = but({
      0: [warmUp("shake-out", 3), 5, "body"],
      3: [warmUp("copy-me", 3), 5, "rhythm"],
    });
    expect(kindsOf(fast)).toContain("manyFast");
    expect(kindsOf(but({ 0: [warmUp("shake-out", 3), 5, "body"] }))).not.toContain("manyFast");
    const loud = but({
      2: [warmUp("long-aah", 3), 5, "voice"],
      3: [warmUp("rainstorm", 3), 5, "rhythm"],
    });
    expect(check(loud)).toContainEqual({ kind: "manyLoud", count: 2, itemId: "i3" });
  });

  it("takes no more than three breathing exercises in a row", () => {
    const breath: Made = [warmUp("candle-breath"), 2, "breath"];
    const four = [good[0] as Made, breath, breath, breath, breath, ...good.slice(2)];
    expect(check(four, nothingUsed, 63)).toEqual([{ kind: "breathingInARow", itemId: "i4" }]);
    expect(check(four.toSpliced(1, 1), nothingUsed, 61)).toEqual([]);
  });

  it("finds more than a quarter of an hour without a rest or a change, and tells it once", () => {
    const noRest = good.toSpliced(5, 1);
    expect(check(noRest, nothingUsed, 55)).toEqual([
      { kind: "longStretch", minutes: 30, itemId: "i5" },
    ]);
    const third = noRest.toSpliced(5, 0, [song("amazing-grace"), 15]);
    expect(check(third, nothingUsed, 70)).toEqual([
      { kind: "longStretch", minutes: 45, itemId: "i5" },
    ]);
  });

  it("places one peak at 40 to 65 percent of the time", () => {
    const peak: Made = [song("dona-nobis"), 15];
    expect(check(but({ 4: peak }))).toEqual([]);
    expect(check(but({ 6: peak }))).toEqual([{ kind: "peakLate", itemId: "i6" }]);
    const early = but({ 0: [warmUp("body-tap", 3), 5, "body"] });
    expect(check(early)).toEqual([{ kind: "peakEarly", itemId: "i0" }]);
    expect(check(but({ 4: peak, 6: [song("tallis-canon"), 15] }))).toEqual([
      { kind: "severalPeaks", itemId: "i6" },
    ]);
  });

  it("takes two demanding things side by side as one peak", () => {
    const split = good.toSpliced(4, 1, [song("dona-nobis"), 8], [song("tallis-canon"), 7]);
    expect(check(split)).toEqual([]);
  });

  it("ends calmly; a notice or a quiet moment may follow", () => {
    expect(check(but({ 7: [warmUp("hum-bees"), 5, "voice"] }))).toEqual([
      { kind: "noCalmEnd", itemId: "i7" },
    ]);
    const notice: Made = [{ kind: "notice", text: "Next week at six" }, 2, "calmEnd"];
    expect(check(good.toSpliced(8, 0, notice), nothingUsed, 62)).toEqual([]);
  });

  it("says how the time stands; a few minutes to spare are none of its business", () => {
    expect(check(good, nothingUsed, 56)).toEqual([{ kind: "over", minutes: 4 }]);
    expect(check(good, nothingUsed, 75)).toEqual([{ kind: "under", minutes: 15 }]);
    expect(check(good, nothingUsed, 64)).toEqual([]);
  });

  it("says nothing of what has left the library", () => {
    expect(check(but({ 3: [warmUp("gone-away", 3), 5, "rhythm"] }))).toEqual([]);
  });
});
