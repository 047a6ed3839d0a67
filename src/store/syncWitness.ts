import type { SharedRing } from "#domain/role.ts";

import { type Database, facetKey } from "./database.ts";
import { kindsIn, readStream } from "./link.ts";
import { type Held, heldIn } from "./syncHeld.ts";
import { readRingKeys } from "./syncReading.ts";

/**
 * What this device holds of a ring and has told, or was told: whoever asks the endpoint gets it, or something later.
 * Undefined where that is not known: while something is locked away, or the endpoint is just being made whole.
 */
export async function readTold(
  database: Database,
  ring: SharedRing,
): Promise<readonly Held[] | undefined> {
  return database.transaction("r", database.tables, async () => {
    // Help notes are of the ring `team`, and locked away with the cards.
    if (database.keys.state.getState().kind !== "open") return undefined;
    if (!(await readRingKeys(database, ring))) return undefined;
    if ((await readStream(database, ring)).mending) return undefined;
    const waiting = new Set(await database.outbox.where("ring").equals(ring).primaryKeys());
    const told: Held[] = [];
    for (const kind of kindsIn(ring)) {
      for (const row of await database.rows(kind).toArray()) {
        for (const held of heldIn(kind, row)) {
          // An erased record is told as a whole, by its life.
          const name = held.erased ? "life" : held.facet;
          if (!waiting.has(facetKey(kind, row.id, name))) told.push(held);
        }
      }
    }
    return told;
  });
}
