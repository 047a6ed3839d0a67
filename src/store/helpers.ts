import { type Helper, helperFrom } from "#domain/helper.ts";

import type { Database } from "./database.ts";

/** The team; in no order: the screen sorts in the reader's language. */
export async function readHelpers(database: Database): Promise<Helper[]> {
  const rows = await database.rows("helper").toArray();
  return rows.flatMap((row) => helperFrom(row) ?? []);
}
