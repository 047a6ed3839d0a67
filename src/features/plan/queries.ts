import type { PlanItem } from "#domain/plan.ts";
import type { Session, SessionId } from "#domain/session.ts";
import type { Usage } from "#domain/usage.ts";
import { type EarlierPlan, readEarlierPlans, readPlan, readUsage } from "#store/plans.ts";
import { useLive } from "#store/react.tsx";
import { readSession } from "#store/sessions.ts";

/** The session and its plan in one answer, so that they never disagree. */
export interface PlannedSession {
  readonly session: Session;
  readonly items: readonly PlanItem[];
}

/** Undefined until it is known; `null` when there is no such session. */
export function usePlannedSession(sessionId: SessionId): PlannedSession | null | undefined {
  return useLive(
    async (database) => {
      const session = await readSession(database, sessionId);
      return session ? { session, items: await readPlan(database, sessionId) } : null;
    },
    [sessionId],
  );
}

/** What was in the sessions before this day; undefined while the day is not known. */
export function useUsage(date: Session["date"] | undefined): Usage | undefined {
  return useLive(async (database) => date && readUsage(database, date), [date]) || undefined;
}

/** The latest plans that may be copied. */
export function useEarlierPlans(date: Session["date"]): EarlierPlan[] | undefined {
  return useLive(async (database) => readEarlierPlans(database, date, 4), [date]);
}
