import { readFileSync } from "node:fs";

import type { Page } from "@playwright/test";

/** A database as a released version of Korlag left it; bytes are written as `{ bytes }` in base64. */
interface Kept {
  readonly version: number;
  /** In Dexie's notation: the field that rows are found by first, then those there is an index over. */
  readonly tables: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
}

const fixtures = new URL("../../store/fixtures/", import.meta.url);

export const realChoir = "korlag.real";
/** Dexie numbers its versions ten times as high on the disk. */
export const onDisk = (version: number) => version * 10;

/**
 * Lays a released version's database on the disk of a page that shows nothing of the app, and holds on to it until
 * `letGo` is called there or the page goes elsewhere.
 */
export async function layFixture(page: Page, app: { readonly address: string }, file: string) {
  const kept = JSON.parse(readFileSync(new URL(file, fixtures), "utf8")) as Kept;
  await page.goto(`${app.address}/favicon.svg`);
  await page.evaluate(
    async ([name, version, { tables, rows }]) => {
      const opening = indexedDB.open(name, version);
      opening.addEventListener("upgradeneeded", () => {
        for (const [table, notation] of Object.entries(tables)) {
          const [keyPath = "", ...indexes] = notation.split(",").map((field) => field.trim());
          const made = opening.result.createObjectStore(table, { keyPath });
          for (const index of indexes) made.createIndex(index, index);
        }
      });
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.addEventListener("success", () => resolve(opening.result));
        opening.addEventListener("error", () => reject(opening.error));
      });
      const revive = (_: string, value: unknown) =>
        typeof value === "object" && value && "bytes" in value && Object.keys(value).length === 1
          ? Uint8Array.from(atob(String(value.bytes)), (letter) => letter.charCodeAt(0))
          : value;
      const filling = database.transaction(Object.keys(rows), "readwrite");
      for (const [table, all] of Object.entries(rows)) {
        for (const row of JSON.parse(JSON.stringify(all), revive)) {
          filling.objectStore(table).add(row);
        }
      }
      await new Promise((resolve, reject) => {
        filling.addEventListener("complete", resolve);
        filling.addEventListener("abort", () => reject(filling.error));
      });
      Object.assign(window, { letGo: () => database.close() });
    },
    [realChoir, onDisk(kept.version), kept] as const,
  );
}

export async function letGo(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
}

/**
 * A newer Korlag opens the choir's database in a page that shows nothing of the app, and adds a table. Answers how many
 * milliseconds it had to wait for the others to step aside.
 */
export async function openAsNewer(page: Page, version: number): Promise<number> {
  return page.evaluate(
    async ([name, newer]) => {
      const began = performance.now();
      const opening = indexedDB.open(name, newer);
      opening.addEventListener("upgradeneeded", () =>
        opening.result.createObjectStore("wishes", { keyPath: "id" }),
      );
      return new Promise<number>((resolve, reject) => {
        opening.addEventListener("success", () => {
          opening.result.close();
          resolve(performance.now() - began);
        });
        opening.addEventListener("error", () => reject(opening.error));
      });
    },
    [realChoir, onDisk(version)] as const,
  );
}

/** Everything that lies on the disk of the real choir, as text that can be compared; `version` as on the disk. */
export async function wholeDisk(
  page: Page,
  ofWhat: string = realChoir,
): Promise<{ version: number; tables: string }> {
  return page.evaluate(async (name) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error));
      });
    const database = await answer(indexedDB.open(name));
    const tables = await Promise.all(
      [...database.objectStoreNames].map(async (table) => [
        table,
        await answer(database.transaction(table).objectStore(table).getAll()),
      ]),
    );
    const { version } = database;
    database.close();
    const text = JSON.stringify(tables, (_, value) =>
      value instanceof Uint8Array ? [...value] : value,
    );
    return { version, tables: text };
  }, ofWhat);
}
