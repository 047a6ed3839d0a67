import { Dexie } from "dexie";
import { forceCloseDatabase } from "fake-indexeddb";
import { afterEach, describe, expect, it, vi } from "vitest";

import { theChoir } from "#domain/choir.ts";
import { change } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import { commit } from "#store/commit.ts";
import { type Version, versions } from "#store/database.ts";
import { aWhile, isOnDisk, newTestDevice, storeOf, type TestTab } from "#tests/support/house.ts";

const madeUp = [
  change("choir", theChoir, "card", { name: "Prøvekoret" }),
  change("singer", "s1", "name", { called: "Åse" }),
  change("run", "r1", "state", { kind: "running", startedAt: 1 }),
];

const next = Math.max(...versions.map(({ number }) => number)) + 1;
const nextVersion: readonly Version[] = [...versions, { number: next, tables: { wishes: "id" } }];

async function name(tab: TestTab, called: string) {
  return commit(storeOf(tab), ["singer"], () => done([change("singer", "s1", "name", { called })]));
}

async function names(tab: TestTab): Promise<(string | undefined)[]> {
  const rows = await storeOf(tab).database.rows("singer").toArray();
  return rows.map((row) => row.name?.called);
}

async function founded(choir = "Torsdagskoret") {
  const device = newTestDevice();
  const tab = device.tab();
  await tab.house.open();
  expect(await tab.house.startChoir(choir)).toEqual({ ok: true, value: undefined });
  return { ...device, first: tab };
}

/** A tab of an app so old that it never lets go of the database. */
async function stubbornTab(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(new Error("not opened")));
  });
}

const warnings = vi.spyOn(console, "warn").mockImplementation(() => {});
afterEach(() => warnings.mockClear());

describe("the first start", () => {
  it("shows the three doors and makes nothing", async () => {
    const { tab, names } = newTestDevice();
    const { house, state, later } = tab();
    expect(state()).toEqual({ kind: "opening" });
    await house.open();
    expect(state()).toEqual({ kind: "empty" });
    expect(await isOnDisk(names.real)).toBe(false);
    expect(later).toEqual([]);
  });

  it("founds a choir, which is open from then on, in the next tab and after a restart", async () => {
    const { device, tab, first } = await founded();
    expect(first.state()).toMatchObject({ kind: "open", madeUp: false });
    expect(device.card.getState()).toMatchObject({ choir: "real", open: "real" });
    await name(first, "Bo");
    const second = tab();
    await second.house.open();
    expect(await names(second)).toEqual(["Bo"]);
    const card = await storeOf(second).database.rows("choir").get(theChoir);
    expect(card).toMatchObject({ card: { name: "Torsdagskoret" }, origin: { kind: "real" } });
  });

  it("opens the choir also where the browser has forgotten the card beside it", async () => {
    const { device, tab } = await founded();
    device.change({ choir: undefined, open: undefined });
    const later = tab();
    await later.house.open();
    expect(later.state()).toMatchObject({ kind: "open", madeUp: false });
    expect(device.card.getState()).toMatchObject({ choir: "real", open: "real" });
  });

  it("never writes over a choir that is here", async () => {
    const { tab } = await founded();
    const other = tab();
    expect(await other.house.startChoir("Another")).toEqual({ ok: true, value: undefined });
    const card = await storeOf(other).database.rows("choir").get(theChoir);
    expect(card?.card?.name).toBe("Torsdagskoret");
  });
});

