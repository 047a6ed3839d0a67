import { type CivilDate, daysBetween } from "./civil.ts";
import type { LayerId, Step } from "./layer.ts";
import type { Fit } from "./outcome.ts";

/** A song in a session that was said something about, its highest step by place on the ladder; the first is 0. */
export interface Climb {
  readonly date: CivilDate;
  readonly reached: number;
  readonly steppedBack: boolean;
  readonly fit: Fit;
}

export interface LayerLog {
  readonly date: CivilDate;
  readonly reached: LayerId;
  readonly steppedBack: boolean;
  readonly fit: Fit;
}

/** A step that waits until the one below it, or one above that, has been right so many times more. */
export interface Lock {
  readonly step: number;
  readonly timesLeft: number;
}

/** Which rule it is. Steps are places on the ladder. */
export type NextWeekWhy =
  | { readonly kind: "firstTime" }
  | { readonly kind: "tooEasy"; readonly step: number }
  | { readonly kind: "justRightOnce"; readonly step: number }
  | { readonly kind: "justRightTwice"; readonly step: number }
  | { readonly kind: "tooMuch"; readonly step: number };

/** What made it gentler. */
export type Gentler =
  | { readonly kind: "pause"; readonly weeks: number }
  | { readonly kind: "manyNew" }
  | { readonly kind: "locked"; readonly step: number };

/** Where to begin next time and where to aim; `start` is never above `goal`. The leader may always overrule. */
export interface NextWeek {
  readonly start: number;
  readonly goal: number;
  /** A step above the goal, for when it flows by itself. */
  readonly ifItFlows: number | undefined;
  /** The lowest locked step: it and all above it wait. */
  readonly lock: Lock | undefined;
  readonly why: NextWeekWhy;
  readonly gentler: readonly Gentler[];
}

/** From so many days on, a song has had a pause. */
const pauseDays = 28;
/** From this share of the group on, there are many who were not there. */
const manyNewShare = 0.25;
const timesToUnlock = 2;

/**
 * Where a song goes on. `[J]`
 *
 * @param climbs in any order; those without a fit are not among them
 * @param on the day it will be sung
 * @param newShare how much of the expected group is new since it was last sung, 0 to 1
 */
export function nextWeek(
  ladder: readonly Step[],
  climbs: readonly Climb[],
  on: CivilDate,
  newShare: number,
): NextWeek {
  const top = Math.max(0, ladder.length - 1);
  const inOrder = climbs
    .filter(({ reached }) => reached >= 0 && reached <= top)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const last = inOrder.at(-1);
  const { why, ...plain } = ruleFor(inOrder);
  let { start, goal } = plain;
  const gentler: Gentler[] = [];

  const days = last ? daysBetween(last.date, on) : 0;
  if (days >= pauseDays) {
    start -= 1;
    goal -= 1;
    gentler.push({ kind: "pause", weeks: Math.floor(days / 7) });
  }
  if (last && newShare >= manyNewShare) {
    const withLeader = ladder.findIndex(({ layer }) => layer.kind === "unisonLed");
    if (withLeader >= 0) start = Math.min(start, withLeader);
    goal = Math.min(goal, last.reached);
    gentler.push({ kind: "manyNew" });
  }
  const lock = lockAfter(inOrder);
  const highest = lock ? Math.min(top, lock.step - 1) : top;
  if (lock && goal > highest) gentler.push({ kind: "locked", step: lock.step });
  goal = Math.min(Math.max(goal, 0), highest);
  start = Math.min(Math.max(start, 0), goal);
  const flowsTo = goal + 1;
  const mayFlow = why.kind === "justRightOnce" && gentler.length === 0 && flowsTo <= highest;
  return { start, goal, ifItFlows: mayFlow ? flowsTo : undefined, lock, why, gentler };
}

/** Logs by place on the ladder as it is now; a step that has left the ladder says nothing any more. */
export function climbsOn(ladder: readonly Step[], logs: readonly LayerLog[]): Climb[] {
  return logs.flatMap(({ reached, ...log }) => {
    const place = ladder.findIndex(({ id }) => id === reached);
    return place < 0 ? [] : [{ ...log, reached: place }];
  });
}

/** How often a step, or one above it, has been just right or too easy. */
export function timesRightAt(climbs: readonly Climb[], step: number): number {
  return climbs.filter(({ reached, fit }) => reached >= step && fit !== "tooMuch").length;
}

/** @param climbs earliest first */
function ruleFor(climbs: readonly Climb[]): Pick<NextWeek, "start" | "goal" | "why"> {
  const last = climbs.at(-1);
  if (!last) return { start: 0, goal: 2, why: { kind: "firstTime" } };
  const step = last.reached;
  switch (last.fit) {
    case "tooEasy":
      return { start: step, goal: step + 2, why: { kind: "tooEasy", step } };
    case "tooMuch":
      return { start: step - 2, goal: step - 1, why: { kind: "tooMuch", step } };
    case "justRight": {
      const since = climbs.slice(climbs.findLastIndex(({ fit }) => fit === "tooMuch") + 1);
      const times = since.filter(
        ({ reached, fit }) => fit === "justRight" && reached >= step,
      ).length;
      return times >= 2
        ? { start: step - 1, goal: step + 1, why: { kind: "justRightTwice", step } }
        : { start: step - 1, goal: step, why: { kind: "justRightOnce", step } };
    }
  }
}

/**
 * The lowest step that is locked after all of it. The first step is listening and is never locked.
 *
 * @param climbs earliest first
 */
function lockAfter(climbs: readonly Climb[]): Lock | undefined {
  const locks = new Map<number, number>();
  for (const { reached, fit } of climbs) {
    if (fit === "tooMuch") {
      if (reached > 0) locks.set(reached, timesToUnlock);
      continue;
    }
    for (const [step, timesLeft] of locks) {
      if (reached < step - 1) continue;
      if (timesLeft <= 1) locks.delete(step);
      else locks.set(step, timesLeft - 1);
    }
  }
  const lowest = Math.min(...locks.keys());
  const timesLeft = locks.get(lowest);
  return timesLeft === undefined ? undefined : { step: lowest, timesLeft };
}
