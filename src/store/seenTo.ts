import { type SharedRing, sharedRings } from "#domain/role.ts";

import type { Database, OutboxRow } from "./database.ts";
import type { Store } from "./store.ts";
import { syncTables, type Witness } from "./syncRows.ts";

// What somebody reads of how it stands with the others, and says that they have. Apart from what meets, so that the
// screens do not bring all of that.

/** Somebody has seen what changed: the count begins anew. */
export async function beginAway({ database, now }: Store): Promise<void> {
  await syncTables(database).away.put({ key: "away", since: now(), changed: {} });
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

/** What is stuck is tried again: all of it, or what is stuck for one of these reasons. */
export async function unpark({ database }: Store, whys?: readonly string[]): Promise<void> {
  await database.transaction("rw", database.outbox, async () => {
    const rows = await database.outbox.toArray();
    const stuck = rows.filter((row) => row.stuck && (!whys || whys.includes(row.stuck)));
    await database.outbox.bulkPut(stuck.map(freed));
  });
}

function freed({ key, ring, kind, id, facet, stamp, prev }: OutboxRow): OutboxRow {
  return { key, ring, kind, id, facet, stamp, prev };
}
