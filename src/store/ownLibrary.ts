import { type Exercise, ownExerciseFrom } from "#domain/exercise.ts";
import {
  ownSongFrom,
  type Song,
  type SongId,
  type SongPapers,
  songPapersFrom,
} from "#domain/song.ts";

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

/** What the choir has put to a song of the library or its own: a melody, words, whose they are. */
export async function readSongPapers(database: Database, songId: SongId): Promise<SongPapers> {
  return songPapersFrom(await database.rows("song").get(songId));
}
