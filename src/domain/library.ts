import type { Exercise, ExerciseId } from "./exercise.ts";
import type { Text3 } from "./language.ts";
import type { PlanContent } from "./plan.ts";
import type { Song, SongId } from "./song.ts";

/** All that can be put in a plan: what Korlag starts with, and the choir's own. */
export interface Library {
  readonly exercises: ReadonlyMap<ExerciseId, Exercise>;
  readonly songs: ReadonlyMap<SongId, Song>;
}

export function libraryOf(exercises: readonly Exercise[], songs: readonly Song[]): Library {
  return {
    exercises: new Map(exercises.map((exercise) => [exercise.id, exercise])),
    songs: new Map(songs.map((song) => [song.id, song])),
  };
}

/** The name of an item's exercise or song; undefined for other items, and for one that has left the library. */
export function nameInLibrary(library: Library, content: PlanContent): Text3 | undefined {
  if (content.kind === "warmUp") return library.exercises.get(content.exerciseId)?.name;
  if (content.kind === "song") return library.songs.get(content.songId)?.title;
  return undefined;
}
