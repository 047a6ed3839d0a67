import { type Outcome, outcomeFrom } from "#domain/outcome.ts";
import { type Run, runFrom } from "#domain/run.ts";
import type { SessionId } from "#domain/session.ts";

import { type Database, ownedBy } from "./database.ts";

export async function readRun(database: Database, sessionId: SessionId): Promise<Run | undefined> {
  return runFrom(await database.rows("run").get(sessionId));
}

/** The session that is being led on this device now, if one is; the latest when an old one was never ended. */
export async function readRunning(database: Database): Promise<Run | undefined> {
  const rows = await database.rows("run").where("state.kind").equals("running").toArray();
  return rows.flatMap((row) => runFrom(row) ?? []).toSorted((a, b) => b.startedAt - a.startedAt)[0];
}

/** What became of the items of a session; items that nobody has come to are not among them. */
export async function readOutcomes(database: Database, sessionId: SessionId): Promise<Outcome[]> {
  return (await ownedBy(database, "outcome", sessionId).toArray()).map((row) => outcomeFrom(row));
}
