import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { libraryNeeds } from "#content/adaptations.ts";
import { madeUpChoir } from "#content/madeUp.ts";
import { starterTasks } from "#content/tasks.ts";
import { songLayers } from "#content/songLayers.ts";
import { starterExercises, starterSongs } from "#content/starter.ts";
import {
  type CivilDate,
  civilDateAt,
  daysAfter,
  daysBetween,
  localTimeAt,
  parseCivilDate,
} from "#domain/civil.ts";
import { carriedBy } from "#domain/carried.ts";
import { courseDays } from "#domain/course.ts";
import { nextFor } from "#domain/climbPast.ts";
import type { Change } from "#domain/facets.ts";
import { type Language, languages } from "#domain/language.ts";
import { ladderFor, nothingKnown } from "#domain/ladder.ts";
import { climbsOn } from "#domain/nextWeek.ts";
import { subjectOf, plannedMinutes } from "#domain/plan.ts";
import { rotaOf } from "#domain/rota.ts";
import { worriesOn } from "#domain/rotaWorries.ts";
import { weekOf } from "#domain/session.ts";
import type { SongId } from "#domain/song.ts";
import { tick, type NodeId } from "#domain/stamp.ts";
import { readChoir } from "#store/choir.ts";
import { readClimbLogs, readClimbPast } from "#store/climbs.ts";
import { readClosing } from "#store/closings.ts";
import type { Database } from "#store/database.ts";
import { readHelpers } from "#store/helpers.ts";
import { readExpected } from "#store/needs.ts";
import { readPlan } from "#store/plans.ts";
import { receive } from "#store/receive.ts";
import { readRotaFacts } from "#store/rota.ts";
import { readOutcomes } from "#store/runs.ts";
import { readCourses, readSessionsOfCourse } from "#store/sessions.ts";
import { readSingers } from "#store/singers.ts";
import { readHeadCount, readHere } from "#store/turnout.ts";
import { readWaiting } from "#store/waiting.ts";
import { newTestStore } from "#tests/support/store.ts";

const friday = "2026-11-20" as CivilDate;

