import { type Partner, partnerFrom } from "#domain/partner.ts";

import type { Database } from "./database.ts";

/** Whom the choir works with; in no order: the screen sorts in the reader's language. */
export async function readPartners(database: Database): Promise<Partner[]> {
  const rows = await database.rows("partner").toArray();
  return rows.flatMap((row) => partnerFrom(row) ?? []);
}
