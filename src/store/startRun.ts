import { change } from "#domain/facets.ts";
import { planInOrder, planItemFrom } from "#domain/plan.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { runFrom } from "#domain/run.ts";
import type { SessionId } from "#domain/session.ts";

import { commit, type NotKept, type Receipt } from "./commit.ts";
import type { Store } from "./store.ts";

/**
 * Begins to lead a session on this device, at the first item of its plan. A session that runs already is left where it
 * is; one that was ended begins anew.
 */
export async function startRun(
  store: Store,
  sessionId: SessionId,
): Promise<Result<Receipt, "no items" | NotKept>> {
  const now = store.now();
  return commit<"no items">(store, ["run", "planItem"], async (reading) => {
    const run = runFrom(await reading.get("run", sessionId));
    if (run && run.endedAt === undefined) return done([]);
    const rows = await reading.where("planItem", "place.sessionId", sessionId);
    const first = planInOrder(rows.flatMap((row) => planItemFrom(row) ?? []))[0];
    if (!first) return refused("no items");
    return done([
      change("run", sessionId, "position", { itemId: first.id, since: now }),
      change("run", sessionId, "state", { kind: "running", startedAt: now }),
    ]);
  });
}
