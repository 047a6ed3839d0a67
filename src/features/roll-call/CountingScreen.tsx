import type { SessionId } from "#domain/session.ts";
import { useLive } from "#store/react.tsx";
import { readHeadCount } from "#store/turnout.ts";

import { Company } from "./Company.tsx";
import "./roll-call.css";

/** Heads by number, where the names are locked: those who came are counted all the same. */
export function CountingScreen({ sessionId }: { sessionId: SessionId }) {
  const count = useLive(async (database) => readHeadCount(database, sessionId), [sessionId]);
  return count && <Company sessionId={sessionId} count={count} />;
}
