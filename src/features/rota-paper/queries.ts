import { starterTasks } from "#content/tasks.ts";
import { type CivilDate, civilDateAt } from "#domain/civil.ts";
import type { Course, CourseId } from "#domain/course.ts";
import type { Hall } from "#domain/hall.ts";
import type { PlanItem } from "#domain/plan.ts";
import { type Rota, type RotaDate, rotaOf, type RotaFacts } from "#domain/rota.ts";
import { byDate, type Session, type SessionId } from "#domain/session.ts";
import { readChoir, readHall } from "#store/choir.ts";
import { readPlan } from "#store/plans.ts";
import { useLive, useNow } from "#store/react.tsx";
import { readRotaFacts } from "#store/rota.ts";
import {
  readCourses,
  readSession,
  readSessionsFrom,
  readSessionsOfCourse,
} from "#store/sessions.ts";

const minute = 60_000;
const mostCourses = 40;
const mostToCome = 60;

export interface CourseOnPaper {
  readonly today: CivilDate;
  readonly choir: string;
  readonly hall: Hall;
  readonly course: Course | undefined;
  readonly facts: RotaFacts;
  readonly rota: Rota;
}

/** @param chosen the course asked for; otherwise the one that meets next, or the latest there was */
export function useCourseOnPaper(chosen: CourseId | undefined): CourseOnPaper | undefined {
  const today = useToday();
  return useLive(
    async (database) => {
      const [courses, toCome, choir, hall] = await Promise.all([
        readCourses(database, mostCourses),
        readSessionsFrom(database, today, mostToCome),
        readChoir(database),
        readHall(database),
      ]);
      const meetsNext = toCome.find(({ courseId }) => courseId !== null)?.courseId;
      const course =
        courses.find(({ id }) => id === chosen) ??
        courses.find(({ id }) => id === meetsNext) ??
        courses[0];
      const ofCourse = course ? await readSessionsOfCourse(database, course.id) : [];
      const extras = toCome.filter(({ courseId }) => courseId === null);
      const sessions = [...ofCourse.slice(-2 * mostToCome), ...extras].toSorted(byDate);
      const facts = await readRotaFacts(database, sessions, starterTasks, today);
      return { today, choir: choir?.name ?? "", hall, course, facts, rota: rotaOf(facts) };
    },
    [chosen, today],
  );
}

export interface SessionOnPaper {
  readonly today: CivilDate;
  readonly choir: string;
  readonly hall: Hall;
  readonly session: Session;
  /** Undefined when the session was called off. */
  readonly date: RotaDate | undefined;
  readonly facts: RotaFacts;
}

/** Null when there is no such session. */
export function useSessionOnPaper(id: SessionId): SessionOnPaper | null | undefined {
  const today = useToday();
  return useLive(
    async (database) => {
      const session = await readSession(database, id);
      if (!session) return null;
      const [choir, hall, facts] = await Promise.all([
        readChoir(database),
        readHall(database),
        readRotaFacts(database, [session], starterTasks, today),
      ]);
      const [date] = rotaOf(facts).dates;
      return { today, choir: choir?.name ?? "", hall, session, date, facts };
    },
    [id, today],
  );
}

export function usePlan(id: SessionId): readonly PlanItem[] | undefined {
  return useLive(async (database) => readPlan(database, id), [id]);
}

function useToday(): CivilDate {
  return civilDateAt(useNow(minute));
}
