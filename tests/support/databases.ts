import { Dexie } from "dexie";

/** A database as a released version of Korlag left it: its tables in Dexie's notation, and their rows. */
export interface KeptDatabase {
  readonly version: number;
  readonly tables: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
}

/** What stands in a database, to be kept as a fixture. Says the version's tables so that it can be made anew without us. */
export async function keptFrom(
  name: string,
  tables: Readonly<Record<string, string>>,
): Promise<KeptDatabase> {
  const database = await new Dexie(name).open();
  const rows: Record<string, readonly unknown[]> = {};
  for (const table of database.tables) rows[table.name] = await table.toArray();
  const { verno: version } = database;
  database.close();
  return { version, tables, rows };
}

/** Puts a kept database on the disk, without any of the app's code. */
export async function layOnDisk(name: string, kept: KeptDatabase): Promise<void> {
  const database = new Dexie(name);
  database.version(kept.version).stores({ ...kept.tables });
  for (const [table, rows] of Object.entries(kept.rows)) await database.table(table).bulkAdd(rows);
  database.close();
}
