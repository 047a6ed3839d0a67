import { type HallWord, hallWordFrom } from "#domain/hallWord.ts";
import type { SessionId } from "#domain/session.ts";
import type { SingerId } from "#domain/singer.ts";

import { type Database, ownedBy } from "./database.ts";

/** What was said of variants for one singer, latest day first: for the next look at the card. */
export async function readHallWordsOf(database: Database, singerId: SingerId): Promise<HallWord[]> {
  const rows = await ownedBy(database, "hallWord", singerId).toArray();
  return rows
    .flatMap((row) => hallWordFrom(row) ?? [])
    .toSorted((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : 0));
}

/** What was said of variants at a session for these singers. */
export async function readHallWordsAt(
  database: Database,
  sessionId: SessionId,
  singers: readonly SingerId[],
): Promise<HallWord[]> {
  const rows = await Promise.all(
    singers.map(async (singer) => ownedBy(database, "hallWord", singer).toArray()),
  );
  return rows
    .flat()
    .flatMap((row) => hallWordFrom(row) ?? [])
    .filter((word) => word.sessionId === sessionId);
}
