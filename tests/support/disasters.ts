import type { DBCore, DBCoreTable } from "dexie";

import type { Database } from "#store/database.ts";

/** How an operation fails: with an error, or by the browser calling off the whole transaction. */
export type Blow = "throws" | "aborts";

export interface Disaster {
  /** Which operation fails, counted from 1; 0 for none. */
  strikeAt: number;
  blow: Blow;
  errorName: string;
  /** How many operations there have been since this was set to 0. */
  operations: number;
}

/** Counts what a database is asked to do, and lets the n-th of it fail. Must be called before it opens. */
export function disasterIn(
  database: Database,
  tables: "all" | readonly string[] = "all",
): Disaster {
  const disaster: Disaster = {
    strikeAt: 0,
    blow: "throws",
    errorName: "QuotaExceededError",
    operations: 0,
  };
  const strike = async <Answer>(trans: unknown, go: () => PromiseLike<Answer>): Promise<Answer> => {
    disaster.operations += 1;
    if (disaster.operations !== disaster.strikeAt) return go();
    if (disaster.blow === "aborts") {
      const asked = go();
      (trans as IDBTransaction).abort();
      return asked;
    }
    throw new DOMException("struck", disaster.errorName);
  };
  database.use({
    stack: "dbcore",
    name: "disaster",
    // Beneath all that Dexie does itself, just above the browser.
    level: -1,
    create: (core: DBCore): DBCore => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        if (tables !== "all" && !tables.includes(name)) return table;
        const struck: DBCoreTable = {
          ...table,
          mutate: (request) => strike(request.trans, () => table.mutate(request)),
          get: (request) => strike(request.trans, () => table.get(request)),
          getMany: (request) => strike(request.trans, () => table.getMany(request)),
          query: (request) => strike(request.trans, () => table.query(request)),
        };
        return struck;
      },
    }),
  });
  return disaster;
}

/** All that is in a database, to be compared; without the keys, which are others in each. */
export async function everythingIn(database: Database): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(
    database.tables
      .filter(({ name }) => name !== "vault")
      .map(async (table) => [table.name, await table.toArray()] as const),
  );
  return Object.fromEntries(tables);
}
