import type { Song } from "#domain/song.ts";
import { useMelody } from "#features/useMelody.ts";
import type { Melody } from "#music/pure/melody.ts";

/** A phrase by the bars in which it is sung, counted from 1. */
export interface PhraseBars {
  readonly from: number;
  readonly to: number;
}

/** The phrases of a song's melody. Undefined until it has been read, empty where there is none that can be. */
export function useSongPhrases(song: Song): readonly PhraseBars[] | undefined {
  const melody = useMelody(song);
  if (melody === undefined) return undefined;
  return melody === null ? [] : barsOfPhrases(melody);
}

export function barsOfPhrases({
  phrases,
  pickup,
  ticksPerBar,
}: Pick<Melody, "phrases" | "pickup" | "ticksPerBar">): PhraseBars[] {
  return phrases.map(({ start, end }) => {
    const from = Math.max(0, Math.round((start - pickup) / ticksPerBar)) + 1;
    return { from, to: Math.max(from, Math.round((end - pickup) / ticksPerBar)) };
  });
}
