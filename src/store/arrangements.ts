import {
  type Arrangement,
  arrangementFrom,
  type OwnGesture,
  ownGestureFrom,
} from "#domain/arrangement.ts";
import type { SongId } from "#domain/song.ts";

import type { Database } from "./database.ts";

export async function readArrangement(database: Database, songId: SongId): Promise<Arrangement> {
  return arrangementFrom(await database.rows("arrangement").get(songId));
}

/** All songs that this choir sings in a way of its own. */
export async function readArrangements(database: Database): Promise<Map<SongId, Arrangement>> {
  const rows = await database.rows("arrangement").toArray();
  return new Map(rows.map((row) => [row.id as SongId, arrangementFrom(row)]));
}

export async function readOwnGestures(database: Database): Promise<OwnGesture[]> {
  const rows = await database.rows("gesture").toArray();
  return rows.flatMap((row) => ownGestureFrom(row) ?? []);
}
