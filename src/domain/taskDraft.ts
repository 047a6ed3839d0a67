import { oneLine } from "./course.ts";
import { type Change, change, type FacetName, type Facets, isKept, type Row } from "./facets.ts";
import type { Language } from "./language.ts";
import { done, refused, type Result } from "./result.ts";
import {
  longestTaskLine,
  longestTaskName,
  mostPlaces,
  mostTaskLines,
  type Task,
  type TaskFacets,
  type TaskId,
} from "./task.ts";

/** A task card as it stands on the page while somebody fills it in. */
export interface TaskDraft {
  readonly name: string;
  readonly time: Task["time"];
  readonly comeBefore: number;
  /** One for each line of the card; empty ones are left out. */
  readonly lines: readonly string[];
  readonly places: number;
  readonly span: Task["span"];
}

export type TaskProblem = "no name";

/** The longest that anybody is asked to come before the session, in minutes. */
export const longestComeBefore = 180;

export function draftOf(task: Task, language: Language): TaskDraft {
  const { time, comeBefore, places, span } = task;
  const lines = task.lines.map((line) => line[language]);
  return { name: task.name[language], time, comeBefore, lines, places, span };
}

export const newTaskDraft: TaskDraft = {
  name: "",
  time: "before",
  comeBefore: 30,
  lines: [],
  places: 1,
  span: "session",
};

export function parseTask(draft: TaskDraft): Result<TaskFacets, TaskProblem> {
  const name = oneLine(draft.name, longestTaskName);
  if (name === "") return refused("no name");
  const lines = draft.lines.map((line) => oneLine(line, longestTaskLine));
  return done({
    card: {
      name,
      time: draft.time,
      comeBefore: within(draft.comeBefore, longestComeBefore),
      lines: lines.filter((line) => line !== "").slice(0, mostTaskLines),
    },
    places: { places: within(draft.places, mostPlaces) },
    span: { for: draft.span },
  });
}

/** Only what is another than the task as it stands: the rest of a library card stays in three languages. */
export function changedParts(
  task: Task,
  wanted: TaskFacets,
  language: Language,
): Partial<TaskFacets> {
  const before = parseTask(draftOf(task, language));
  if (!before.ok) return wanted;
  const { card, places, span } = before.value;
  const sameCard = JSON.stringify(card) === JSON.stringify(wanted.card);
  return {
    ...(sameCard ? {} : { card: wanted.card }),
    ...(places.places === wanted.places.places ? {} : { places: wanted.places }),
    ...(span.for === wanted.span.for ? {} : { span: wanted.span }),
  };
}

/** What the choir says of a task. A record that was taken back lives again, without what it held before. */
export function taskWritten(
  id: TaskId,
  row: Row<"task"> | undefined,
  said: Partial<TaskFacets>,
): Change[] {
  const changes = [
    ...(said.card ? [change("task", id, "card", said.card)] : []),
    ...(said.places ? [change("task", id, "places", said.places)] : []),
    ...(said.span ? [change("task", id, "span", said.span)] : []),
  ];
  if (!row || isKept(row) || changes.length === 0) return changes;
  const stale = parts.filter((part) => row[part] && !said[part]);
  return [
    change("task", id, "life", { state: "kept" }),
    ...stale.map((part) => unsaid(id, part)),
    ...changes,
  ];
}

/** As every choir starts with it: nothing that the choir has said of it is left. */
export function asInLibrary(row: Row<"task">): Change[] {
  const id = row.id as TaskId;
  return parts.filter((part) => row[part]).map((part) => unsaid(id, part));
}

const parts: readonly (keyof TaskFacets)[] = ["card", "places", "span"];

// A facet without its fields is one that nobody has filled in.
function unsaid(id: TaskId, facet: FacetName<"task">): Change {
  const value: Partial<Facets<"task">[typeof facet]> = {};
  return { kind: "task", id, facet, value };
}

function within(number: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(number)));
}
