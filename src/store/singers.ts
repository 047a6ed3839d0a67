import { whoIs } from "#domain/merging.ts";
import { type Singer, singerFrom, type SingerId } from "#domain/singer.ts";

import type { Database } from "./database.ts";
import { readMerges } from "./merges.ts";

/**
 * Those who sing now, or those who were archived; in no order: the screen sorts in the reader's language.
 * Of somebody with two cards only the one that stands for them.
 */
export async function readSingers(
  database: Database,
  state: "singing" | "archived",
): Promise<Singer[]> {
  const [rows, merges] = await Promise.all([
    database.rows("singer").where("standing.state").equals(state).toArray(),
    readMerges(database),
  ]);
  const standing = rows.filter(({ id }) => whoIs(merges, id as SingerId) === id);
  return standing.flatMap((row) => singerFrom(row) ?? []);
}

/** Those of these who are kept, whether they sing now or are archived. */
export async function readSingersAt(
  database: Database,
  ids: readonly SingerId[],
): Promise<Singer[]> {
  const rows = await database.rows("singer").bulkGet([...ids]);
  return rows.flatMap((row) => (row ? (singerFrom(row) ?? []) : []));
}
