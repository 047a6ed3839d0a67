import { Dexie } from "dexie";

import { isFields } from "#domain/shape.ts";
import { theChoir } from "#domain/choir.ts";

import { tableOf } from "./database.ts";

/** What lies on the disk under a name, found out without changing or making anything. */
export type Found =
  | { readonly kind: "nothing" }
  /** Emptied by somebody who takes the choir off this device: only to be cleared away. */
  | { readonly kind: "taken off" }
  | { readonly kind: "database"; readonly version: number; readonly hasChoir: boolean };

/** One table's rows as they lie on the disk, whatever version wrote them. */
export interface TableAsItIs {
  readonly table: string;
  readonly rows: readonly unknown[];
}

/** Looks only: a database that is not there is not made, one of another version is not touched. */
export async function lookAt(name: string): Promise<Found> {
  const database = await openAsItIs(name);
  if (!database) return { kind: "nothing" };
  try {
    const version = Math.floor(database.version / nativeStep);
    const choir = await readChoirRow(database);
    // Another tab may have written a name once more before it let go.
    if (choir?.["takenOff"] === true) return { kind: "taken off" };
    return { kind: "database", version, hasChoir: isFields(choir?.["card"]) };
  } finally {
    database.close();
  }
}

/** All tables of a database, read at one moment. */
export async function readAsItIs(name: string): Promise<TableAsItIs[]> {
  const database = await openAsItIs(name);
  if (!database) return [];
  try {
    const tables = [...database.objectStoreNames];
    if (tables.length === 0) return [];
    const transaction = database.transaction(tables, "readonly");
    return await Promise.all(
      tables.map(async (table) => ({
        table,
        rows: await answerOf<unknown[]>(transaction.objectStore(table).getAll()),
      })),
    );
  } finally {
    database.close();
  }
}

// Dexie numbers its versions ten times as high on the disk.
const nativeStep = 10;

// Dexie would open a newer database too, and make an empty one where there is none: here neither may happen.
async function openAsItIs(name: string): Promise<IDBDatabase | undefined> {
  const factory = Dexie.dependencies.indexedDB as IDBFactory | undefined;
  if (!factory) throw new Dexie.MissingAPIError();
  return new Promise((resolve, reject) => {
    const request = factory.open(name);
    let isThere = true;
    request.addEventListener("upgradeneeded", () => {
      isThere = false;
      request.transaction?.abort();
    });
    request.addEventListener("error", (event) => {
      event.preventDefault();
      if (isThere) reject(request.error ?? new Dexie.UnknownError());
      else resolve(undefined);
    });
    request.addEventListener("success", () => {
      const database = request.result;
      database.addEventListener("versionchange", () => database.close());
      resolve(database);
    });
  });
}

async function readChoirRow(
  database: IDBDatabase,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const table = tableOf.choir;
  if (!database.objectStoreNames.contains(table)) return undefined;
  const transaction = database.transaction(table, "readonly");
  const row = await answerOf<unknown>(transaction.objectStore(table).get(theChoir));
  return isFields(row) ? row : undefined;
}

async function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Dexie.UnknownError()));
  });
}
