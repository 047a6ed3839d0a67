import type { CivilDate } from "./civil.ts";
import { type Demand, type Exercise, type ExerciseKind, levelOf } from "./exercise.ts";
import type { LayerId } from "./layer.ts";
import type { Library } from "./library.ts";
import type { Part, PlanContent } from "./plan.ts";
import type { Song } from "./song.ts";
import {
  everythingIsNew,
  lastUsed,
  metThisWeek,
  type Subject,
  type Usage,
  usedLately,
} from "./usage.ts";

/** A place in a template, and what may stand in it. */
export type SlotWish =
  | { readonly kind: "warmUp"; readonly kinds: readonly ExerciseKind[] }
  /** Songs up to this difficulty, 1 to 4; the peak of a session may ask more than the rest. */
  | { readonly kind: "song"; readonly upTo: number }
  | { readonly kind: "rest" }
  | { readonly kind: "chatBar" };

export interface Slot {
  readonly part: Part;
  readonly minutes: number;
  readonly wish: SlotWish;
}

export interface Template {
  /** The length of the session it is for; the slots before the chat bar sum to it. */
  readonly minutes: number;
  readonly slots: readonly Slot[];
}

/** What is to be written of a plan, before it has ids and an order of its own. */
export interface PlannedItem {
  readonly part: Part;
  readonly minutes: number;
  readonly content: PlanContent;
  /** The step that a song is to go no further than, so that the session has one peak. */
  readonly noFurther?: LayerId | undefined;
}

/** At most so many new exercises a week, and one new song. `[J]` */
export const mostNewExercises = 2;
export const mostNewSongs = 1;

/**
 * A template with real items in it, the same ones whenever it is asked. Level 1 throughout.
 *
 * First what the choir knows and has not had lately, longest ago first; then a little that is new; then what it had
 * lately. Where there is no more to choose from, something known comes again rather than more that is new.
 */
export function fillTemplate(
  template: Template,
  library: Library,
  usage: Usage,
  date: CivilDate,
): PlannedItem[] {
  const met = metThisWeek(usage, date);
  const metOf = (known: ReadonlyMap<Subject, unknown>) =>
    [...met].filter((subject) => known.has(subject)).length;
  const exercises = choose(
    template.slots.map((slot) => exercisesFor(slot, library)),
    usage,
    mostNewExercises - metOf(library.exercises),
  );
  const songs = choose(
    template.slots.map((slot) => songsFor(slot, library)),
    usage,
    mostNewSongs - metOf(library.songs),
  );
  const items = template.slots.flatMap(({ part, minutes, wish }, place): PlannedItem[] => {
    switch (wish.kind) {
      case "warmUp": {
        const exerciseId = exercises[place];
        return exerciseId
          ? [{ part, minutes, content: { kind: "warmUp", exerciseId, level: 1 } }]
          : [];
      }
      case "song": {
        const songId = songs[place];
        return songId ? [{ part, minutes, content: { kind: "song", songId } }] : [];
      }
      case "rest":
      case "chatBar":
        return [{ part, minutes, content: { kind: wish.kind } }];
    }
  });
  return joined(items);
}

/**
 * For each slot one of its candidates, or nothing where it has none.
 *
 * @param fresh how many of those chosen may be new
 */
function choose<Id extends Subject>(
  slots: readonly (readonly Id[])[],
  usage: Usage,
  fresh: number,
): (Id | undefined)[] {
  const chosen: (Id | undefined)[] = slots.map(() => undefined);
  let left = everythingIsNew(usage) ? Number.POSITIVE_INFINITY : Math.max(0, fresh);
  const isKnown = (id: Id) => lastUsed(usage, id) !== undefined;
  const isFree = (id: Id) => !chosen.includes(id);
  const longestAgo = (ids: readonly Id[]) =>
    ids.toSorted((a, b) => compare(lastUsed(usage, a) ?? "", lastUsed(usage, b) ?? ""));

  const known = slots.map((ids) => longestAgo(ids.filter(isKnown)));
  for (const [place, ids] of known.entries()) chosen[place] = ids.find(isFree);

  const takeNew = (place: number) => {
    const id = slots[place]?.find((candidate) => !isKnown(candidate) && isFree(candidate));
    if (id === undefined || left <= 0) return;
    chosen[place] = id;
    left -= 1;
  };
  for (const place of slots.keys()) if (!chosen[place]) takeNew(place);
  // A plan is not to be last week's once more: what was had lately gives way to a little that is new.
  for (const [place, id] of chosen.entries()) if (id && usedLately(usage, id)) takeNew(place);

  for (const [place, ids] of slots.entries()) {
    chosen[place] ??= known[place]?.[0] ?? ids.find(isFree) ?? ids[0];
  }
  return chosen;
}

function exercisesFor({ wish, minutes }: Slot, library: Library): Exercise["id"][] {
  if (wish.kind !== "warmUp") return [];
  const ofKind = [...library.exercises.values()].filter(
    (exercise) => wish.kinds.includes(exercise.kind) && isForEverybody(exercise),
  );
  const fitting = ofKind.filter((exercise) => fits(exercise, minutes));
  return (fitting.length > 0 ? fitting : ofKind).map(({ id }) => id);
}

// A leader's own exercise has one number of minutes, a guess more than a range.
function fits({ own, minutes: [least, most] }: Exercise, minutes: number): boolean {
  return own || (least <= minutes && minutes <= most);
}

/** Whether its easiest level can be done on a chair, neither fast nor loud. */
export function isForEverybody(exercise: Exercise): boolean {
  const demands = levelOf(exercise, 1)?.demands ?? [];
  const asksForFeet = demands.some((demand) => onFeet.includes(demand));
  const hasSeated = exercise.seated.en.trim() !== "";
  return !demands.some((demand) => once.includes(demand)) && (!asksForFeet || hasSeated);
}

const onFeet: readonly Demand[] = ["standing", "balance", "walking"];
const once: readonly Demand[] = ["fast_tempo", "loud_sound"];

function songsFor({ wish }: Slot, library: Library): Song["id"][] {
  if (wish.kind !== "song") return [];
  return [...library.songs.values()]
    .filter(({ difficulty }) => difficulty <= wish.upTo)
    .toSorted((a, b) => a.difficulty - b.difficulty)
    .map(({ id }) => id);
}

/** The same thing twice in a row is one item, longer. */
export function joined(items: readonly PlannedItem[]): PlannedItem[] {
  const plan: PlannedItem[] = [];
  for (const item of items) {
    const last = plan.at(-1);
    const again = last && JSON.stringify(last.content) === JSON.stringify(item.content);
    if (again && last.part === item.part) {
      plan[plan.length - 1] = { ...last, minutes: last.minutes + item.minutes };
    } else plan.push(item);
  }
  return plan;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The one as long as the session first, then the nearest ones. */
export function templatesFor(templates: readonly Template[], sessionMinutes: number): Template[] {
  const distance = ({ minutes }: Template) => Math.abs(minutes - sessionMinutes);
  return templates.toSorted((a, b) => distance(a) - distance(b) || a.minutes - b.minutes);
}

/** The minutes of each part inside the session, in the order they come. */
export function partMinutes({ slots }: Template): { part: Part; minutes: number }[] {
  const found: { part: Part; minutes: number }[] = [];
  for (const { part, minutes } of slots) {
    const last = found.at(-1);
    if (last?.part === part) last.minutes += minutes;
    else if (part !== "after") found.push({ part, minutes });
  }
  return found;
}
