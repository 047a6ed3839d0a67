import { type CivilDate, daysBetween, weeksAfter } from "./civil.ts";
import { type Course, courseDays, type CourseLength } from "./course.ts";
import { byDate, type Move, type Session, type SessionFacets, type SessionId } from "./session.ts";

/** What is wished of a course that has been laid out already. */
export interface Wish {
  readonly start: CivilDate;
  readonly weeks: CourseLength;
  readonly holidays: readonly CivilDate[];
}

/** What has to happen to a course's sessions for the wish to come true. */
export interface Replan {
  readonly add: readonly CivilDate[];
  /** Only sessions still to come, with nothing in them. */
  readonly remove: readonly Session[];
  readonly move: readonly Move[];
  /** Would have gone, but stay: they were held, or there is something in them. */
  readonly keep: readonly Session[];
}

/**
 * From the course as it is to the course as it is wished. Sessions that were moved by hand stay where they were put.
 *
 * - A week newly left out takes its session away and gives one at the end; a week taken in again does the opposite.
 * - Another length adds at the end or takes from the end.
 * - Another first day moves every session that is planned: the first to the first, the second to the second.
 *
 * @param occupied sessions with a plan, a turnout or words in them: they are never taken away
 */
export function replan(
  course: Course,
  wish: Wish,
  sessions: readonly Session[],
  occupied: ReadonlySet<SessionId>,
  today: CivilDate,
): Replan {
  const ordered = sessions.toSorted(byDate);
  const mayGo = (session: Session) =>
    session.state === "planned" && session.date >= today && !occupied.has(session.id);
  if (wish.start !== course.start) return laidAnew(wish, ordered, mayGo);

  const out = new Set(wish.holidays);
  const outBefore = new Set(leftOut(course, ordered));
  const onOut = ordered.filter(
    ({ date, state }) =>
      state === "planned" && date >= today && out.has(date) && !outBefore.has(date),
  );
  const removed = onOut.filter(mayGo);
  const kept = onOut.filter((session) => !mayGo(session));

  const stays = ordered.filter((session) => !removed.includes(session));
  const met = weeksMet(course.start, stays);
  const opened = [...outBefore].filter((day) => {
    const week = weekFrom(course.start, day);
    return day >= today && !out.has(day) && Number.isInteger(week) && week >= 0 && !met.has(week);
  });
  // Sessions are counted as people count them: one that is cancelled is none.
  const line: SessionDay[] = stays.filter(isMeeting).map(entryOf);
  line.push(...opened.map((date) => ({ date, session: undefined })));
  line.sort(earlierFirst);

  const same = wish.weeks === course.weeks || wish.weeks === "open";
  const wanted = same ? ordered.filter(isMeeting).length : Number(wish.weeks);
  for (let surplus = line.length - wanted; surplus > 0; surplus -= 1) {
    const last = line.pop();
    if (last?.session && mayGo(last.session)) removed.push(last.session);
    else if (last?.session && !kept.includes(last.session)) kept.push(last.session);
  }
  const added = line.flatMap(({ date, session }) => (session ? [] : [date]));
  const taken = [...line, ...stays].map(({ date }) => date);
  added.push(...daysAtEnd(wish, stays, taken, wanted - line.length, today));
  return { add: added, remove: removed.toSorted(byDate), move: [], keep: kept.toSorted(byDate) };
}

/** The next so many days of a course, after its last session and not before today. */
export function nextDays(
  course: Course,
  sessions: readonly Session[],
  many: number,
  today: CivilDate,
): CivilDate[] {
  const dates = sessions.map(({ date }) => date);
  return daysAtEnd(course, sessions, dates, many, today);
}

/** What is to become of the sessions, as they would then stand: the new ones have no session yet. */
export function sessionDaysAfter(sessions: readonly Session[], change: Replan): SessionDay[] {
  const gone = new Set(change.remove.map(({ id }) => id));
  const movedTo = new Map(change.move.map(({ id, date }) => [id, date]));
  const days: SessionDay[] = sessions
    .filter(({ id }) => !gone.has(id))
    .map((session) => ({ date: movedTo.get(session.id) ?? session.date, session }));
  for (const date of change.add) days.push({ date, session: undefined });
  return days.toSorted(earlierFirst);
}

export interface SessionDay {
  readonly date: CivilDate;
  /** Undefined for a session that is yet to be made. */
  readonly session: Session | undefined;
}

/** A line of the course's page: a session that meets, one that is cancelled, or a week that is left out. */
export interface Week extends SessionDay {
  readonly kind: "session" | "left out";
  /** Counted from 1 over the sessions that meet. */
  readonly number: number | undefined;
}

