import type { CivilDate } from "./civil.ts";
import { aimsOf, standingOf } from "./climbing.ts";
import { type ClimbPast, nextFor } from "./climbPast.ts";
import { type Demand, type Exercise, type Level, levelOf } from "./exercise.ts";
import { demandsOf, type LayerKind, type Step } from "./layer.ts";
import type { Library } from "./library.ts";
import type { Outcomes } from "./outcome.ts";
import { longestStretch, type PlanItem, type PlanItemId } from "./plan.ts";
import type { Run } from "./run.ts";
import type { SongId } from "./song.ts";

/** What an exercise asks for at the level it is led at, of the library or a leader's own. */
export function exerciseDemands(exercise: Exercise, level: Level): readonly Demand[] {
  return levelOf(exercise, level)?.demands ?? [];
}

/** What is heard, tapped or sung after the leader is learned by ear; everything else is sung from a sheet too. `[J]` */
const byEar: readonly LayerKind[] = ["listen", "pulse", "echo"];

/** What a song asks for on these steps of its ladder, the first and the last among them. */
export function songDemands(ladder: readonly Step[], from: number, to: number): Demand[] {
  const steps = ladder.slice(Math.max(from, 0), Math.max(from, to) + 1);
  const reads = steps.some(({ layer }) => !byEar.includes(layer.kind));
  const asked = steps.flatMap(({ layer }) => demandsOf(layer));
  return [...new Set(reads ? [...asked, "reading" as const] : asked)];
}

/**
 * The items at which a part of the session has gone on for more than 15 minutes without a rest or a notice: whoever
 * needs a small rest has it there, even where the plan has none. `[J]`
 *
 * @param items in the order they are run
 */
export function longStretches(items: readonly PlanItem[]): Set<PlanItemId> {
  const long = new Set<PlanItemId>();
  let minutes = 0;
  let before: PlanItem["part"] | undefined;
  for (const { id, part, content, minutes: more } of items) {
    const isPause = content.kind !== "song" && content.kind !== "warmUp";
    minutes = isPause ? 0 : (part === before ? minutes : 0) + more;
    before = part;
    if (minutes > longestStretch) long.add(id);
  }
  return long;
}

/** All that says what the items of a session ask for. */
export interface Asking {
  /** In the order they are run. */
  readonly items: readonly PlanItem[];
  readonly library: Library;
  readonly ladderOf: (songId: SongId) => readonly Step[];
  readonly past: ClimbPast;
  /** The day of the session. */
  readonly date: CivilDate;
  readonly outcomes: Outcomes;
  readonly run: Run | undefined;
}

/**
 * See: [Note: what helps, and for how many]
 *
 * What each item asks for: an exercise at the level it is led at or planned for, a song on the step where it stands, or
 * from where it begins to where it aims while nobody has said. What has left the library asks for nothing.
 */
export function demandsByItem(asking: Asking): Map<PlanItemId, readonly Demand[]> {
  const long = longStretches(asking.items);
  return new Map(
    asking.items.map((item) => {
      const asked = demandsOfItem(item, asking);
      return [item.id, long.has(item.id) ? [...asked, "long_stretch" as const] : asked];
    }),
  );
}

function demandsOfItem(
  { id, content, noFurther }: PlanItem,
  { library, ladderOf, past, date, outcomes, run }: Asking,
): readonly Demand[] {
  const outcome = outcomes.get(id);
  if (content.kind === "warmUp") {
    const exercise = library.exercises.get(content.exerciseId);
    return exercise ? exerciseDemands(exercise, outcome?.level ?? content.level) : [];
  }
  if (content.kind !== "song" || !library.songs.has(content.songId)) return [];
  const ladder = ladderOf(content.songId);
  const { start, goal } = aimsOf(
    ladder,
    nextFor({ id: content.songId, ladder }, past, date),
    noFurther,
  );
  const { isTold, step } = standingOf(ladder, start, id, run?.climb, outcome?.climb);
  return isTold ? songDemands(ladder, step, step) : songDemands(ladder, start, goal);
}
