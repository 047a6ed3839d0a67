import { type PlanItem, planInOrder, planItemFrom, plannedMinutes } from "#domain/plan.ts";
import type { Session, SessionId } from "#domain/session.ts";
import { sessionsLookedAt, type Usage, usageOf } from "#domain/usage.ts";

import type { Database } from "./database.ts";
import { readSessionsBefore } from "./sessions.ts";

/** The plan of one session in the order it is run. */
export async function readPlan(database: Database, sessionId: SessionId): Promise<PlanItem[]> {
  const rows = await database.rows("planItem").where("place.sessionId").equals(sessionId).toArray();
  return planInOrder(rows.flatMap((row) => planItemFrom(row) ?? []));
}

/** A session with a plan that may be copied. */
export interface EarlierPlan {
  readonly session: Session;
  readonly items: readonly PlanItem[];
  readonly minutes: number;
}

/**
 * The sessions before a day that have a plan, latest first; cancelled ones left out.
 *
 * Looks a little further back than it answers, and no further however long the choir has met.
 */
export async function readEarlierPlans(
  database: Database,
  before: Session["date"],
  most: number = sessionsLookedAt,
): Promise<EarlierPlan[]> {
  const sessions = (await readSessionsBefore(database, before, most + 8)).filter(
    ({ state }) => state !== "cancelled",
  );
  const rows = await database
    .rows("planItem")
    .where("place.sessionId")
    .anyOf(sessions.map(({ id }) => id))
    .toArray();
  const items = rows.flatMap((row) => planItemFrom(row) ?? []);
  return sessions
    .flatMap((session) => {
      const plan = planInOrder(items.filter(({ sessionId }) => sessionId === session.id));
      return plan.length === 0 ? [] : { session, items: plan, minutes: plannedMinutes(plan) };
    })
    .slice(0, most);
}

/** What was in the dozen sessions before a day. */
export async function readUsage(database: Database, before: Session["date"]): Promise<Usage> {
  const earlier = await readEarlierPlans(database, before);
  return usageOf(earlier.map(({ session, items }) => ({ date: session.date, items })));
}
