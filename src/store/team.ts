import type { AvailabilityId } from "#domain/availability.ts";
import type { CourseId } from "#domain/course.ts";
import type { CivilDate } from "#domain/civil.ts";
import { isKept } from "#domain/facets.ts";
import type { HelperId } from "#domain/helper.ts";
import type { Session } from "#domain/session.ts";
import { type Task, tasksFrom } from "#domain/task.ts";
import { type Owner, ownerFrom, theOwner } from "#domain/owner.ts";

import { type Database, ownedBy } from "./database.ts";

/** Who has said that they can or cannot come; whoever has not said anything is not among them. */
export async function readAvailability(
  database: Database,
  sessions: readonly Session[],
): Promise<Map<AvailabilityId, "yes" | "no">> {
  const rows = await rowsOfSessions(database, "availability", sessions);
  return new Map(
    rows.flatMap((row): [AvailabilityId, "yes" | "no"][] => {
      const can = row.answer?.can;
      if (!isKept(row) || (can !== "yes" && can !== "no")) return [];
      return [[row.id as AvailabilityId, can]];
    }),
  );
}

/**
 * The choir's tasks: those of the library as the choir has changed them, and its own.
 *
 * @param library the tasks that every choir starts with
 */
export async function readTasks(database: Database, library: readonly Task[]): Promise<Task[]> {
  return tasksFrom(library, await database.rows("task").toArray());
}

/** Whose device this is. */
export async function readOwner(database: Database): Promise<Owner> {
  return ownerFrom(await database.rows("owner").get(theOwner));
}

/** When each was last thanked in a course. Only leader and coordinator have it. */
export async function readThanked(
  database: Database,
  courseId: CourseId,
): Promise<Map<HelperId, CivilDate>> {
  const rows = await ownedBy(database, "thanks", courseId).toArray();
  return new Map(
    rows.flatMap((row) =>
      row.said && isKept(row)
        ? [[row.id.slice(row.id.indexOf(".") + 1) as HelperId, row.said.on] as const]
        : [],
    ),
  );
}

/** Rows whose derived ids begin with one of the sessions' ids: one range of the primary key for each. */
export async function rowsOfSessions<K extends "availability" | "claim" | "duty" | "taskPlaces">(
  database: Database,
  kind: K,
  sessions: readonly { readonly id: string }[],
) {
  const found = await Promise.all(sessions.map(({ id }) => ownedBy(database, kind, id).toArray()));
  return found.flat();
}
