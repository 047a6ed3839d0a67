import { type Exercise, ownExerciseFrom } from "#domain/exercise.ts";
import { ownSongFrom, type Song } from "#domain/song.ts";

import type { Database } from "./database.ts";

/** The choir's own exercises and songs, besides those that Korlag starts with. */
export async function readOwnLibrary(
  database: Database,
): Promise<{ readonly exercises: Exercise[]; readonly songs: Song[] }> {
  const [exercises, songs] = await Promise.all([
    database.rows("exercise").toArray(),
    database.rows("song").toArray(),
  ]);
  return {
    exercises: exercises.flatMap((row) => ownExerciseFrom(row) ?? []),
    songs: songs.flatMap((row) => ownSongFrom(row) ?? []),
  };
}