describe("looking around", () => {
  it("lays the made-up choir out in a database of its own, and nothing of it waits to be shared", async () => {
    const { tab, names: databases, device } = newTestDevice();
    const one = tab();
    await one.house.open();
    expect(await one.house.lookAround(madeUp)).toEqual({ ok: true, value: undefined });
    expect(one.state()).toMatchObject({ kind: "open", madeUp: true });
    const { database } = storeOf(one);
    expect(database.name).toBe(databases.madeUp);
    expect(await database.outbox.count()).toBe(0);
    expect(await database.rows("run").count()).toBe(1);
    expect((await database.rows("choir").get(theChoir))?.origin).toEqual({ kind: "madeUp" });
    expect(await isOnDisk(databases.real)).toBe(false);
    expect(device.card.getState()).toMatchObject({ choir: undefined, open: "made up" });

    const again = tab();
    await again.house.open();
    expect(again.state()).toMatchObject({ kind: "open", madeUp: true });
  });

  it("leaves a real choir where it is, and removing the made-up one opens it again", async () => {
    const { first, names: databases } = await founded();
    await name(first, "Bo");
    await first.house.lookAround(madeUp);
    expect(await names(first)).toEqual(["Åse"]);
    await name(first, "Changed");
    await first.house.removeMadeUp();
    expect(first.state()).toMatchObject({ kind: "open", madeUp: false });
    expect(await names(first)).toEqual(["Bo"]);
    expect(await isOnDisk(databases.madeUp)).toBe(false);
  });

  it("begins anew each time, and removing it with no real choir shows the three doors", async () => {
    const one = newTestDevice().tab();
    await one.house.lookAround(madeUp);
    await name(one, "Changed");
    await one.house.lookAround(madeUp);
    expect(await names(one)).toEqual(["Åse"]);
    await one.house.removeMadeUp();
    expect(one.state()).toEqual({ kind: "empty" });
  });

  it("another tab that looks around too is led out when it is removed", async () => {
    const { tab, first } = await founded();
    const second = tab();
    await first.house.lookAround(madeUp);
    await second.house.open();
    expect(second.state()).toMatchObject({ kind: "open", madeUp: true });
    await first.house.removeMadeUp();
    await vi.waitFor(() => expect(second.state()).toMatchObject({ kind: "open", madeUp: false }));
  });

  it("is not begun while something of the real choir is not kept", async () => {
    const { first } = await founded();
    const { database } = storeOf(first);
    const full = vi
      .spyOn(database, "transaction")
      .mockRejectedValue(new Dexie.QuotaExceededError());
    expect((await name(first, "Bo")).ok).toBe(false);
    expect(await first.house.lookAround(madeUp)).toEqual({ ok: false, why: "full" });
    expect(first.state()).toMatchObject({ kind: "open", madeUp: false });
    full.mockRestore();
    expect((await first.house.lookAround(madeUp)).ok).toBe(true);
    await first.house.removeMadeUp();
    expect(await names(first)).toEqual(["Bo"]);
  });
});

