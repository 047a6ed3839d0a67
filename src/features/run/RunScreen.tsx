import type { SessionId } from "#domain/session.ts";
import { useLibrary } from "#features/useLibrary.ts";

import { Ended, NotHere, NotStarted } from "./Threshold.tsx";
import { useRunPage } from "./queries.ts";
import { Running } from "./Running.tsx";
import "./run.css";
import "./now.css";
import "./song.css";
import "./foot.css";
import "./sideways.css";
import "./roomy.css";
import "./sheets.css";

/** The session that is led: one glance tells what now, what next, and how we stand for time. */
export function RunScreen({ sessionId }: { sessionId: SessionId }) {
  const page = useRunPage(sessionId);
  const library = useLibrary();
  if (!page || !library) return <div className="run-waiting" aria-busy="true" />;
  const { session, run, plan } = page;
  if (!session) return <NotHere run={run} />;
  if (!run) return <NotStarted session={session} plan={plan} />;
  if (run.endedAt !== undefined) return <Ended session={session} endedAt={run.endedAt} />;
  if (plan.length === 0) return <NotStarted session={session} plan={plan} />;
  return <Running session={session} run={run} page={page} library={library} />;
}
