import { type Choir, choirFrom, theChoir } from "#domain/choir.ts";
import { isKept } from "#domain/facets.ts";
import { type Hall, hallFrom } from "#domain/hall.ts";
import { stampParts } from "#domain/stamp.ts";

import type { Database } from "./database.ts";
import { canOpen } from "./sealedTables.ts";

export async function readChoir(database: Database): Promise<Choir | undefined> {
  return choirFrom(await database.rows("choir").get(theChoir));
}

export async function readHall(database: Database): Promise<Hall> {
  return hallFrom(await database.rows("choir").get(theChoir));
}

/** When the choir was founded, or opened from a file, in milliseconds since 1970; undefined before that. */
export async function readFoundedAt(database: Database): Promise<number | undefined> {
  const row = await database.rows("choir").get(theChoir);
  // Where it came from is written once; the name may change.
  const stamp = row?.stamps["origin"];
  return stamp && stampParts(stamp).ms;
}

/** How much is kept on this device: in plain numbers, to be shown. */
export interface Kept {
  readonly singers: number;
  readonly sessions: number;
}

/** Stops at the first, however many there are. */
export async function readHasSingers(database: Database): Promise<boolean> {
  // How many rows there are can be seen though they are locked.
  if (!canOpen(database, "singer")) return (await database.rows("singer").count()) > 0;
  return (await database.rows("singer").filter(isKept).first()) !== undefined;
}

/** Archived singers are kept too, and are counted. */
export async function readKept(database: Database): Promise<Kept> {
  const [singers, sessions] = await Promise.all([
    canOpen(database, "singer")
      ? database.rows("singer").filter(isKept).count()
      : database.rows("singer").count(),
    database.rows("session").filter(isKept).count(),
  ]);
  return { singers, sessions };
}
