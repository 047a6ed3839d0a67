import {
  type ClimbWay,
  climbedTo,
  type Standing,
  standingOf,
  writtenStanding,
} from "#domain/climbing.ts";
import { change } from "#domain/facets.ts";
import type { Step } from "#domain/layer.ts";
import { outcomeFrom, outcomeId } from "#domain/outcome.ts";
import type { PlanItemId } from "#domain/plan.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { runFrom } from "#domain/run.ts";
import type { SessionId } from "#domain/session.ts";

import { commit, type NotKept, type Receipt } from "./commit.ts";
import type { Store } from "./store.ts";

export interface ClimbTap {
  readonly sessionId: SessionId;
  readonly itemId: PlanItemId;
  readonly ladder: readonly Step[];
  /** Where the screen said that the song stands: a tap that comes twice steps once. */
  readonly from: Standing;
  readonly way: ClimbWay;
}

/**
 * - `not running`: the session has not begun here, or has ended
 * - `moved already`: the song stands elsewhere than the screen said, or another item is led
 * - `nothing there`: no step lies that way
 */
export type ClimbProblem = "not running" | "moved already" | "nothing there";

/** Takes the song that is led one step up, back, or over the ladder; the receipt takes it back. */
export async function climbTo(
  store: Store,
  { sessionId, itemId, ladder, from, way }: ClimbTap,
): Promise<Result<Receipt, ClimbProblem | NotKept>> {
  return commit<ClimbProblem>(store, ["run", "outcome"], async (reading) => {
    const run = runFrom(await reading.get("run", sessionId));
    if (!run || run.endedAt !== undefined) return refused("not running");
    const outcome = await reading.get("outcome", outcomeId(sessionId, itemId));
    const told = outcome && outcomeFrom(outcome).climb;
    const now = standingOf(ladder, from.step, itemId, run.climb, told);
    if (run.itemId !== itemId || now.step !== from.step || now.gentler !== from.gentler) {
      return refused("moved already");
    }
    const standing = climbedTo(ladder, now, way);
    const written = standing && writtenStanding(ladder, itemId, standing);
    return written ? done([change("run", sessionId, "climb", written)]) : refused("nothing there");
  });
}
