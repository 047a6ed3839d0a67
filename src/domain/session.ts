import { type CivilDate, daysAfter, type LocalTime } from "./civil.ts";
import type { CourseId } from "./course.ts";
import type { Row } from "./facets.ts";
import { isKept } from "./facets.ts";

export type SessionId = string & { readonly is: "session" };

export interface SessionFacets {
  /** A single extra session belongs to no course: `courseId` is null. `minutes` leaves out the chat bar after. */
  when: {
    date: CivilDate;
    time: LocalTime;
    minutes: number;
    place: string;
    courseId: CourseId | null;
  };
  state: { kind: "planned" | "cancelled" | "held" };
}

export interface Session {
  readonly id: SessionId;
  readonly date: CivilDate;
  readonly time: LocalTime;
  readonly minutes: number;
  readonly place: string;
  readonly courseId: CourseId | null;
  readonly state: "planned" | "cancelled" | "held";
}

export function sessionFrom(row: Row<"session">): Session | undefined {
  if (!row.when || !isKept(row)) return undefined;
  return { id: row.id as SessionId, ...row.when, state: row.state?.kind ?? "planned" };
}

/** Earliest first; the id settles two at the same time, so that every device shows one order. */
export function byDate(a: Session, b: Session): number {
  const left = `${a.date} ${a.time} ${a.id}`;
  const right = `${b.date} ${b.time} ${b.id}`;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Which week of the course it is, counted from 1 over sessions that are not cancelled. */
export function weekOf(session: Session, ofCourse: readonly Session[]): number | undefined {
  if (session.courseId === null || session.state === "cancelled") return undefined;
  const met = ofCourse.filter(({ state }) => state !== "cancelled").toSorted(byDate);
  const place = met.findIndex(({ id }) => id === session.id);
  return place === -1 ? undefined : place + 1;
}

/** A session moved to another day or time. */
export interface Move {
  readonly id: SessionId;
  readonly date: CivilDate;
}

/**
 * The chosen session and all of its course that follow, moved by whole weeks; holidays are stepped over.
 * What has been held or cancelled stays where it was.
 *
 * @param weeks how far; negative moves them earlier
 */
export function shiftFollowing(
  from: Session,
  ofCourse: readonly Session[],
  weeks: number,
  holidays: readonly CivilDate[],
): Move[] {
  const following = ofCourse
    .filter(({ state }) => state === "planned")
    .filter((session) => byDate(session, from) >= 0)
    .toSorted(byDate);
  const taken = new Set<CivilDate>();
  const moves: Move[] = [];
  for (const session of following) {
    let date = daysAfter(session.date, weeks * 7);
    while (holidays.includes(date) || taken.has(date)) date = daysAfter(date, 7);
    taken.add(date);
    moves.push({ id: session.id, date });
  }
  return moves;
}
