import { useMemo } from "react";

import { type Conduct, conductAt } from "#domain/canonConduct.ts";
import type { ConductScore } from "#domain/canonLane.ts";
import { countInFrom, type Round } from "#domain/round.ts";
import { conductScoreOf } from "#music/pure/conductScore.ts";
import { contoursOf, type Stroke } from "#music/pure/contour.ts";
import type { Melody } from "#music/pure/melody.ts";

import { useBeatShown, useWallBeat } from "./useRoundClock.ts";

export interface Followed {
  readonly score: ConductScore;
  readonly contours: readonly (readonly Stroke[])[];
  readonly now: Conduct;
  readonly beat: number;
  /** False before it has begun and after its end. */
  readonly going: boolean;
}

/** How much of a beat its dot is lit. */
const lit = 0.5;

/** What a second screen shows of a round: the same beat, told by what is kept and the clock on the wall. */
export function useFollowed(melody: Melody, round: Round | undefined, usual: Round): Followed {
  const score = useMemo(() => conductScoreOf(melody), [melody]);
  const contours = useMemo(() => contoursOf(melody), [melody]);
  const kept = round?.kind === "going" ? round : undefined;
  const tell = useWallBeat(kept);
  const beat = useBeatShown(tell, score, kept !== undefined, nothing);
  const seen = kept && conductAt(score, kept.plan, kept.done, beat);
  const going = seen !== undefined && !seen.isOver;
  const now = going ? seen : conductAt(score, usual.plan, [], countInFrom(score));
  return { score, contours, now, beat, going };
}

/** The beat to light; undefined between two beats, and where nothing is counted. */
export function litBeat({ now, beat, going, score }: Followed): number | undefined {
  const into = beat - score.upbeat - Math.floor(beat - score.upbeat);
  const isHeld = now.lanes.some(({ state }) => state.kind === "holding");
  return going && !isHeld && into < lit ? now.pulse.beat : undefined;
}

function nothing(): void {
  // Nothing glides on a second screen.
}
