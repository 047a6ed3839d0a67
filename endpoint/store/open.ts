import { layTables, renewIncarnation } from "./schema.ts";
import { codeOf, kept, type Sql } from "./sql.ts";

/** Where a store is: a folder for the embedded one, or the address of a PostgreSQL. */
export type Place = { readonly folder: string } | { readonly url: string };

export interface Store {
  readonly sql: Sql;
  readonly incarnation: string;
}

/** Opens the store and lays its tables. `isRestored`: it was put back from a copy, and the devices shall notice. */
export async function openStore(place: Place, isRestored = false): Promise<Store> {
  const sql = await openAt(place);
  try {
    if (isRestored) {
      await layInTurn(sql);
      await sql.transaction(async (inside) => kept(await renewIncarnation(inside)));
    }
    return { sql, incarnation: await layInTurn(sql) };
  } catch (error) {
    await sql.close();
    throw error;
  }
}

// Only the driver that is used is loaded.
async function openAt(place: Place): Promise<Sql> {
  if ("url" in place) return (await import("./postgres.ts")).openPostgres(place.url);
  return (await import("./embedded.ts")).openEmbedded(place.folder);
}

// Two processes that start at once on an empty PostgreSQL meet in its own tables, and one of them must try again.
async function layInTurn(sql: Sql, left = 5): Promise<string> {
  try {
    return await sql.transaction(async (inside) => kept(await layTables(inside)));
  } catch (error) {
    if (left === 0 || !hasMetAnother(error)) throw error;
    return layInTurn(sql, left - 1);
  }
}

function hasMetAnother(error: unknown): boolean {
  return ["23505", "42P07", "42710", "XX000"].includes(codeOf(error));
}
