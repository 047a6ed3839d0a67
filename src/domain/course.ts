import {
  type CivilDate,
  type LocalTime,
  parseCivilDate,
  parseLocalTime,
  weekdayOf,
  weeksAfter,
} from "./civil.ts";
import type { Row } from "./facets.ts";
import { isKept } from "./facets.ts";
import { done, refused, type Result } from "./result.ts";

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
  const leftOut = new Set(holidays);
  const days: CivilDate[] = [];
  for (let week = 0; days.length < wanted; week += 1) {
    const day = weeksAfter(start, week);
    if (!leftOut.has(day)) days.push(day);
  }
  return days;
}

/** How long a session may be, in minutes. Health choirs sing 60 to 90. `[S 000]`, R014 */
export const shortestSession = 15;
export const longestSession = 240;
export const offeredMinutes: readonly number[] = [60, 75, 90];

export const longestCourseName = 60;
export const longestPlace = 80;

/** As it stands on the page while somebody fills it in; what was typed may not be anything yet. */
export interface CourseDraft {
  readonly name: string;
  readonly place: string;
  readonly start: string;
  readonly time: string;
  readonly minutes: number | undefined;
  readonly weeks: CourseLength | undefined;
  readonly holidays: readonly CivilDate[];
}

/** A course that can be laid out. */
export interface CoursePlan {
  readonly card: CourseFacets["card"];
  readonly frame: CourseFacets["frame"];
  /** Only days that the course would have met on. */
  readonly holidays: readonly CivilDate[];
}

/** The fields that still need an answer. */
export type CourseProblem = "start" | "time" | "minutes" | "weeks";

/** @param suggested the name it has when nobody gives it another */
export function parseCourse(
  draft: CourseDraft,
  suggested: string,
): Result<CoursePlan, readonly CourseProblem[]> {
  const start = parseSessionDay(draft.start);
  const time = parseLocalTime(draft.time);
  const minutes = parseSessionMinutes(draft.minutes);
  const weeks = parseLength(draft.weeks);
  if (!start || !time || minutes === undefined || weeks === undefined) {
    const problems: CourseProblem[] = [];
    if (!start) problems.push("start");
    if (!time) problems.push("time");
    if (minutes === undefined) problems.push("minutes");
    if (weeks === undefined) problems.push("weeks");
    return refused(problems);
  }
  return done({
    card: {
      name: oneLine(draft.name, longestCourseName) || suggested,
      place: oneLine(draft.place, longestPlace),
    },
    frame: { start, time, minutes, weeks },
    holidays: holidaysOf(start, draft.holidays),
  });
}

/** A day a session can be on: a mistyped year (`0226`) is no day, however well it is formed. */
export function parseSessionDay(text: string): CivilDate | undefined {
  const date = parseCivilDate(text);
  return date && date >= "2000-01-01" && date <= "2099-12-31" ? date : undefined;
}

export function parseSessionMinutes(minutes: number | undefined): number | undefined {
  if (minutes === undefined || !Number.isInteger(minutes)) return undefined;
  return minutes >= shortestSession && minutes <= longestSession ? minutes : undefined;
}

export function parseLength(weeks: CourseLength | undefined): CourseLength | undefined {
  if (weeks === undefined || weeks === "open") return weeks;
  return Number.isInteger(weeks) && weeks >= 1 && weeks <= mostWeeks ? weeks : undefined;
}

/** The days left out that the course would have met on; others, left from another first day, say nothing. */
export function holidaysOf(start: CivilDate, leftOut: readonly CivilDate[]): CivilDate[] {
  const weekday = weekdayOf(start);
  const days = leftOut.filter((day) => day >= start && weekdayOf(day) === weekday);
  return [...new Set(days)].toSorted();
}

export type Season = "spring" | "summer" | "autumn";

/** The half year a course is known by; December's courses are autumn's, January's spring's. */
export function seasonOf(date: CivilDate): Season {
  const month = Number(date.slice(5, 7));
  if (month <= 5) return "spring";
  return month <= 7 ? "summer" : "autumn";
}

export function oneLine(text: string, longest: number): string {
  return text.trim().replaceAll(/\s+/g, " ").slice(0, longest).trim();
}
