import { beatTicks } from "#domain/metre.ts";

import type { Melody } from "./melody.ts";

/** A tone as a stroke in a picture of a phrase. */
export interface Stroke {
  /** Beats from the start of the phrase. */
  readonly at: number;
  readonly length: number;
  /** 0 is the lowest tone of the whole melody, 1 its highest. */
  readonly height: number;
}

/** How a melody rises and falls, phrase by phrase: enough to know where one is, for those who read no notes. */
export function contoursOf({ phrases, notes, metre, range }: Melody): Stroke[][] {
  const beat = beatTicks(metre);
  const spread = Math.max(1, range.highest - range.lowest);
  return phrases.map(({ start, end }) =>
    notes.flatMap((note): Stroke[] =>
      note.kind === "tone" && note.start >= start && note.start < end
        ? [
            {
              at: (note.start - start) / beat,
              length: note.length / beat,
              height: (note.midi - range.lowest) / spread,
            },
          ]
        : [],
    ),
  );
}
