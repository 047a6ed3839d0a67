import {
  type Demand,
  type Exercise,
  type ExerciseId,
  exerciseKinds,
  type Level,
} from "#domain/exercise.ts";
import { languages } from "#domain/language.ts";
import type { Song, SongId } from "#domain/song.ts";

import songsFile from "./songs.json" with { type: "json" };
import warmUpsFile from "./warmups.json" with { type: "json" };

/** The 28 warm-ups that every choir starts with. */
export const starterExercises: readonly Exercise[] = warmUpsFile.warmups.map((warmUp) => ({
  id: warmUp.id as ExerciseId,
  kind: exerciseKinds.find((kind) => kind === warmUp.kind) ?? "body",
  name: warmUp.name,
  purpose: warmUp.purpose,
  minutes: [warmUp.minutes[0] ?? 1, warmUp.minutes[1] ?? 3],
  levels: warmUp.levels.map(({ level, demands, en, da, nb }) => ({
    level: level as Level,
    how: { en, da, nb },
    demands: demands as Demand[],
  })),
  seated: warmUp.seated,
  caution: warmUp.caution,
  own: false,
}));

/** The 23 melodies that every choir starts with. */
export const starterSongs: readonly Song[] = songsFile.songs.map((song) => ({
  id: song.id as SongId,
  title: withoutMark(song.titles),
  established: languages.filter((language) => song.titles_established.includes(language)),
  abc: song.abc,
  key: headerOf(song.abc, "K"),
  tempo: [song.tempo_bpm[0] ?? 80, song.tempo_bpm[1] ?? 80],
  metre: headerOf(song.abc, "M"),
  difficulty: song.difficulty,
  origin: song.origin,
  own: false,
}));

function headerOf(abc: string, letter: string): string | undefined {
  const line = abc.split("\n").find((text) => text.startsWith(`${letter}:`));
  return line?.slice(2).trim();
}

// The file marks titles that are not established in brackets; the app says so in words of its own.
function withoutMark(titles: { en: string; da: string; nb: string }) {
  const plain = (text: string) => {
    const bare = text.replace(/\s*\([^)]*\)$/, "").trim();
    return bare === "" ? titles.en : bare;
  };
  return { en: plain(titles.en), da: plain(titles.da), nb: plain(titles.nb) };
}
