import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type CivilDate, daysAfter, daysBetween, weekdayOf } from "#domain/civil.ts";
import { courseDays } from "#domain/course.ts";
import {
  byDate,
  collisions,
  type Session,
  sessionFrom,
  shiftFollowing,
  weekOf,
} from "#domain/session.ts";
import { aCourse, anyDay, aSession } from "#tests/support/sessions.ts";

const states = fc.constantFrom<Session["state"]>(
  "planned",
  "planned",
  "planned",
  "cancelled",
  "held",
);

/** A course as life leaves it: some sessions held or cancelled, some moved a few days by hand. */
const livedIn = fc
  .record({
    start: anyDay,
    out: fc.uniqueArray(fc.nat(20), { maxLength: 5 }),
    lives: fc.array(fc.tuple(states, fc.integer({ min: -2, max: 2 })), {
      minLength: 1,
      maxLength: 20,
    }),
  })
  .map(({ start, out, lives }) => {
    const holidays = out.map((week) => daysAfter(start, week * 7));
    const days = courseDays(start, lives.length, holidays);
    const sessions = lives.map(([state, by], place) =>
      aSession(`s${place}`, daysAfter(days[place]!, by), { state }),
    );
    return { course: aCourse(start, { holidays, weeks: lives.length }), sessions };
  });

const shifts = fc.integer({ min: -9, max: 9 });

function afterMoves(sessions: readonly Session[], moves: ReturnType<typeof shiftFollowing>) {
  const to = new Map(moves.map(({ id, date }) => [id, date]));
  return sessions.map((session) => ({ ...session, date: to.get(session.id) ?? session.date }));
}

describe("shifting a session and all that follow", () => {
  it("keeps the order and the weekdays, and comes to stand on no day left out", () => {
    fc.assert(
      fc.property(livedIn, fc.nat(19), shifts, ({ course, sessions }, place, weeks) => {
        const from = sessions[place % sessions.length]!;
        const moves = shiftFollowing(from, sessions, weeks, course.holidays);
        const moved = afterMoves(sessions, moves).filter(({ state }) => state === "planned");
        expect(moved.toSorted(byDate).map(({ id }) => id)).toEqual(
          sessions.filter(({ state }) => state === "planned").map(({ id }) => id),
        );
        for (const { id, date } of moves) {
          const before = sessions.find((session) => session.id === id)!;
          expect(weekdayOf(date)).toBe(weekdayOf(before.date));
          expect(course.holidays).not.toContain(date);
        }
      }),
    );
  });

  it("touches nothing that was held, cancelled or comes before", () => {
    fc.assert(
      fc.property(livedIn, fc.nat(19), shifts, ({ course, sessions }, place, weeks) => {
        const from = sessions[place % sessions.length]!;
        const moves = shiftFollowing(from, sessions, weeks, course.holidays);
        const staying = sessions.filter(
          (session) => session.state !== "planned" || byDate(session, from) < 0,
        );
        const moved = new Set(moves.map(({ id }) => id));
        expect(staying.filter(({ id }) => moved.has(id))).toEqual([]);
        for (const { date } of moves) {
          expect(staying.map((session) => session.date)).not.toContain(date);
        }
      }),
    );
  });

  it("moves each at least as far as asked, and no further than it has to", () => {
    const days = courseDays("2027-01-12" as CivilDate, 5, []);
    const sessions = days.map((day, place) => aSession(`s${place}`, day));
    const moves = shiftFollowing(sessions[2]!, sessions, 1, ["2027-02-02" as CivilDate]);
    expect(moves.map(({ date }) => date)).toEqual(["2027-02-09", "2027-02-16", "2027-02-23"]);
  });

  it("comes back to where it was, where nothing is in the way", () => {
    const days = courseDays("2027-01-12" as CivilDate, 6, []);
    const sessions = days.map((day, place) => aSession(`s${place}`, day));
    const there = afterMoves(sessions, shiftFollowing(sessions[3]!, sessions, 2, []));
    const back = afterMoves(there, shiftFollowing(there[3]!, there, -2, []));
    expect(back).toEqual(sessions);
  });

  it("goes back no further than to the week after the one before", () => {
    const days = courseDays("2027-01-12" as CivilDate, 6, []);
    const sessions = days.map((day, place) => aSession(`s${place}`, day));
    expect(shiftFollowing(sessions[3]!, sessions, -4, []).map(({ date }) => date)).toEqual(
      days.slice(3),
    );
  });

  it("keeps two sessions of one day together", () => {
    const sessions = [
      aSession("morning", "2027-03-02", { time: "10:00" as Session["time"] }),
      aSession("evening", "2027-03-02"),
    ];
    const moves = shiftFollowing(sessions[0]!, sessions, 1, []);
    expect(moves.map(({ date }) => date)).toEqual(["2027-03-09", "2027-03-09"]);
  });
});

describe("which week of the course it is", () => {
  it("counts the sessions that meet, from 1 and without a gap", () => {
    fc.assert(
      fc.property(livedIn, ({ sessions }) => {
        const weeks = sessions.flatMap((session) => weekOf(session, sessions) ?? []);
        const meeting = sessions.filter(({ state }) => state !== "cancelled");
        expect(weeks).toEqual(meeting.map((_, place) => place + 1));
      }),
    );
  });

  it("is no week for a cancelled one or one of no course", () => {
    const cancelled = aSession("a", "2027-01-12", { state: "cancelled" });
    const extra = aSession("b", "2027-01-12", { courseId: null });
    expect(weekOf(cancelled, [cancelled])).toBeUndefined();
    expect(weekOf(extra, [extra])).toBeUndefined();
  });
});

describe("sessions at the same time", () => {
  const wanted = { date: "2027-01-12" as CivilDate, time: "19:00" as Session["time"], minutes: 60 };

  it("collide when one begins before the other has ended", () => {
    const before = aSession("before", "2027-01-12", {
      time: "18:00" as Session["time"],
      minutes: 60,
    });
    const into = aSession("into", "2027-01-12", { time: "18:00" as Session["time"], minutes: 61 });
    const after = aSession("after", "2027-01-12", { time: "20:00" as Session["time"] });
    const otherDay = aSession("other day", "2027-01-13");
    expect(collisions(wanted, [before, into, after, otherDay])).toEqual([into]);
  });

  it("are nothing to a session itself, nor one that is cancelled", () => {
    const same = aSession("same", "2027-01-12");
    const cancelled = aSession("cancelled", "2027-01-12", { state: "cancelled" });
    expect(collisions({ ...wanted, id: same.id }, [same, cancelled])).toEqual([]);
  });
});

describe("a session that is read", () => {
  it("is planned until somebody says otherwise, and gone once it is deleted", () => {
    const { id: _, state: __, ...when } = aSession("s", "2027-01-12");
    expect(sessionFrom({ id: "s", stamps: {}, when })?.state).toBe("planned");
    expect(sessionFrom({ id: "s", stamps: {}, when, life: { state: "deleted" } })).toBeUndefined();
    expect(daysBetween(when.date, when.date)).toBe(0);
  });
});
