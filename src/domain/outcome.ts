import type { Level } from "./exercise.ts";
import type { Row } from "./facets.ts";
import type { PlanItemId } from "./plan.ts";
import type { SessionId } from "./session.ts";

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
  /** Milliseconds since 1970. An item that was gone back to keeps its first start. */
  played: { startedAt: number; endedAt: number; how: "done" | "skipped" };
}

export interface Outcome {
  readonly itemId: PlanItemId;
  readonly fit: Fit | null;
  readonly line: string;
  readonly level: Level | undefined;
  readonly played: OutcomeFacets["played"] | undefined;
}

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
    played: row.played,
  };
}