// Where the choir is at home the clock is changed twice a year.
const zone = process.env["TZ"];
beforeAll(() => {
  process.env["TZ"] = "Europe/Copenhagen";
});
afterAll(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

function made(today = friday, language: Language = "en", seed?: number): Change[] {
  let ids = 0;
  const newId = () => `m${(ids += 1)}`;
  return madeUpChoir({ today, language, newId, ...(seed === undefined ? {} : { seed }) });
}

async function laidOut(changes: readonly Change[]): Promise<Database> {
  const store = newTestStore();
  const node = "00000000000000aa" as NodeId;
  let clock = { ms: store.clock.now, counter: 0, node };
  const facets = changes.map((one) => {
    const ticked = tick(clock, store.clock.now);
    clock = ticked.clock;
    return { ...one, stamp: ticked.stamp };
  });
  expect(await receive(store, facets)).toMatchObject({ applied: facets.length });
  return store.database;
}

async function courseIn(database: Database) {
  const [course] = await readCourses(database, 5);
  if (!course) throw new Error("the course is missing");
  const sessions = await readSessionsOfCourse(database, course.id);
  const met = sessions.filter(({ state }) => state !== "cancelled");
  const tonight = sessions.find(({ date }) => date === friday);
  if (!tonight) throw new Error("tonight is missing");
  return { course, sessions, met, tonight };
}

describe("the made-up choir", () => {
  it("is the same for the same arguments, and another for another seed", () => {
    expect(made()).toEqual(made());
    expect(made(friday, "en", 7)).not.toEqual(made(friday, "en", 8));
  });

  it.each(languages)("is a whole choir, read back from the store, in %s", async (language) => {
    const database = await laidOut(made(friday, language));
    expect(await readChoir(database)).toMatchObject({ madeUp: true });
    const singers = await readSingers(database, "singing");
    expect(singers).toHaveLength(34);
    expect(new Set(singers.map(({ called }) => called)).size).toBe(34);
    expect(singers.filter(({ said }) => said !== "").length).toBeGreaterThan(1);
    const helpers = await readHelpers(database);
    expect(helpers).toHaveLength(13);
    expect(new Set(helpers.flatMap(({ pillars }) => pillars)).size).toBe(4);
  });

  it("has twelve weeks, tonight the eighth, one holiday and one called off behind", async () => {
    const { course, sessions, met, tonight } = await courseIn(await laidOut(made()));
    expect(course.weeks).toBe(12);
    expect(met).toHaveLength(12);
    expect(weekOf(tonight, sessions)).toBe(8);
    expect(tonight).toMatchObject({ state: "planned", time: "19:00", minutes: 75 });
    const cancelled = sessions.filter(({ state }) => state === "cancelled");
    expect(cancelled).toHaveLength(1);
    expect(cancelled[0] && cancelled[0].date < friday).toBe(true);
    expect(course.holidays).toHaveLength(1);
    expect(sessions.some(({ date }) => course.holidays.includes(date))).toBe(false);
    // The course's own days, one more to make up for the one called off.
    const days = courseDays(course.start, 13, course.holidays);
    expect(sessions.map(({ date }) => date)).toEqual(days);
    expect(met.filter(({ date }) => date < friday).every(({ state }) => state === "held")).toBe(
      true,
    );
    expect(met.filter(({ date }) => date >= friday).every(({ state }) => state === "planned")).toBe(
      true,
    );
  });

  it("has a full plan for tonight within its 75 minutes, one for next week, none after", async () => {
    const database = await laidOut(made());
    const { met } = await courseIn(database);
    const plans = await Promise.all(met.map(({ id }) => readPlan(database, id)));
    for (const plan of plans.slice(0, 9)) {
      expect(plannedMinutes(plan)).toBeLessThanOrEqual(75);
      expect(plannedMinutes(plan)).toBeGreaterThanOrEqual(68);
      expect(plan[0]).toMatchObject({ content: { kind: "notice" } });
      expect(plan.at(-1)).toMatchObject({ content: { kind: "chatBar" } });
    }
    const tonight = plans[7] ?? [];
    expect(tonight.length).toBeGreaterThanOrEqual(13);
    expect(tonight.length).toBeLessThanOrEqual(15);
    expect(new Set(tonight.map(({ part }) => part)).size).toBe(8);
    expect(plans.slice(9).every((plan) => plan.length === 0)).toBe(true);
  });

  it("takes every exercise and song from the library, at a level that it has", async () => {
    const database = await laidOut(made());
    const { met } = await courseIn(database);
    const known = new Set<string>([...starterExercises, ...starterSongs].map(({ id }) => id));
    for (const { id } of met) {
      for (const { content } of await readPlan(database, id)) {
        const subject = subjectOf(content);
        if (subject !== undefined) expect(known).toContain(subject);
      }
    }
  });

  it("remembers what was: turnout, who came along, how it went, and when", async () => {
    const database = await laidOut(made());
    const { met } = await courseIn(database);
    const turnouts: number[] = [];
    for (const session of met.filter(({ state }) => state === "held")) {
      turnouts.push((await readHere(database, session.id)).size);
      expect(await readSingers(database, "singing")).toHaveLength(34);
      expect((await readHeadCount(database, session.id)).companions).toBeGreaterThan(0);
      expect((await readClosing(database, session.id))?.howItWent).not.toBe("");
      const items = new Set((await readPlan(database, session.id)).map(({ id }) => id));
      const outcomes = await readOutcomes(database, session.id);
      expect(outcomes.length).toBeGreaterThan(10);
      expect(outcomes.every(({ itemId }) => items.has(itemId))).toBe(true);
      for (const { played } of outcomes) {
        if (!played) throw new Error("an outcome has no time");
        expect(civilDateAt(played.startedAt)).toBe(session.date);
        expect(localTimeAt(played.startedAt) >= "19:00").toBe(true);
        expect(localTimeAt(played.endedAt) < "21:00").toBe(true);
        expect(played.endedAt).toBeGreaterThan(played.startedAt);
      }
    }
    expect(turnouts).toHaveLength(7);
    expect(Math.min(...turnouts)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...turnouts)).toBeLessThanOrEqual(30);
    expect(new Set(turnouts).size).toBeGreaterThan(2);
  });

  it("grows its songs on their ready ladders: one step back, one that was too much and waits", async () => {
    const database = await laidOut(made());
    const logs = await readClimbLogs(database, friday);
    expect(logs.size).toBeGreaterThan(6);
    const all = [...logs.values()].flat();
    expect(all.some(({ steppedBack }) => steppedBack)).toBe(true);
    for (const [songId, some] of logs) {
      const ladder = ladderFor(songLayers.get(songId) ?? nothingKnown);
      expect(climbsOn(ladder, some)).toHaveLength(some.length);
    }
    const past = await readClimbPast(database, friday);
    const nextOf = (id: string) => {
      const ladder = ladderFor(songLayers.get(id as SongId) ?? nothingKnown);
      const { goal, lock } = nextFor({ id: id as SongId, ladder }, past, friday);
      return [ladder[goal]?.id, ladder[lock?.step ?? -1]?.id];
    };
    expect(nextOf("viva-la-musica")).toEqual(["canon2-fewConfident", "canon2-halves"]);
    // As the notice of the evening says: one song in three groups.
    expect(nextOf("frere-jacques")).toEqual(["canon3", undefined]);
  });

  it("has a rota: weeks done, one gap tonight, more to come, somebody who pauses, and all four pillars", async () => {
    const database = await laidOut(made());
    const { met, tonight } = await courseIn(database);
    const facts = await readRotaFacts(database, met, starterTasks, friday);
    const { dates, forCourse } = rotaOf(facts);
    expect([...forCourse.values()].flat().every(({ holder }) => holder)).toBe(true);
    const behind = dates.filter(({ session }) => session.date < friday);
    expect(behind.flatMap(({ places }) => places).every(({ holder }) => holder)).toBe(true);
    const evening = dates.find(({ session }) => session.id === tonight.id);
    expect(evening?.gaps.map(({ task }) => task.id)).toEqual(["coffee"]);
    expect(evening && worriesOn(facts, evening)).toEqual([]);
    const coming = dates.slice(8);
    expect(coming).toHaveLength(4);
    expect(coming.every(({ gaps }) => gaps.length > 1)).toBe(true);
    expect(coming.some(({ places }) => places.some(({ asked }) => asked.length > 0))).toBe(true);
    expect(coming.some((date) => worriesOn(facts, date).length > 0)).toBe(true);
    expect(facts.pauses).toHaveLength(1);
    expect(facts.familiar.size).toBeGreaterThan(3);
    // Nobody holds what they have said they cannot.
    expect(dates.flatMap(({ places }) => places).filter(({ holder }) => holder?.away)).toEqual([]);
    expect(carriedBy(facts, rotaOf(facts)).filter(({ done }) => done > 0).length).toBe(12);
  });

  it("knows what helps some of its singers, who helps whom, and who waits for a place", async () => {
    const database = await laidOut(made());
    const expected = await readExpected(database);
    expect(expected.length).toBeGreaterThan(12);
    const known = new Set(libraryNeeds.map(({ key }) => key));
    const wished = expected.flatMap(({ needs }) => needs);
    expect(wished.filter((need) => !known.has(need))).toEqual([]);
    const team = new Set((await readHelpers(database)).map(({ id }) => id));
    const fixed = expected.filter(({ help }) => help === "fixed");
    expect(fixed.length).toBeGreaterThan(1);
    expect(fixed.filter(({ helperId }) => !helperId || !team.has(helperId))).toEqual([]);
    const waiting = await readWaiting(database);
    expect(waiting.map(({ called }) => called)).toEqual(["Viggo", "Marit", "Nils"]);
    expect(waiting.every(({ since }) => since < friday)).toBe(true);
  });

  it("falls on its own weekday whatever day it is, across both changes of the clock", () => {
    for (let day = 0; day < 400; day += 1) {
      const today = daysAfter("2027-01-01" as CivilDate, day);
      const dates = made(today).flatMap((one) => (one.facet === "when" ? [dateOf(one.value)] : []));
      expect(dates).toHaveLength(13);
      expect(dates).toContain(today);
      for (const date of dates) {
        expect(parseCivilDate(date)).toBe(date);
        expect(Math.abs(daysBetween(today, date) % 7)).toBe(0);
      }
    }
  });

  it("speaks the language it was asked for, in every text", () => {
    const texts = (language: Language) =>
      made(friday, language).flatMap(({ facet, value }) =>
        facet === "words" || facet === "word" ? Object.values(value).map(String) : [],
      );
    const [da, nb, en] = [texts("da"), texts("nb"), texts("en")];
    expect(da.length).toBe(en.length);
    for (const [place, text] of da.entries()) {
      expect(text).not.toBe("");
      expect(new Set([text, nb[place], en[place]]).size).toBe(3);
    }
  });
});

function dateOf(value: object): CivilDate {
  return (value as { date: CivilDate }).date;
}
