import { type CivilDate, daysAfter } from "#domain/civil.ts";
import type { ExerciseId } from "#domain/exercise.ts";
import { outcomeId } from "#domain/outcome.ts";
import { planItemFrom, subjectOf } from "#domain/plan.ts";
import type { SongId } from "#domain/song.ts";

import type { Database } from "./database.ts";
import { readSessionsBefore } from "./sessions.ts";

// Further back nobody remembers, and the search stays as quick after ten years as after one.
const sessionsLookedAt = 60;

/**
 * The last day, of the sixty sessions before `today` and of today itself, on which it was on the plan and not skipped.
 * On today's own plan it counts once it has been done.
 */
export async function readLastUsed(
  database: Database,
  subject: ExerciseId | SongId,
  today: CivilDate,
): Promise<CivilDate | undefined> {
  const before = await readSessionsBefore(database, daysAfter(today, 1), sessionsLookedAt);
  const met = before.filter(({ state }) => state !== "cancelled");
  const rows = await database
    .rows("planItem")
    .where("place.sessionId")
    .anyOf(met.map(({ id }) => id))
    .toArray();
  const items = rows
    .flatMap((row) => planItemFrom(row) ?? [])
    .filter(({ content }) => subjectOf(content) === subject);
  const outcomes = await database
    .rows("outcome")
    .bulkGet(items.map((item) => outcomeId(item.sessionId, item.id)));
  const days = items.flatMap((item, place) => {
    const date = met.find(({ id }) => id === item.sessionId)?.date;
    const how = outcomes[place]?.played?.how;
    const used = how === "done" || (how === undefined && date !== undefined && date < today);
    return date !== undefined && used ? [date] : [];
  });
  return days.toSorted().at(-1);
}
