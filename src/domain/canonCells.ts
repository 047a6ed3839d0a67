import type { ConductScore, LaneSpan } from "./canonLane.ts";

/** A phrase as one lane sings it, in beats from when the first group begins. */
export interface Cell {
  /** Counts from 0. */
  readonly phrase: number;
  /** Times through, from 0. */
  readonly time: number;
  readonly start: number;
  readonly end: number;
  /** Sung with the first group. */
  readonly isJoined: boolean;
}

/**
 * The phrases of a lane that lie, wholly or partly, between two beats.
 *
 * @param first the span of the first group, whom those who stepped back sing with
 * @param holdsAt the beat from which all hold: nothing new begins there
 */
export function cellsBetween(
  score: ConductScore,
  span: LaneSpan,
  first: LaneSpan,
  holdsAt: number | undefined,
  [from, to]: readonly [number, number],
): Cell[] {
  const stop = Math.min(to, holdsAt ?? to);
  const own = sung(score, span, [from, Math.min(stop, span.joins ?? stop)], false);
  if (span.joins === undefined) return own;
  return [...own, ...sung(score, first, [Math.max(from, span.joins), stop], true)];
}

function sung(
  { beats, phrases }: ConductScore,
  { enters, ends }: LaneSpan,
  [from, to]: readonly [number, number],
  isJoined: boolean,
): Cell[] {
  const stop = Math.min(to, ends);
  const cells: Cell[] = [];
  const rounds = Math.max(0, Math.floor((from - enters) / beats));
  for (let time = rounds; enters + time * beats < stop; time += 1) {
    for (const [phrase, place] of phrases.entries()) {
      const start = enters + time * beats + place.start;
      const end = enters + time * beats + place.end;
      if (start < stop && end > from) cells.push({ phrase, time, start, end, isJoined });
    }
  }
  return cells;
}
