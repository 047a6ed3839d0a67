import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  type CivilDate,
  civilDateAt,
  daysAfter,
  instantOf,
  type LocalTime,
  localTimeAt,
  timeAfter,
} from "#domain/civil.ts";
import { courseDays } from "#domain/course.ts";
import { shiftFollowing } from "#domain/session.ts";
import { aSession } from "#tests/support/sessions.ts";

const seven = "19:00" as LocalTime;
const hour = 3_600_000;

/** The last Sundays of March and October, 2024 to 2035. */
const changes = Array.from({ length: 12 }, (_, place) => 2024 + place).flatMap((year) =>
  ["03", "10"].map((month) => lastSunday(`${year}-${month}-31`)),
);

describe("a course in Copenhagen, over the last Sundays of March and October", () => {
  const zoneBefore = process.env["TZ"];
  beforeAll(() => {
    process.env["TZ"] = "Europe/Copenhagen";
  });
  afterAll(() => {
    if (zoneBefore === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zoneBefore;
  });

  it("really meets a change of the clock there, or this test would prove nothing", () => {
    for (const change of changes) {
      const apart =
        instantOf(daysAfter(change, 1), seven) - instantOf(daysAfter(change, -1), seven);
      expect(apart).toBe((change.slice(5, 7) === "03" ? 47 : 49) * hour);
    }
  });

  it("keeps its weekday and its time, for choirs of every weekday", () => {
    for (const change of changes) {
      for (const before of [-21, -20, -19, -18, -17, -16, -15]) {
        const start = daysAfter(change, before);
        const days = courseDays(start, 6, [daysAfter(start, 7)]);
        expect(days).toEqual([0, 14, 21, 28, 35, 42].map((by) => plainDaysAfter(start, by)));
        for (const day of days) {
          const instant = instantOf(day, seven);
          expect([civilDateAt(instant), localTimeAt(instant)]).toEqual([day, seven]);
          expect(timeAfter(day, seven, 75)).toBe("20:15");
        }
      }
    }
  });

  it("is shifted to the same weekday, and back", () => {
    for (const change of changes) {
      const days = courseDays(daysAfter(change, -9), 4, []);
      const sessions = days.map((day, place) => aSession(`s${place}`, day));
      const moves = shiftFollowing(sessions[1]!, sessions, 1, []);
      expect(moves.map(({ date }) => date)).toEqual(
        days.slice(1).map((day) => plainDaysAfter(day, 7)),
      );
    }
  });
});

/** Counted in UTC, where every day has 24 hours: another way than the code's own. */
function plainDaysAfter(day: string, by: number): string {
  return new Date(Date.parse(`${day}T12:00Z`) + by * 24 * hour).toISOString().slice(0, 10);
}

function lastSunday(from: string): CivilDate {
  return plainDaysAfter(from, -new Date(`${from}T12:00Z`).getUTCDay()) as CivilDate;
}
