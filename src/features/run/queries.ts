import type { SessionId } from "#domain/session.ts";
import { useLive } from "#store/react.tsx";
import { readRunPage, type RunPage } from "#store/runs.ts";

/** The session, its plan, where it stands and what became of its items; undefined until it has been read. */
export function useRunPage(sessionId: SessionId): RunPage | undefined {
  return useLive((database) => readRunPage(database, sessionId), [sessionId]);
}
