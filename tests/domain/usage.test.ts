import { describe, expect, it } from "vitest";

import type { CivilDate } from "#domain/civil.ts";
import type { ExerciseId } from "#domain/exercise.ts";
import {
  isNewHere,
  lastUsed,
  metThisWeek,
  nothingUsed,
  sessionsLookedAt,
  usageOf,
  usedLately,
} from "#domain/usage.ts";
import { planOf, usedBefore, warmUp } from "#tests/support/plans.ts";

const aah = "long-aah" as ExerciseId;
const bees = "hum-bees" as ExerciseId;
const roll = "shoulder-roll" as ExerciseId;

describe("what was used", () => {
  const usage = usedBefore(
    ["2026-11-13", "long-aah"],
    ["2026-11-06", "long-aah"],
    ["2026-10-30", "row-row"],
    ["2026-10-23", "hum-bees"],
  );

  it("knows the latest day of each thing", () => {
    expect(lastUsed(usage, aah)).toBe("2026-11-13");
    expect(lastUsed(usage, bees)).toBe("2026-10-23");
    expect(lastUsed(usage, roll)).toBeUndefined();
  });

  it("calls the last three sessions lately", () => {
    expect(usedLately(usage, aah)).toBe(true);
    expect(usedLately(usage, bees)).toBe(false);
  });

  it("calls new what was in none of them, and nothing while everything is", () => {
    expect(isNewHere(usage, roll)).toBe(true);
    expect(isNewHere(usage, bees)).toBe(false);
    expect(isNewHere(nothingUsed, roll)).toBe(false);
  });

  it("leaves sessions without a plan out, so that a holiday is not one of the three", () => {
    const sparse = usedBefore(
      ["2026-11-13"],
      ["2026-11-06"],
      ["2026-10-30"],
      ["2026-10-23", "long-aah"],
    );
    expect(usedLately(sparse, aah)).toBe(true);
  });

  it("looks back on a dozen sessions, however long the choir has met", () => {
    const many = Array.from({ length: 500 }, (_, week) => ({
      date: `2026-01-${String((week % 28) + 1).padStart(2, "0")}` as CivilDate,
      items: planOf([[warmUp("long-aah"), 2]]),
    }));
    expect(usageOf(many).sessions).toHaveLength(sessionsLookedAt);
  });
});

describe("what was met this week", () => {
  it("is what another session of the last six days had for the first time", () => {
    const usage = usedBefore(["2026-11-18", "long-aah", "hum-bees"], ["2026-11-06", "long-aah"]);
    expect([...metThisWeek(usage, "2026-11-20" as CivilDate)]).toEqual(["hum-bees"]);
  });

  it("is nothing when the last session was a week ago, or when there was none before it", () => {
    const weekly = usedBefore(["2026-11-13", "hum-bees"], ["2026-11-06", "long-aah"]);
    expect(metThisWeek(weekly, "2026-11-20" as CivilDate).size).toBe(0);
    const first = usedBefore(["2026-11-18", "hum-bees"]);
    expect(metThisWeek(first, "2026-11-20" as CivilDate).size).toBe(0);
  });
});