/** Sessions and weeks left out in one line of time. A week left out after the last session is nobody's concern. */
export function weeksOf(days: readonly SessionDay[], out: readonly CivilDate[]): Week[] {
  const last = days.at(-1)?.date ?? "";
  const met = new Set(days.map(({ date }) => date));
  const between = out.filter((date) => date < last && !met.has(date));
  const all: (SessionDay & { kind: Week["kind"] })[] = [
    ...days.map((day) => ({ ...day, kind: "session" as const })),
    ...between.map((date) => ({ date, session: undefined, kind: "left out" as const })),
  ];
  all.sort(earlierFirst);
  let number = 0;
  return all.map((line) => {
    const counts = line.kind === "session" && (!line.session || isMeeting(line.session));
    if (counts) number += 1;
    return { ...line, number: counts ? number : undefined };
  });
}

/**
 * The days a course leaves out: those that were chosen, and every week between its first day and its last session in
 * which, after moving and shifting, nobody meets.
 */
export function leftOut(course: Course, sessions: readonly Session[]): CivilDate[] {
  const last = sessions.reduce((latest, { date }) => (date > latest ? date : latest), "");
  const dates = new Set(sessions.map(({ date }) => date));
  const days = new Set(course.holidays.filter((date) => !dates.has(date)));
  const met = weeksMet(course.start, sessions);
  for (let week = 0, day = course.start; day < last; week += 1, day = weeksAfter(day, 1)) {
    if (!met.has(week)) days.add(day);
  }
  return [...days].toSorted();
}

/** A facet of a session that follows what its course has become. */
export interface Follow {
  readonly id: SessionId;
  readonly when: SessionFacets["when"];
}

/**
 * Sessions still to come that get the course's new time, length or place. What was set otherwise by hand for one of
 * them stays as it was set.
 */
export function followers(
  before: Course,
  after: Pick<Course, "time" | "minutes" | "place">,
  sessions: readonly Session[],
  today: CivilDate,
): Follow[] {
  return sessions.flatMap(({ id, state, ...when }) => {
    if (state === "held" || when.date < today) return [];
    const followed = {
      ...when,
      time: when.time === before.time ? after.time : when.time,
      minutes: when.minutes === before.minutes ? after.minutes : when.minutes,
      place: when.place === before.place ? after.place : when.place,
    };
    const same =
      followed.time === when.time &&
      followed.minutes === when.minutes &&
      followed.place === when.place;
    return same ? [] : [{ id, when: followed }];
  });
}

function laidAnew(
  wish: Wish,
  ordered: readonly Session[],
  mayGo: (session: Session) => boolean,
): Replan {
  const free = ordered.filter(({ state }) => state === "planned");
  const meeting = ordered.filter(isMeeting).length;
  const wanted = wish.weeks === "open" ? meeting : wish.weeks;
  const lacking = Math.max(wanted - (meeting - free.length), 0);
  const days = courseDays(wish.start, lacking, wish.holidays);
  const over = free.slice(days.length);
  return {
    move: free.flatMap(({ id }, place) => {
      const date = days[place];
      return date ? [{ id, date }] : [];
    }),
    add: days.slice(free.length),
    remove: over.filter(mayGo),
    keep: over.filter((session) => !mayGo(session)),
  };
}

function daysAtEnd(
  { start, holidays }: Pick<Wish, "start" | "holidays">,
  sessions: readonly Session[],
  taken: readonly CivilDate[],
  many: number,
  today: CivilDate,
): CivilDate[] {
  const out = new Set(holidays);
  const met = weeksMet(start, sessions);
  const last = taken.reduce((latest, date) => (date > latest ? date : latest), "");
  const days: CivilDate[] = [];
  for (let week = Math.max(0, ...met); days.length < many; week += 1) {
    const day = weeksAfter(start, week);
    if (day > last && day >= today && !out.has(day) && !met.has(week)) days.push(day);
  }
  return days;
}

/**
 * The weeks of the course, counted from 0, in which it meets. A session moved to another day is still its week's: three
 * days to either side.
 */
function weeksMet(start: CivilDate, sessions: readonly Session[]): Set<number> {
  return new Set(sessions.map(({ date }) => Math.round(weekFrom(start, date))));
}

/** How many weeks after the first day; whole on the course's own weekday. */
function weekFrom(start: CivilDate, day: CivilDate): number {
  return daysBetween(start, day) / 7;
}

function isMeeting({ state }: Session): boolean {
  return state !== "cancelled";
}

function entryOf(session: Session): SessionDay {
  return { date: session.date, session };
}

function earlierFirst(a: SessionDay, b: SessionDay): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
