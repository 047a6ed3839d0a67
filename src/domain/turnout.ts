import { type Change, change, isKept, type Row } from "./facets.ts";
import { done, type Result } from "./result.ts";
import type { SessionId } from "./session.ts";
import type { SingerId } from "./singer.ts";

/** Derived, so that two devices that mark the same singer meet in one record. */
export type TurnoutId = string & { readonly is: "turnout" };

/** The only mark there is: *here today*, or the mark taken back. Nothing is ever said of who did not come. */
export interface TurnoutFacets {
  mark: { here: boolean };
}

export function turnoutId(sessionId: SessionId, singerId: SingerId): TurnoutId {
  return `${sessionId}.${singerId}` as TurnoutId;
}

export function singerOfTurnout(id: string): SingerId {
  return id.slice(id.indexOf(".") + 1) as SingerId;
}

/** Marking twice is marking once. A mark that an undo had taken away with its record is brought back. */
export function recordHere(
  before: Row<"turnout"> | undefined,
  id: TurnoutId,
  here: boolean,
): Result<Change[], never> {
  const kept = before === undefined || isKept(before);
  if ((kept && (before?.mark?.here ?? false)) === here) return done([]);
  const mark = change("turnout", id, "mark", { here });
  return done(kept ? [mark] : [change("turnout", id, "life", { state: "kept" }), mark]);
}
