import { type CivilDate, daysAfter } from "./civil.ts";
import { type Change, change } from "./facets.ts";
import type { Helped } from "./helped.ts";
import type { Session } from "./session.ts";
import type { HelpLevel } from "./singer.ts";
import { theChoir } from "./choir.ts";
import { done, refused, type Result } from "./result.ts";

/** How much of a helper's place each answer comes to. `[J]` */
const placesOf: Readonly<Record<HelpLevel, number>> = { self: 0, little: 0.25, fixed: 1 };

const followAlong = "transport";
const quietPlace = "quiet_place";

/** What the places are needed for; together they are the places needed. */
export interface PlacesNeeded {
  /** Beside singers: a whole place for a fixed helper, a quarter for a little help. */
  readonly beside: number;
  /** On the way here and home. */
  readonly onTheWay: number;
  /** One, when anybody uses the quiet place. */
  readonly atTheQuietPlace: 0 | 1;
  /** All of it, rounded up to whole places. */
  readonly all: number;
}

/** Places, never anybody's load. `[S 001, formula J]` */
export function placesNeeded(people: readonly Helped[]): PlacesNeeded {
  const beside = people.reduce((sum, { help }) => sum + placesOf[help], 0);
  const onTheWay = people.filter(
    ({ needs, followsAlong }) => followsAlong && needs.some((need) => need === followAlong),
  ).length;
  const uses = people.some(({ needs }) => needs.some((need) => need === quietPlace));
  const atTheQuietPlace = uses ? 1 : 0;
  return { beside, onTheWay, atTheQuietPlace, all: Math.ceil(beside + onTheWay + atTheQuietPlace) };
}

/** More than enough, just enough, or places short. */
export type Standing = "room" | "enough" | "short";

/** @param helpers volunteers on the rota whose hands are free for singers */
export function standingOf(needed: number, helpers: number): Standing {
  if (helpers >= needed + 1) return "room";
  return helpers >= needed ? "enough" : "short";
}

/** How far ahead capacity is looked at. */
export const daysAhead = 56;

/** The sessions from a day to eight weeks after it that are not called off, earliest first. */
export function sessionsAhead(sessions: readonly Session[], today: CivilDate): Session[] {
  const last = daysAfter(today, daysAhead);
  return sessions.filter(
    ({ date, state }) => date >= today && date <= last && state !== "cancelled",
  );
}

/** Whether there is a chair for one more. */
export type Room =
  | { readonly kind: "no ceiling" }
  | { readonly kind: "free"; readonly places: number }
  | { readonly kind: "full" };

/**
 * @param singing everybody who sings now; a chair is taken whether or not what is kept about somebody may be used
 * @param ceiling null where the team has settled none
 */
export function roomFor(singing: number, ceiling: number | null): Room {
  if (ceiling === null) return { kind: "no ceiling" };
  const places = ceiling - singing;
  return places > 0 ? { kind: "free", places } : { kind: "full" };
}

export const mostCeiling = 200;

/** @param singers undefined or null takes the ceiling away */
export function writeCeiling(singers: number | null): Result<Change[], "not a number"> {
  if (singers !== null && (!Number.isInteger(singers) || singers < 1 || singers > mostCeiling)) {
    return refused("not a number");
  }
  return done([change("choir", theChoir, "ceiling", { singers })]);
}
