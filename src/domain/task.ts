import { isKept, type Row } from "./facets.ts";
import type { Pillar } from "./helper.ts";
import { sameInAll, type Text3 } from "./language.ts";

/** A task of the library has a readable key (`welcome`), a choir's own a made one. */
export type TaskId = string & { readonly is: "task" };

/** Those that every choir starts with; the first three are pillars. `[R032]`, `[R036]` */
export const libraryTasks = [
  "conductor",
  "pianist",
  "coordinator",
  "welcome",
  "chairs",
  "piano",
  "sound",
  "sheets",
  "helper",
  "quietPlace",
  "followAlong",
  "coffee",
  "tidy",
] as const;

export type LibraryTask = (typeof libraryTasks)[number];

export type TaskTime = "before" | "during" | "after";

export const taskTimes: readonly TaskTime[] = ["before", "during", "after"];

/**
 * A task card. A task of the library has a record only when the choir has changed it; what a facet does not say is as
 * in the library.
 */
export interface TaskFacets {
  card: {
    name: string;
    time: TaskTime;
    /** Minutes before the session begins that one should be there. */
    comeBefore: number;
    /** What to do, in at most five short lines. */
    lines: readonly string[];
  };
  /** How many are needed each time; 0 when the choir does not use the task. */
  places: { places: number };
  /** Whether somebody takes it for one session or for the whole course. */
  span: { for: "session" | "course" };
}

/** A task as the choir does it. A choir's own has its words in one language, the same for everybody. */
export interface Task {
  readonly id: TaskId;
  readonly name: Text3;
  readonly time: TaskTime;
  /** Minutes before the session begins that one should be there. */
  readonly comeBefore: number;
  readonly lines: readonly Text3[];
  /** How many are needed each time; 0 when the choir does not use the task. */
  readonly places: number;
  readonly span: "session" | "course";
  /** Made by the choir itself. */
  readonly own: boolean;
}

export const longestTaskName = 40;
export const longestTaskLine = 80;
export const mostTaskLines = 5;
export const mostPlaces = 12;

/** The library's tasks with what the choir has changed laid over them, then the choir's own, in an order that stays. */
export function tasksFrom(library: readonly Task[], rows: readonly Row<"task">[]): Task[] {
  const rowsById = new Map(rows.map((row) => [row.id, row]));
  const known = new Set<string>(library.map(({ id }) => id));
  const own = rows
    .filter((row) => !known.has(row.id) && isKept(row))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((row) => (row.card ? [withChanges({ ...ownTask, id: row.id as TaskId }, row)] : []));
  return [...library.map((task) => withChanges(task, rowsById.get(task.id))), ...own];
}

const ownTask: Omit<Task, "id"> = {
  name: sameInAll(""),
  time: "during",
  comeBefore: 0,
  lines: [],
  places: 1,
  span: "session",
  own: true,
};

// Deleting what the choir changed of a library task gives the library's back.
function withChanges(task: Task, row: Row<"task"> | undefined): Task {
  if (!row || !isKept(row)) return task;
  const { card, places, span } = row;
  return {
    ...task,
    ...(card && {
      name: sameInAll(card.name),
      time: card.time,
      comeBefore: card.comeBefore,
      lines: card.lines.slice(0, mostTaskLines).map(sameInAll),
    }),
    ...(places && { places: Math.min(places.places, mostPlaces) }),
    ...(span && { span: span.for }),
  };
}

/** The pillar that a task is, for the three tasks that are one; any other is the volunteers'. */
export function pillarOf(taskId: TaskId): Pillar {
  return soloPillars.find((pillar) => pillar === taskId) ?? "volunteer";
}

const soloPillars = ["conductor", "pianist", "coordinator"] as const;

/** Pillars first, then what comes first in the evening; own tasks last within their time. */
export function inTaskOrder(tasks: readonly Task[]): Task[] {
  const rank = (task: Task) =>
    pillarOf(task.id) === "volunteer" ? 1 + taskTimes.indexOf(task.time) : 0;
  return tasks
    .map((task, place) => ({ task, place }))
    .toSorted((a, b) => rank(a.task) - rank(b.task) || a.place - b.place)
    .map(({ task }) => task);
}

/** Tea, coffee and putting things back, in minutes. `[J]` */
export const minutesAfter = 45;

/** How long a duty takes, in minutes, from when one should be there. */
export function dutyMinutes(
  task: Pick<Task, "time" | "comeBefore">,
  sessionMinutes: number,
): number {
  switch (task.time) {
    case "before":
      return task.comeBefore;
    case "during":
      return task.comeBefore + sessionMinutes;
    case "after":
      return task.comeBefore + minutesAfter;
  }
}
