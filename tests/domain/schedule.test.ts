import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type CivilDate, daysAfter, weekdayOf } from "#domain/civil.ts";
import { courseDays, type CourseLength, mostWeeks } from "#domain/course.ts";
import {
  leftOut,
  nextDays,
  replan,
  sessionDaysAfter,
  weeksOf,
  type Wish,
} from "#domain/schedule.ts";
import type { Session } from "#domain/session.ts";
import { aCourse, anyDay, aSession } from "#tests/support/sessions.ts";

const states = fc.constantFrom<Session["state"]>(
  "planned",
  "planned",
  "planned",
  "cancelled",
  "held",
);
const lengths: fc.Arbitrary<CourseLength> = fc.oneof(
  fc.integer({ min: 1, max: mostWeeks }),
  fc.constant("open" as const),
);

const situation = fc
  .record({
    start: anyDay,
    weeks: lengths,
    out: fc.uniqueArray(fc.nat(25), { maxLength: 5 }),
    lives: fc.array(
      fc.record({ state: states, by: fc.integer({ min: -3, max: 10 }), occupied: fc.boolean() }),
      { minLength: 1, maxLength: 25 },
    ),
    wishedOut: fc.uniqueArray(fc.nat(25), { maxLength: 8 }),
    wishedWeeks: lengths,
    startBy: fc.constantFrom(0, 0, 0, 3, 7, -7),
    todayAt: fc.integer({ min: -30, max: 300 }),
    moved: fc.boolean(),
  })
  .map((given) => {
    const { start, lives } = given;
    const holidays = given.out.map((week) => daysAfter(start, week * 7));
    const days = courseDays(start, lives.length, holidays);
    const sessions = lives.map(({ state, by }, place) =>
      aSession(`s${place}`, daysAfter(days[place]!, given.moved ? by : 0), { state }),
    );
    const wishStart = daysAfter(start, given.startBy);
    const wish: Wish = {
      start: wishStart,
      weeks: given.wishedWeeks,
      holidays: given.wishedOut.map((week) => daysAfter(wishStart, week * 7)),
    };
    return {
      course: aCourse(start, { holidays, weeks: given.weeks }),
      sessions,
      wish,
      occupied: new Set(sessions.filter((_, place) => lives[place]!.occupied).map(({ id }) => id)),
      today: daysAfter(start, given.todayAt),
    };
  });

