import { type Key, parseKey, tonicOf } from "./key.ts";
import type { Melody, Range } from "./melody.ts";
import { type Interval, keysForVoices, moved, semitonesOutside } from "./transpose.ts";

export interface KeyChoice {
  readonly key: Key;
  /** From the key that the melody is written in. */
  readonly interval: Interval;
  readonly range: Range;
  /** Half steps that lie outside the easy range, below and above together. */
  readonly outside: number;
  readonly isOwn: boolean;
}

/** The twelve keys to sing a melody in, best first; its own is left where it is written. */
export function keyChoices(melody: Melody): KeyChoice[] {
  const own = tonicOf(melody.key);
  return keysForVoices(melody)
    .map((offer) => (tonicOf(offer.key) === own ? asWritten(melody) : { ...offer, isOwn: false }))
    .toSorted((a, b) => a.outside - b.outside);
}

/** The choice for a key as a choir has kept it; the melody's own where nothing is kept or understood. */
export function keyChoiceFor(melody: Melody, kept: string | undefined): KeyChoice {
  const wanted = kept === undefined ? undefined : parseKey(kept);
  const found = wanted && keyChoices(melody).find(({ key }) => tonicOf(key) === tonicOf(wanted));
  return found ?? asWritten(melody);
}

/** The melody as a choir sings it. */
export function inChoirKey(melody: Melody, kept: string | undefined): Melody {
  return moved(melody, keyChoiceFor(melody, kept).interval);
}

function asWritten({ key, range }: Melody): KeyChoice {
  const interval = { steps: 0, semitones: 0 };
  return { key, interval, range, outside: semitonesOutside(range), isOwn: true };
}
