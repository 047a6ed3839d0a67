import { rm } from "node:fs/promises";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { bytes } from "#endpoint/store/bytes.ts";
import { foundChoir } from "#endpoint/store/choirs.ts";
import { openStore, type Store } from "#endpoint/store/open.ts";
import { readPage } from "#endpoint/store/pull.ts";
import { pushFacets } from "#endpoint/store/push.ts";
import type { Sql, Statements } from "#endpoint/store/sql.ts";
import type { SealedFacet } from "#protocol/facets.ts";

import { facet, newId, pushInto, stampAt } from "./support/devices.ts";
import { newFolder } from "./support/endpoints.ts";

let folder: string;
let store: Store;
let choir: string;

beforeAll(async () => {
  folder = await newFolder();
  store = await openStore({ folder });
  choir = newId(16);
  const body = { choir, device: newId(12), card: "", epoch: 0 };
  await foundChoir(store.sql, body, bytes(newId(32)), Date.now());
});

afterAll(async () => {
  await store.sql.close();
  await rm(folder, { recursive: true });
});

/** The same store, and how often it was asked. */
function counted(sql: Sql): { readonly sql: Sql; readonly asked: () => number } {
  let asked = 0;
  const counting = (on: Statements): Statements => ({
    all: (text, values) => {
      asked += 1;
      return on.all(text, values);
    },
  });
  return {
    sql: {
      ...sql,
      ...counting(sql),
      transaction: (work) => sql.transaction((inside) => work(counting(inside))),
    },
    asked: () => asked,
  };
}

const many = (count: number) => Array.from({ length: count }, () => facet());

async function push(sql: Sql, facets: readonly SealedFacet[]) {
  const pushed = await pushFacets(sql, pushInto(choir, facets));
  if (typeof pushed === "string") throw new Error(pushed);
  return pushed;
}

describe("a push", () => {
  it("asks the store as often for many facets as for one", async () => {
    const counts = [];
    for (const count of [1, 7, 100, 255, 256]) {
      const { sql, asked } = counted(store.sql);
      const pushed = await push(sql, many(count));
      expect(pushed.answers.map(({ answer }) => answer)).toEqual(Array(count).fill("stored"));
      counts.push(asked());
    }
    expect(counts).toEqual([4, 4, 4, 4, 4]);
  });

  it("of every size keeps exactly what it brought, and finds it again", async () => {
    for (const count of [1, 2, 8, 9, 31, 33, 127, 129, 256]) {
      const facets = many(count);
      const before = (await push(store.sql, [])).head;
      await push(store.sql, facets);
      const page = await readPage(store.sql, choir, "team", { after: before, limit: 1000 });
      const expected = facets.map((one) => ({ ...one, seq: before + 1 }));
      expect(page?.facets.toSorted(byId)).toEqual(expected.toSorted(byId));
      const later = facets.map((one) => ({ ...one, stamp: stampAt(2), prev: one.stamp }));
      const again = await push(store.sql, [...facets.slice(0, 1), ...later.slice(1)]);
      const fared = ["duplicate", ...Array<string>(count - 1).fill("stored")];
      expect(again.answers.map(({ answer }) => answer)).toEqual(fared);
    }
  });
});

describe("a page", () => {
  it("asks the store three times, and once where there is nothing new", async () => {
    const { sql, asked } = counted(store.sql);
    const page = await readPage(sql, choir, "team", { after: 0, limit: 100 });
    expect(asked()).toBe(3);
    await readPage(sql, choir, "team", { after: page?.head ?? 0, limit: 100 });
    expect(asked()).toBe(4);
  });
});

const byId = (a: SealedFacet, b: SealedFacet) => (a.id < b.id ? -1 : 1);
