import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { CivilDate, LocalTime } from "#domain/civil.ts";
import { clockOf, timeLeft } from "#domain/planClock.ts";
import { chatBar, planOf, rest } from "#tests/support/plans.ts";

const items = planOf([
  [rest, 20],
  [rest, 50],
  [chatBar, 30, "after"],
]);

function shown(date: string, start: string): string[] {
  const { starts, end } = clockOf(items, date as CivilDate, start as LocalTime);
  return [...starts.values(), end];
}

describe("the clock of a plan", () => {
  const zone = process.env["TZ"];
  beforeEach(() => {
    process.env["TZ"] = "Europe/Copenhagen";
  });
  afterEach(() => {
    process.env["TZ"] = zone;
  });

  it("runs from item to item; the chat bar begins where the session ends", () => {
    expect(shown("2026-11-20", "19:00")).toEqual(["19:00", "19:20", "20:10", "20:10"]);
  });

  it("goes on past midnight", () => {
    expect(shown("2026-11-20", "23:30")).toEqual(["23:30", "23:50", "00:40", "00:40"]);
  });

  it("shows what the room's clock shows when it is put forward", () => {
    expect(shown("2026-03-29", "01:30")).toEqual(["01:30", "01:50", "03:40", "03:40"]);
  });

  it("shows what the room's clock shows when it is put back", () => {
    expect(shown("2026-10-25", "02:30")).toEqual(["02:30", "02:50", "02:40", "02:40"]);
  });
});

describe("the time left", () => {
  it("leaves the chat bar out and is never negative", () => {
    expect(timeLeft(items, 75)).toEqual({ kind: "left", minutes: 5 });
    expect(timeLeft(items, 70)).toEqual({ kind: "exact" });
    expect(timeLeft(items, 60)).toEqual({ kind: "over", minutes: 10 });
  });
});
