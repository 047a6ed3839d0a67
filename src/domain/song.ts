import type { Row } from "./facets.ts";
import { isKept } from "./facets.ts";
import { type Language, sameInAll, type Text3 } from "./language.ts";

/** A library song keeps its readable id (`row-row`); a leader's own has a made one. */
export type SongId = string & { readonly is: "song" };

export interface Song {
  readonly id: SongId;
  readonly title: Text3;
  /** Languages in which the title is an established one; in the others it is a working title. */
  readonly established: readonly Language[];
  /** The melody, or nothing when the choir has it on a sheet of its own. */
  readonly abc: string | undefined;
  /** As in ABC: `D`, `Bb`, `Dm`. Undefined when nobody has said. */
  readonly key: string | undefined;
  /** Beats a minute, slowest and fastest that suit it; equal when one was chosen. */
  readonly tempo: readonly [number, number] | undefined;
  readonly metre: string | undefined;
  /** 1 to 4; a song without a known difficulty counts as 1. */
  readonly difficulty: number;
  readonly origin: string;
  readonly own: boolean;
}

/** A leader's own song: a title is enough. */
export interface SongFacets {
  card: { title: string; key?: string; bpm?: number };
}

/** The slowest and fastest beat that can be set, in beats a minute. */
export const slowestBpm = 40;
export const fastestBpm = 200;

export function ownSongFrom(row: Row<"song">): Song | undefined {
  if (!row.card || !isKept(row)) return undefined;
  const { title, key, bpm } = row.card;
  return {
    id: row.id as SongId,
    title: sameInAll(title),
    established: ["en", "da", "nb"],
    abc: undefined,
    key,
    tempo: bpm === undefined ? undefined : [bpm, bpm],
    metre: undefined,
    difficulty: 1,
    origin: "",
    own: true,
  };
}
