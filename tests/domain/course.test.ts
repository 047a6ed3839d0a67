import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type CivilDate, daysAfter, weekdayOf } from "#domain/civil.ts";
import {
  type CourseDraft,
  courseDays,
  holidaysOf,
  mostWeeks,
  parseCourse,
  parseLength,
  seasonOf,
} from "#domain/course.ts";
import { anyDay } from "#tests/support/sessions.ts";

const lengths = fc.integer({ min: 1, max: mostWeeks });

describe("the days of a course", () => {
  it("are as many as asked, ever later, on one weekday and never on a day left out", () => {
    fc.assert(
      fc.property(anyDay, lengths, fc.array(fc.nat(70), { maxLength: 30 }), (start, weeks, out) => {
        const holidays = out.map((week) => daysAfter(start, week * 7));
        const days = courseDays(start, weeks, holidays);
        expect(days).toHaveLength(weeks);
        expect(new Set(days.map(weekdayOf))).toEqual(new Set([weekdayOf(start)]));
        for (const [place, day] of days.entries()) {
          expect(holidays).not.toContain(day);
          if (place > 0) expect(day > days[place - 1]!).toBe(true);
        }
      }),
    );
  });

  it("lose no session to a holiday: the end moves", () => {
    fc.assert(
      fc.property(anyDay, lengths, fc.nat(mostWeeks), (start, weeks, out) => {
        const before = courseDays(start, weeks, []);
        const leftOut = before[Math.min(out, weeks - 1)]!;
        const after = courseDays(start, weeks, [leftOut]);
        expect(after).toHaveLength(weeks);
        expect(after.at(-1)).toBe(daysAfter(before.at(-1)!, 7));
        expect(after).toEqual([...before.filter((day) => day !== leftOut), after.at(-1)]);
      }),
    );
  });
});

describe("a course as it is filled in", () => {
  const draft: CourseDraft = {
    name: "",
    place: "  The  parish hall ",
    start: "2027-01-12",
    time: "19:00",
    minutes: 75,
    weeks: 12,
    holidays: [],
  };

  it("has the suggested name when nobody gives it another", () => {
    const plan = parseCourse(draft, "Spring 2027");
    expect(plan).toMatchObject({
      ok: true,
      value: { card: { name: "Spring 2027", place: "The parish hall" } },
    });
  });

  it("says which fields still need an answer, all of them at once", () => {
    const empty = { ...draft, start: "", time: "25:00", minutes: 3, weeks: undefined };
    expect(parseCourse(empty, "")).toEqual({
      ok: false,
      why: ["start", "time", "minutes", "weeks"],
    });
  });

  it("takes no day of a mistyped year", () => {
    expect(parseCourse({ ...draft, start: "0227-01-12" }, "")).toMatchObject({ why: ["start"] });
    expect(parseCourse({ ...draft, start: "2027-02-30" }, "")).toMatchObject({ why: ["start"] });
  });

  it("keeps only the days left out that it would have met on", () => {
    const days = ["2027-02-16", "2027-02-17", "2026-12-29", "2027-02-16"] as CivilDate[];
    expect(holidaysOf("2027-01-12" as CivilDate, days)).toEqual(["2027-02-16"]);
  });

  it("is between 1 and 60 weeks long, or open", () => {
    expect([0, 1, 60, 61, 2.5].map(parseLength)).toEqual([undefined, 1, 60, undefined, undefined]);
    expect(parseLength("open")).toBe("open");
  });

  it("is called by its season", () => {
    const dates = ["2027-01-12", "2027-05-31", "2027-06-01", "2027-08-24", "2027-12-01"];
    expect(dates.map((date) => seasonOf(date as CivilDate))).toEqual([
      "spring",
      "spring",
      "summer",
      "autumn",
      "autumn",
    ]);
  });
});
