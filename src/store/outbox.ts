import type { Database, OutboxRow } from "./database.ts";

/** How many facets wait to be shared with other devices. */
export async function countWaiting(database: Database): Promise<number> {
  return database.outbox.count();
}

/** What waits, by the ring it is for. */
export interface Waiting {
  readonly all: number;
  readonly byRing: Readonly<Record<OutboxRow["ring"], number>>;
}

export async function readWaiting(database: Database): Promise<Waiting> {
  const [team, music, care] = await Promise.all([
    database.outbox.where("ring").equals("team").count(),
    database.outbox.where("ring").equals("music").count(),
    database.outbox.where("ring").equals("care").count(),
  ]);
  return { all: team + music + care, byRing: { team, music, care } };
}
