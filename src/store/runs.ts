import { saysSomething } from "#domain/erasing.ts";
import type { Placed } from "#domain/order.ts";
import { type Outcome, outcomeFrom, outcomeId, type Outcomes } from "#domain/outcome.ts";
import type { PlanItem, PlanItemId } from "#domain/plan.ts";
import { type Run, runFrom } from "#domain/run.ts";
import type { Session, SessionId } from "#domain/session.ts";

import { type Database, ownedBy } from "./database.ts";
import { readPlan } from "./plans.ts";
import { readSession } from "./sessions.ts";

export async function readRun(database: Database, sessionId: SessionId): Promise<Run | undefined> {
  return runFrom(await database.rows("run").get(sessionId));
}

/** What became of the items of a session; items that nobody has come to are not among them. */
export async function readOutcomes(database: Database, sessionId: SessionId): Promise<Outcome[]> {
  const rows = await ownedBy(database, "outcome", sessionId).toArray();
  return rows.filter(saysSomething).map((row) => outcomeFrom(row));
}

/** All that the page of a running session shows. */
export interface RunPage {
  readonly session: Session | undefined;
  readonly run: Run | undefined;
  readonly plan: readonly PlanItem[];
  readonly outcomes: Outcomes;
  /** Where the item of the position stood, when it has been taken out of the plan. */
  readonly gone: Placed | undefined;
}

export async function readRunPage(database: Database, sessionId: SessionId): Promise<RunPage> {
  const [session, run, plan, outcomes] = await Promise.all([
    readSession(database, sessionId),
    readRun(database, sessionId),
    readPlan(database, sessionId),
    readOutcomes(database, sessionId),
  ]);
  const stands = !run || plan.some(({ id }) => id === run.itemId);
  const place = stands ? undefined : (await database.rows("planItem").get(run.itemId))?.place;
  return {
    session,
    run,
    plan,
    outcomes: new Map(outcomes.map((outcome) => [outcome.itemId, outcome])),
    gone: run && place && { id: run.itemId, index: place.index },
  };
}

/** Undefined for an item that nothing has been said of, or whose record an undo took away. */
export async function readOutcome(
  database: Database,
  sessionId: SessionId,
  itemId: PlanItemId,
): Promise<Outcome | undefined> {
  const row = await database.rows("outcome").get(outcomeId(sessionId, itemId));
  return row && saysSomething(row) ? outcomeFrom(row) : undefined;
}
