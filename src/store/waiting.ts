import { inOrderOfAsking, type Waiting, waitingFrom } from "#domain/waiting.ts";

import type { Database } from "./database.ts";

/** Those who wait for a place, in the order of asking. */
export async function readWaiting(database: Database): Promise<Waiting[]> {
  const rows = await database.rows("waiting").toArray();
  const people = rows.flatMap((row) => waitingFrom(row) ?? []);
  return inOrderOfAsking(people.filter(({ state }) => state === "waiting"));
}
