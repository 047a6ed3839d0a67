import type { Exercise, Level } from "./exercise.ts";
import { type Change, change, isKept, type Row } from "./facets.ts";
import type { LayerId } from "./layer.ts";
import type { PlanItem, PlanItemId } from "./plan.ts";
import type { SessionId } from "./session.ts";
import { type Sign, signs } from "./signs.ts";

/** Derived from session and item, so that two devices meet in one record. */
export type OutcomeId = string & { readonly is: "outcome" };

/** About the task and the group, never about a person. */
export type Fit = "tooEasy" | "justRight" | "tooMuch";

export const fits: readonly Fit[] = ["tooEasy", "justRight", "tooMuch"];

export interface OutcomeFacets {
  fit: { fit: Fit | null };
  /** One line that somebody noticed. */
  word: { line: string };
  /** The level it was done at, when it was not the planned one. */
  level: { level: Level };
  /**
   * Milliseconds since 1970. An item that was gone back to keeps its first start.
   * `ahead` says that it was skipped and is to come after all: a facet can be overwritten, not made unknown again.
   */
  played: { startedAt: number; endedAt: number; how: "done" | "skipped" | "ahead" };
  /** How far a song came: its highest step, and whether one was taken back. About the group, never about a person. */
  climb: { reached: LayerId; steppedBack: boolean };
  signs: { signs: readonly Sign[] };
}

/** When an item was led, and whether it was. */
export interface Played {
  readonly startedAt: number;
  readonly endedAt: number;
  readonly how: "done" | "skipped";
}

export interface Outcome {
  readonly itemId: PlanItemId;
  readonly fit: Fit | null;
  readonly line: string;
  readonly level: Level | undefined;
  /** Undefined for what has not been come to. */
  readonly played: Played | undefined;
  /** Of a song, when somebody said how far it came. */
  readonly climb: OutcomeFacets["climb"] | undefined;
  readonly signs: readonly Sign[];
}

export type Outcomes = ReadonlyMap<PlanItemId, Outcome>;

export const longestLine = 200;

export function outcomeId(sessionId: SessionId, itemId: PlanItemId): OutcomeId {
  return `${sessionId}.${itemId}` as OutcomeId;
}

export function outcomeFrom(row: Row<"outcome">): Outcome {
  return {
    itemId: row.id.slice(row.id.indexOf(".") + 1) as PlanItemId,
    fit: row.fit?.fit ?? null,
    line: row.word?.line ?? "",
    level: row.level?.level,
    played: playedFrom(row.played),
    climb: row.climb,
    // A newer Korlag may know signs that this one has no words for.
    signs: (row.signs?.signs ?? []).filter((sign) => signs.includes(sign)),
  };
}

/** What is written of an outcome; when its record was deleted by an act taken back, it is kept again. */
export function onOutcome(
  before: Row<"outcome"> | undefined,
  written: Change<"outcome">,
): Change<"outcome">[] {
  if (!before || isKept(before)) return [written];
  return [change("outcome", written.id, "life", { state: "kept" }), written];
}

/**
 * The song or exercise that ended last, which is the one to ask about: too easy, just right or too much.
 * Not the one that is led now, nor one that was skipped; rests and notices ask nothing.
 */
export function endedLast(
  plan: readonly PlanItem[],
  outcomes: Outcomes,
  now: PlanItemId,
): PlanItem | undefined {
  const ended = plan.flatMap((item) => {
    const played = outcomes.get(item.id)?.played;
    const asks = item.content.kind === "song" || item.content.kind === "warmUp";
    return asks && item.id !== now && played?.how === "done" ? [{ item, at: played.endedAt }] : [];
  });
  return ended.toSorted((a, b) => b.at - a.at)[0]?.item;
}

/** The next level the exercise has that way; undefined at the end of its ladder. */
export function levelBeside(
  exercise: Exercise,
  from: Level,
  way: "easier" | "harder",
): Level | undefined {
  const levels = exercise.levels.map(({ level }) => level);
  return way === "easier"
    ? levels.findLast((level) => level < from)
    : levels.find((level) => level > from);
}

function playedFrom(facet: OutcomeFacets["played"] | undefined): Played | undefined {
  if (!facet || facet.how === "ahead") return undefined;
  return { startedAt: facet.startedAt, endedAt: facet.endedAt, how: facet.how };
}
