import { type Run, runFrom } from "#domain/run.ts";

import type { Database } from "./database.ts";

/** The session that is being led on this device now, if one is; the latest when an old one was never ended. */
export async function readRunning(database: Database): Promise<Run | undefined> {
  const rows = await database.rows("run").where("state.kind").equals("running").toArray();
  return rows.flatMap((row) => runFrom(row) ?? []).toSorted((a, b) => b.startedAt - a.startedAt)[0];
}
