import { readFileSync } from "node:fs";

import { Dexie } from "dexie";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";

import { change, kinds, ringOf } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import { commit } from "#store/commit.ts";
import { type Database, ownedBy, tableOf } from "#store/database.ts";
import { readAsItIs } from "#store/disk.ts";
import { isSealed } from "#store/sealedRows.ts";
import { sealedBy, sealedKinds } from "#store/sealedTables.ts";
import { readSingers } from "#store/singers.ts";
import { keptOfText, layOnDisk } from "#tests/support/databases.ts";
import { newTestDevice, storeOf } from "#tests/support/house.ts";
import { rawStorage } from "#tests/support/rawStorage.ts";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

type RawRow = { id: string; sealed: Uint8Array; damaged?: unknown[] };

async function rawRows(database: Database, table: string): Promise<RawRow[]> {
  const all = await readAsItIs(database.name);
  return (all.find((one) => one.table === table)?.rows ?? []) as RawRow[];
}

/** Writes rows as they lie on the disk, past everything that seals. */
async function layRaw(database: Database, table: string, rows: readonly object[]): Promise<void> {
  const raw = await new Dexie(database.name).open();
  await raw.table(table).bulkPut(rows);
  raw.close();
}

async function nameSinger(store: TestStore, id: string, called: string) {
  return commit(store, ["singer"], () =>
    done([
      change("singer", id, "name", { called }),
      change("singer", id, "standing", { state: "singing" }),
    ]),
  );
}

const called = async ({ database }: TestStore) =>
  (await database.rows("singer").toArray()).map((row) => row.name?.called);

describe("what lies on the disk", () => {
  it("is every kind of the care ring, sealed; head counts have nobody in them", () => {
    const care = kinds.filter((kind) => ringOf[kind] === "care" && kind !== "headCount");
    expect(sealedKinds.toSorted()).toEqual([...care, "helpNote"].toSorted());
    expect(sealedBy("singer")).toBe("names");
    expect(sealedBy("turnout")).toBe("names");
    expect(sealedBy("need")).toBe("cards");
    expect(sealedBy("planItem")).toBeUndefined();
  });

  it("tells neither name, nor wish, nor who came, nor what waits to be shared", async () => {
    const store = newTestStore();
    await nameSinger(store, "singer-of-chance", "Ragnhild Planted");
    await commit(store, ["need", "songLiking", "turnout", "helpNote"], () =>
      done([
        change("need", "singer-of-chance.plantedWish", "mark", { wished: true }),
        change("songLiking", "singer-of-chance.planted song", "mark", {
          feeling: "loves",
          title: "Planted Song",
        }),
        change("turnout", "session1.singer-of-chance", "mark", { here: true }),
        change("helpNote", "session1.note", "note", {
          helperId: "h" as never,
          firstName: "Ragnhild",
          variants: ["plantedVariant" as never],
          meet: "",
        }),
      ]),
    );
    const raw = await rawStorage(store.database.name);
    for (const planted of ["Ragnhild", "lanted", "singer-of-chance", "wished", "session1.s"]) {
      expect(raw).not.toContain(planted);
    }
    // The search does find what is there.
    expect(raw).toContain("headCounts");
    for (const row of await rawRows(store.database, "needs")) expect(isSealed(row)).toBe(true);
    expect(await store.database.outbox.count()).toBe(6);
    expect(await store.database.outbox.where("ring").equals("care").count()).toBe(5);
    expect(await store.database.outbox.get("singer/singer-of-chance/name")).toBeDefined();
  });

  it("looks different after every write of the same", async () => {
    const store = newTestStore();
    await nameSinger(store, "a", "Åse");
    const [before] = await rawRows(store.database, "singers");
    await nameSinger(store, "a", "Bo");
    await nameSinger(store, "a", "Åse");
    const [after] = await rawRows(store.database, "singers");
    expect(after?.id).toBe(before?.id);
    expect(Buffer.from(after?.sealed ?? []).equals(before?.sealed ?? new Uint8Array())).toBe(false);
  });
});

