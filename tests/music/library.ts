import { readFileSync } from "node:fs";

import { type Melody, melodyFromAbc } from "../../src/music/pure/melody.ts";

interface LibrarySong {
  readonly id: string;
  readonly abc: string;
  readonly form: string;
  readonly gestures: readonly string[];
  readonly rhythm_ostinati: readonly string[];
  readonly partners: readonly string[];
  readonly pickup_beats?: number;
  readonly canon?: { readonly voices: number; readonly offset_bars: number };
}

const file = new URL("../../src/content/songs.json", import.meta.url);

/** The library as it stands in its file. */
export const librarySongs: readonly LibrarySong[] = JSON.parse(readFileSync(file, "utf8")).songs;

/** A melody that has to be one. */
export function melody(abc: string, form?: string): Melody {
  const read = melodyFromAbc(abc, form);
  if (!read.ok) throw new Error(JSON.stringify(read.why));
  return read.value;
}

export const melodies: ReadonlyMap<string, Melody> = new Map(
  librarySongs.map(({ id, abc, form }) => [id, melody(abc, form)]),
);

export function melodyOf(id: string): Melody {
  const found = melodies.get(id);
  if (!found) throw new Error(`no song ${id}`);
  return found;
}
