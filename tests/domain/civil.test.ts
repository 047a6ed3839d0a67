import { afterEach, describe, expect, it } from "vitest";

import {
  type CivilDate,
  civilDateAt,
  daysAfter,
  daysBetween,
  instantOf,
  type LocalTime,
  localTimeAt,
  nextWeekday,
  parseCivilDate,
  parseLocalTime,
  timeAfter,
  weekdayOf,
  weeksAfter,
} from "#domain/civil.ts";

const zone = process.env["TZ"];

afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

function day(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
}

function time(text: string): LocalTime {
  const parsed = parseLocalTime(text);
  if (!parsed) throw new Error(`${text} is no time`);
  return parsed;
}

/** Every day of 2024 to 2035, counted without any zone. */
function everyDay(): CivilDate[] {
  const days: CivilDate[] = [];
  for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2036, 0, 1); at += 86_400_000) {
    days.push(day(new Date(at).toISOString().slice(0, 10)));
  }
  return days;
}

/** Where the clock is turned, and how far it then is from UTC in winter and summer of the north, in minutes. */
const zones: readonly (readonly [string, number, number])[] = [
  ["Europe/Copenhagen", -60, -120],
  ["Pacific/Auckland", -780, -720],
  ["UTC", 0, 0],
];

describe.each(zones)("fault 32: civil dates in %s", (name, january, july) => {
  it("are the same days, weekdays and distances on every day of 2024 to 2035", () => {
    process.env["TZ"] = name;
    // If the zone could not be set, nothing below would show anything.
    expect(new Date(2026, 0, 15).getTimezoneOffset()).toBe(january);
    expect(new Date(2026, 6, 15).getTimezoneOffset()).toBe(july);

    const days = everyDay();
    expect(days).toHaveLength(4383);
    const first = day("2024-01-01");
    const evening = time("19:00");
    const wrong: string[] = [];
    for (const [place, date] of days.entries()) {
      const next = days[place + 1];
      const nextWeek = days[place + 7];
      if (weekdayOf(date) !== (place % 7) + 1) wrong.push(`${date}: weekday`);
      if (next && daysAfter(date, 1) !== next) wrong.push(`${date}: the day after`);
      if (next && daysAfter(next, -1) !== date) wrong.push(`${date}: the day before the next`);
      if (nextWeek && weeksAfter(date, 1) !== nextWeek) wrong.push(`${date}: a week after`);
      if (daysBetween(first, date) !== place) wrong.push(`${date}: days from the first`);
      const instant = instantOf(date, evening);
      if (civilDateAt(instant) !== date) wrong.push(`${date}: the day shown at 19:00`);
      if (localTimeAt(instant) !== evening) wrong.push(`${date}: the time shown at 19:00`);
      if (timeAfter(date, evening, 90) !== "20:30") wrong.push(`${date}: 90 minutes after 19:00`);
    }
    expect(wrong).toEqual([]);
  });
});

describe("fault 32: the nights on which Copenhagen turns its clocks", () => {
  const nights: [string, string][] = [
    ["2026-03-29", "03:30"],
    ["2026-10-25", "02:30"],
  ];

  it.each(nights)("on %s half past two is met at %s", (night, shown) => {
    process.env["TZ"] = "Europe/Copenhagen";
    expect(localTimeAt(instantOf(day(night), time("02:30")))).toBe(shown);
    expect(civilDateAt(instantOf(day(night), time("02:30")))).toBe(night);
  });

  it("real minutes pass across the change", () => {
    process.env["TZ"] = "Europe/Copenhagen";
    expect(timeAfter(day("2026-03-29"), time("01:30"), 60)).toBe("03:30");
    expect(timeAfter(day("2026-10-25"), time("01:30"), 120)).toBe("02:30");
  });

  it("a weekly session stays at seven in the evening over both changes", () => {
    process.env["TZ"] = "Europe/Copenhagen";
    const weekBefore = instantOf(day("2026-10-22"), time("19:00"));
    const weekAfter = instantOf(weeksAfter(day("2026-10-22"), 1), time("19:00"));
    expect(weekAfter - weekBefore).toBe((7 * 24 + 1) * 3_600_000);
  });
});

describe("days and times as text", () => {
  it("takes only days that exist", () => {
    expect(parseCivilDate("2028-02-29")).toBe("2028-02-29");
    const wrong = [
      "2027-02-29",
      "2026-13-01",
      "2026-00-10",
      "2026-1-1",
      "26-01-01",
      "",
      null,
      20_260_101,
    ];
    for (const text of wrong) expect(parseCivilDate(text)).toBeUndefined();
  });

  it("takes only times of a 24-hour clock", () => {
    expect(parseLocalTime("00:00")).toBe("00:00");
    for (const text of ["24:00", "7:00", "19:60", "19.00", "", undefined]) {
      expect(parseLocalTime(text)).toBeUndefined();
    }
  });

  it("finds the next weekday, today included", () => {
    expect(nextWeekday(day("2026-11-20"), 5)).toBe("2026-11-20");
    expect(nextWeekday(day("2026-11-20"), 4)).toBe("2026-11-26");
    expect(nextWeekday(day("2026-11-20"), 1)).toBe("2026-11-23");
  });
});
