import type { CivilDate } from "#domain/civil.ts";
import { type Course, type CourseId, courseFrom } from "#domain/course.ts";
import { saysSomething } from "#domain/erasing.ts";
import { isKept, type Kind } from "#domain/facets.ts";
import { byDate, type Session, sessionFrom, type SessionId } from "#domain/session.ts";

import type { Database } from "./database.ts";
import { type Reading, readingOf } from "./deciding.ts";

export async function readSession(database: Database, id: SessionId): Promise<Session | undefined> {
  const row = await database.rows("session").get(id);
  return row && sessionFrom(row);
}

/** The first so many sessions on or after a day, cancelled ones among them, earliest first. */
export async function readSessionsFrom(
  database: Database,
  day: CivilDate,
  most: number,
): Promise<Session[]> {
  const sessions: Session[] = [];
  await database
    .rows("session")
    .where("when.date")
    .aboveOrEqual(day)
    .until(() => sessions.length >= most)
    .each((row) => {
      const session = sessionFrom(row);
      if (session) sessions.push(session);
    });
  return sessions.toSorted(byDate);
}

/** The last so many sessions before a day, latest first. */
export async function readSessionsBefore(
  database: Database,
  day: CivilDate,
  most: number,
): Promise<Session[]> {
  const sessions: Session[] = [];
  await database
    .rows("session")
    .where("when.date")
    .below(day)
    .reverse()
    .until(() => sessions.length >= most)
    .each((row) => {
      const session = sessionFrom(row);
      if (session) sessions.push(session);
    });
  return sessions.toSorted(byDate).toReversed();
}

export async function readSessionsOfCourse(
  database: Database,
  courseId: CourseId,
): Promise<Session[]> {
  const rows = await database.rows("session").where("when.courseId").equals(courseId).toArray();
  return rows.flatMap((row) => sessionFrom(row) ?? []).toSorted(byDate);
}

/** The courses that began last, latest first. */
export async function readCourses(database: Database, most: number): Promise<Course[]> {
  const rows = await database.rows("course").orderBy("frame.start").reverse().limit(most).toArray();
  return rows.flatMap((row) => courseFrom(row) ?? []);
}

export async function readCourse(database: Database, id: CourseId): Promise<Course | undefined> {
  const row = await database.rows("course").get(id);
  return row && courseFrom(row);
}

/** Every session from one day to another, both included, earliest first. */
export async function readSessionsBetween(
  database: Database,
  first: CivilDate,
  last: CivilDate,
): Promise<Session[]> {
  const rows = await database
    .rows("session")
    .where("when.date")
    .between(first, last, true, true)
    .toArray();
  return rows.flatMap((row) => sessionFrom(row) ?? []).toSorted(byDate);
}

/**
 * Which of the sessions have something in them that somebody made: a plan, a mark, a count, an outcome, words, or a run.
 * These are never taken away.
 */
export async function readOccupied(
  database: Database,
  sessionIds: readonly SessionId[],
): Promise<Set<SessionId>> {
  return occupiedAmong(readingOf(database), sessionIds);
}

/** Every kind that `occupiedAmong` looks at. */
export const occupyingKinds: readonly Kind[] = [
  "planItem",
  "turnout",
  "headCount",
  "outcome",
  "closing",
  "run",
];

/** The same inside `commit`, where the answer must be as true as the write that rests on it. */
export async function occupiedAmong(
  reading: Reading,
  sessionIds: readonly SessionId[],
): Promise<Set<SessionId>> {
  const occupied = new Set<SessionId>();
  for (const id of sessionIds) {
    if (await isOccupied(reading, id)) occupied.add(id);
  }
  return occupied;
}

async function isOccupied(reading: Reading, id: SessionId): Promise<boolean> {
  const items = await reading.where("planItem", "place.sessionId", id);
  if (items.some((row) => isKept(row))) return true;
  const marks = await reading.owned("turnout", id);
  if (marks.some((row) => row.mark?.here && isKept(row))) return true;
  const counts = await reading.owned("headCount", id);
  if (counts.some(saysSomething)) return true;
  const outcomes = await reading.owned("outcome", id);
  if (outcomes.some(saysSomething)) return true;
  if (saysSomething(await reading.get("closing", id))) return true;
  return saysSomething(await reading.get("run", id));
}
