import { nextSession, type Situation } from "#domain/attention.ts";
import { type CivilDate, civilDateAt } from "#domain/civil.ts";
import type { Session } from "#domain/session.ts";

import { readChoir, readFoundedAt, readHasSingers } from "./choir.ts";
import { readClosing } from "./closings.ts";
import type { Database } from "./database.ts";
import { readHelpers } from "./helpers.ts";
import { readPlan } from "./plans.ts";
import {
  readCourses,
  readSessionsBefore,
  readSessionsFrom,
  readSessionsOfCourse,
} from "./sessions.ts";

// A choir meets once a week or so: half a year ahead and a month back is more than the next and the last.
const ahead = 30;
const behind = 8;
const courses = 5;

/**
 * All that the rules of attention look at, and with it the next session and its plan.
 *
 * @param savedFileAt when this device last saved the choir to a file, in milliseconds since 1970
 */
export async function readSituation(
  database: Database,
  today: CivilDate,
  savedFileAt: number | undefined,
): Promise<Situation> {
  const [from, before, helpers, choir, foundedAt, hasSingers, toFollowUp, claims] =
    await Promise.all([
      readSessionsFrom(database, today, ahead),
      readSessionsBefore(database, today, behind),
      readHelpers(database),
      readChoir(database),
      readFoundedAt(database),
      readHasSingers(database),
      readToFollowUp(database),
      database.rows("claim").count(),
    ]);
  const next = nextSession(from, today);
  const lastHeld = lastHeldOf([...from.filter(({ date }) => date === today), ...before]);
  const copiedAt = savedFileAt ?? foundedAt;
  return {
    today,
    next,
    plan: next ? await readPlan(database, next.id) : [],
    lastHeld,
    lastClosing: lastHeld && (await readClosing(database, lastHeld.id)),
    openCourses: await readOpenCourses(database, today),
    helpers,
    toFollowUp,
    usesRota: claims > 0,
    hasSingers,
    // What is made up need not be saved.
    copiedOn: choir?.madeUp || copiedAt === undefined ? undefined : civilDateAt(copiedAt),
  };
}

// A piece of its own: most choirs have nothing to follow up, and Today stands before it is read.
async function readToFollowUp(database: Database): Promise<number> {
  if ((await database.rows("followUp").count()) === 0) return 0;
  // Wrapped, so that Dexie knows afterwards whose question this is.
  const { readHowManyToFollowUp } = await Promise.resolve(import("./followUps.ts"));
  return readHowManyToFollowUp(database);
}

function lastHeldOf(sessions: readonly Session[]): Session | undefined {
  return sessions.find(({ state }) => state === "held");
}

async function readOpenCourses(
  database: Database,
  today: CivilDate,
): Promise<Situation["openCourses"]> {
  const open = (await readCourses(database, courses)).filter(({ weeks }) => weeks === "open");
  return Promise.all(
    open.map(async (course) => {
      const sessions = await readSessionsOfCourse(database, course.id);
      const left = sessions.filter(({ date, state }) => state === "planned" && date >= today);
      return { course, left: left.length };
    }),
  );
}
