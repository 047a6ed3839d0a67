import fc from "fast-check";

import { type CivilDate, daysAfter, type LocalTime } from "#domain/civil.ts";
import type { Course, CourseId } from "#domain/course.ts";
import type { Session, SessionId } from "#domain/session.ts";

export const courseId = "c1" as CourseId;

export function aSession(id: string, date: string, more: Partial<Session> = {}): Session {
  return {
    id: id as SessionId,
    date: date as CivilDate,
    time: "19:00" as LocalTime,
    minutes: 75,
    place: "",
    courseId,
    state: "planned",
    ...more,
  };
}

export function aCourse(start: string, more: Partial<Course> = {}): Course {
  return {
    id: courseId,
    name: "Spring",
    place: "The parish hall",
    start: start as CivilDate,
    time: "19:00" as LocalTime,
    minutes: 75,
    weeks: 12,
    holidays: [],
    ...more,
  };
}

const firstDay = "2024-01-01" as CivilDate;

/** Any day of 2024 to 2035. */
export const anyDay: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 4382 })
  .map((days) => daysAfter(firstDay, days));
