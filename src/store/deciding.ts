import type { Kind, Row } from "#domain/facets.ts";

import { type Database, ownedBy } from "./database.ts";

/** What a rule may look at before it decides: rows as they stand inside the same transaction. */
export interface Reading {
  get<K extends Kind>(kind: K, id: string): Promise<Row<K> | undefined>;
  /** Rows where an indexed path, such as `place.sessionId`, has this value. */
  where<K extends Kind>(kind: K, path: string, value: string): Promise<Row<K>[]>;
  /** Rows whose derived id begins with the id of their owner: a session's turnout, its outcomes. */
  owned<K extends Kind>(kind: K, owner: string): Promise<Row<K>[]>;
}

/** The rows on disk, inside the transaction that is open. */
export function readingOf(database: Database): Reading {
  return {
    get: async (kind, id) => database.rows(kind).get(id),
    where: async (kind, path, value) => database.rows(kind).where(path).equals(value).toArray(),
    owned: async (kind, owner) => ownedBy(database, kind, owner).toArray(),
  };
}

/** Rows held in memory: what would stand if nothing more were written. */
export function readingIn(rowsOf: <K extends Kind>(kind: K) => Map<string, Row<K>>): Reading {
  return {
    get: async (kind, id) => rowsOf(kind).get(id),
    where: async (kind, path, value) =>
      [...rowsOf(kind).values()].filter((row) => at(row, path) === value),
    owned: async (kind, owner) =>
      [...rowsOf(kind).values()].filter(({ id }) => id.startsWith(`${owner}.`)),
  };
}

function at(row: object, path: string): unknown {
  let found: unknown = row;
  for (const step of path.split(".")) {
    if (typeof found !== "object" || found === null) return undefined;
    found = Object.entries(found).find(([name]) => name === step)?.[1];
  }
  return found;
}
