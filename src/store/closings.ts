import { type Closing, closingFrom } from "#domain/closing.ts";
import type { SessionId } from "#domain/session.ts";

import type { Database } from "./database.ts";

export async function readClosing(
  database: Database,
  sessionId: SessionId,
): Promise<Closing | undefined> {
  return closingFrom(await database.rows("closing").get(sessionId));
}

/** The words kept of several sessions; a session without words is not among them. */
export async function readClosings(
  database: Database,
  sessionIds: readonly SessionId[],
): Promise<Map<SessionId, Closing>> {
  const rows = await database.rows("closing").bulkGet([...sessionIds]);
  const found = new Map<SessionId, Closing>();
  for (const [place, id] of sessionIds.entries()) {
    const words = closingFrom(rows[place]);
    if (words) found.set(id, words);
  }
  return found;
}
