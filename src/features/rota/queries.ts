import { starterTasks } from "#content/tasks.ts";
import { type CivilDate, civilDateAt } from "#domain/civil.ts";
import type { Course, CourseId } from "#domain/course.ts";
import type { HelperId } from "#domain/helper.ts";
import { type Rota, type RotaDate, rotaOf, type RotaFacts } from "#domain/rota.ts";
import { byDate, type Session, type SessionId } from "#domain/session.ts";
import type { Database } from "#store/database.ts";
import { useLive, useNow } from "#store/react.tsx";
import { readRole } from "#store/role.ts";
import { readRotaFacts } from "#store/rota.ts";
import {
  readCourses,
  readSession,
  readSessionsFrom,
  readSessionsOfCourse,
} from "#store/sessions.ts";
import { readThanked } from "#store/team.ts";

const minute = 60_000;
const mostCourses = 40;
// An open course may have years of sessions, behind it and before it.
const mostBehind = 30;
const mostToCome = 60;

export interface RotaPage {
  readonly today: CivilDate;
  readonly courses: readonly Course[];
  readonly course: Course | undefined;
  readonly facts: RotaFacts;
  readonly rota: Rota;
  /** Whether this device is the leader's or the coordinator's: others look. */
  readonly mayArrange: boolean;
}

/** @param chosen the course asked for; otherwise the one that meets next, or the latest there was */
export function useRotaPage(chosen: CourseId | undefined): RotaPage | undefined {
  const today = useToday();
  return useLive(
    async (database) => {
      const [courses, toCome] = await Promise.all([
        readCourses(database, mostCourses),
        readSessionsFrom(database, today, mostToCome),
      ]);
      const meetsNext = toCome.find(({ courseId }) => courseId !== null)?.courseId;
      const course =
        courses.find(({ id }) => id === chosen) ??
        courses.find(({ id }) => id === meetsNext) ??
        courses[0];
      const extras = toCome.filter(({ courseId }) => courseId === null);
      const sessions = [...(await readOfCourse(database, course?.id, today)), ...extras];
      return { courses, course, ...(await readRota(database, sessions, today)) };
    },
    [chosen, today],
  );
}

export interface RotaDay {
  readonly session: Session;
  /** Undefined when the session was called off. */
  readonly date: RotaDate | undefined;
  readonly facts: RotaFacts;
  readonly rota: Rota;
  readonly today: CivilDate;
  readonly mayArrange: boolean;
}

/** What the parts of a day's page need: the day, and the rota it is part of. */
export interface OnDay {
  readonly day: RotaDay;
  readonly date: RotaDate;
}

/** One day among those of its course, which say who has carried what. Null when there is no such session. */
export function useRotaDay(id: SessionId): RotaDay | null | undefined {
  const today = useToday();
  return useLive(
    async (database) => {
      const session = await readSession(database, id);
      if (!session) return null;
      const ofCourse = await readOfCourse(database, session.courseId ?? undefined, today);
      const sessions = [...ofCourse.filter((one) => one.id !== id), session].toSorted(byDate);
      const read = await readRota(database, sessions, today);
      return { session, date: read.rota.dates.find((date) => date.session.id === id), ...read };
    },
    [id, today],
  );
}

/** When each was last thanked in a course. */
export function useThanked(
  courseId: CourseId | undefined,
): ReadonlyMap<HelperId, CivilDate> | undefined {
  return useLive(
    async (database) => (courseId ? readThanked(database, courseId) : new Map()),
    [courseId],
  );
}

export function useToday(): CivilDate {
  return civilDateAt(useNow(minute));
}

async function readOfCourse(
  database: Database,
  courseId: CourseId | undefined,
  today: CivilDate,
): Promise<Session[]> {
  if (courseId === undefined) return [];
  const sessions = await readSessionsOfCourse(database, courseId);
  const next = sessions.findIndex(({ date }) => date >= today);
  const from = Math.max((next === -1 ? sessions.length : next) - mostBehind, 0);
  return sessions.slice(from, from + mostBehind + mostToCome);
}

async function readRota(database: Database, sessions: readonly Session[], today: CivilDate) {
  const [facts, role] = await Promise.all([
    readRotaFacts(database, sessions, starterTasks, today),
    readRole(database),
  ]);
  const mayArrange = role === "leader" || role === "coordinator";
  return { facts, rota: rotaOf(facts), today, mayArrange };
}
