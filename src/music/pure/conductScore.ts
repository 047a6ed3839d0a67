import type { ConductScore } from "#domain/canonLane.ts";
import { beatsPerBar, beatTicks } from "#domain/metre.ts";

import { cycleTicks, type Melody } from "./melody.ts";

/** A melody as it is conducted: in beats, by phrases, so that what is shown cannot drift from what is heard. */
export function conductScoreOf(melody: Melody): ConductScore {
  const beat = beatTicks(melody.metre);
  const cycle = cycleTicks(melody);
  const { phrases } = melody;
  return {
    beatsPerBar: beatsPerBar(melody.metre),
    upbeat: melody.pickup / beat,
    beats: cycle / beat,
    phrases: phrases.map(({ start, end }, place) => ({
      start: start / beat,
      // The last phrase lasts until the song begins again.
      end: (place === phrases.length - 1 ? cycle : end) / beat,
    })),
  };
}
