import { setTimeout as pause } from "node:timers/promises";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { bytes } from "#endpoint/store/bytes.ts";
import { foundChoir } from "#endpoint/store/choirs.ts";
import { openStore, type Store } from "#endpoint/store/open.ts";
import { readPage } from "#endpoint/store/pull.ts";
import { pushFacets } from "#endpoint/store/push.ts";
import { kept, type Sql, undone } from "#endpoint/store/sql.ts";
import type { SealedFacet } from "#protocol/facets.ts";

import { facet, newId, pushInto, stampAt } from "../support/devices.ts";
import { type Postgres, startPostgres } from "../support/postgres.ts";

const writers = 32;
const readers = 8;
const pushes = 20;

let postgres: Postgres;
let stores: readonly [Store, Store];

beforeAll(async () => {
  postgres = await startPostgres();
  const url = await postgres.newDatabase();
  stores = [await openStore({ url }), await openStore({ url })];
});

afterAll(async () => {
  await Promise.all(stores.map(({ sql }) => sql.close()));
  await postgres.stop();
});

const chance = (of: number) => Math.random() < of;
const nameOf = ({ id, stamp }: Pick<SealedFacet, "id" | "stamp">) => `${id} ${stamp}`;

/** The same store, whose commits come late, and which now and then undoes at the last moment what was done. */
const troubled = (sql: Sql): Sql => ({
  ...sql,
  transaction: (work) =>
    sql.transaction(async (inside) => {
      const ended = await work(inside);
      await pause(Math.random() * 8);
      if (chance(0.1)) throw new Error("undone");
      return chance(0.05) ? undone(ended.value) : ended;
    }),
});

/** Writers and readers at once; answers what was written and stayed, and what each reader saw. */
async function race(
  choir: string,
  write: (sql: Sql, facets: SealedFacet[]) => Promise<boolean>,
): Promise<{ written: Set<string>; seen: readonly Set<string>[] }> {
  const written = new Set<string>();
  let areWriting = true;
  const writing = Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      const { sql } = stores[writer % 2] ?? stores[0];
      for (let n = 0; n < pushes; n += 1) {
        const facets = Array.from({ length: 1 + (n % 3) }, () =>
          facet({ stamp: stampAt(n, writer) }),
        );
        const stayed = await write(sql, facets).catch(() => false);
        if (stayed) for (const one of facets) written.add(nameOf(one));
        await pause(Math.random() * 5);
      }
    }),
  ).finally(() => {
    areWriting = false;
  });
  const seen = await Promise.all(
    Array.from({ length: readers }, async (_, reader) => {
      const { sql } = stores[reader % 2] ?? stores[0];
      const mine = new Set<string>();
      let after = 0;
      for (let rounds = 0; ;) {
        // What was said to be written before this look must be seen by it.
        const isLast = !areWriting;
        const page = await readPage(sql, choir, "team", {
          after,
          limit: 1 + Math.floor(Math.random() * 40),
        });
        for (const one of page?.facets ?? []) mine.add(nameOf(one));
        after = page?.next ?? after;
        if (isLast && !page?.more && (rounds += 1) > 1) return mine;
        await pause(Math.random() * 3);
      }
    }),
  );
  await writing;
  return { written, seen };
}

/** How many facets that were written the readers never saw, all together. */
const missed = ({ written, seen }: Awaited<ReturnType<typeof race>>) =>
  seen.reduce((sum, mine) => sum + [...written].filter((name) => !mine.has(name)).length, 0);

async function newChoir(): Promise<string> {
  const choir = newId(16);
  const body = { choir, device: newId(12), card: "", epoch: 0 };
  await foundChoir(stores[0].sql, body, bytes(newId(32)), Date.now());
  return choir;
}

describe("32 writers and 8 readers on a real PostgreSQL, with late commits and rollbacks", () => {
  it("hides nothing from anybody who reads on from a cursor", async () => {
    const choir = await newChoir();
    const result = await race(choir, async (sql, facets) => {
      const pushed = await pushFacets(troubled(sql), pushInto(choir, facets));
      // One that was undone without an error has answered as if it were there: only the store knows.
      const rows = await Promise.all(facets.map(({ id }) => isThere(sql, choir, id)));
      return typeof pushed === "object" && rows.every(Boolean);
    });
    expect(result.written.size).toBeGreaterThan((writers * pushes) / 2);
    expect(missed(result)).toBe(0);
  });

  it("hides nothing while facets are replaced again and again", async () => {
    const choir = await newChoir();
    const ids = Array.from({ length: 12 }, () => newId(16));
    const push = (sql: Sql, facets: readonly SealedFacet[]) =>
      pushFacets(sql, pushInto(choir, facets));
    const { seen } = await race(choir, async (sql, facets) => {
      const moved = facets.map((one) => ({
        ...one,
        id: ids[Math.floor(Math.random() * 12)] ?? "",
      }));
      await push(troubled(sql), moved);
      return false;
    });
    const page = await readPage(stores[0].sql, choir, "team", { after: 0, limit: 1000 });
    expect(page?.facets.length).toBeGreaterThan(6);
    // What is the newest in the end was seen by everybody.
    for (const mine of seen) {
      expect(page?.facets.map(nameOf).filter((name) => !mine.has(name))).toEqual([]);
    }
  });

  it("would notice a plain sequence, whose numbers are given out before the commit", async () => {
    const choir = await newChoir();
    await stores[0].sql.transaction(async (inside) => {
      await inside.all("CREATE SEQUENCE plain", []);
      return kept(undefined);
    });
    const write = async (sql: Sql, facets: readonly SealedFacet[]) => {
      await sql.transaction(async (inside) => {
        const [next] = await inside.all<{ seq: number }>("SELECT nextval('plain') AS seq", []);
        for (const { id, stamp, by, sealed } of facets) {
          await inside.all(
            `INSERT INTO facets (choir, ring, seq, facet, stamp, epoch, kind, author, prev, sealed)
              VALUES ($1, 'team', $2, $3, $4, 0, 'value', $5, NULL, $6)`,
            [bytes(choir), next?.seq ?? 0, bytes(id), stamp, bytes(by), bytes(sealed)],
          );
        }
        await pause(Math.random() * 8);
        await inside.all(
          "UPDATE rings SET head = GREATEST(head, $2) WHERE choir = $1 AND ring = 'team'",
          [bytes(choir), next?.seq ?? 0],
        );
        return kept(undefined);
      });
      return true;
    };
    // On a machine that is busy elsewhere a whole race may go by without anybody being overtaken.
    let count = 0;
    for (let left = 5; left > 0 && count === 0; left -= 1) count = missed(await race(choir, write));
    expect(count).toBeGreaterThan(0);
  });
});

async function isThere(sql: Sql, choir: string, id: string): Promise<boolean> {
  const rows = await sql.all(
    "SELECT seq FROM facets WHERE choir = $1 AND ring = 'team' AND facet = $2",
    [bytes(choir), bytes(id)],
  );
  return rows.length > 0;
}
