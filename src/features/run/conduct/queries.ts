import type { SessionId } from "#domain/session.ts";
import { type ConductPage, readConductPage } from "#store/conducting.ts";
import { useLive } from "#store/react.tsx";

/** What is led now and how it is conducted; undefined until it has been read. */
export function useConductPage(sessionId: SessionId): ConductPage | undefined {
  return useLive((database) => readConductPage(database, sessionId), [sessionId]);
}
