import type { CivilDate } from "#domain/civil.ts";
import type { ClimbPast, DayHere } from "#domain/climbPast.ts";
import { isKept } from "#domain/facets.ts";
import type { LayerLog } from "#domain/nextWeek.ts";
import { type Outcome, outcomeFrom, outcomeId } from "#domain/outcome.ts";
import { planInOrder, planItemFrom } from "#domain/plan.ts";
import { byDate, type Session, type SessionId } from "#domain/session.ts";
import type { SongId } from "#domain/song.ts";

import type { Database } from "./database.ts";
import { readSessionsBefore } from "./sessions.ts";
import { readMerges } from "./merges.ts";
import { readHere } from "./turnout.ts";

/** About half a year of weeks: what a group carried longer ago says little of what it carries now. */
export const sessionsRemembered = 20;

/**
 * How far songs came in the sessions before a day, of each song earliest first; only where both the step and how it
 * went were said. Looks at so many sessions and no further, however long the choir has met.
 */
export async function readClimbLogs(
  database: Database,
  before: CivilDate,
  mostSessions: number = sessionsRemembered,
): Promise<Map<SongId, LayerLog[]>> {
  return logsOf(database, await sessionsMet(database, before, mostSessions));
}

/** The same with who was here, for a rule that asks how many are new. */
export async function readClimbPast(
  database: Database,
  before: CivilDate,
  mostSessions: number = sessionsRemembered,
): Promise<ClimbPast> {
  const sessions = await sessionsMet(database, before, mostSessions);
  const merges = await readMerges(database);
  const [logs, days] = await Promise.all([
    logsOf(database, sessions),
    Promise.all(
      sessions.map(async ({ id, date }): Promise<DayHere> => ({
        date,
        here: await readHere(database, id, merges),
      })),
    ),
  ]);
  return { logs, days: days.filter(({ here }) => here.size > 0) };
}

/** A song that was led in a session, and what was said of it. */
export interface SongSung extends Pick<Outcome, "climb" | "fit"> {
  readonly sessionId: SessionId;
  readonly date: CivilDate;
  readonly songId: SongId;
}

/** The songs that were led in these sessions, in the order of the sessions and of their plans. */
export async function readSongsSung(
  database: Database,
  sessions: readonly Session[],
): Promise<SongSung[]> {
  const inOrder = sessions.toSorted(byDate);
  const rows = await database
    .rows("planItem")
    .where("place.sessionId")
    .anyOf(inOrder.map(({ id }) => id))
    .toArray();
  const songs = planInOrder(rows.flatMap((row) => planItemFrom(row) ?? [])).flatMap(
    ({ id, sessionId, content }) =>
      content.kind === "song" ? [{ id, sessionId, songId: content.songId }] : [],
  );
  const outcomes = await database
    .rows("outcome")
    .bulkGet(songs.map(({ id, sessionId }) => outcomeId(sessionId, id)));
  return inOrder.flatMap(({ id, date }) =>
    songs.flatMap(({ sessionId, songId }, place): SongSung[] => {
      const row = outcomes[place];
      if (sessionId !== id || !row || !isKept(row)) return [];
      const { climb, fit, played } = outcomeFrom(row);
      return climb || played?.how === "done" ? [{ sessionId, date, songId, climb, fit }] : [];
    }),
  );
}

async function logsOf(
  database: Database,
  sessions: readonly Session[],
): Promise<Map<SongId, LayerLog[]>> {
  const logs = new Map<SongId, LayerLog[]>();
  for (const { songId, date, climb, fit } of await readSongsSung(database, sessions)) {
    if (!climb || fit === null) continue;
    const { reached, steppedBack } = climb;
    logs.set(songId, [...(logs.get(songId) ?? []), { date, reached, steppedBack, fit }]);
  }
  return logs;
}

async function sessionsMet(
  database: Database,
  before: CivilDate,
  most: number,
): Promise<Session[]> {
  // A few were called off; looking a little further back keeps the number of those that met.
  const sessions = await readSessionsBefore(database, before, most + 6);
  return sessions
    .filter(({ state }) => state !== "cancelled")
    .slice(0, most)
    .toReversed();
}
