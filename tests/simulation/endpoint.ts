import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { FastifyInstance } from "fastify";

import { buildEndpoint } from "#endpoint/app.ts";
import { openStore, type Store } from "#endpoint/store/open.ts";
import type { Row } from "#endpoint/store/sql.ts";
import { injectInto } from "#tests/sync/support/place.ts";

/** The real endpoint, in this process, for one choir after the other. */
export interface Endpoint {
  now: number;
  readonly ask: (address: string, request: RequestInit) => Promise<Response>;
  /** What it keeps of a choir, to be put back one day. */
  readonly copyOf: (choir: string) => Promise<Copy>;
  /** Puts a copy back, as a host does who has lost what came after it; or nothing at all. */
  readonly putBack: (choir: string, copy: Copy | undefined) => Promise<void>;
  /** The choir was never here: the same seed may come again. */
  readonly forget: (choir: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export type Copy = ReadonlyMap<string, readonly Row[]>;

const tables = ["choirs", "devices", "rings", "facets", "invites"];
const incarnations = 16;

export async function standUpEndpoint(): Promise<Endpoint> {
  const memory = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
  const folder = mkdtempSync(join(memory, "korlag-simulation-"));
  const store: Store = await openStore({ folder });
  const apps: FastifyInstance[] = [];
  const plenty = 1_000_000_000;
  const endpoint = { now: 0 };
  for (let at = 0; at < incarnations; at += 1) {
    const incarnation = Buffer.alloc(12, at + 1).toString("base64url");
    const app = await buildEndpoint({
      appFolder: folder,
      store: { sql: store.sql, incarnation },
      logLevel: "silent",
      now: () => endpoint.now,
      allowances: { requests: plenty, guesses: plenty, foundings: plenty, lateness: 0 },
    });
    await app.ready();
    apps.push(app);
  }
  let current = 0;
  const replace = async (choir: string, copy: Copy | undefined) =>
    store.sql.transaction(async (inside) => {
      for (const table of tables.toReversed()) {
        await inside.all(`DELETE FROM ${table} WHERE choir = $1`, [bytes(choir)]);
      }
      for (const table of tables) {
        for (const row of copy?.get(table) ?? []) {
          const names = Object.keys(row);
          const places = names.map((_, at) => `$${at + 1}`).join(", ");
          const values = Object.values(row);
          await inside.all(`INSERT INTO ${table} (${names.join(", ")}) VALUES (${places})`, values);
        }
      }
      return { keep: true, value: undefined };
    });
  return Object.assign(endpoint, {
    ask: async (address: string, request: RequestInit) => {
      const app = apps[current % apps.length];
      if (!app) throw new Error("no endpoint");
      return injectInto(app, address, request);
    },
    copyOf: async (choir: string) => {
      const found = new Map<string, readonly Row[]>();
      for (const table of tables) {
        const rows = await store.sql.all(`SELECT * FROM ${table} WHERE choir = $1`, [bytes(choir)]);
        found.set(table, rows);
      }
      return found;
    },
    putBack: async (choir: string, copy: Copy | undefined) => {
      await replace(choir, copy);
      current += 1;
    },
    forget: async (choir: string) => replace(choir, undefined),
    close: async () => {
      for (const app of apps) await app.close();
      await store.sql.close();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}

function bytes(text: string): Uint8Array {
  return Buffer.from(text, "base64url");
}
