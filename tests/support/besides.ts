import type { Kind } from "#domain/facets.ts";
import type { Stamp } from "#domain/stamp.ts";
import { besideOf } from "#domain/versions.ts";
import { tableOf } from "#store/database.ts";
import type { Store } from "#store/store.ts";

const theirs = "0123456789ab-0000-00000000000000bb" as Stamp;

/** Somebody else's version, as it lies beside the one that stands. */
export async function layBeside(
  { database }: Store,
  kind: Kind,
  id: string,
  facet: string,
  value: object,
): Promise<void> {
  const name = besideOf(facet, theirs);
  const table = database.table(tableOf[kind]);
  await database.transaction("rw", table, async () => {
    const row = await table.get(id);
    await table.put({ ...row, [name]: value, stamps: { ...row.stamps, [name]: theirs } });
  });
}
