import type { Page } from "@playwright/test";

/** All rows of a table of the choir that is open, as they lie in the browser's database. */
export async function rowsOf(page: Page, table: string): Promise<Record<string, unknown>[]> {
  return page.evaluate(async (name) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error));
      });
    for (const { name: databaseName = "" } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(databaseName));
      const rows = database.objectStoreNames.contains(name)
        ? await answer<Record<string, unknown>[]>(
            database.transaction(name).objectStore(name).getAll(),
          )
        : [];
      database.close();
      if (rows.length > 0) return rows;
    }
    return [];
  }, table);
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