describe("the choir that cannot be opened", () => {
  it("faults 7, 8: was wiped by the browser: the house says so and writes nothing at all", async () => {
    const { names: databases, tab, device, first } = await founded();
    storeOf(first).database.close();
    await Dexie.delete(databases.real);
    const later = tab();
    await later.house.open();
    expect(later.state()).toEqual({ kind: "shut", why: "wiped" });
    await later.house.open();
    expect(await isOnDisk(databases.real)).toBe(false);
    expect(device.card.getState().choir).toBe("real");

    later.house.forgetWiped();
    expect(later.state()).toEqual({ kind: "empty" });
    expect(device.card.getState().choir).toBeUndefined();
    expect(await isOnDisk(databases.real)).toBe(false);
  });

  it("faults 7, 8: has a database, but no choir in it", async () => {
    const { tab, first } = await founded();
    await storeOf(first).database.table("choirs").clear();
    const later = tab();
    await later.house.open();
    expect(later.state()).toEqual({ kind: "shut", why: "wiped" });
  });

  it("fault 7: was deleted under a running tab: the tab notices, and makes none in its place", async () => {
    const { names: databases, first } = await founded();
    await Dexie.delete(databases.real);
    await first.until("shut");
    expect(first.state()).toEqual({ kind: "shut", why: "wiped" });
    expect(await isOnDisk(databases.real)).toBe(false);
  });

  it("fault 7: was thrown away with the connection, as when site data are cleared: no empty one is made by the next tap", async () => {
    const { names: databases, first } = await founded();
    const { database } = storeOf(first);
    const native = database.backendDB();
    native.close();
    await Dexie.delete(databases.real);
    // The browser says nothing: the next tap finds out.
    const answer = await name(first, "Bo");
    expect(answer).toMatchObject({ ok: false, why: { kind: "not kept" } });
    await first.until("shut");
    expect(first.state()).toEqual({ kind: "shut", why: "wiped" });
    expect(await isOnDisk(databases.real)).toBe(false);
  });

  it("fault 11: was kept by a newer Korlag: nothing is touched", async () => {
    const { tab, first, names: databases } = await founded();
    storeOf(first).database.close();
    const newer = tab(nextVersion);
    await newer.house.open();
    await name(newer, "Bo");
    storeOf(newer).database.close();

    const older = tab();
    await older.house.open();
    expect(older.state()).toEqual({ kind: "shut", why: "newer here" });
    const onDisk = await stubbornTab(databases.real);
    expect(onDisk.version).toBe(next * 10);
    onDisk.close();

    const again = tab(nextVersion);
    await again.house.open();
    expect(await names(again)).toEqual(["Bo"]);
  });

  it("fault 10: a newer Korlag in another tab is given way to at once", async () => {
    const { tab, first } = await founded();
    await name(first, "Bo");
    const newer = tab(nextVersion);
    await newer.house.open();
    expect(newer.state()).toMatchObject({ kind: "open" });
    expect(first.state()).toEqual({ kind: "shut", why: "newer tab" });
    expect(await names(newer)).toEqual(["Bo"]);
  });

  it("fault 10: what waits in the old tab is kept before it gives way", async () => {
    const { tab, first } = await founded();
    const full = vi
      .spyOn(storeOf(first).database, "transaction")
      .mockRejectedValueOnce(new Dexie.QuotaExceededError());
    expect((await name(first, "Bo")).ok).toBe(false);
    full.mockRestore();
    const newer = tab(nextVersion);
    await newer.house.open();
    expect(await names(newer)).toEqual(["Bo"]);
  });

  it("fault 10: an old tab that holds on: nobody waits for ever, and the choir opens when it lets go", async () => {
    const { tab, first, names: databases } = await founded();
    storeOf(first).database.close();
    const stubborn = await stubbornTab(databases.real);
    const newer = tab(nextVersion);
    const opening = newer.house.open();
    await vi.waitFor(() =>
      expect(newer.later.map(({ ms }) => ms)).toEqual(expect.arrayContaining([5000, 1000])),
    );
    newer.later.find(({ ms }) => ms === 1000)?.run();
    await opening;
    expect(newer.state()).toEqual({ kind: "shut", why: "blocked" });

    stubborn.close();
    await newer.until("open");
    expect(await names(newer)).toEqual([]);
  });

  it("fault 10: trying again meanwhile does no harm, and it opens by itself all the same", async () => {
    const { tab, first, names: databases } = await founded();
    storeOf(first).database.close();
    const stubborn = await stubbornTab(databases.real);
    const newer = tab(nextVersion);
    for (const ms of [1000, 5000]) {
      const opening = newer.house.open();
      await vi.waitFor(() => expect(newer.later.map((one) => one.ms)).toContain(ms));
      newer.later.find((one) => one.ms === ms)?.run();
      await opening;
      expect(newer.state()).toEqual({ kind: "shut", why: "blocked" });
    }
    stubborn.close();
    await newer.until("open");
    expect((await name(newer, "Bo")).ok).toBe(true);
  });

  it("fault 13: the browser gives no storage: the house says so, and opens when it does", async () => {
    const { tab } = await founded();
    const later = tab();
    const kept = Dexie.dependencies.indexedDB;
    try {
      for (const none of [undefined, forbidden]) {
        Dexie.dependencies.indexedDB = none as never;
        await later.house.open();
        expect(later.state()).toEqual({ kind: "shut", why: "unavailable" });
        expect(await later.house.startChoir("Another")).toEqual({ ok: false, why: "unavailable" });
        expect((await later.house.lookAround(madeUp)).ok).toBe(false);
      }
    } finally {
      Dexie.dependencies.indexedDB = kept;
    }
    await later.house.open();
    expect(later.state()).toMatchObject({ kind: "open", madeUp: false });
  });
});

