import { type CivilDate, daysAfter, type LocalTime, parseLocalTime } from "./civil.ts";
import {
  type CourseId,
  longestPlace,
  oneLine,
  parseSessionDay,
  parseSessionMinutes,
} from "./course.ts";
import type { Row } from "./facets.ts";
import { isKept } from "./facets.ts";
import { done, refused, type Result } from "./result.ts";

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
 * The chosen session and all of its course that follow, moved by whole weeks; days left out are stepped over.
 * What has been held or cancelled stays where it was and is stepped over too, the order is kept, and nothing comes to
 * stand before a session that comes before the chosen one: however far back it is asked to go.
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
    .filter((session) => session.state === "planned" && byDate(session, from) >= 0)
    .toSorted(byDate);
  const moving = new Set(following.map(({ id }) => id));
  const staying = ofCourse.filter(({ id }) => !moving.has(id));
  const blocked = new Set([...holidays, ...staying.map(({ date }) => date)]);
  let floor = staying
    .filter((session) => session.state !== "cancelled" && byDate(session, from) < 0)
    .reduce((latest, { date }) => (date > latest ? date : latest), "");
  let before: { from: CivilDate; to: CivilDate } | undefined;
  return following.map((session) => {
    if (before?.from !== session.date) {
      let to = daysAfter(session.date, weeks * 7);
      while (blocked.has(to) || to <= floor) to = daysAfter(to, 7);
      before = { from: session.date, to };
      floor = to;
    }
    return { id: session.id, date: before.to };
  });
}

/** When and where, as it stands on the page while somebody fills it in. */
export interface WhenDraft {
  readonly date: string;
  readonly time: string;
  readonly minutes: number | undefined;
  readonly place: string;
}

export type WhenProblem = "date" | "time" | "minutes";
export type When = Omit<SessionFacets["when"], "courseId">;

export function parseWhen(draft: WhenDraft): Result<When, readonly WhenProblem[]> {
  const date = parseSessionDay(draft.date);
  const time = parseLocalTime(draft.time);
  const minutes = parseSessionMinutes(draft.minutes);
  if (date && time && minutes !== undefined) {
    return done({ date, time, minutes, place: oneLine(draft.place, longestPlace) });
  }
  const problems: WhenProblem[] = [];
  if (!date) problems.push("date");
  if (!time) problems.push("time");
  if (minutes === undefined) problems.push("minutes");
  return refused(problems);
}

/** Sessions that would be going on at the same time; one that is cancelled is in nobody's way. */
export function collisions(
  wanted: Pick<Session, "date" | "time" | "minutes"> & { readonly id?: SessionId },
  others: readonly Session[],
): Session[] {
  const start = minuteOfDay(wanted.time);
  return others
    .filter(({ id, date, state }) => {
      return id !== wanted.id && date === wanted.date && state !== "cancelled";
    })
    .filter(({ time, minutes }) => {
      const begins = minuteOfDay(time);
      return begins < start + wanted.minutes && start < begins + minutes;
    })
    .toSorted(byDate);
}

function minuteOfDay(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
