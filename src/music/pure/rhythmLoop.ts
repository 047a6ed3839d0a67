import { barTicks, beatsPerBar, beatTicks } from "#domain/metre.ts";
import { type Pattern, patternEvents, patternTicks } from "#domain/rhythm.ts";

import type { Timeline, TimelineEvent } from "./timeline.ts";

/** A rhythm by itself, round and round after one bar counted in. */
export function rhythmLoop(pattern: Pattern, bpm: number, rounds: number): Timeline {
  const { metre } = pattern;
  const second = secondsPerTick(pattern, bpm);
  const firstBarAt = barTicks(metre) * second;
  const round = patternTicks(pattern) * second;
  const countIn = Array.from({ length: beatsPerBar(metre) }, (_, beat): TimelineEvent => ({
    kind: "click",
    at: beat * beatTicks(metre) * second,
    bar: 0,
    beat: beat + 1,
  }));
  const struck = Array.from({ length: rounds }, (_, time) =>
    patternEvents(pattern).map(({ at, length, strikes }): TimelineEvent => ({
      kind: "strike",
      at: firstBarAt + time * round + at * second,
      length: length * second,
      strikes,
      part: 0,
    })),
  ).flat();
  return { events: [...countIn, ...struck], firstBarAt, endsAt: firstBarAt + rounds * round };
}

/** Which cell of the rhythm sounds; both count from 0. */
export interface CellPlace {
  readonly bar: number;
  readonly cell: number;
}

/** @param seconds from the beginning of the loop; undefined while it is counted in */
export function cellAt(pattern: Pattern, bpm: number, seconds: number): CellPlace | undefined {
  const length = barTicks(pattern.metre);
  const ticks = seconds / secondsPerTick(pattern, bpm) - length;
  if (ticks < 0) return undefined;
  const within = ticks % patternTicks(pattern);
  const bar = Math.floor(within / length);
  const cells = pattern.bars[bar]?.length ?? 1;
  return { bar, cell: Math.floor(((within - bar * length) * cells) / length) };
}

function secondsPerTick({ metre }: Pattern, bpm: number): number {
  return 60 / bpm / beatTicks(metre);
}
