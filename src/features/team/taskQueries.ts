import { starterTasks } from "#content/tasks.ts";
import type { HelperCard } from "#domain/helper.ts";
import { type Language } from "#domain/language.ts";
import { inNameOrder } from "#domain/singer.ts";
import { inTaskOrder, type Task, type TaskId } from "#domain/task.ts";
import { useLanguage } from "#i18n/react.tsx";
import { readHelpers } from "#store/helpers.ts";
import { useLive } from "#store/react.tsx";
import { readTasks } from "#store/team.ts";

/** Pillars first, then as the evening goes. */
export function useTasks(): readonly Task[] | undefined {
  return useLive(async (database) => inTaskOrder(await readTasks(database, starterTasks)));
}

export interface OneTask {
  readonly task: Task;
  /** As every choir starts with it; undefined for the choir's own. */
  readonly inLibrary: Task | undefined;
  readonly likedBy: readonly HelperCard[];
  readonly steppedInBy: readonly HelperCard[];
}

/** Null when there is no such task. */
export function useTask(id: TaskId): OneTask | null | undefined {
  const language = useLanguage();
  return useLive(
    async (database) => {
      const [tasks, helpers] = await Promise.all([
        readTasks(database, starterTasks),
        readHelpers(database),
      ]);
      const task = tasks.find((one) => one.id === id);
      return task ? { task, ...forTask(id, helpers, language) } : null;
    },
    [id, language],
  );
}

function forTask(id: TaskId, helpers: readonly HelperCard[], language: Language) {
  const named = inNameOrder(helpers, language);
  const likedBy = named.filter(({ likes }) => likes.includes(id));
  return {
    inLibrary: starterTasks.find((task) => task.id === id),
    likedBy,
    steppedInBy: named.filter(
      (helper) => helper.standsIn.tasks.includes(id) && !likedBy.includes(helper),
    ),
  };
}
