import { theChoir } from "#domain/choir.ts";
import { parseKind } from "#domain/facets.ts";
import { done, refused, type Result } from "#domain/result.ts";

import type { SavedChoir } from "./savedChoir.ts";
import { receive } from "./receive.ts";
import { canOpen, sealedBy } from "./sealedTables.ts";
import type { Store } from "./store.ts";

/**
 * Takes names, cards and all that hangs on them from a saved file of this same choir: what is not here, or stands there
 * in a later version. Answers how many facets came.
 */
export async function bringBack(
  store: Store,
  saved: SavedChoir,
): Promise<Result<number, "another choir" | "locked">> {
  const here = (await store.database.rows("choir").get(theChoir))?.stamps["origin"];
  const there = saved.facets.find(
    ({ kind, id, facet }) => kind === "choir" && id === theChoir && facet === "origin",
  );
  // Written once, when the choir was founded.
  if (!here || there?.stamp !== here) return refused("another choir");
  if (!canOpen(store.database, "care")) return refused("locked");
  const locked = saved.facets.filter(({ kind }) => {
    const known = parseKind(kind);
    return known !== undefined && sealedBy(known) !== undefined;
  });
  const { applied } = await receive(store, locked, true);
  return done(applied);
}