describe("changing a course that is laid out", () => {
  it("never takes away what was held or cancelled, what is past, or what has something in it", () => {
    fc.assert(
      fc.property(situation, ({ course, wish, sessions, occupied, today }) => {
        const { remove } = replan(course, wish, sessions, occupied, today);
        for (const session of remove) {
          expect(session.state).toBe("planned");
          expect(session.date >= today).toBe(true);
          expect(occupied.has(session.id)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("moves sessions only with the first day, and never one that was held", () => {
    fc.assert(
      fc.property(situation, ({ course, wish, sessions, occupied, today }) => {
        const { move } = replan(course, wish, sessions, occupied, today);
        if (wish.start === course.start) expect(move).toEqual([]);
        const held = sessions.filter(({ state }) => state === "held").map(({ id }) => id);
        expect(move.filter(({ id }) => held.includes(id))).toEqual([]);
      }),
    );
  });

  it("adds on the course's weekday, never on a day left out, never twice", () => {
    fc.assert(
      fc.property(situation, ({ course, wish, sessions, occupied, today }) => {
        const { add, remove } = replan(course, wish, sessions, occupied, today);
        const stays = sessions.filter((session) => !remove.includes(session));
        expect(new Set(add).size).toBe(add.length);
        for (const day of add) {
          expect(weekdayOf(day)).toBe(weekdayOf(wish.start));
          expect(wish.holidays).not.toContain(day);
          if (wish.start !== course.start) continue;
          expect(stays.map(({ date }) => date)).not.toContain(day);
          expect(day >= today).toBe(true);
        }
      }),
    );
  });

  it("meets as often afterwards as wished, or as much oftener as it says it must keep", () => {
    fc.assert(
      fc.property(situation, ({ course, wish, sessions, occupied, today }) => {
        const change = replan(course, wish, sessions, occupied, today);
        const meeting = sessions.filter(({ state }) => state !== "cancelled").length;
        const same =
          wish.weeks === "open" || (wish.weeks === course.weeks && wish.start === course.start);
        const wanted = same ? meeting : wish.weeks;
        const after = meeting - change.remove.length + change.add.length;
        expect(after).toBeGreaterThanOrEqual(Number(wanted));
        if (change.keep.length === 0 && wish.start === course.start) expect(after).toBe(wanted);
      }),
      { numRuns: 500 },
    );
  });

  it("changes nothing when nothing is wished otherwise, however the sessions were moved", () => {
    fc.assert(
      fc.property(situation, ({ course, sessions, occupied, today }) => {
        const asItIs: Wish = {
          start: course.start,
          weeks: course.weeks,
          holidays: leftOut(course, sessions),
        };
        const change = replan(course, asItIs, sessions, occupied, today);
        expect(change).toEqual({ add: [], remove: [], move: [], keep: [] });
      }),
    );
  });

  const start = "2027-01-12" as CivilDate;
  const course = aCourse(start);
  const sessions = courseDays(start, 12, []).map((day, place) => aSession(`s${place}`, day));
  const nothing = new Set<Session["id"]>();

  it("leaves a week out and gives one at the end; taken in again, all is as before", () => {
    const holiday = "2027-02-16" as CivilDate;
    const there = replan(course, { ...course, holidays: [holiday] }, sessions, nothing, start);
    expect(there.remove.map(({ date }) => date)).toEqual([holiday]);
    expect(there.add).toEqual(["2027-04-06"]);

    const then = sessionDaysAfter(sessions, there).map(({ date }, place) =>
      aSession(`t${place}`, date),
    );
    const back = replan({ ...course, holidays: [holiday] }, course, then, nothing, start);
    expect(back.remove.map(({ date }) => date)).toEqual(["2027-04-06"]);
    expect(back.add).toEqual([holiday]);
  });

  it("keeps, and says so, when the last session has a plan and the course is made shorter", () => {
    const occupied = new Set([sessions[11]!.id]);
    const change = replan(course, { ...course, weeks: 10 }, sessions, occupied, start);
    expect(change.remove).toEqual([sessions[10]]);
    expect(change.keep).toEqual([sessions[11]]);
  });

  it("does not count a cancelled session when it is made longer", () => {
    const lived = sessions.map((session, place) =>
      place === 3 ? { ...session, state: "cancelled" as const } : session,
    );
    const change = replan(course, { ...course, weeks: 13 }, lived, nothing, start);
    expect(change.add).toEqual(["2027-04-06", "2027-04-13"]);
  });

  it("brings the twelve sessions with it when the first day turns out to be a Wednesday", () => {
    const wednesday = "2027-01-13" as CivilDate;
    const change = replan(course, { ...course, start: wednesday }, sessions, nothing, start);
    expect(change.move.map(({ date }) => date)).toEqual(courseDays(wednesday, 12, []));
    expect([change.add, change.remove, change.keep]).toEqual([[], [], []]);
  });
});

describe("an open course", () => {
  it("is laid out further from its last session, over days left out, never in the past", () => {
    const start = "2027-01-12" as CivilDate;
    const open = aCourse(start, { weeks: "open", holidays: ["2027-01-26" as CivilDate] });
    const sessions = [aSession("a", "2027-01-12"), aSession("b", "2027-01-20")];
    expect(nextDays(open, sessions, 2, start)).toEqual(["2027-02-02", "2027-02-09"]);
    expect(nextDays(open, sessions, 1, "2027-05-01" as CivilDate)).toEqual(["2027-05-04"]);
  });
});

describe("the weeks of a course in one line", () => {
  it("number those that meet, and show the weeks in which nobody does", () => {
    const course = aCourse("2027-01-12", { holidays: ["2027-01-26" as CivilDate] });
    const sessions = [
      aSession("a", "2027-01-12"),
      aSession("b", "2027-01-19", { state: "cancelled" }),
      aSession("d", "2027-02-09"),
    ];
    const days = sessions.map((session) => ({ date: session.date, session }));
    const lines = weeksOf(days, leftOut(course, sessions));
    expect(lines.map(({ kind, date, number }) => [kind, date, number])).toEqual([
      ["session", "2027-01-12", 1],
      ["session", "2027-01-19", undefined],
      ["left out", "2027-01-26", undefined],
      ["left out", "2027-02-02", undefined],
      ["session", "2027-02-09", 2],
    ]);
  });
});
