import {
  type ExerciseDraft,
  type ExerciseId,
  type ExerciseProblem,
  writeExercise,
} from "#domain/exercise.ts";
import { deletion } from "#domain/facets.ts";
import { done, type Result } from "#domain/result.ts";
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
