import type { SharedRing } from "#domain/role.ts";
import { sharedRings } from "#domain/role.ts";

import { type Database, facetKey } from "./database.ts";
import { kindsIn, readStream } from "./link.ts";
import { type Held, heldIn, readRingKeys } from "./syncReading.ts";
import { syncTables, type Witness } from "./syncRows.ts";

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

/** What was found, unless the witness has been forgotten meanwhile. */
export async function keepWitness(
  database: Database,
  ring: SharedRing,
  witness: Witness | undefined,
): Promise<void> {
  const { streams } = syncTables(database);
  await database.transaction("rw", streams, async () => {
    const row = await streams.get(ring);
    if (row?.witness) await streams.put({ ...row, witness });
  });
}

/** Somebody knows that something is missing, and wants to hear no more of it. */
export async function forgetWitnesses(database: Database): Promise<void> {
  for (const ring of sharedRings) await keepWitness(database, ring, undefined);
}
