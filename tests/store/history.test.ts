import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";

import { afterEach, describe, expect, it, vi } from "vitest";

import { kinds } from "#domain/facets.ts";
import type { SessionId } from "#domain/session.ts";
import { tableOf, type Version, versions } from "#store/database.ts";
import { lookAt } from "#store/disk.ts";
import { readPlan } from "#store/plans.ts";
import { readSingers } from "#store/singers.ts";
import { readSnapshot, readSnapshots } from "#store/snapshot.ts";
import { readHeadCount, readHere } from "#store/turnout.ts";
import {
  type KeptDatabase,
  keptFrom,
  keptOfText,
  layOnDisk,
  textOfKept,
} from "#tests/support/databases.ts";
import { everythingIn } from "#tests/support/disasters.ts";
import { fillEveryKind } from "#tests/support/everyKind.ts";
import { newTestDevice, storeOf } from "#tests/support/house.ts";
import { newTestStore } from "#tests/support/store.ts";

const folder = `${import.meta.dirname}/fixtures`;
const newest = Math.max(...versions.map(({ number }) => number));
const sessionId = "s" as SessionId;

function fixture(file: string): KeptDatabase {
  return keptOfText(readFileSync(`${folder}/${file}`, "utf8"));
}

const fixtures = readdirSync(folder).filter((file) => /^v\d+\.json$/.test(file));

const warnings = vi.spyOn(console, "warn").mockImplementation(() => {});
afterEach(() => warnings.mockClear());

describe("every released database opens", () => {
  it("there is a fixture of every version", () => {
    const wanted = versions.map(({ number }) => `v${number}.json`);
    expect(fixtures.toSorted()).toEqual(wanted.toSorted());
  });

  it("the newest fixture is what this version writes: another shape asks for another version", async () => {
    const store = newTestStore({ name: "fixture", seed: 1 });
    await fillEveryKind(store);
    store.database.close();
    const tables = Object.assign({}, ...versions.map((version) => version.tables)) as Record<
      string,
      string
    >;
    const kept = await keptFrom("fixture", tables);
    for (const kind of kinds) expect(kept.rows[tableOf[kind]]?.length).toBeGreaterThan(0);
    // A version that is new gets its fixture by `KEEP_FIXTURE=yes`; one that was released keeps the one it has.
    const file = `v${newest}.json`;
    if (process.env["KEEP_FIXTURE"]) writeFileSync(`${folder}/${file}`, textOfKept(kept));
    expect(kept.tables).toEqual(fixture(file).tables);
    // What is sealed has another look each time: the two are the same when they are opened.
    const other = newTestStore({ name: "fixture on disk", seed: 1 });
    await layOnDisk(other.database.name, fixture(file));
    const again = newTestStore({ name: "fixture", seed: 1 });
    expect(await everythingIn(other.database)).toEqual(await everythingIn(again.database));
  });

  it.each(fixtures)(
    "fault 47: %s opens in this version, and all of it can be read",
    async (file) => {
      const { names, tab } = newTestDevice();
      await layOnDisk(names.real, fixture(file));
      const one = tab();
      await one.house.open();
      const { database } = storeOf(one);
      expect(await lookAt(names.real)).toMatchObject({ version: newest });
      const [archived] = await readSingers(database, "archived");
      expect(archived?.called).toBe("Søren");
      expect(await readSingers(database, "singing")).toMatchObject([
        { called: "Åse", said: "OH-seh" },
      ]);
      expect([...(await readHere(database, sessionId))]).toEqual(["a"]);
      expect(await readHeadCount(database, sessionId)).toEqual({ guests: 2, companions: 1 });
      const plan = await readPlan(database, sessionId);
      expect(plan.map(({ content }) => content.kind)).toEqual([
        "warmUp",
        "song",
        "rest",
        "notice",
        "chatBar",
      ]);
      // Nothing that it held was lost to a shape that is no longer read.
      for (const kind of kinds) {
        for (const row of await database.rows(kind).toArray())
          expect(database.whole(row)).toBe(row);
      }
    },
  );
});

