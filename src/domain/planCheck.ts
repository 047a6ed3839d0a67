import type { CivilDate } from "./civil.ts";
import { type Demand, type ExerciseKind, levelOf } from "./exercise.ts";
import type { Library } from "./library.ts";
import { longestStretch, type PlanItem, type PlanItemId, plannedMinutes } from "./plan.ts";
import { timeLeft } from "./planClock.ts";
import { effortOf } from "./planPlaces.ts";
import { mostNewExercises, mostNewSongs } from "./template.ts";
import { isNewHere, metThisWeek, type Subject, type Usage } from "./usage.ts";

/** One thing a leader may want to look at. Advice never forbids. `itemId` is where to look. */
export type Advice =
  | { readonly kind: "noBreathing" }
  | { readonly kind: "noMovement" }
  | { readonly kind: "socialBreak"; readonly itemId: PlanItemId }
  | { readonly kind: "outOfOrder"; readonly itemId: PlanItemId }
  | { readonly kind: "newAtHigherLevel"; readonly itemId: PlanItemId }
  | { readonly kind: "manyNewExercises"; readonly count: number; readonly itemId: PlanItemId }
  | { readonly kind: "manyNewSongs"; readonly count: number; readonly itemId: PlanItemId }
  | { readonly kind: "manyFast"; readonly count: number; readonly itemId: PlanItemId }
  | { readonly kind: "manyLoud"; readonly count: number; readonly itemId: PlanItemId }
  | { readonly kind: "breathingInARow"; readonly itemId: PlanItemId }
  | { readonly kind: "longStretch"; readonly minutes: number; readonly itemId: PlanItemId }
  | { readonly kind: "severalPeaks"; readonly itemId: PlanItemId }
  | { readonly kind: "peakEarly"; readonly itemId: PlanItemId }
  | { readonly kind: "peakLate"; readonly itemId: PlanItemId }
  | { readonly kind: "noCalmEnd"; readonly itemId: PlanItemId | undefined }
  | { readonly kind: "over"; readonly minutes: number }
  | { readonly kind: "under"; readonly minutes: number };

export interface PlanToCheck {
  /** In the order they are run. */
  readonly items: readonly PlanItem[];
  readonly library: Library;
  /** The length of the session, without the chat bar. */
  readonly sessionMinutes: number;
  readonly usage: Usage;
  /** The day of the session. */
  readonly date: CivilDate;
}

/** A plan with fewer minutes to spare than this is full enough. */
const spareMinutes = 5;
/** A rest longer than this is a break in which people have to make conversation. `[J on R015]` */
const longestQuietRest = 5;
const mostBreathingInARow = 3;
/** Near the ceiling: level 3, or a song of difficulty 3 or 4. */
const peakEffort = 3;
const peakFrom = 0.4;
const peakTo = 0.65;

/** Advice on a plan, in the order it is worth reading; none on an empty page. Rules from R014–R024. */
export function checkPlan(plan: PlanToCheck): Advice[] {
  const seen = look(plan);
  if (seen.length === 0) return [];
  return [
    ...basics(seen),
    ...socialBreak(seen),
    ...order(seen),
    ...news(seen, plan),
    ...tooManyOf(seen),
    ...breathingInARow(seen),
    ...longStretch(seen),
    ...peak(seen, plan),
    ...calmEnd(seen),
    ...time(plan),
  ];
}

/** An item with what the library knows of it. */
interface Seen {
  readonly item: PlanItem;
  readonly kind: ExerciseKind | "song" | "rest" | "notice" | "chatBar";
  readonly subject: Subject | undefined;
  readonly demands: readonly Demand[];
  readonly effort: number;
}

