import { type CivilDate, civilDateAt, daysAfter } from "#domain/civil.ts";
import type { Closing } from "#domain/closing.ts";
import type { Course, CourseId } from "#domain/course.ts";
import type { HeadCount } from "#domain/headCount.ts";
import type { Outcome } from "#domain/outcome.ts";
import { type PlanContent, type PlanItem, plannedMinutes } from "#domain/plan.ts";
import type { Run } from "#domain/run.ts";
import type { Session, SessionId } from "#domain/session.ts";
import { readSongsSung, type SongSung } from "#store/climbs.ts";
import { readClosing, readClosings } from "#store/closings.ts";
import type { Database } from "#store/database.ts";
import { readPlan } from "#store/plans.ts";
import { readMerges } from "#store/merges.ts";
import { useLive, useNow } from "#store/react.tsx";
import { readOutcomes, readRun } from "#store/runs.ts";
import { canOpen } from "#store/sealedTables.ts";
import {
  readCourse,
  readCourses,
  readOccupied,
  readSession,
  readSessionsBetween,
  readSessionsFrom,
  readSessionsOfCourse,
} from "#store/sessions.ts";
import { readHeadCount, readHowManyHere } from "#store/turnout.ts";

/** The day on the clock of the room; looked at anew every minute. */
export function useToday(): CivilDate {
  return civilDateAt(useNow(60_000));
}

const mostCourses = 40;
/** How many sessions before the next one are shown without asking: an open course may have years of them. */
const shownBehind = 24;

export interface CoursePage {
  readonly courses: readonly Course[];
  readonly course: Course | undefined;
  /** All of the course, for counting weeks. */
  readonly sessions: readonly Session[];
  /** Single sessions that fall between this course's beginning and the next one's. */
  readonly extras: readonly Session[];
  readonly earlier: number;
  readonly told: ReadonlyMap<SessionId, Told>;
  readonly nextId: SessionId | undefined;
}

/** What a line of the course says of a session. */
export interface Told {
  readonly here: number;
  readonly howItWent: string;
  readonly songs: readonly PlanContent[];
  readonly minutes: number;
}

/** @param chosen the course asked for; otherwise the one that meets next, or the latest there was */
export function useCoursePage(chosen: CourseId | undefined, all: boolean): CoursePage | undefined {
  const today = useToday();
  return useLive((database) => readCoursePage(database, chosen, all, today), [chosen, all, today]);
}

async function readCoursePage(
  database: Database,
  chosen: CourseId | undefined,
  all: boolean,
  today: CivilDate,
): Promise<CoursePage> {
  const [courses, toCome] = await Promise.all([
    readCourses(database, mostCourses),
    readSessionsFrom(database, today, 12),
  ]);
  const meetsNext = toCome.find(({ courseId }) => courseId !== null)?.courseId;
  const course =
    courses.find(({ id }) => id === chosen) ??
    (chosen && (await readCourse(database, chosen))) ??
    courses.find(({ id }) => id === meetsNext) ??
    courses[0];
  const ofCourse = course ? await readSessionsOfCourse(database, course.id) : [];
  const next = ofCourse.findIndex(({ date, state }) => date >= today && state === "planned");
  const earlier = all ? 0 : Math.max((next === -1 ? ofCourse.length : next) - shownBehind, 0);
  const shown = ofCourse.slice(earlier);
  const from = shown[0]?.date;
  const extras = (
    await readSessionsBetween(
      database,
      ...spanOf(course, courses, earlier > 0 ? from : undefined, today),
    )
  ).filter(({ courseId }) => courseId === null);
  return {
    courses,
    course,
    sessions: ofCourse,
    extras,
    earlier,
    told: await readTold(database, [...shown, ...extras]),
    nextId: [...ofCourse, ...extras]
      .filter(({ date, state }) => date >= today && state === "planned")
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))[0]?.id,
  };
}

/** From this course's first day to the day before the next one's. */
function spanOf(
  course: Course | undefined,
  courses: readonly Course[],
  from: CivilDate | undefined,
  today: CivilDate,
): [CivilDate, CivilDate] {
  if (!course) return [daysAfter(today, -400), lastDay];
  const others = courses.filter(({ id }) => id !== course.id);
  const later = others.filter(({ start }) => start > course.start).at(-1);
  const isFirst = others.every(({ start }) => start > course.start);
  const first = from ?? (isFirst ? firstDay : course.start);
  return [first, later ? daysAfter(later.start, -1) : lastDay];
}

