import type { SharedRing } from "#domain/role.ts";

import { rowsAt } from "./commit.ts";
import { asideKey, type AsideRow, type Database, facetKey, type OutboxRow } from "./database.ts";
import { knownAmong } from "./arrivals.ts";
import {
  type ArrivingFacet,
  isArrivingFacet,
  reasonToWait,
  receive,
  type Received,
} from "./receive.ts";
import type { Store } from "./store.ts";

/**
 * Tells on what came here by another way than the endpoint, which may not have it. What stands waits to be sent; what
 * only a newer Korlag knows too, as it came; and what is still ahead of its time is told when its time has come.
 */
export async function passOn(
  database: Database,
  ring: SharedRing,
  facets: readonly ArrivingFacet[],
): Promise<void> {
  const known = knownAmong(facets);
  const rows = await rowsAt(database, known);
  const standing = known.filter(
    ({ kind, id, facet, stamp }) => rows.get(`${kind}/${id}`)?.stamps[facet] === stamp,
  );
  const lying = (await database.aside.bulkGet(facets.map(asideKey))).flatMap((row) => row ?? []);
  const untimely = lying.filter(({ why }) => why === "far ahead");
  await database.aside.bulkPut(untimely.map((row): AsideRow => ({ ...row, carried: true })));
  const telling = [...standing, ...lying.filter(({ why }) => why === "unknown kind")];
  const keys = telling.map(({ kind, id, facet }) => facetKey(kind, id, facet));
  const waiting = await database.outbox.bulkGet(keys);
  await database.outbox.bulkPut(
    telling.flatMap(({ kind, id, facet, stamp, prev = null }, at): OutboxRow[] => {
      const before = waiting[at];
      if (before && before.stamp >= stamp) return [];
      return [{ key: keys[at] ?? "", ring, kind, id, facet, stamp, prev }];
    }),
  );
}

/**
 * Takes up what was kept aside and can be read by now: a newer version knows the kind, or its time has come.
 * Called when a choir is opened, and at each meeting.
 */
export async function takeUpAside(store: Store): Promise<Received> {
  const { database } = store;
  if ((await database.aside.count()) === 0) return { applied: 0, aside: 0 };
  return database.transaction("rw", database.tables, async () => {
    const rows = await database.aside.toArray();
    const now = store.now();
    const ready = rows.filter((row) => isArrivingFacet(row) && !reasonToWait(row, now));
    const waiting = await database.outbox.bulkGet(
      ready.map(({ kind, id, facet }) => facetKey(kind, id, facet)),
    );
    await database.aside.bulkDelete(ready.map(({ key }) => key));
    const received = await receive(store, ready);
    for (const [at, row] of ready.entries()) {
      // Receiving has taken the pointer to it off the outbox, as to something that others have told.
      const isUntold = row.carried ?? waiting[at]?.stamp === row.stamp;
      if (isUntold && row.ring) await passOn(database, row.ring, [row]);
    }
    return received;
  });
}
