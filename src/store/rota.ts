import { familiarFaces } from "#domain/carried.ts";
import type { CivilDate } from "#domain/civil.ts";
import { claimFrom, type DutyId } from "#domain/duty.ts";
import { isKept } from "#domain/facets.ts";
import { rotaOf, type RotaFacts } from "#domain/rota.ts";
import { isMet } from "#domain/rotaWorries.ts";
import type { Session } from "#domain/session.ts";
import type { Task } from "#domain/task.ts";

import type { Database } from "./database.ts";
import { readHelpersEver, readPauses } from "./helpers.ts";
import { readSessionsBefore } from "./sessions.ts";
import { readAvailability, readTasks, rowsOfSessions } from "./team.ts";

/** So many sessions back it is looked for faces that the singers know. */
export const sessionsOfFaces = 20;

/**
 * All that the rules of the rota look at, of these sessions: `rotaOf` makes the rota of it.
 *
 * @param library the tasks that every choir starts with
 */
export async function readRotaFacts(
  database: Database,
  sessions: readonly Session[],
  library: readonly Task[],
  today: CivilDate,
): Promise<RotaFacts> {
  const [facts, before] = await Promise.all([
    readFacts(database, sessions, library, today),
    readSessionsBefore(database, today, sessionsOfFaces),
  ]);
  const behind = await readFacts(database, before, library, today, facts);
  const familiar = familiarFaces(behind, rotaOf(behind), ({ task }) => isMet(task.id));
  return { ...facts, familiar };
}

type OfTheTeam = Pick<RotaFacts, "team" | "tasks" | "pauses">;

async function readFacts(
  database: Database,
  sessions: readonly Session[],
  library: readonly Task[],
  today: CivilDate,
  known?: OfTheTeam,
): Promise<RotaFacts> {
  const courses = [...new Set(sessions.flatMap(({ courseId }) => courseId ?? []))];
  const owners = [...sessions, ...courses.map((id) => ({ id }))];
  const [team, tasks, pauses, said, claims, places, duties] = await Promise.all([
    known?.team ?? readHelpersEver(database),
    known?.tasks ?? readTasks(database, library),
    known?.pauses ?? readPauses(database),
    readAvailability(database, sessions),
    rowsOfSessions(database, "claim", owners),
    rowsOfSessions(database, "taskPlaces", sessions),
    rowsOfSessions(database, "duty", sessions),
  ]);
  return {
    today,
    sessions,
    team,
    tasks,
    pauses,
    said,
    claims: claims.flatMap((row) => claimFrom(row) ?? []),
    placesOn: new Map(
      places.flatMap((row) =>
        row.places && isKept(row) ? [[row.id, row.places.places] as const] : [],
      ),
    ),
    done: new Map(
      duties.flatMap((row) =>
        row.done && isKept(row) ? [[row.id as DutyId, row.done.helperId] as const] : [],
      ),
    ),
    familiar: new Set(),
  };
}
