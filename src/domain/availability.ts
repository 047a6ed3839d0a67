import type { HelperId } from "./helper.ts";
import type { SessionId } from "./session.ts";

/** Derived from the session and the helper. */
export type AvailabilityId = string & { readonly is: "availability" };

/** Whether a helper can come on a day; `unsaid` takes the answer back. No reason is asked. */
export interface AvailabilityFacets {
  answer: { can: "yes" | "no" | "unsaid" };
}

export function availabilityId(sessionId: SessionId, helperId: HelperId): AvailabilityId {
  return `${sessionId}.${helperId}` as AvailabilityId;
}
