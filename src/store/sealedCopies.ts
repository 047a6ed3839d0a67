import type { Database } from "./database.ts";
import { keysOf } from "./lockKeeping.ts";
import { keyFrom, sealedAnew } from "./sealedAnew.ts";
import { changeSnapshots } from "./snapshot.ts";
import { isFields } from "#domain/shape.ts";

/**
 * Seals what a copy from before an update holds in clear, because the version that wrote it knew no sealing. A tab that
 * is closed in between does it the next time.
 *
 * @param shelf the name of the database of copies
 */
export async function sealCopies(database: Database, shelf: string): Promise<void> {
  const row = await database.vault.get("vault");
  const kept = keysOf(database);
  const { beneath } = database;
  if (!row?.unsealedSnapshots || !kept || !beneath) return;
  const fresh = { names: keyFrom(kept.names), cards: keyFrom(kept.cards) };
  const places = new Map(beneath.places.map((place) => [place.name, place]));
  await changeSnapshots(shelf, database.name, ({ table, rows }) => {
    const place = places.get(table);
    return place
      ? rows.map((one) => (isFields(one) && sealedAnew(place, one, [], fresh)) || one)
      : rows;
  });
  await database.vault.update("vault", { unsealedSnapshots: false });
}
