import { type Change, change, isKept, type Row } from "./facets.ts";
import { type Language, sameInAll, type Text3 } from "./language.ts";
import { done, refused, type Result } from "./result.ts";
import { textHas } from "./search.ts";

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
  card: { title: string; key?: string | undefined; bpm?: number | undefined };
  /** A melody of one's own, as ABC. */
  tune: { abc: string };
  /** The words that are sung, as they were pasted. */
  text: { text: string };
  rights: { tune: Rights; text: Rights };
}

/** Melody and text may have different owners, so each is said by itself. */
export type Rights = "unknown" | "free" | "allowed" | "sheetOnly";

export const rightsChoices: readonly Rights[] = ["unknown", "free", "allowed", "sheetOnly"];

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

/** The keys there are to choose from, as in ABC, major then minor, up from C. */
export const songKeys: readonly string[] = [
  "C Db D Eb E F Gb G Ab A Bb B",
  "Cm C#m Dm Ebm Em Fm F#m Gm G#m Am Bbm Bm",
].flatMap((keys) => keys.split(" "));

export const longestTitle = 80;

export type SongProblem = "empty" | "too long";

/** A leader's own song as it is typed; `key` and `bpm` may be left unsaid. */
export interface SongDraft {
  readonly title: string;
  readonly key: string | undefined;
  readonly bpm: number | undefined;
}

/** What is written for a leader's own song, new or changed. The tempo is kept within what can be played. */
export function writeSong(id: SongId, draft: SongDraft): Result<Change[], SongProblem> {
  const title = draft.title.trim();
  if (title === "") return refused("empty");
  if (title.length > longestTitle) return refused("too long");
  const bpm =
    draft.bpm === undefined
      ? undefined
      : Math.min(Math.max(Math.round(draft.bpm), slowestBpm), fastestBpm);
  return done([change("song", id, "card", { title, key: draft.key, bpm })]);
}

/** Whether it is what was typed, by its title in any language or where it comes from. */
export function songHas(song: Song, typed: string): boolean {
  const { en, da, nb } = song.title;
  return textHas([en, da, nb, song.origin].join(" "), typed);
}

/** In the order of the titles as they stand in that language. */
export function inTitleOrder(songs: readonly Song[], language: Language): Song[] {
  const collator = new Intl.Collator(language, { numeric: true, ignorePunctuation: true });
  return songs.toSorted((a, b) => collator.compare(a.title[language], b.title[language]));
}
