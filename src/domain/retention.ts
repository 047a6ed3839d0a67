import { theChoir } from "./choir.ts";
import { type CivilDate, civilDateAt, daysAfter, daysBetween, weeksAfter } from "./civil.ts";
import { type Course, openWeeksAhead } from "./course.ts";
import { type Change, change, isKept, type Row } from "./facets.ts";
import type { Session } from "./session.ts";
import { stampParts } from "./stamp.ts";

/** How many days what is kept is kept for. `[P11]` */
export interface Retention {
  /** The card of what helps, after somebody left. */
  readonly cardDays: number;
  /** Who was here, after the end of the course; then only how many. */
  readonly turnoutDays: number;
  /** Who was on the rota, after the day. */
  readonly rotaDays: number;
}

/** The longest there is: a choir may forget sooner, never later. `[P11]` */
export const longestKept: Retention = { cardDays: 30, turnoutDays: 60, rotaDays: 183 };

export function retentionFrom(row: Row<"choir"> | undefined): Retention {
  const wished = row?.retention;
  const shorter = (days: number | undefined, most: number) => Math.min(days ?? most, most);
  return {
    cardDays: shorter(wished?.cardDays, longestKept.cardDays),
    turnoutDays: shorter(wished?.turnoutDays, longestKept.turnoutDays),
    rotaDays: shorter(wished?.rotaDays, longestKept.rotaDays),
  };
}

/** Whole days, none below none and none above the longest. */
export function keepFor(before: Retention, part: Partial<Retention>): Change[] {
  const next = { ...before, ...part };
  const within = (days: number, most: number) => Math.min(Math.max(Math.round(days), 0), most);
  return [
    change("choir", theChoir, "retention", {
      cardDays: within(next.cardDays, longestKept.cardDays),
      turnoutDays: within(next.turnoutDays, longestKept.turnoutDays),
      rotaDays: within(next.rotaDays, longestKept.rotaDays),
    }),
  ];
}

/** The day somebody left; undefined for who sings, and for who is gone. */
export function leftOn(row: Row<"singer">): CivilDate | undefined {
  if (row.standing?.state !== "archived" || !isKept(row)) return undefined;
  const stamp = row.stamps["standing"];
  return row.standing.since ?? (stamp && civilDateAt(stampParts(stamp).ms));
}

export function isCardDue(row: Row<"singer">, { cardDays }: Retention, today: CivilDate): boolean {
  const left = leftOn(row);
  return left !== undefined && daysAfter(left, cardDays) <= today;
}

/** The person to call and the singer's own number go on the day after: nobody is called who has left. */
export function isContactDue(row: Row<"singer">, today: CivilDate): boolean {
  const left = leftOn(row);
  return left !== undefined && left < today;
}

/**
 * The day from which on the names of a session are counted to be old: the last day of its course. An extra session is a
 * course of its own; one of an open course is taken for the first of a usual number of weeks.
 *
 * @param ofCourse all sessions of its course
 */
export function endOfTerm(
  session: Session,
  course: Pick<Course, "weeks"> | undefined,
  ofCourse: readonly Session[],
): CivilDate {
  if (session.courseId === null) return session.date;
  if (course?.weeks === "open") return weeksAfter(session.date, openWeeksAhead);
  return ofCourse
    .filter(({ state }) => state !== "cancelled")
    .reduce((last, { date }) => (date > last ? date : last), session.date);
}

export function areNamesDue(end: CivilDate, { turnoutDays }: Retention, today: CivilDate): boolean {
  return daysAfter(end, turnoutDays) <= today;
}

export function isRotaDue(day: CivilDate, { rotaDays }: Retention, today: CivilDate): boolean {
  return daysAfter(day, rotaDays) <= today;
}

/** What is written for a volunteer is for that day alone. `[P08]` */
export function isNoteDue(day: CivilDate, today: CivilDate): boolean {
  return day < today;
}

/** Longer than this nobody has been here, or the clock is wrong: it is asked before anything is forgotten. In days. */
export const longestSilence = 40;

/** @param lastAct the day of the last thing that was written here */
export function mayHaveJumped(lastAct: CivilDate, today: CivilDate): boolean {
  return daysBetween(lastAct, today) > longestSilence;
}
