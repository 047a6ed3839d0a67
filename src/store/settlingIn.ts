import type { SharedRing } from "#domain/role.ts";

import { type ArrivingFacet, receive } from "./receive.ts";
import type { Store } from "./store.ts";
import type { LinkRow, RingKeysRow, Witness } from "./syncRows.ts";
import { keepLink } from "./linking.ts";
import { changeStream } from "./syncWriting.ts";

/**
 * What a device that is let in begins with: where it meets the others, its keys, and what it is to show first. All of
 * it or nothing, and nothing of it waits to be shared; everything else comes by itself.
 */
export async function layWelcome(
  store: Store,
  link: LinkRow,
  keys: readonly RingKeysRow[],
  rings: readonly SharedRing[],
  first: readonly ArrivingFacet[],
  witnesses: ReadonlyMap<SharedRing, Witness>,
): Promise<void> {
  const { database } = store;
  await database.transaction("rw", database.tables, async () => {
    await keepLink(store, link, keys);
    for (const ring of rings) {
      const witness = witnesses.get(ring);
      await changeStream(database, ring, { filling: { have: 0, of: 0 }, witness });
    }
    await receive(store, first, true);
  });
}