describe("a connection that breaks", () => {
  it("fault 5: is opened again without a word, and what is tapped meanwhile is kept", async () => {
    const { first } = await founded();
    const { database, keeping } = storeOf(first);
    const asked: number[] = [];
    database.reopened.subscribe((times) => asked.push(times));
    // What was read last while it opened has let go by then.
    await aWhile();
    forceCloseDatabase(database.backendDB() as never);
    expect(database.isOpen()).toBe(false);
    expect((await name(first, "Bo")).ok).toBe(true);
    expect(await names(first)).toEqual(["Bo"]);
    expect(keeping.state.getState()).toEqual({ kind: "kept" });
    expect(first.state()).toMatchObject({ kind: "open" });
    // What the screens asked is asked anew.
    expect(asked).toEqual([1]);
  });

  it("fault 5: a transaction that breaks with it is tried again whole", async () => {
    const { first } = await founded();
    const { database, keeping } = storeOf(first);
    const act = commit(storeOf(first), ["singer"], async (reading) => {
      await reading.get("singer", "s1");
      return done([change("singer", "s1", "name", { called: "Bo" })]);
    });
    forceCloseDatabase(database.backendDB() as never);
    await act;
    await keeping.tryAgain();
    expect(await names(first)).toEqual(["Bo"]);
    expect(await database.outbox.count()).toBe(3);
  });

  it("fault 5: after the third time in a minute the person is told, and can have it tried", async () => {
    const { first } = await founded();
    const { database, keeping } = storeOf(first);
    for (const time of [1, 2, 3]) {
      forceCloseDatabase(database.backendDB() as never);
      await vi.waitFor(() => expect(database.reopened.getState()).toBe(time));
    }
    expect(keeping.state.getState()).toEqual({ kind: "kept" });
    forceCloseDatabase(database.backendDB() as never);
    await vi.waitFor(() => expect(keeping.state.getState().kind).toBe("waiting"));
    expect(database.isOpen()).toBe(false);
    expect(keeping.state.getState()).toMatchObject({ trouble: "closed", acts: 0 });

    expect(await keeping.tryAgain()).toBe(true);
    expect(keeping.state.getState()).toEqual({ kind: "kept" });
    expect((await name(first, "Bo")).ok).toBe(true);
  });

  it("fault 5: while it cannot be opened nothing is only in memory unsaid: acts wait and are kept in order", async () => {
    const { first } = await founded();
    const { database, keeping } = storeOf(first);
    const kept = Dexie.dependencies.indexedDB;
    Dexie.dependencies.indexedDB = undefined as never;
    await aWhile();
    forceCloseDatabase(database.backendDB() as never);
    try {
      expect(await name(first, "Bo")).toMatchObject({ ok: false, why: { kind: "not kept" } });
      expect(await name(first, "Bodil")).toMatchObject({ ok: false });
      expect(keeping.state.getState()).toMatchObject({ kind: "waiting", acts: 2 });
    } finally {
      Dexie.dependencies.indexedDB = kept;
    }
    expect(await keeping.tryAgain()).toBe(true);
    expect(await names(first)).toEqual(["Bodil"]);
  });
});

const forbidden = {
  open: () => {
    throw new DOMException("forbidden", "SecurityError");
  },
  deleteDatabase: () => {
    throw new DOMException("forbidden", "SecurityError");
  },
};
