import { type Change, change, isKept, type Row } from "./facets.ts";
import type { HelperId } from "./helper.ts";
import type { SessionId } from "./session.ts";
import type { CourseId } from "./course.ts";
import type { Stamp } from "./stamp.ts";
import type { TaskId } from "./task.ts";

/**
 * One place in one task at one session (or for one course): `owner.task.place`, places counted from 0. Derived, so that
 * two people who take the same gap without network meet in it.
 */
export type DutyId = string & { readonly is: "duty" };

export interface DutyFacets {
  /** Who did it in the end, where it was not who had it on the rota; null when nobody did. */
  done: { helperId: HelperId | null };
}

export function dutyId(owner: SessionId | CourseId, taskId: TaskId, place: number): DutyId {
  return `${owner}.${taskId}.${place}` as DutyId;
}

export interface DutyParts {
  readonly owner: SessionId | CourseId;
  readonly taskId: TaskId;
  readonly place: number;
}

/** Also of a claim's id, which begins with the duty's. */
export function dutyParts(id: string): DutyParts {
  const [owner = "", task = "", place = ""] = id.split(".");
  return { owner: owner as SessionId, taskId: task as TaskId, place: Number(place) };
}

/** How many places a task has at one session, where it is not what the task says: `session.task`. */
export type TaskPlacesId = string & { readonly is: "task places" };

export interface TaskPlacesFacets {
  places: { places: number };
}

export function taskPlacesId(sessionId: SessionId, taskId: TaskId): TaskPlacesId {
  return `${sessionId}.${taskId}` as TaskPlacesId;
}

/** What one helper has said about one duty: `duty.helper`. Each writes only their own; who has it follows from all. */
export type ClaimId = string & { readonly is: "claim" };

/** `asked` waits for a yes; `yes` holds it; `back` has handed it back, with no reason. */
export type Answer = "asked" | "yes" | "back";

export const answers: readonly Answer[] = ["asked", "yes", "back"];

export interface ClaimFacets {
  answer: {
    kind: Answer;
    /** Who noted it: the helper, or the coordinator for them. Null when this device belongs to nobody by name. */
    by: HelperId | null;
    /** Milliseconds since 1970. */
    at: number;
    /** Earlier answers, oldest first: handed back, taken again. */
    past: readonly { kind: Answer; by: HelperId | null; at: number }[];
  };
}

export interface Claim {
  readonly duty: DutyId;
  readonly helperId: HelperId;
  readonly kind: Answer;
  readonly stamp: Stamp;
  readonly by: HelperId | null;
  readonly at: number;
  readonly past: ClaimFacets["answer"]["past"];
}

export function claimId(duty: DutyId, helperId: HelperId): ClaimId {
  return `${duty}.${helperId}` as ClaimId;
}

export function claimFrom(row: Row<"claim">): Claim | undefined {
  const stamp = row.stamps["answer"];
  if (!row.answer || !stamp || !isKept(row)) return undefined;
  const dot = row.id.lastIndexOf(".");
  const [duty, helperId] = [row.id.slice(0, dot) as DutyId, row.id.slice(dot + 1) as HelperId];
  return { duty, helperId, stamp, ...row.answer };
}

/** What is to be noted: who says what about which duty, when (milliseconds since 1970), and who writes it down. */
export interface Said {
  readonly duty: DutyId;
  readonly helperId: HelperId;
  readonly kind: Answer;
  readonly by: HelperId | null;
  readonly at: number;
}

/** Earlier answers that are remembered. */
export const mostPast = 20;

/** Saying it twice is saying it once: a yes that stands keeps its place in the line. */
export function answered(before: Row<"claim"> | undefined, said: Said): Change[] {
  const { duty, helperId, kind, by, at } = said;
  const id = claimId(duty, helperId);
  const kept = before === undefined || isKept(before);
  const standing = kept ? before?.answer : undefined;
  if (standing?.kind === kind) return [];
  const past = standing
    ? [...standing.past, { kind: standing.kind, by: standing.by, at: standing.at }].slice(-mostPast)
    : [];
  const answer = change("claim", id, "answer", { kind, by, at, past });
  return kept ? [answer] : [change("claim", id, "life", { state: "kept" }), answer];
}

/** Earliest first: whoever said it first keeps it. */
export function byStamp(a: Claim, b: Claim): number {
  return a.stamp < b.stamp ? -1 : a.stamp > b.stamp ? 1 : a.helperId < b.helperId ? -1 : 1;
}
