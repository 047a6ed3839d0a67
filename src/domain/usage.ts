import { type CivilDate, daysBetween } from "./civil.ts";
import type { ExerciseId } from "./exercise.ts";
import { type PlanItem, subjectOf } from "./plan.ts";
import type { SongId } from "./song.ts";

export type Subject = ExerciseId | SongId;

/** How many sessions are looked back on: about a course. More would make a long-lived choir slow for nothing. */
export const sessionsLookedAt = 12;
/** What was in none of this many sessions was *not used lately*. */
export const lately = 3;

/** What was in the sessions before one; latest first. Sessions without a plan are not among them. */
export interface Usage {
  readonly sessions: readonly UsedIn[];
}

export interface UsedIn {
  readonly date: CivilDate;
  readonly subjects: ReadonlySet<Subject>;
}

export const nothingUsed: Usage = { sessions: [] };

/** @param earlier the sessions before, latest first, each with its plan */
export function usageOf(
  earlier: readonly { readonly date: CivilDate; readonly items: readonly PlanItem[] }[],
): Usage {
  const sessions = earlier
    .filter(({ items }) => items.length > 0)
    .slice(0, sessionsLookedAt)
    .map(({ date, items }) => ({
      date,
      subjects: new Set(items.flatMap(({ content }) => subjectOf(content) ?? [])),
    }));
  return { sessions };
}

/** The day it was last in a session; undefined when it was in none of those looked at. */
export function lastUsed(usage: Usage, subject: Subject): CivilDate | undefined {
  return usage.sessions.find(({ subjects }) => subjects.has(subject))?.date;
}

export function usedLately(usage: Usage, subject: Subject): boolean {
  return usage.sessions.slice(0, lately).some(({ subjects }) => subjects.has(subject));
}

/** Before its first planned session a choir has everything new, and saying so of each thing would say nothing. */
export function everythingIsNew(usage: Usage): boolean {
  return usage.sessions.length === 0;
}

/** Not met in the sessions looked at. Nothing is called new while everything is. */
export function isNewHere(usage: Usage, subject: Subject): boolean {
  return !everythingIsNew(usage) && lastUsed(usage, subject) === undefined;
}

/** What the choir met for the first time in the six days before `date`, in another session of the same week. */
export function metThisWeek(usage: Usage, date: CivilDate): ReadonlySet<Subject> {
  const isThisWeek = (used: UsedIn) => daysBetween(used.date, date) < 7;
  const before = usage.sessions.filter((used) => !isThisWeek(used));
  if (before.length === 0) return new Set();
  const known = new Set(before.flatMap(({ subjects }) => [...subjects]));
  const met = usage.sessions.filter(isThisWeek).flatMap(({ subjects }) => [...subjects]);
  return new Set(met.filter((subject) => !known.has(subject)));
}
