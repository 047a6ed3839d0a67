import { useMemo } from "react";

import type { Song, SongId, SongPapers } from "#domain/song.ts";
import type { AbcProblem } from "#music/pure/abcProblem.ts";
import type { KeyChoice } from "#music/pure/choirKey.ts";
import type { Melody } from "#music/pure/melody.ts";
import { readArrangement } from "#store/arrangements.ts";
import { readSongPapers } from "#store/ownLibrary.ts";
import { useLive } from "#store/react.tsx";

import { loadMusic, type Music } from "./loadMusic.ts";

export function useSongPapers(songId: SongId): SongPapers | undefined {
  return useLive(async (database) => readSongPapers(database, songId), [songId]);
}

/** A melody that can be read, as it is written and as this choir sings it. */
export interface KnownTune {
  readonly kind: "known";
  readonly abc: string;
  readonly written: Melody;
  /** Best first. */
  readonly choices: readonly KeyChoice[];
  readonly chosen: KeyChoice;
  readonly sung: Melody;
  readonly music: Music;
}

export type Tune =
  | KnownTune
  | { readonly kind: "none" }
  | { readonly kind: "unread"; readonly abc: string; readonly problems: readonly AbcProblem[] };

/** The melody of a song in the key this choir has chosen; undefined until it has been read. */
export function useTune(song: Song): Tune | undefined {
  const { id, abc } = song;
  const kept = useLive(
    async (database) => ({ key: (await readArrangement(database, id)).key }),
    [id],
  );
  const reading = useLive(async () => readingOf(id, abc), [id, abc]);
  const isKept = kept !== undefined;
  const key = kept?.key;
  // The same until the key or the melody is another: what is drawn and heard goes on when anything else is kept.
  return useMemo(() => {
    if (!isKept || reading === undefined || reading.abc !== abc) return undefined;
    return tuneOf(reading, key);
  }, [isKept, reading, abc, key]);
}

type Reading = Awaited<ReturnType<typeof readingOf>>;

async function readingOf(id: SongId, abc: string | undefined) {
  if (abc === undefined) return { abc };
  const music = await loadMusic();
  return { abc, music, read: music.melodyFromAbc(abc, music.songForms.get(id)) };
}

function tuneOf(reading: Reading, key: string | undefined): Tune {
  if (reading.abc === undefined) return { kind: "none" };
  const { abc, music, read } = reading;
  if (!read.ok) return { kind: "unread", abc, problems: read.why };
  const written = read.value;
  const chosen = music.keyChoiceFor(written, key);
  const choices = music.keyChoices(written);
  const sung = music.moved(written, chosen.interval);
  return { kind: "known", abc, written, choices, chosen, sung, music };
}

/** Beats a minute where this choir has a tempo of its own; null where it has none. */
export function useOwnTempo(songId: SongId): number | null | undefined {
  return useLive(
    async (database) => (await readArrangement(database, songId)).bpm ?? null,
    [songId],
  );
}