function look({ items, library }: PlanToCheck): Seen[] {
  return items.flatMap((item): Seen[] => {
    const { content } = item;
    switch (content.kind) {
      case "warmUp": {
        const exercise = library.exercises.get(content.exerciseId);
        // What has left the library is still in the plan, but nothing can be said of it.
        if (!exercise) return [];
        const demands = levelOf(exercise, content.level)?.demands ?? [];
        const effort = effortOf(content, undefined);
        return [{ item, kind: exercise.kind, subject: exercise.id, demands, effort }];
      }
      case "song": {
        const effort = effortOf(content, library.songs.get(content.songId));
        return [{ item, kind: "song", subject: content.songId, demands: [], effort }];
      }
      case "rest":
      case "notice":
      case "chatBar":
        return [{ item, kind: content.kind, subject: undefined, demands: [], effort: 0 }];
    }
  });
}

/** Focus on movement and breathing. `[S 001, R021]` */
function basics(seen: readonly Seen[]): Advice[] {
  const has = (kinds: readonly Seen["kind"][]) => seen.some(({ kind }) => kinds.includes(kind));
  return [
    ...(has(["breath"]) ? [] : [{ kind: "noBreathing" } as const]),
    ...(has(["body", "coordination"]) ? [] : [{ kind: "noMovement" } as const]),
  ];
}

/** No breaks where people must make conversation; the chat bar is after. `[S 000, R015, R016]` */
function socialBreak(seen: readonly Seen[]): Advice[] {
  const firstSong = seen.findIndex(({ kind }) => kind === "song");
  const breaks = seen.filter(({ kind, item }, place) => {
    const isInside = seen.slice(place + 1).some((later) => later.kind !== "chatBar");
    if (kind === "chatBar") return isInside;
    if (kind === "rest") return isInside && item.minutes > longestQuietRest;
    return kind === "social" && firstSong !== -1 && place > firstSong;
  });
  return breaks.map(({ item }) => ({ kind: "socialBreak", itemId: item.id }));
}

/** Body, breath, voice, rhythm and songs, rest. What comes again later is a change, not a disorder. `[V]` */
function order(seen: readonly Seen[]): Advice[] {
  const firsts = new Map<number, { place: number; item: PlanItem }>();
  for (const [place, { kind, item }] of seen.entries()) {
    // A calm arrival is no end.
    const rank = kind === "relax" && item.part === "arrive" ? undefined : rankOf[kind];
    if (rank !== undefined && !firsts.has(rank)) firsts.set(rank, { place, item });
  }
  const late = [...firsts].find(([rank, { place }]) =>
    [...firsts].some(([other, first]) => other > rank && first.place < place),
  );
  return late ? [{ kind: "outOfOrder", itemId: late[1].item.id }] : [];
}

const rankOf: Readonly<Partial<Record<Seen["kind"], number>>> = {
  body: 1,
  breath: 2,
  face: 3,
  voice: 3,
  rhythm: 4,
  coordination: 4,
  song: 4,
  relax: 5,
};

/** One new thing at a time, and that at level 1. Silent while everything is new. `[J]` */
function news(seen: readonly Seen[], { usage, date, library }: PlanToCheck): Advice[] {
  const fresh = seen.filter(({ subject }) => subject !== undefined && isNewHere(usage, subject));
  const met = [...metThisWeek(usage, date)];
  const exercisesMet = met.filter((id) => [...library.exercises.keys()].some((key) => key === id));
  const songsMet = met.filter((id) => [...library.songs.keys()].some((key) => key === id));
  const exercises = onePerSubject(fresh.filter(({ kind }) => kind !== "song"));
  const songs = onePerSubject(fresh.filter(({ kind }) => kind === "song"));
  const higher = fresh.filter(
    ({ item: { content } }) => content.kind === "warmUp" && content.level > 1,
  );
  const one = tooMany(exercises, exercisesMet.length, mostNewExercises);
  const two = tooMany(songs, songsMet.length, mostNewSongs);
  return [
    ...higher.map(({ item }) => ({ kind: "newAtHigherLevel", itemId: item.id }) as const),
    ...(one ? [{ kind: "manyNewExercises", ...one } as const] : []),
    ...(two ? [{ kind: "manyNewSongs", ...two } as const] : []),
  ];
}

/** `before`: how many of the kind the week has had already. */
function tooMany(
  seen: readonly Seen[],
  before: number,
  most: number,
): { count: number; itemId: PlanItemId } | undefined {
  const count = seen.length + before;
  const first = seen[Math.max(0, most - before)];
  return first && count > most ? { count, itemId: first.item.id } : undefined;
}

