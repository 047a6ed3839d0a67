import { type AvailabilityId, availabilityId } from "./availability.ts";
import { daysBetween } from "./civil.ts";
import { dutyParts } from "./duty.ts";
import type { HelperId } from "./helper.ts";
import { isOpen, type Rota, type RotaFacts } from "./rota.ts";
import type { Session, SessionId } from "./session.ts";
import type { TaskId } from "./task.ts";

/** Whether somebody had a task on a day, or for its whole course, and has given it back. */
export function hasHandedBack(
  { claims }: Pick<RotaFacts, "claims">,
  helperId: HelperId,
  { id, courseId }: Pick<Session, "id" | "courseId">,
  taskId: TaskId,
): boolean {
  return claims.some((claim) => {
    if (claim.helperId !== helperId || claim.kind !== "back") return false;
    const { owner, taskId: of } = dutyParts(claim.duty);
    return of === taskId && (owner === id || owner === courseId);
  });
}

/**
 * The same facts, but nobody who gave something back on a day counts as free on it: *I can't* is not answered by being
 * proposed for the next thing. For looking for others only; what stands on the rota is read from the facts as they are.
 */
export function withoutAskingAgain(facts: RotaFacts): RotaFacts {
  const sessions = new Set<string>(facts.sessions.map(({ id }) => id));
  const back = facts.claims.flatMap(({ duty, helperId, kind }): [AvailabilityId, "no"][] => {
    const { owner } = dutyParts(duty);
    if (kind !== "back" || !sessions.has(owner)) return [];
    return [[availabilityId(owner as SessionId, helperId), "no"]];
  });
  return { ...facts, said: new Map([...facts.said, ...back]) };
}

/** So near a day is late to find somebody new, in days. `[J]` */
const lateWithin = 7;

/** Days so near that those who are there may be asked to change, because somebody has dropped out. */
export function lateDays({ today, claims }: RotaFacts, { dates }: Rota): SessionId[] {
  const back = new Set(claims.flatMap(({ duty, kind }) => (kind === "back" ? duty : [])));
  return dates
    .filter(({ session }) => daysBetween(today, session.date) <= lateWithin)
    .filter(({ gaps }) => gaps.some((place) => isOpen(place) && back.has(place.duty)))
    .map(({ session }) => session.id);
}
