import { type Change, change, type Row } from "./facets.ts";
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

/** Marking twice is marking once. */
export function recordHere(
  before: Row<"turnout"> | undefined,
  id: TurnoutId,
  here: boolean,
): Result<Change[], never> {
  if ((before?.mark?.here ?? false) === here) return done([]);
  return done([change("turnout", id, "mark", { here })]);
}
