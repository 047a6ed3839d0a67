import type { SessionId } from "#domain/session.ts";
import { startRun } from "#store/startRun.ts";
import type { Store } from "#store/store.ts";

/** Where starting led to: the running session, its plan when there is nothing to run yet, or nowhere. */
export type Started = "running" | "no plan" | "not kept";

/** One tap: the session runs from its first item, or goes on where it is. */
export async function startSession(store: Store, sessionId: SessionId): Promise<Started> {
  const started = await startRun(store, sessionId);
  if (started.ok) return "running";
  return started.why === "no items" ? "no plan" : "not kept";
}