function onePerSubject(seen: readonly Seen[]): Seen[] {
  return seen.filter(
    ({ subject }, place) => seen.findIndex((other) => other.subject === subject) === place,
  );
}

/** At most one with a fast tempo and one with loud sound. `[J]` */
function tooManyOf(seen: readonly Seen[]): Advice[] {
  const asking = (demand: Demand) => seen.filter(({ demands }) => demands.includes(demand));
  const fast = tooMany(asking("fast_tempo"), 0, 1);
  const loud = tooMany(asking("loud_sound"), 0, 1);
  return [
    ...(fast ? [{ kind: "manyFast", ...fast } as const] : []),
    ...(loud ? [{ kind: "manyLoud", ...loud } as const] : []),
  ];
}

/** No more than three rounds of breathing. `[V]` */
function breathingInARow(seen: readonly Seen[]): Advice[] {
  let inARow = 0;
  for (const { kind, item } of seen) {
    inARow = kind === "breath" ? inARow + 1 : 0;
    if (inARow > mostBreathingInARow) return [{ kind: "breathingInARow", itemId: item.id }];
  }
  return [];
}

/** Songs after songs, or the same kind of exercise, with nothing in between. `[J]` */
function longStretch(seen: readonly Seen[]): Advice[] {
  const stretches: { minutes: number; itemId: PlanItemId }[] = [];
  let minutes = 0;
  let last: Seen["kind"] | undefined;
  for (const { kind, item } of seen) {
    if (kind === "rest" || kind === "notice" || kind === "chatBar") {
      last = undefined;
      continue;
    }
    const before = kind === last ? minutes : 0;
    minutes = before + item.minutes;
    last = kind;
    if (minutes <= longestStretch) continue;
    // The same stretch goes on: it is told once, where it became too long.
    if (before > longestStretch)
      stretches[stretches.length - 1] = { minutes, itemId: stretches.at(-1)?.itemId ?? item.id };
    else stretches.push({ minutes, itemId: item.id });
  }
  return stretches.map((stretch) => ({ kind: "longStretch", ...stretch }));
}

/** One peak near the ceiling, at 40–65 % of the time. `[J]` */
function peak(seen: readonly Seen[], { items }: PlanToCheck): Advice[] {
  const most = Math.max(...seen.map(({ effort }) => effort));
  if (most < peakEffort) return [];
  const peaks = seen.filter(({ effort }) => effort === most);
  const [first] = peaks;
  const second = peaks.find((later, place) => {
    const before = peaks[place - 1];
    return before !== undefined && seen.indexOf(later) > seen.indexOf(before) + 1;
  });
  if (!first) return [];
  if (second) return [{ kind: "severalPeaks", itemId: second.item.id }];
  const before = plannedMinutes(items.slice(0, items.indexOf(first.item)));
  const own = peaks.reduce((sum, { item }) => sum + item.minutes, 0);
  const at = (before + own / 2) / Math.max(1, plannedMinutes(items));
  if (at < peakFrom) return [{ kind: "peakEarly", itemId: first.item.id }];
  return at > peakTo ? [{ kind: "peakLate", itemId: first.item.id }] : [];
}

/** The last thing done is calm; a word or a quiet moment may follow it. `[J]` */
function calmEnd(seen: readonly Seen[]): Advice[] {
  const last = seen.findLast(({ kind }) => !["rest", "notice", "chatBar"].includes(kind));
  return last?.kind === "relax" ? [] : [{ kind: "noCalmEnd", itemId: last?.item.id }];
}

function time({ items, sessionMinutes }: PlanToCheck): Advice[] {
  const left = timeLeft(items, sessionMinutes);
  if (left.kind === "over") return [{ kind: "over", minutes: left.minutes }];
  const isUnder = left.kind === "left" && left.minutes >= spareMinutes;
  return isUnder ? [{ kind: "under", minutes: left.minutes }] : [];
}
