import { randomBytes } from "node:crypto";

import { limits } from "#protocol/limits.ts";

import { kept, type Sql, type Statements } from "./sql.ts";

/**
 * What the endpoint keeps, in words that SQLite and PostgreSQL both understand. Nothing in it says who anybody is:
 * ids are chance, names and contents are sealed, and of tokens and codes only the hash is kept. Times are milliseconds.
 * A choir is only in rows that begin with its id, so that a distributed store may lay choirs wherever it likes.
 */
const tables = [
  `CREATE TABLE IF NOT EXISTS store (
    id bigint NOT NULL PRIMARY KEY,
    version bigint NOT NULL,
    incarnation bytea NOT NULL
  )`,
  `CREATE TABLE IF NOT EXISTS choirs (
    choir bytea NOT NULL PRIMARY KEY,
    founded bigint NOT NULL,
    epoch bigint NOT NULL,
    keys_hash bytea
  )`,
  `CREATE TABLE IF NOT EXISTS devices (
    choir bytea NOT NULL,
    device bytea NOT NULL,
    role text NOT NULL,
    token bytea NOT NULL,
    card bytea NOT NULL,
    joined bigint NOT NULL,
    seen bigint NOT NULL,
    reached_team bigint NOT NULL,
    reached_music bigint NOT NULL,
    reached_care bigint NOT NULL,
    package bytea,
    package_epoch bigint NOT NULL,
    PRIMARY KEY (choir, device),
    UNIQUE (choir, token)
  )`,
  `CREATE TABLE IF NOT EXISTS invites (
    code bytea NOT NULL PRIMARY KEY,
    choir bytea NOT NULL,
    invited_by bytea NOT NULL,
    role text NOT NULL,
    expires bigint NOT NULL,
    package bytea NOT NULL,
    used_by bytea,
    used_token bytea
  )`,
  "CREATE INDEX IF NOT EXISTS invites_of_choir ON invites (choir)",
  `CREATE TABLE IF NOT EXISTS rings (
    choir bytea NOT NULL,
    ring text NOT NULL,
    head bigint NOT NULL,
    facets bigint NOT NULL,
    bytes bigint NOT NULL,
    digest bytea NOT NULL,
    PRIMARY KEY (choir, ring)
  )`,
  `CREATE TABLE IF NOT EXISTS facets (
    choir bytea NOT NULL,
    ring text NOT NULL,
    facet bytea NOT NULL,
    seq bigint NOT NULL,
    stamp text NOT NULL,
    epoch bigint NOT NULL,
    kind text NOT NULL,
    author bytea NOT NULL,
    prev text,
    sealed bytea NOT NULL,
    PRIMARY KEY (choir, ring, facet)
  )`,
  // Every number is above 0. Saying so keeps this index for who asks in order: a planner that knows nothing of a ring yet
  // would take it for looking up single facets as well, and read all of the ring.
  "CREATE INDEX IF NOT EXISTS facets_in_order ON facets (choir, ring, seq) WHERE seq > 0",
];

const version = 1;

/** Lays the tables where they are not there yet and answers the incarnation of the store. */
export async function layTables(sql: Statements): Promise<string> {
  for (const text of tables) await sql.all(text, []);
  await sql.all(
    "INSERT INTO store (id, version, incarnation) VALUES (1, $1, $2) ON CONFLICT (id) DO NOTHING",
    [version, randomBytes(12)],
  );
  const [found] = await sql.all<{ version: number; incarnation: Uint8Array }>(
    "SELECT version, incarnation FROM store WHERE id = 1",
    [],
  );
  if (!found || found.version > version) {
    throw new Error("What is kept here was written by a newer Korlag. Start that one.");
  }
  return Buffer.from(found.incarnation).toString("base64url");
}

/**
 * Says to all devices that the store was put back from a copy: they compare and bring what is missing. Which invitations were
 * used or withdrawn since the copy nobody knows any more, so that none of it is good.
 */
export async function renewIncarnation(sql: Statements): Promise<void> {
  await sql.all("DELETE FROM invites", []);
  await sql.all("UPDATE store SET incarnation = $1 WHERE id = 1", [randomBytes(12)]);
}

/** Whether as much as the largest push can be written: a row of that size is kept for a moment. Fails as a push would. */
export async function hasRoom(sql: Sql): Promise<boolean> {
  await sql.transaction(async (inside) =>
    kept(
      await inside.all(
        "INSERT INTO store (id, version, incarnation) VALUES (2, $1, $2) ON CONFLICT (id) DO UPDATE SET incarnation = excluded.incarnation",
        [version, randomBytes(limits.bodyBytes)],
      ),
    ),
  );
  await sql.transaction(async (inside) =>
    kept(await inside.all("DELETE FROM store WHERE id = 2", [])),
  );
  return true;
}
