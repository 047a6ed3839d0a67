import { liveQuery } from "dexie";

import type { Database } from "./database.ts";

/**
 * Tells whenever something was put into the outbox, in this tab or another; nobody who writes has to call.
 *
 * @returns stops it
 */
export function watchOutbox(database: Database, tell: (waiting: number) => void): () => void {
  const watch = liveQuery(async () => database.outbox.count()).subscribe({
    next: tell,
    // The storage is in trouble: its own banner tells, and the next meeting tries again.
    error: () => tell(0),
  });
  return () => watch.unsubscribe();
}