describe("sealed rows are read as if they were not", () => {
  const text = fc.string({ maxLength: 12, unit: "grapheme" });
  const id = fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom("a", "b", "æ", "-") });

  it("any row comes back, with what this version does not know in it", async () => {
    const store = newTestStore();
    const table = store.database.table("needs");
    await fc.assert(
      fc.asyncProperty(id, text, fc.jsonValue({ maxDepth: 3 }), async (key, name, value) => {
        const row = { id: `${key}.${name}`, stamps: {}, other: { value }, text: name };
        await table.put(row);
        expect(await store.database.rows("need").get(row.id)).toEqual(
          JSON.parse(JSON.stringify(row)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("whatever is asked for, the answer is that of a table in clear", async () => {
    const store = newTestStore();
    const clear = new Dexie("clear twin");
    clear.version(1).stores({ singers: "id, standing.state, merged.into" });
    const row = fc.record({ id: fc.tuple(id, id).map((parts) => parts.join(".")), state: text });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), id, id, async (rows, one, two) => {
        const twins = [store.database.table("singers"), clear.table("singers")];
        const [low = "", high = ""] = [one, two].toSorted();
        const answers = await Promise.all(
          twins.map(async (table) => {
            await table.clear();
            await table.bulkPut(
              rows.map(({ id: key, state }) => ({
                id: key,
                stamps: {},
                other: {},
                merged: { into: state },
              })),
            );
            const keyed = table.where("id");
            const asked: unknown[] = [];
            asked.push(
              await table.toArray(),
              await table.count(),
              await table.get(`${one}.${two}`),
            );
            asked.push(await keyed.startsWith(`${one}.`).toArray());
            asked.push(await keyed.startsWith(one).primaryKeys());
            asked.push(await keyed.between(low, high, true, true).count());
            asked.push(await keyed.above(low).reverse().limit(2).toArray());
            asked.push(await keyed.belowOrEqual(high).offset(1).first());
            asked.push(await keyed.anyOf([`${one}.${two}`, `${two}.${one}`]).toArray());
            asked.push(await keyed.notEqual(`${one}.${two}`).last());
            asked.push(await keyed.startsWithIgnoreCase(one.toUpperCase()).count());
            asked.push(
              await table
                .where("merged.into")
                .equals(rows[0]?.state ?? "")
                .toArray(),
            );
            asked.push(await table.where("merged.into").above(one).primaryKeys());
            asked.push(await table.orderBy("merged.into").keys());
            asked.push(await table.filter((found) => found.id > low).primaryKeys());
            asked.push(
              await table
                .toCollection()
                .until((found) => found.id > high)
                .toArray(),
            );
            asked.push(await table.bulkGet([`${two}.${one}`, rows[0]?.id ?? ""]));
            asked.push(await keyed.startsWith(`${two}.`).delete());
            await table.where("id").above(low).modify({ changed: true });
            if (rows[0]) await table.delete(rows[0].id);
            asked.push(await table.toArray(), await table.toCollection().primaryKeys());
            return asked;
          }),
        );
        expect(answers[0]).toEqual(answers[1]);
      }),
      { numRuns: 60 },
    );
    clear.close();
  });

  it("rows of one owner are found though both halves of their ids are hidden", async () => {
    const store = newTestStore();
    const marks = ["s1.a", "s1.b", "s2.a", "s10.a"];
    await commit(store, ["turnout"], () =>
      done(marks.map((mark) => change("turnout", mark, "mark", { here: true }))),
    );
    const ids = (await ownedBy(store.database, "turnout", "s1").toArray()).map((row) => row.id);
    expect(ids).toEqual(["s1.a", "s1.b"]);
  });

  it("two who write at once in two tabs, and both see all", async () => {
    const one = newTestStore({ name: "sealed tabs" });
    const two = newTestStore({ name: "sealed tabs" });
    await Promise.all(
      Array.from({ length: 20 }, async (_, at) =>
        nameSinger(at % 2 ? one : two, `s${at}`, `Singer ${at}`),
      ),
    );
    expect(new Set(await called(one))).toEqual(new Set(await called(two)));
    expect(await called(one)).toHaveLength(20);
  });
});

describe("what version 1 wrote in clear", () => {
  it("is sealed when it is opened, in the copy from before too, and all of it is read", async () => {
    const { names, tab } = newTestDevice();
    const text = readFileSync(`${import.meta.dirname}/fixtures/v1.json`, "utf8");
    await layOnDisk(names.real, keptOfText(text));
    expect(await rawStorage(names.real)).toContain("Åse");
    const one = tab();
    await one.house.open();
    const { database } = storeOf(one);
    expect(await readSingers(database, "singing")).toMatchObject([{ called: "Åse" }]);
    for (const name of [names.real, names.snapshots]) {
      const raw = await rawStorage(name);
      expect(raw).toContain("turnouts");
      for (const planted of ["Åse", "Søren", "OH-seh", "s.a"]) expect(raw).not.toContain(planted);
    }
    expect(await database.outbox.where("ring").equals("care").count()).toBeGreaterThan(0);
  });

  it("a device that dies before it is sealed does it the next time, before anything is read", async () => {
    const { names, tab } = newTestDevice();
    const kept = keptOfText(readFileSync(`${import.meta.dirname}/fixtures/v1.json`, "utf8"));
    await layOnDisk(names.real, kept);
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const one = tab();
    await one.house.open();
    put.mockRestore();
    expect(one.state()).toEqual({ kind: "shut", why: "unavailable" });
    const later = tab();
    await later.house.open();
    expect(await readSingers(storeOf(later).database, "singing")).toMatchObject([
      { called: "Åse" },
    ]);
    expect(await rawStorage(names.real)).not.toContain("Åse");
  });
});

describe("rows that cannot be opened", () => {
  async function threeSingers(): Promise<TestStore> {
    const store = newTestStore();
    for (const one of ["Åse", "Bo", "Cecilie"]) await nameSinger(store, one.toLowerCase(), one);
    return store;
  }

  it("rows whose content was swapped are left out, hold nothing up, and stay", async () => {
    const store = await threeSingers();
    const rows = await rawRows(store.database, "singers");
    const [one, two] = [rows[0]!, rows[1]!];
    await layRaw(store.database, "singers", [
      { ...one, sealed: two.sealed },
      { ...two, sealed: one.sealed },
    ]);
    expect(await called(store)).toHaveLength(1);
    expect(await rawRows(store.database, "singers")).toHaveLength(3);
    await nameSinger(store, "d", "Dorte");
    expect(await called(store)).toHaveLength(2);
  });

  it("a row from another table, under its own id or another, is none of this one", async () => {
    const store = await threeSingers();
    await commit(store, ["waiting"], () =>
      done([change("waiting", "w", "person", { called: "Else", reach: "" })]),
    );
    const [waiting] = await rawRows(store.database, "waiting");
    await layRaw(store.database, "singers", [waiting!]);
    await layRaw(store.database, "needs", [waiting!]);
    expect(await called(store)).toHaveLength(3);
    expect(await store.database.rows("need").toArray()).toEqual([]);
  });

  it("what is written in its place does not take a damaged row away", async () => {
    const store = await threeSingers();
    const [one] = await rawRows(store.database, "singers");
    const broken = Uint8Array.from(one!.sealed);
    broken[broken.length - 1]! ^= 1;
    await layRaw(store.database, "singers", [{ ...one!, sealed: broken }]);
    const left = await called(store);
    const gone = ["Åse", "Bo", "Cecilie"].find((name) => !left.includes(name))!;

    expect(await nameSinger(store, gone.toLowerCase(), gone)).toMatchObject({ ok: true });
    await nameSinger(store, gone.toLowerCase(), `${gone} again`);
    expect(await called(store)).toContain(`${gone} again`);
    const after = (await rawRows(store.database, "singers")).find(({ id }) => id === one!.id);
    expect(after?.damaged).toEqual([broken]);
  });

  it("a row in clear is read, and sealed when it is written again", async () => {
    const store = await threeSingers();
    await layRaw(store.database, "singers", [
      { id: "plain", stamps: {}, name: { called: "Plain" } },
    ]);
    expect(await called(store)).toContain("Plain");
  });

  it("keys that were lost lose nothing that stands", async () => {
    const store = await threeSingers();
    store.database.close();
    const raw = await new Dexie(store.database.name).open();
    await raw.table("vault").clear();
    raw.close();
    const later = newTestStore({ name: store.database.name });
    expect(await called(later)).toEqual([]);
    await nameSinger(later, "e", "Else");
    expect(await called(later)).toEqual(["Else"]);
    expect(await rawRows(later.database, tableOf.singer)).toHaveLength(4);
  });
});
