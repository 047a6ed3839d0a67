import type { Exercise, ExerciseKind } from "./exercise.ts";
import { type Part, parts, type PlanContent, type PlanItem } from "./plan.ts";
import type { Song } from "./song.ts";

/** Items that follow each other in the same part. A part may come twice when somebody wants it so. */
export interface PartGroup {
  readonly part: Part;
  readonly items: readonly PlanItem[];
}

export function groupsByPart(items: readonly PlanItem[]): PartGroup[] {
  const groups: { part: Part; items: PlanItem[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.part === item.part) last.items.push(item);
    else groups.push({ part: item.part, items: [item] });
  }
  return groups;
}

const partOfKind: Readonly<Record<ExerciseKind, Part>> = {
  social: "arrive",
  body: "body",
  breath: "breath",
  face: "voice",
  voice: "voice",
  rhythm: "rhythm",
  coordination: "rhythm",
  relax: "calmEnd",
};

/** The part that something from the library belongs to by its kind. */
export function partOfExercise({ kind }: Pick<Exercise, "kind">): Part {
  return partOfKind[kind];
}

/** What is sensible to begin with; the minutes are there to be changed. */
export function minutesOfExercise({ minutes }: Pick<Exercise, "minutes">): number {
  return Math.max(1, Math.round((minutes[0] + minutes[1]) / 2));
}

export const minutesOfSong = 8;
export const minutesOfRest = 2;
export const minutesOfNotice = 2;
export const minutesOfChatBar = 30;

/**
 * Where a new item goes: last in its part, and where the part has no item yet, before the first later part.
 * A rest goes into the middle of the songs, where the longest stretch is.
 *
 * @param items in the order they are run
 * @returns the place among them, 0 is first
 */
export function placeForNew(
  items: readonly PlanItem[],
  content: PlanContent["kind"],
  part: Part,
): number {
  const songs = items.flatMap((item, place) => (item.content.kind === "song" ? [place] : []));
  if (content === "rest" && songs.length > 0) {
    return (songs[Math.ceil(songs.length / 2) - 1] ?? 0) + 1;
  }
  const last = items.findLastIndex((item) => item.part === part);
  if (last !== -1) return last + 1;
  const later = items.findIndex((item) => parts.indexOf(item.part) > parts.indexOf(part));
  return later === -1 ? items.length : later;
}

/** The chat bar stays after the end, and nothing is moved past it. */
export function movableItems(items: readonly PlanItem[]): readonly PlanItem[] {
  return items.filter(({ content }) => content.kind !== "chatBar");
}

export interface Landing {
  /** The place among the other items, 0 is first. */
  readonly position: number;
  readonly part: Part;
}

/**
 * One step towards the beginning (-1) or the end (1). Between two items of its own part it stays in it; past the
 * heading it joins the part it came to.
 *
 * @param items in the order they are run
 * @returns undefined when there is nowhere to go
 */
export function oneStep(
  items: readonly PlanItem[],
  moved: PlanItem,
  step: -1 | 1,
): Landing | undefined {
  const movable = movableItems(items);
  const from = movable.findIndex(({ id }) => id === moved.id);
  const passed = movable[from + step];
  if (from === -1 || !passed) return undefined;
  const beyond = movable[from + 2 * step];
  const stays = passed.part === moved.part || beyond?.part === moved.part;
  return { position: from + step, part: stays ? moved.part : passed.part };
}

/**
 * Dropped before or after another item: it joins that item's part.
 *
 * @returns undefined when it would stand where it stands
 */
export function landingAt(
  items: readonly PlanItem[],
  moved: PlanItem,
  target: PlanItem,
  edge: "before" | "after",
): Landing | undefined {
  if (moved.id === target.id) return undefined;
  const others = movableItems(items).filter(({ id }) => id !== moved.id);
  const at = others.findIndex(({ id }) => id === target.id);
  if (at === -1) return undefined;
  const position = edge === "before" ? at : at + 1;
  const from = movableItems(items).findIndex(({ id }) => id === moved.id);
  if (position === from && target.part === moved.part) return undefined;
  return { position, part: target.part };
}

/** Titles and names that a leader types are trimmed, inner spaces made one; undefined when nothing is left. */
export function ownTitle(text: string): string | undefined {
  const title = text.trim().replaceAll(/\s+/g, " ").slice(0, longestTitle);
  return title === "" ? undefined : title;
}

const longestTitle = 80;

/** How much a song or a level asks, *about*: warm-ups 1 to 3 by level, songs 1 to 4 by difficulty. `[J]` */
export function effortOf(content: PlanContent, song: Song | undefined): number {
  if (content.kind === "warmUp") return content.level;
  if (content.kind === "song") return song?.difficulty ?? 1;
  return 0;
}
