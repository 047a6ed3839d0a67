import { libraryNeeds, needsMatrix } from "#content/adaptations.ts";
import { songLayers } from "#content/songLayers.ts";
import { starterExercises, starterSongs } from "#content/starter.ts";
import type { CivilDate } from "#domain/civil.ts";
import { noPast } from "#domain/climbPast.ts";
import type { Level } from "#domain/exercise.ts";
import type { Helped } from "#domain/helped.ts";
import { demandsByItem } from "#domain/itemDemands.ts";
import { ladderFor, nothingKnown } from "#domain/ladder.ts";
import { libraryOf } from "#domain/library.ts";
import type { PlanItem, PlanItemId } from "#domain/plan.ts";
import type { SessionId } from "#domain/session.ts";
import type { SingerId } from "#domain/singer.ts";
import { planVariants, variantsFor } from "#domain/variants.ts";

const singers = 60;
const items = 25;
const wishesEach = 6;

/** What the page answers: how long each mark took to be reckoned with, in milliseconds, and how many variants came out. */
export interface Reckoned {
  readonly took: readonly number[];
  readonly variants: number;
}

declare global {
  interface Window {
    reckonOnMarks: (marks: number) => Reckoned;
  }
}

const expected: readonly Helped[] = Array.from({ length: singers }, (_, place) => ({
  id: `s${place}` as SingerId,
  called: `Singer ${place}`,
  needs: Array.from(
    { length: wishesEach },
    (__, wish) => libraryNeeds[(place * 5 + wish * 4) % libraryNeeds.length],
  ).flatMap((need) => need?.key ?? []),
  help: "self",
  helperId: null,
  secondId: null,
  tellsHelpers: false,
  followsAlong: false,
}));

const library = libraryOf(starterExercises, starterSongs);
// Songs and the hardest level of exercises by turns: as much as a plan can ask.
const plan: readonly PlanItem[] = Array.from({ length: items }, (_, place) => {
  const song = starterSongs[place % starterSongs.length];
  const exercise = starterExercises[place % starterExercises.length];
  return {
    id: `i${place}` as PlanItemId,
    sessionId: "s" as SessionId,
    index: `a${String(place).padStart(2, "0")}`,
    part: "songs",
    minutes: 3,
    content:
      place % 2 === 0 && song
        ? { kind: "song", songId: song.id }
        : { kind: "warmUp", exerciseId: exercise?.id as never, level: 3 as Level },
  };
});
const ladders = new Map(
  starterSongs.map(({ id }) => [id, ladderFor(songLayers.get(id) ?? nothingKnown)]),
);

// What the plan asks changes with the plan, and not with a mark.
const demands = demandsByItem({
  items: plan,
  library,
  ladderOf: (songId) => ladders.get(songId) ?? [],
  past: noPast,
  date: "2026-11-20" as CivilDate,
  outcomes: new Map(),
  run: undefined,
});

window.reckonOnMarks = (marks) => {
  const took: number[] = [];
  let variants = 0;
  for (let mark = 0; mark < marks; mark += 1) {
    const here = new Set(expected.slice(0, singers - (mark % 10)).map(({ id }) => id));
    const began = performance.now();
    const people = expected.filter(({ id }) => here.has(id));
    const { whole } = planVariants(demands, variantsFor(needsMatrix, people));
    took.push(performance.now() - began);
    variants = whole.length;
  }
  return { took, variants };
};
