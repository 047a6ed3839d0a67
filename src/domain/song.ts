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

/** What a pasted melody says of itself goes before what was chosen: its key, its metre. */
export function ownSongFrom(row: Row<"song">): Song | undefined {
  if (!row.card || !isKept(row)) return undefined;
  const { title, key, bpm } = row.card;
  const abc = row.tune === undefined || row.tune.abc.trim() === "" ? undefined : row.tune.abc;
  return {
    id: row.id as SongId,
    title: sameInAll(title),
    established: ["en", "da", "nb"],
    abc,
    key: (abc && keyInAbc(abc)) ?? key,
    tempo: bpm === undefined ? undefined : [bpm, bpm],
    metre: abc && metreInAbc(abc),
    difficulty: 1,
    origin: "",
    own: true,
  };
}

/** What a choir has put to a song, of the library or its own: each may be missing. */
export interface SongPapers {
  /** As it was pasted; empty when there is none. */
  readonly tune: string;
  readonly text: string;
  readonly rights: { readonly tune: Rights; readonly text: Rights };
}

export function songPapersFrom(row: Row<"song"> | undefined): SongPapers {
  const kept = row && isKept(row) ? row : undefined;
  return {
    tune: kept?.tune?.abc ?? "",
    text: kept?.text?.text ?? "",
    rights: kept?.rights ?? { tune: "unknown", text: "unknown" },
  };
}

/** In characters: longer than any song, and short enough to be read in a moment. */
export const longestTune = 10_000;
export const longestText = 20_000;

/** Kept letter for letter, also when it cannot be read as a melody yet: what was typed is never lost. */
export function writeTune(id: SongId, abc: string): Result<Change[], "too long"> {
  if (abc.length > longestTune) return refused("too long");
  return done([change("song", id, "tune", { abc: abc.trim() === "" ? "" : abc })]);
}

export function writeText(id: SongId, text: string): Result<Change[], "too long"> {
  if (text.length > longestText) return refused("too long");
  return done([change("song", id, "text", { text: text.trimEnd() })]);
}

/** A song of one's own as it is put in: a title, and what was pasted; empty where there is none yet. */
export interface NewSong {
  readonly card: SongDraft;
  readonly tune: string;
  readonly text: string;
}

export type NewSongProblem = "empty" | "too long" | "tune too long" | "text too long";

export function writeNewSong(
  id: SongId,
  { card, tune, text }: NewSong,
): Result<Change[], NewSongProblem> {
  const titled = writeSong(id, card);
  if (!titled.ok) return titled;
  const tuned = writeTune(id, tune);
  if (!tuned.ok) return refused("tune too long");
  const worded = writeText(id, text);
  if (!worded.ok) return refused("text too long");
  return done([
    ...titled.value,
    ...(tune.trim() === "" ? [] : tuned.value),
    ...(text.trim() === "" ? [] : worded.value),
  ]);
}

/** As in ABC, in short: `D`, `Bbm`, `EDor`. Undefined when the text names no tonic. */
function keyInAbc(abc: string): string | undefined {
  const [, tonic, , mode = ""] =
    /^\s*([A-G](#|b)?)\s*([a-z]*)/i.exec(fieldInAbc(abc, "K") ?? "") ?? [];
  if (!tonic) return undefined;
  const named = mode.slice(0, 3).toLowerCase();
  const mark = named === "m" || named === "min" || named === "aeo" ? "m" : modeMarks[named];
  return `${tonic.charAt(0).toUpperCase()}${tonic.slice(1)}${mark ?? ""}`;
}

const modeMarks: Readonly<Record<string, string>> = {
  dor: "Dor",
  phr: "Phr",
  lyd: "Lyd",
  mix: "Mix",
  loc: "Loc",
};

function metreInAbc(abc: string): string | undefined {
  const written = fieldInAbc(abc, "M");
  if (written === "C") return "4/4";
  if (written === "C|") return "2/2";
  return written !== undefined && /^\d+\/\d+$/.test(written) ? written : undefined;
}

/** What stands in a field of the head; after `%` it is a note to the reader. */
function fieldInAbc(abc: string, letter: "K" | "M"): string | undefined {
  const line = abc.split(/\r?\n/).find((text) => text.trimStart().startsWith(`${letter}:`));
  return line?.trimStart().slice(2).replace(/%.*/, "").trim();
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
