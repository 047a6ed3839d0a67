import type { CivilDate } from "#domain/civil.ts";
import { type Course, type CourseId, courseFrom } from "#domain/course.ts";
import { byDate, type Session, sessionFrom, type SessionId } from "#domain/session.ts";

import type { Database } from "./database.ts";

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
