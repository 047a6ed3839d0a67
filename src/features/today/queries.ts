import type { Attention, Situation } from "#domain/attention.ts";
import type { Choir } from "#domain/choir.ts";
import type { CivilDate } from "#domain/civil.ts";
import type { CourseLength } from "#domain/course.ts";
import type { PlanItem } from "#domain/plan.ts";
import type { Run } from "#domain/run.ts";
import { type Session, weekOf } from "#domain/session.ts";
import { readSituation } from "#store/attention.ts";
import { readChoir } from "#store/choir.ts";
import type { Database } from "#store/database.ts";
import { readLink } from "#store/link.ts";
import { readPlan } from "#store/plans.ts";
import { useDeviceCard, useLive } from "#store/react.tsx";
import { readRunning } from "#store/running.ts";
import { readCourse, readSessionsOfCourse } from "#store/sessions.ts";

/** Which week of its course the next session is; undefined for a single session. */
export interface WeekOfCourse {
  readonly week: number;
  readonly weeks: CourseLength;
}

export interface Today {
  readonly choir: Choir | undefined;
  readonly situation: Situation;
  readonly week: WeekOfCourse | undefined;
  /** The session being led on this device, and the item it is at. */
  readonly running: { readonly run: Run; readonly item: PlanItem | undefined } | undefined;
  /** Whether other devices write in this choir too. */
  readonly isShared: boolean;
}

export function useToday(today: CivilDate): Today | undefined {
  const { savedFileAt } = useDeviceCard();
  return useLive(
    async (database) => {
      const [choir, situation, running, link] = await Promise.all([
        readChoir(database),
        readSituation(database, today, savedFileAt),
        readWhereWeAre(database),
        readLink(database),
      ]);
      const week = situation.next && (await readWeek(database, situation.next));
      return { choir, situation, week, running, isShared: link !== undefined };
    },
    [today, savedFileAt],
  );
}

// Pieces of their own: the next session stands on the page before the rules of the rota and the words of all tasks.
const rotaPieces = async () =>
  Promise.all([import("#store/attentionToRota.ts"), import("#content/tasks.ts")]);

/** What the rota of the next session asks for; undefined until it is known, nothing where the choir has no rota. */
export function useAttentionToRota({
  next,
  usesRota,
  today,
}: Situation): readonly Attention[] | undefined {
  const asked = usesRota ? next : undefined;
  const read = useLive(
    async (database) => {
      if (!asked) return { of: undefined, lines: [] };
      // Wrapped, so that Dexie knows afterwards whose question this is.
      const [{ readAttentionToRota }, { starterTasks }] = await Promise.resolve(rotaPieces());
      const lines = await readAttentionToRota(database, asked, starterTasks, today);
      return { of: asked.id, lines };
    },
    [asked?.id, today],
  );
  if (!asked) return [];
  return read?.of === asked.id ? read.lines : undefined;
}

/** Of how many cards something has two versions; undefined until it is known, none where nobody else writes. */
export function useTwoVersions(isShared: boolean): number | undefined {
  const read = useLive(
    async (database) => {
      if (!isShared) return undefined;
      const { readHowManyToChoose } = await Promise.resolve(import("#store/versionsToChoose.ts"));
      return readHowManyToChoose(database);
    },
    [isShared],
  );
  return isShared ? read : 0;
}

async function readWhereWeAre(database: Database): Promise<Today["running"]> {
  const run = await readRunning(database);
  if (!run) return undefined;
  const plan = await readPlan(database, run.sessionId);
  return { run, item: plan.find(({ id }) => id === run.itemId) };
}

async function readWeek(database: Database, session: Session): Promise<WeekOfCourse | undefined> {
  if (session.courseId === null) return undefined;
  const [course, ofCourse] = await Promise.all([
    readCourse(database, session.courseId),
    readSessionsOfCourse(database, session.courseId),
  ]);
  const week = weekOf(session, ofCourse);
  return course && week !== undefined ? { week, weeks: course.weeks } : undefined;
}
