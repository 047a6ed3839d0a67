import { type Closing, noWords } from "#domain/closing.ts";
import type { HeadCount } from "#domain/headCount.ts";
import type { Fit } from "#domain/outcome.ts";
import { type PlanItem, subjectOf } from "#domain/plan.ts";
import type { Session, SessionId } from "#domain/session.ts";
import { readClosing } from "#store/closings.ts";
import { readPlan } from "#store/plans.ts";
import { useLive } from "#store/react.tsx";
import { readOutcomes } from "#store/runs.ts";
import { readSession } from "#store/sessions.ts";
import { readHeadCount, readHowManyHere } from "#store/turnout.ts";

export interface ClosingPage {
  readonly session: Session | undefined;
  readonly words: Closing;
  readonly here: number;
  readonly count: HeadCount;
  /** The songs and exercises that were not skipped, in the order of the plan, with what has been said of them. */
  readonly done: readonly { readonly item: PlanItem; readonly fit: Fit | null }[];
  /** Whether there was a song or an exercise in the plan at all. */
  readonly planned: boolean;
}

export function useClosingPage(sessionId: SessionId): ClosingPage | undefined {
  return useLive(
    async (database) => {
      const [session, words, here, count, items, outcomes] = await Promise.all([
        readSession(database, sessionId),
        readClosing(database, sessionId),
        readHowManyHere(database, sessionId),
        readHeadCount(database, sessionId),
        readPlan(database, sessionId),
        readOutcomes(database, sessionId),
      ]);
      const outcomeOf = new Map(outcomes.map((outcome) => [outcome.itemId, outcome]));
      // A session led from paper has no outcomes at all: then everything in its plan may have been done.
      const led = outcomes.some(({ played }) => played !== undefined);
      const subjects = items.filter(({ content }) => subjectOf(content) !== undefined);
      const done = subjects.flatMap((item) => {
        const outcome = outcomeOf.get(item.id);
        if (led && outcome?.played?.how !== "done") return [];
        return [{ item, fit: outcome?.fit ?? null }];
      });
      return { session, words: words ?? noWords, here, count, done, planned: subjects.length > 0 };
    },
    [sessionId],
  );
}
