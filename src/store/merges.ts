import { isKept } from "#domain/facets.ts";
import { type Merges, noMerges, rootOf } from "#domain/merging.ts";
import type { SingerId } from "#domain/singer.ts";

import type { Database } from "./database.ts";

/** Which cards count as part of which others, all the way to the card that stands for the person. */
export async function readMerges(database: Database): Promise<Merges> {
  const rows = await database.rows("singer").where("merged.into").above("").toArray();
  if (rows.length === 0) return noMerges;
  const into = new Map(
    rows.flatMap((row) =>
      isKept(row) && row.merged?.into ? [[row.id as SingerId, row.merged.into] as const] : [],
    ),
  );
  const targets = await database.rows("singer").bulkGet([...new Set(into.values())]);
  const standing = new Set(targets.flatMap((row) => (row?.name && isKept(row) ? row.id : [])));
  // A card whose other card is gone stands for itself again: nobody vanishes because somebody else was erased.
  const living = [...into].filter(([, target]) => standing.has(target));
  const merges = new Map(living);
  return new Map(living.map(([id]) => [id, rootOf(merges, id)]));
}

/** Every card of a person, the one that stands for them first. */
export async function readCardsOf(database: Database, singerId: SingerId): Promise<SingerId[]> {
  const merges = await readMerges(database);
  const root = merges.get(singerId) ?? singerId;
  return [root, ...[...merges].flatMap(([id, into]) => (into === root && id !== root ? id : []))];
}
