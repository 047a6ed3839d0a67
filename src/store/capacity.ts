import { theChoir } from "#domain/choir.ts";

import type { Database } from "./database.ts";
import { readSingers } from "./singers.ts";

/** How many sing now, and how many the team has settled that there is room for; null for no ceiling. */
export interface Chairs {
  readonly singing: number;
  readonly ceiling: number | null;
}

export async function readChairs(database: Database): Promise<Chairs> {
  const [singers, choir] = await Promise.all([
    readSingers(database, "singing"),
    database.rows("choir").get(theChoir),
  ]);
  return { singing: singers.length, ceiling: choir?.ceiling?.singers ?? null };
}
