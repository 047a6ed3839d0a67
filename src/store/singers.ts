import { type Singer, singerFrom, type SingerId } from "#domain/singer.ts";

import type { Database } from "./database.ts";

/** Those who sing now, or those who were archived; in no order: the screen sorts in the reader's language. */
export async function readSingers(
  database: Database,
  state: "singing" | "archived",
): Promise<Singer[]> {
  const rows = await database.rows("singer").where("standing.state").equals(state).toArray();
  return rows.flatMap((row) => singerFrom(row) ?? []);
}

/** Those of these who are kept, whether they sing now or are archived. */
export async function readSingersAt(
  database: Database,
  ids: readonly SingerId[],
): Promise<Singer[]> {
  const rows = await database.rows("singer").bulkGet([...ids]);
  return rows.flatMap((row) => (row ? (singerFrom(row) ?? []) : []));
}