const firstDay = "0000-01-01" as CivilDate;
const lastDay = "9999-12-31" as CivilDate;

async function readTold(
  database: Database,
  sessions: readonly Session[],
): Promise<Map<SessionId, Told>> {
  const closings = await readClosings(
    database,
    sessions.map(({ id }) => id),
  );
  const merges = await readMerges(database);
  const isOpen = canOpen(database, "turnout");
  const told = await Promise.all(
    sessions.map(async ({ id, state }): Promise<[SessionId, Told]> => {
      const howItWent = closings.get(id)?.howItWent ?? "";
      if (state === "cancelled") return [id, { here: 0, howItWent: "", songs: [], minutes: 0 }];
      const items = await readPlan(database, id);
      if (state === "planned") {
        return [id, { here: 0, howItWent, songs: [], minutes: plannedMinutes(items) }];
      }
      const [here, count, outcomes] = await Promise.all([
        readHowManyHere(database, id, merges),
        readHeadCount(database, id),
        readOutcomes(database, id),
      ]);
      const done = new Set(
        outcomes.filter(({ played }) => played?.how === "done").map(({ itemId }) => itemId),
      );
      const songs = items
        .filter((item) => item.content.kind === "song" && done.has(item.id))
        .map(({ content }) => content);
      // Guests alone are not all who were here.
      const total = isOpen ? here + count.guests + count.companions : 0;
      return [id, { here: total, howItWent, songs, minutes: plannedMinutes(items) }];
    }),
  );
  return new Map(told);
}

/** A course with its sessions, and which of them have something in them; for changing it. */
export function useCourseToChange(courseId: CourseId | undefined) {
  const today = useToday();
  return useLive(
    async (database) => {
      const courses = await readCourses(database, mostCourses);
      const course = courseId && (await readCourse(database, courseId));
      const sessions = courseId ? await readSessionsOfCourse(database, courseId) : [];
      const toCome = sessions.filter(({ date, state }) => date >= today && state === "planned");
      const occupied = await readOccupied(
        database,
        toCome.map(({ id }) => id),
      );
      return { courses, course, sessions, occupied, today };
    },
    [courseId, today],
  );
}

export interface SessionPage {
  readonly session: Session | undefined;
  readonly course: Course | undefined;
  readonly ofCourse: readonly Session[];
  readonly items: readonly PlanItem[];
  readonly outcomes: readonly Outcome[];
  readonly run: Run | undefined;
  readonly closing: Closing | undefined;
  readonly here: number;
  readonly count: HeadCount;
}

export function useSessionPage(sessionId: SessionId): SessionPage | undefined {
  return useLive(
    async (database) => {
      const session = await readSession(database, sessionId);
      const courseId = session?.courseId;
      const [course, ofCourse, items, outcomes, run, closing, here, count] = await Promise.all([
        courseId ? readCourse(database, courseId) : undefined,
        courseId ? readSessionsOfCourse(database, courseId) : [],
        readPlan(database, sessionId),
        readOutcomes(database, sessionId),
        readRun(database, sessionId),
        readClosing(database, sessionId),
        readHowManyHere(database, sessionId),
        readHeadCount(database, sessionId),
      ]);
      return { session, course, ofCourse, items, outcomes, run, closing, here, count };
    },
    [sessionId],
  );
}

/** Every session on a day, for saying what a moved or added one would collide with. */
export function useSessionsOn(date: CivilDate | undefined): readonly Session[] {
  const found = useLive(
    async (database) => (date ? readSessionsBetween(database, date, date) : []),
    [date],
  );
  return found ?? [];
}

/** Sessions on the days a new course would meet. */
export function useSessionsBetween(
  first: CivilDate | undefined,
  last: CivilDate | undefined,
): readonly Session[] {
  const found = useLive(
    async (database) => (first && last ? readSessionsBetween(database, first, last) : []),
    [first, last],
  );
  return found ?? [];
}

/** What a new session is most likely to be like: the course that began last. */
export function useLatestCourse(): { readonly course: Course | undefined } | undefined {
  return useLive(async (database) => ({ course: (await readCourses(database, 1))[0] }));
}

/** Which songs were led in these sessions, and how far they came. */
export function useSongsSung(sessions: readonly Session[]): readonly SongSung[] | undefined {
  const which = sessions.map(({ id }) => id).join(" ");
  return useLive(async (database) => readSongsSung(database, sessions), [which]);
}
