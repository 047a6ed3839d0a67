import { Dexie } from "dexie";

import { type Kind, kinds, ringOf, type Row } from "#domain/facets.ts";
import { type Database, tableOf, versions } from "#store/database.ts";

/** All rows that are shared, by the name of their table. */
export type Rows = Readonly<Record<string, readonly Row<Kind>[]>>;

const schema = Object.assign({}, ...versions.map(({ tables }) => tables)) as Record<string, string>;

export async function sharedRows(database: Database): Promise<Rows> {
  const found: Record<string, Row<Kind>[]> = {};
  for (const kind of kinds) {
    if (ringOf[kind] === "device") continue;
    const rows = await database.rows(kind).toArray();
    if (rows.length > 0) found[tableOf[kind]] = rows.map((row) => database.whole(row));
  }
  return found;
}

/** The least that must be done to have these rows: the same tables, as durable, nothing sealed, nobody asked. */
export async function putBare(name: string, rows: Rows): Promise<number> {
  const began = performance.now();
  const database = new Dexie(name, { chromeTransactionDurability: "strict" });
  database.version(1).stores(schema);
  await database.transaction("rw", Object.keys(rows), async () => {
    for (const [table, ofTable] of Object.entries(rows))
      await database.table(table).bulkPut([...ofTable]);
  });
  const took = performance.now() - began;
  await database.delete();
  return took;
}
