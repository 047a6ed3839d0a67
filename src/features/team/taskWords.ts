import type { Task } from "#domain/task.ts";
import type { Words } from "#i18n/words.ts";

/** When to come and how many, in a few words each. */
export function taskFacts(words: Words["tasks"], task: Task): readonly string[] {
  const needed = task.places > 0 ? [words.needed(task.places)] : [words.notUsed];
  return [...comes(words, task), ...needed, ...lasts(words, task)];
}

/** Where the number stands beside it. */
export function taskFactsInList(words: Words["tasks"], task: Task): readonly string[] {
  return task.places > 0 ? [...comes(words, task), ...lasts(words, task)] : [words.notUsed];
}

function comes(words: Words["tasks"], { time, comeBefore }: Task): readonly string[] {
  return time === "after" ? [] : [words.come(comeBefore)];
}

function lasts(words: Words["tasks"], { span }: Task): readonly string[] {
  return span === "course" ? [words.wholeCourse] : [];
}
