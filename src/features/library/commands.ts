import {
  type ExerciseDraft,
  type ExerciseId,
  type ExerciseProblem,
  writeExercise,
} from "#domain/exercise.ts";
import { deletion } from "#domain/facets.ts";
import { done, type Result } from "#domain/result.ts";
import { type SongDraft, type SongId, type SongProblem, writeSong } from "#domain/song.ts";
import { commit, type NotKept, type Receipt } from "#store/commit.ts";
import type { Store } from "#store/store.ts";

/** Writes the choir's own exercise: a new one, or the one with this id. */
export async function keepExercise(
  store: Store,
  id: ExerciseId,
  draft: ExerciseDraft,
): Promise<Result<Receipt, ExerciseProblem | NotKept>> {
  return commit(store, ["exercise"], () => writeExercise(id, draft));
}

export async function removeExercise(
  store: Store,
  id: ExerciseId,
): Promise<Result<Receipt, NotKept>> {
  return commit(store, ["exercise"], () => done([deletion("exercise", id)]));
}

/** Writes the choir's own song: a new one, or the one with this id. */
export async function keepSong(
  store: Store,
  id: SongId,
  draft: SongDraft,
): Promise<Result<Receipt, SongProblem | NotKept>> {
  return commit(store, ["song"], () => writeSong(id, draft));
}

export async function removeSong(store: Store, id: SongId): Promise<Result<Receipt, NotKept>> {
  return commit(store, ["song"], () => done([deletion("song", id)]));
}
