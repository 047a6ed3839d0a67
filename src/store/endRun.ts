import { type Change, change } from "#domain/facets.ts";
import { outcomeId } from "#domain/outcome.ts";
import { climbed, runFrom } from "#domain/run.ts";
import { done, type Result } from "#domain/result.ts";
import type { SessionId } from "#domain/session.ts";

import { commit, type NotKept, type Receipt } from "./commit.ts";
import type { Store } from "./store.ts";

/**
 * Ends the session that is led here, in one act: the run is over, the session has been held, and the item it stood at
 * is closed. Ending twice is ending once. The receipt takes all of it back.
 */
export async function endRun(
  store: Store,
  sessionId: SessionId,
): Promise<Result<Receipt, NotKept>> {
  const now = store.now();
  return commit(store, ["run", "session", "outcome"], async (reading) => {
    const changes: Change[] = [];
    const run = runFrom(await reading.get("run", sessionId));
    if (run && run.endedAt === undefined) {
      changes.push(
        change("run", sessionId, "state", {
          kind: "ended",
          startedAt: run.startedAt,
          endedAt: now,
        }),
      );
      const id = outcomeId(sessionId, run.itemId);
      const played = (await reading.get("outcome", id))?.played;
      // An item that was gone back to keeps the times it had; one that was skipped and is led now was not skipped.
      if (played?.how !== "done") {
        const times = { startedAt: run.since, endedAt: now };
        changes.push(change("outcome", id, "played", { ...times, how: "done" }));
      }
      changes.push(...climbed(run, run.itemId));
    }
    if ((await reading.get("session", sessionId))?.state?.kind !== "held") {
      changes.push(change("session", sessionId, "state", { kind: "held" }));
    }
    return done(changes);
  });
}
