import { starterExercises, starterSongs } from "#content/starter.ts";
import type { CivilDate } from "#domain/civil.ts";
import type { ExerciseId, Level } from "#domain/exercise.ts";
import { libraryOf } from "#domain/library.ts";
import type { Part, PlanContent, PlanItem, PlanItemId } from "#domain/plan.ts";
import type { SessionId } from "#domain/session.ts";
import type { SongId } from "#domain/song.ts";
import type { PlannedItem } from "#domain/template.ts";
import { type Usage, usageOf } from "#domain/usage.ts";

export const starterLibrary = libraryOf(starterExercises, starterSongs);

/** An item of a plan; what stands first in a list comes first in the session. */
export type Made = readonly [content: PlanContent, minutes: number, part?: Part];

export function warmUp(id: string, level: Level = 1): PlanContent {
  return { kind: "warmUp", exerciseId: id as ExerciseId, level };
}

export function song(id: string): PlanContent {
  return { kind: "song", songId: id as SongId };
}

export const rest: PlanContent = { kind: "rest" };
export const chatBar: PlanContent = { kind: "chatBar" };

/** Items with ids `i0`, `i1` … in this order. */
export function planOf(items: readonly Made[], sessionId = "s1"): PlanItem[] {
  return items.map(([content, minutes, part = "songs"], place) => ({
    id: `i${place}` as PlanItemId,
    sessionId: sessionId as SessionId,
    index: `a${String(place).padStart(3, "0")}`,
    part,
    content,
    minutes,
  }));
}

export function asItems(planned: readonly PlannedItem[]): PlanItem[] {
  return planOf(planned.map(({ content, minutes, part }) => [content, minutes, part]));
}

/** Sessions before this one, latest first: the day and what was in it. */
export function usedBefore(
  ...earlier: readonly (readonly [date: string, ...ids: string[]])[]
): Usage {
  return usageOf(
    earlier.map(([date, ...ids]) => ({
      date: date as CivilDate,
      items: planOf(
        ids.map((id) => [starterLibrary.songs.has(id as SongId) ? song(id) : warmUp(id), 5]),
      ),
    })),
  );
}
