import { type PlanItem, planInOrder, planItemFrom } from "#domain/plan.ts";
import type { SessionId } from "#domain/session.ts";

import type { Database } from "./database.ts";

/** The plan of one session in the order it is run. */
export async function readPlan(database: Database, sessionId: SessionId): Promise<PlanItem[]> {
  const rows = await database.rows("planItem").where("place.sessionId").equals(sessionId).toArray();
  return planInOrder(rows.flatMap((row) => planItemFrom(row) ?? []));
}
