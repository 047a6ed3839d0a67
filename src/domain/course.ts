import { type CivilDate, type LocalTime, weeksAfter } from "./civil.ts";
import type { Row } from "./facets.ts";
import { isKept } from "./facets.ts";

export type CourseId = string & { readonly is: "course" };

/** How long a course is: a number of weeks, or open, when nobody has said when it ends. */
export type CourseLength = number | "open";

export interface CourseFacets {
  card: { name: string; place: string };
  /** The first day sets the weekday. `minutes` is the length of a session. */
  frame: { start: CivilDate; time: LocalTime; minutes: number; weeks: CourseLength };
  holidays: { dates: readonly CivilDate[] };
}

export interface Course {
  readonly id: CourseId;
  readonly name: string;
  readonly place: string;
  readonly start: CivilDate;
  readonly time: LocalTime;
  readonly minutes: number;
  readonly weeks: CourseLength;
  readonly holidays: readonly CivilDate[];
}

/** Twelve weeks is what health choirs began with. `[S 000]` */
export const usualWeeks = 12;
/** The lengths offered by name; any number from 1 to 60 may be typed. A semester is eighteen weeks. */
export const offeredLengths: readonly CourseLength[] = [12, 8, 18, "open"];
export const mostWeeks = 60;

/** An open course is laid out this many weeks at a time. */
export const openWeeksAhead = 12;

export function courseFrom(row: Row<"course">): Course | undefined {
  if (!row.card || !row.frame || !isKept(row)) return undefined;
  return {
    id: row.id as CourseId,
    name: row.card.name,
    place: row.card.place,
    ...row.frame,
    holidays: row.holidays?.dates ?? [],
  };
}

/**
 * The days the course meets: one a week from the first day on, holidays left out.
 * A holiday moves the end, it does not take a session away.
 */
export function courseDays(
  start: CivilDate,
  weeks: CourseLength,
  holidays: readonly CivilDate[],
): CivilDate[] {
  const wanted = weeks === "open" ? openWeeksAhead : weeks;
  const days: CivilDate[] = [];
  for (let week = 0; days.length < wanted; week += 1) {
    const day = weeksAfter(start, week);
    if (!holidays.includes(day)) days.push(day);
  }
  return days;
}
