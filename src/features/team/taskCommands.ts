import { deletion } from "#domain/facets.ts";
import type { Language } from "#domain/language.ts";
import { done, type Result } from "#domain/result.ts";
import type { Task, TaskId } from "#domain/task.ts";
import {
  asInLibrary,
  changedParts,
  parseTask,
  type TaskDraft,
  type TaskProblem,
  taskWritten,
} from "#domain/taskDraft.ts";
import { commit, type NotKept, type Receipt } from "#store/commit.ts";
import type { Store } from "#store/store.ts";

type Kept = Promise<Result<Receipt, NotKept>>;

export async function addTask(
  store: Store,
  draft: TaskDraft,
): Promise<Result<Receipt, TaskProblem | NotKept>> {
  const parsed = parseTask(draft);
  if (!parsed.ok) return parsed;
  const id = store.newId() as TaskId;
  return commit(store, ["task"], () => done(taskWritten(id, undefined, parsed.value)));
}

/** @param language in which the card was read while it was written over */
export async function changeTask(
  store: Store,
  before: Task,
  draft: TaskDraft,
  language: Language,
): Promise<Result<Receipt, TaskProblem | NotKept>> {
  const parsed = parseTask(draft);
  if (!parsed.ok) return parsed;
  const said = changedParts(before, parsed.value, language);
  return commit(store, ["task"], async (reading) =>
    done(taskWritten(before.id, await reading.get("task", before.id), said)),
  );
}

/** @param places 0 when the choir does not use the task */
export async function needPlaces(store: Store, id: TaskId, places: number): Kept {
  return commit(store, ["task"], async (reading) =>
    done(taskWritten(id, await reading.get("task", id), { places: { places } })),
  );
}

/** A card of the library, as every choir starts with it. */
export async function takeLibraryCard(store: Store, id: TaskId): Kept {
  return commit(store, ["task"], async (reading) => {
    const row = await reading.get("task", id);
    return done(row ? asInLibrary(row) : []);
  });
}

export async function removeTask(store: Store, id: TaskId): Kept {
  return commit(store, ["task"], () => done([deletion("task", id)]));
}
