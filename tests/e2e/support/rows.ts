import type { Page } from "@playwright/test";

import { fetchCipher } from "#crypto/vault.ts";
import { kinds, ringOf } from "#domain/facets.ts";
import { tableOf } from "#store/database.ts";
import { isSealed, openRow } from "#store/sealedRows.ts";
import { sealedTablesOf } from "#store/sealedTables.ts";

type Row = Record<string, unknown>;

/** All rows of a table of the choir that is open, as they lie in the browser's database; what is sealed is opened. */
export async function rowsOf(page: Page, table: string): Promise<Row[]> {
  const { rows, keys } = await rawRows(page, table);
  const how = sealedTablesOf(tableOf).get(table);
  if (!how) return rows;
  const { vaultKeyFrom } = await fetchCipher();
  const opening = keys.map(({ id, secret }) => vaultKeyFrom(id, secret));
  const place = {
    ...how,
    name: table,
    field: table === "outbox" || table === "aside" ? "key" : "id",
  };
  return rows.map((row) => {
    if (!isSealed(row)) return row;
    for (const key of opening) {
      const open = openRow(place, key, row);
      if (open) return open;
    }
    throw new Error(`A row of ${table} cannot be opened`);
  });
}

/** The same in an order that is one and the same on all devices. */
export async function sortedRowsOf(page: Page, table: string): Promise<Row[]> {
  const rows = await rowsOf(page, table);
  return rows.toSorted((a, b) => (String(a["id"]) < String(b["id"]) ? -1 : 1));
}

/** All that devices of a choir share, kind by kind, as it lies on this one. */
export async function sharedRows(page: Page): Promise<Record<string, Row[]>> {
  const found: Record<string, Row[]> = {};
  for (const kind of kinds) {
    if (ringOf[kind] === "device") continue;
    found[kind] = await sortedRowsOf(page, tableOf[kind]);
  }
  return found;
}

type Keys = readonly { id: Uint8Array<ArrayBuffer>; secret: Uint8Array<ArrayBuffer> }[];

/** Rows as they lie there, and the keys that lie open beside them. Bytes are carried out of the page as numbers. */
async function rawRows(page: Page, table: string): Promise<{ rows: Row[]; keys: Keys }> {
  const carried = await page.evaluate(async (name) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error));
      });
    for (const { name: databaseName = "" } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(databaseName));
      const all = async (store: string) =>
        database.objectStoreNames.contains(store)
          ? answer<Record<string, unknown>[]>(
              database.transaction(store).objectStore(store).getAll(),
            )
          : [];
      const [rows, vault] = [await all(name), await all("vault")];
      database.close();
      if (rows.length === 0) continue;
      return JSON.stringify({ rows, keys: Object.values(vault[0]?.["open"] ?? {}) }, (_, value) =>
        value instanceof Uint8Array ? { carriedBytes: [...value] } : value,
      );
    }
    return JSON.stringify({ rows: [], keys: [] });
  }, table);
  return JSON.parse(carried, (_, value) =>
    typeof value === "object" && value !== null && "carriedBytes" in value
      ? new Uint8Array(value.carriedBytes)
      : value,
  );
}

/** The id of the session that is held today. */
export async function tonightsSession(page: Page): Promise<string> {
  const today = await page.evaluate(() => {
    const now = new Date();
    const two = (number: number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  });
  const sessions = await rowsOf(page, "sessions");
  const tonight = sessions.find(
    ({ when }) => (when as { date?: string } | undefined)?.date === today,
  );
  if (!tonight) throw new Error(`No session is held on ${today}`);
  return String(tonight["id"]);
}
