import { Dexie } from "dexie";

/** A database as a released version of Korlag left it: its tables in Dexie's notation, and their rows. */
export interface KeptDatabase {
  readonly version: number;
  readonly tables: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
}

/** Bytes are written so that they can be read again. */
export function textOfKept(kept: KeptDatabase): string {
  return JSON.stringify(kept, (_, value: unknown) =>
    value instanceof Uint8Array ? { bytes: Buffer.from(value).toString("base64") } : value,
  );
}

export function keptOfText(text: string): KeptDatabase {
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== "object" || value === null || !("bytes" in value)) return value;
    return typeof value.bytes === "string" && Object.keys(value).length === 1
      ? new Uint8Array(Buffer.from(value.bytes, "base64"))
      : value;
  }) as KeptDatabase;
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