/** A planted next version: a table more, and every name in the team in capitals. */
const planted: readonly Version[] = [
  ...versions,
  {
    number: newest + 1,
    tables: { wishes: "id" },
    upgrade: async (transaction) => {
      await transaction
        .table("helpers")
        .toCollection()
        .modify((row: { name: { called: string } }) => {
          row.name.called = row.name.called.toUpperCase();
        });
    },
  },
];

const failing: readonly Version[] = [
  ...versions,
  {
    number: newest + 1,
    tables: { wishes: "id" },
    upgrade: async (transaction) => {
      await transaction.table("helpers").clear();
      throw new Error("The upgrade stumbled");
    },
  },
];

async function calledOf(rows: readonly unknown[]): Promise<string[]> {
  return (rows as { name: { called: string } }[]).map(({ name }) => name.called);
}

describe("before a migration", () => {
  it("a snapshot of everything is kept, and the old rows are in it", async () => {
    const { names, tab } = newTestDevice();
    const kept = fixture(`v${newest}.json`);
    await layOnDisk(names.real, kept);
    const one = tab(planted);
    await one.house.open();
    const rows = await storeOf(one).database.table("helpers").toArray();
    expect(await calledOf(rows)).toContain("PER");

    const snapshots = await readSnapshots(names.snapshots, names.real);
    expect(snapshots).toMatchObject([
      { name: names.real, version: newest, takenAt: one.clock.now },
    ]);
    const tables = await readSnapshot(names.snapshots, snapshots[0]?.id ?? -1);
    const inSnapshot = Object.fromEntries(tables.map((table) => [table.table, table.rows]));
    const missing = Object.entries(kept.rows).flatMap(([table, all]) =>
      all
        .filter((row) => !inSnapshot[table]?.some((one) => isDeepStrictEqual(one, row)))
        .map(() => table),
    );
    // But for somebody who was erased: what is left of her goes from copies too.
    expect(missing.toSorted((x, y) => x.localeCompare(y))).toEqual(["outbox", "singers"]);
  });

  it("none is taken where nothing is migrated", async () => {
    const { names, tab } = newTestDevice();
    await layOnDisk(names.real, fixture(`v${newest}.json`));
    await tab().house.open();
    expect(await readSnapshots(names.snapshots, names.real)).toEqual([]);
  });

  it("an upgrade that fails leaves the old database whole and readable, and says so", async () => {
    const { names, tab } = newTestDevice();
    await layOnDisk(names.real, fixture(`v${newest}.json`));
    const one = tab(failing);
    await one.house.open();
    expect(one.state()).toEqual({ kind: "shut", why: "unavailable" });
    // The bug itself is told where bugs are heard.
    expect(() => one.later.find(({ ms }) => ms === 0)?.run()).toThrow("The upgrade stumbled");
    expect(await lookAt(names.real)).toEqual({ kind: "database", version: newest, hasChoir: true });

    const old = tab();
    await old.house.open();
    const rows = await storeOf(old).database.rows("helper").toArray();
    expect(await calledOf(rows)).toContain("Per");
  });

  it("the latest two snapshots are kept", async () => {
    const { names, tab } = newTestDevice();
    await layOnDisk(names.real, fixture(`v${newest}.json`));
    for (const later of [0, 1, 2]) {
      const one = tab(failing);
      one.clock.now += later;
      await one.house.open();
    }
    const snapshots = await readSnapshots(names.snapshots, names.real);
    const start = Date.UTC(2026, 10, 20, 19);
    expect(snapshots.map(({ takenAt }) => takenAt - start)).toEqual([2, 1]);
  });

  it("it is not upgraded where no snapshot can be kept", async () => {
    const { names, tab } = newTestDevice();
    await layOnDisk(names.real, fixture(`v${newest}.json`));
    const put = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const one = tab(planted);
    await one.house.open();
    put.mockRestore();
    expect(one.state()).toEqual({ kind: "shut", why: "unavailable" });
    expect(await lookAt(names.real)).toMatchObject({ version: newest });
    await one.house.open();
    expect(one.state()).toMatchObject({ kind: "open" });
  });
});
