import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { type CivilDate, daysAfter } from "../../src/domain/civil.ts";
import { ladderFor, nothingKnown } from "../../src/domain/ladder.ts";
import type { LayerId, Step } from "../../src/domain/layer.ts";
import { type Climb, climbsOn, nextWeek, timesRightAt } from "../../src/domain/nextWeek.ts";
import { type Fit, fits } from "../../src/domain/outcome.ts";

const first = "2026-09-01" as CivilDate;
const ladder: Step[] = ladderFor({
  ...nothingKnown,
  canon: { groups: 4, offsetBars: 2 },
  drone: "tonic",
});
const top = ladder.length - 1;

/** A climb a week, and the week after the last is the one asked for. */
const weekly = (...climbs: readonly (readonly [Fit, number])[]): Climb[] =>
  climbs.map(([fit, reached], week) => ({
    date: daysAfter(first, week * 7),
    reached,
    steppedBack: false,
    fit,
  }));
const after = (climbs: readonly Climb[], weeks = 1, newShare = 0) => {
  const last = climbs.at(-1)?.date ?? first;
  return nextWeek(ladder, climbs, daysAfter(last, weeks * 7), newShare);
};

describe("the rule", () => {
  test.each<[string, Climb[], number, number, number | undefined]>([
    ["first time", weekly(), 0, 2, undefined],
    ["too easy at 4", weekly(["tooEasy", 4]), 4, 6, undefined],
    ["just right at 4, once", weekly(["justRight", 4]), 3, 4, 5],
    ["just right at 4, twice", weekly(["justRight", 4], ["justRight", 4]), 3, 5, undefined],
    ["too much at 4", weekly(["tooMuch", 4]), 2, 3, undefined],
    ["right at 3, then at 4", weekly(["justRight", 3], ["justRight", 4]), 3, 4, 5],
    ["right at 5, then at 4", weekly(["justRight", 5], ["justRight", 4]), 3, 5, undefined],
    [
      "right at 4, too much, right at 4",
      weekly(["justRight", 4], ["tooMuch", 6], ["justRight", 4]),
      3,
      4,
      5,
    ],
    ["just right at the beginning", weekly(["justRight", 0]), 0, 0, 1],
    ["too much at the beginning", weekly(["tooMuch", 0]), 0, 0, undefined],
    ["too easy at the top", weekly(["tooEasy", top]), top, top, undefined],
  ])("%s", (_name, climbs, start, goal, ifItFlows) => {
    expect(after(climbs)).toMatchObject({ start, goal, ifItFlows });
  });

  test("every answer says which rule it is", () => {
    expect(after(weekly()).why).toEqual({ kind: "firstTime" });
    expect(after(weekly(["justRight", 4], ["justRight", 4])).why).toEqual({
      kind: "justRightTwice",
      step: 4,
    });
    expect(after(weekly(["tooMuch", 4])).why).toEqual({ kind: "tooMuch", step: 4 });
  });
});

describe("locks", () => {
  test("what was too much waits until the step below has been right twice", () => {
    expect(after(weekly(["tooMuch", 5])).lock).toEqual({ step: 5, timesLeft: 2 });
    const once = after(weekly(["tooMuch", 5], ["justRight", 4]));
    expect(once).toMatchObject({ start: 3, goal: 4, lock: { step: 5, timesLeft: 1 } });
    expect(once.ifItFlows).toBeUndefined();
    expect(after(weekly(["tooMuch", 5], ["justRight", 4], ["justRight", 4]))).toMatchObject({
      start: 3,
      goal: 5,
      lock: undefined,
    });
  });

  test("something lower does not unlock it, and too easy aims no further than the lock", () => {
    const low = after(weekly(["tooMuch", 5], ["justRight", 3], ["justRight", 3]));
    expect(low).toMatchObject({ goal: 4, lock: { step: 5, timesLeft: 2 } });
    expect(after(weekly(["tooMuch", 5], ["tooEasy", 4]))).toMatchObject({
      start: 4,
      goal: 4,
      gentler: [{ kind: "locked", step: 5 }],
    });
  });

  test("too much again begins the waiting anew", () => {
    expect(after(weekly(["tooMuch", 5], ["justRight", 4], ["tooMuch", 5])).lock).toEqual({
      step: 5,
      timesLeft: 2,
    });
  });
});

describe("gentler after a change", () => {
  test("four weeks or more: one lower", () => {
    expect(after(weekly(["tooEasy", 4]), 3)).toMatchObject({ start: 4, goal: 6, gentler: [] });
    expect(after(weekly(["tooEasy", 4]), 4)).toMatchObject({
      start: 3,
      goal: 5,
      gentler: [{ kind: "pause", weeks: 4 }],
    });
  });

  test("a quarter or more new: from unison with the leader, and no further than it was", () => {
    const climbs = weekly(["justRight", 6], ["justRight", 6]);
    expect(after(climbs, 1, 0.24)).toMatchObject({ start: 5, goal: 7 });
    expect(after(climbs, 1, 0.25)).toMatchObject({
      start: 3,
      goal: 6,
      gentler: [{ kind: "manyNew" }],
    });
  });
});

const anyClimbs = fc
  .array(
    fc.tuple(
      fc.constantFrom(...fits),
      fc.integer({ min: 0, max: top }),
      fc.integer({ min: 1, max: 60 }),
    ),
    { maxLength: 12 },
  )
  .map((all) => {
    let date = first;
    return all.map(([fit, reached, days]): Climb => {
      date = daysAfter(date, days);
      return { date, reached, steppedBack: false, fit };
    });
  });

test("it never aims beyond a locked step, nor starts above its goal, nor leaves the ladder", () => {
  fc.assert(
    fc.property(
      anyClimbs,
      fc.integer({ min: 0, max: 20 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (climbs, weeks, newShare) => {
        const { start, goal, ifItFlows = goal, lock } = after(climbs, weeks, newShare);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThanOrEqual(goal);
        expect(goal).toBeLessThanOrEqual(ifItFlows);
        expect(ifItFlows).toBeLessThanOrEqual(lock ? lock.step - 1 : top);
      },
    ),
    { numRuns: 200 },
  );
});

test("the order in which logs arrive does not matter", () => {
  fc.assert(
    fc.property(anyClimbs, (climbs) => {
      expect(after(climbs.toReversed(), 1).why).toBeDefined();
      const on = daysAfter(climbs.at(-1)?.date ?? first, 7);
      expect(nextWeek(ladder, climbs.toReversed(), on, 0)).toEqual(nextWeek(ladder, climbs, on, 0));
    }),
  );
});

test("logs follow their step when the ladder is reordered; those of a step that has gone say nothing", () => {
  const log = (reached: string) => ({
    date: first,
    reached: reached as LayerId,
    steppedBack: false,
    fit: "justRight" as const,
  });
  const [listen, pulse] = ladder;
  if (!listen || !pulse) throw new Error("no ladder");
  expect(climbsOn([pulse, listen], [log("listen"), log("gone")])).toMatchObject([{ reached: 1 }]);
  expect(timesRightAt(weekly(["justRight", 3], ["tooMuch", 5], ["tooEasy", 4]), 4)).toBe(1);
});
