import {
  addDays,
  addMinutes,
  differenceInCalendarDays,
  formatISO,
  getISODay,
  isValid,
} from "date-fns";

/** A day as people say it, `2026-11-20`, with no zone: it is that day wherever the choir is. */
export type CivilDate = string & { readonly is: "civil date" };

/** A time of day as people say it, `19:00`, on the clock of the room. */
export type LocalTime = string & { readonly is: "local time" };

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Undefined when the text is no day that exists. */
export function parseCivilDate(text: unknown): CivilDate | undefined {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = noon(text);
  // The 31st of February is read as the 3rd of March: only a day that comes back as itself exists.
  return isValid(day) && dateText(day) === text ? (text as CivilDate) : undefined;
}

/** Undefined when the text is no time of day on a 24-hour clock. */
export function parseLocalTime(text: unknown): LocalTime | undefined {
  const isTime = typeof text === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
  return isTime ? (text as LocalTime) : undefined;
}

export function daysAfter(date: CivilDate, days: number): CivilDate {
  return dateText(addDays(noon(date), days));
}

export function weeksAfter(date: CivilDate, weeks: number): CivilDate {
  return daysAfter(date, weeks * 7);
}

/** Whole days from the first to the second; negative when the second comes before. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return differenceInCalendarDays(noon(to), noon(from));
}

export function weekdayOf(date: CivilDate): Weekday {
  return getISODay(noon(date)) as Weekday;
}

/** The next date, from `from` on, that falls on the weekday. */
export function nextWeekday(from: CivilDate, weekday: Weekday): CivilDate {
  return daysAfter(from, (weekday - weekdayOf(from) + 7) % 7);
}

/** The day and the time shown by the clock of the room at an instant in milliseconds since 1970. */
export function civilDateAt(instant: number): CivilDate {
  return dateText(new Date(instant));
}

export function localTimeAt(instant: number): LocalTime {
  return formatISO(new Date(instant), { representation: "time" }).slice(0, 5) as LocalTime;
}

/**
 * The instant, in milliseconds since 1970, at which the clock of the room shows this day and time.
 * A time that the change to summer time leaves out is met an hour later.
 */
export function instantOf(date: CivilDate, time: LocalTime): number {
  return new Date(`${date}T${time}:00`).getTime();
}

/** What the clock of the room shows so many minutes of real time later. */
export function timeAfter(date: CivilDate, time: LocalTime, minutes: number): LocalTime {
  return localTimeAt(addMinutes(instantOf(date, time), minutes).getTime());
}

// Noon exists on every day of every zone, midnight does not.
function noon(date: string): Date {
  return new Date(`${date}T12:00:00`);
}

function dateText(date: Date): CivilDate {
  return formatISO(date, { representation: "date" }) as CivilDate;
}
