import { Dexie } from "dexie";
import { afterEach, describe, expect, it, vi } from "vitest";

import { theChoir } from "#domain/choir.ts";
import { change } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import { readChoir, readFoundedAt, readHall } from "#store/choir.ts";
import { commit } from "#store/commit.ts";
import { lockNow, turnOnLock } from "#store/lock.ts";
import { letGoOfLink } from "#store/linking.ts";
import { takeSnapshot } from "#store/snapshot.ts";
import { keepHow } from "#store/syncWriting.ts";
import { readMeeting } from "#store/meetingState.ts";
import { emptyOut } from "#store/takingOff.ts";
import { readWhereElse } from "#store/whereElse.ts";
import { isOnDisk, newTestDevice, storeOf, type TestDevice } from "#tests/support/house.ts";
import { beginRun, laySinger, light, passphrase, seen } from "#tests/support/locks.ts";
import { share } from "#tests/support/meeting.ts";

vi.spyOn(console, "warn").mockImplementation(() => {});
afterEach(() => vi.restoreAllMocks());

const takenOff = { kind: "empty", takenOff: true };
const yes = { ok: true, value: undefined };

/** A choir with a singer in it, and a copy from before an update. */
async function founded() {
  const device = newTestDevice();
  const first = device.tab();
  await first.house.open();
  expect(await first.house.startChoir("Torsdagskoret")).toEqual(yes);
  const store = storeOf(first);
  await laySinger(store, "s1", "Åse");
  await takeSnapshot(device.names.snapshots, device.names.real, 1, 0);
  device.device.change({ language: "nb", theme: "dark", savedFileAt: 1, role: "leader" });
  return { ...device, first, store };
}

/** Everything that this device keeps, as text. */
async function allKept({ names, kept }: Pick<TestDevice, "names" | "kept">): Promise<string> {
  const texts = [...kept.values()];
  for (const name of Object.values(names)) {
    if (!(await isOnDisk(name))) continue;
    const database = await new Dexie(name).open();
    for (const table of database.tables) {
      texts.push(JSON.stringify([name, table.name, await table.toArray()]));
    }
    database.close();
  }
  return texts.join("\n");
}

async function expectNothingLeft(device: Pick<TestDevice, "names" | "kept">) {
  const { names } = device;
  for (const name of [names.real, names.madeUp, names.snapshots]) {
    expect(await isOnDisk(name), name).toBe(false);
  }
  const all = await allKept(device);
  expect(all).not.toMatch(/Torsdagskoret|Åse|real|made up|savedFileAt|role|choir/u);
}

/** The page dies before its n-th step towards the disk, and takes no further one. Answers how many there were. */
function dieBefore(strikeAt: number, kept: Map<string, string>) {
  let steps = 0;
  const mortal = (prototype: object, name: string) => {
    const real: unknown = Reflect.get(prototype, name);
    if (typeof real !== "function") throw new Error(name);
    vi.spyOn(prototype as Record<string, () => unknown>, name).mockImplementation(function (
      this: unknown,
      ...said: unknown[]
    ) {
      steps += 1;
      if (steps >= strikeAt) throw new DOMException("The page is dead", "AbortError");
      return Reflect.apply(real, this, said);
    });
  };
  for (const name of ["open", "deleteDatabase"]) mortal(IDBFactory.prototype, name);
  for (const name of ["clear", "put", "add", "get", "delete"]) {
    mortal(IDBObjectStore.prototype, name);
  }
  mortal(kept, "set");
  return () => {
    vi.restoreAllMocks();
    vi.spyOn(console, "warn").mockImplementation(() => {});
    return steps;
  };
}

describe("taking the choir off this device", () => {
  it("leaves nothing of it in any database or beside it, but how the person likes it", async () => {
    const device = await founded();
    expect(await allKept(device)).toMatch(/Åse|Torsdagskoret/u);
    expect(await device.first.house.takeOff()).toEqual(yes);
    expect(device.first.state()).toEqual(takenOff);
    await expectNothingLeft(device);
    expect(device.readAnew().card.getState()).toMatchObject({ language: "nb", theme: "dark" });
    const later = device.tab(undefined, device.readAnew());
    await later.house.open();
    expect(later.state()).toEqual({ kind: "empty" });
  });

  it("takes a made-up choir along that was left lying: nothing opens at the next start", async () => {
    const device = await founded();
    await device.first.house.lookAround([
      change("choir", theChoir, "card", { name: "Prøvekoret" }),
    ]);
    expect(await device.first.house.takeOff(), "not from within it").toMatchObject({ ok: false });
    device.device.change({ open: "real" });
    const second = device.tab(undefined, device.readAnew());
    await second.house.open();
    expect(await second.house.takeOff()).toEqual(yes);
    await vi.waitFor(() => expect(device.first.state()).toEqual(takenOff));
    await expectNothingLeft(device);
  });

  it("makes room: another choir is founded, and is missed when it is lost", async () => {
    const device = await founded();
    await device.first.house.takeOff();
    expect(await device.first.house.startChoir("Fredagskoret")).toEqual(yes);
    const { database } = storeOf(device.first);
    expect((await database.rows("choir").get(theChoir))?.card?.name).toBe("Fredagskoret");
    expect(await database.rows("singer").count()).toBe(0);
    expect(await device.first.house.startChoir("Again")).toEqual(yes);
    database.close();
    await Dexie.delete(device.names.real);
    const later = device.tab(undefined, device.readAnew());
    await later.house.open();
    expect(later.state()).toEqual({ kind: "shut", why: "wiped" });
  });

  it("makes room to be let in again", async () => {
    const { first } = await founded();
    const welcome = async () =>
      done(async (store: Parameters<typeof commit>[0]) => {
        await commit(store, ["choir"], () =>
          done([change("choir", theChoir, "card", { name: "Fredagskoret" })]),
        );
      });
    expect(await first.house.letIn(welcome)).toEqual({ ok: false, why: "a choir is here" });
    await first.house.takeOff();
    expect(await first.house.letIn(welcome)).toEqual(yes);
    expect(first.state()).toMatchObject({ kind: "open", madeUp: false });
  });

  it("needs no key: a choir that is locked goes too", async () => {
    const device = await founded();
    await turnOnLock(device.store, passphrase, 5, light);
    await lockNow(device.store);
    expect(device.store.database.keys.state.getState().kind).not.toBe("open");
    expect(await device.first.house.takeOff()).toEqual(yes);
    await expectNothingLeft(device);
  });
});

describe("the page that dies on the way", () => {
  it("leaves the choir whole, or a start that goes on to finish, wherever it happens", async () => {
    let outcomes = "";
    for (let strikeAt = 1; ; strikeAt += 1) {
      const device = await founded();
      const after = dieBefore(strikeAt, device.kept);
      await device.first.house.takeOff();
      const steps = after();
      device.store.database.close();
      const next = device.tab(undefined, device.readAnew());
      await next.house.open();
      const state = next.state();
      if (state.kind === "open") {
        outcomes += "w";
        const rows = await storeOf(next).database.rows("singer").toArray();
        expect(rows.map((row) => row.name?.called)).toEqual(["Åse"]);
        expect(await storeOf(next).database.outbox.count()).toBeGreaterThan(0);
      } else {
        outcomes += "t";
        expect(state.kind, `step ${strikeAt}`).toBe("empty");
        await expectNothingLeft(device);
        const afterwards = device.tab(undefined, device.readAnew());
        await afterwards.house.open();
        expect(afterwards.state().kind).toBe("empty");
      }
      if (steps < strikeAt) break;
    }
    // First it is whole, from one moment on it is off, and both were seen at several steps.
    expect(outcomes).toMatch(/^w{3,}t{5,}$/u);
  }, 60_000);

  it("is no alarm either where a battery that died took the newest card along", async () => {
    const device = await founded();
    const before = new Map(device.kept);
    await device.first.house.takeOff();
    for (const [key, text] of before) device.kept.set(key, text);
    const later = device.tab(undefined, device.readAnew());
    await later.house.open();
    expect(later.state()).toEqual(takenOff);
    await expectNothingLeft(device);
  });
});

describe("other tabs", () => {
  it("are led to the three doors, and what they remember brings no alarm", async () => {
    const device = await founded();
    const second = device.tab(undefined, device.readAnew());
    await second.house.open();
    expect(await device.first.house.takeOff()).toEqual(yes);
    await vi.waitFor(() => expect(second.state()).toEqual(takenOff));
    await expectNothingLeft(device);
  });

  it("may ask and write once more before they let go, and stumble over nothing", async () => {
    const device = await founded();
    const second = device.tab(undefined, device.readAnew());
    await second.house.open();
    const store = storeOf(second);
    expect(await emptyOut(device.store)).toEqual(yes);
    const { database } = store;
    expect(await readChoir(database)).toBeUndefined();
    expect(await readFoundedAt(database)).toBeUndefined();
    expect(await readHall(database)).toBeDefined();
    expect(await readMeeting(database)).toMatchObject({ kind: "alone" });
    expect(await seen(store)).toMatchObject({ names: [] });
    await keepHow(database, { trouble: "removed" });
    await commit(store, ["choir"], () =>
      done([change("choir", theChoir, "card", { name: "Renamed" })]),
    );
    await laySinger(store, "s2", "Bo");
    expect(await seen(store)).toMatchObject({ names: ["Bo"] });
    // It is off all the same, whatever was written.
    device.store.database.close();
    database.close();
    const later = device.tab(undefined, device.readAnew());
    await later.house.open();
    expect(later.state()).toEqual(takenOff);
    await expectNothingLeft(device);
  });

  it("one so old that it never lets go hangs nobody; what it holds on to is empty", async () => {
    const device = await founded();
    const stubborn = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(device.names.real);
      request.addEventListener("success", () => resolve(request.result));
    });
    const going = device.first.house.takeOff();
    await vi.waitFor(() => expect(device.device.card.getState().choir).toBeUndefined());
    await vi.waitFor(async () => {
      expect(await isOnDisk(device.names.snapshots)).toBe(false);
      expect(device.first.later.some(({ ms }) => ms === 5000)).toBe(true);
    });
    // Time passes: it is not waited for any longer.
    const hurry = setInterval(() => {
      for (const one of device.first.later.filter(({ ms }) => ms === 5000)) one.run();
    }, 50);
    expect(await going).toEqual(yes);
    clearInterval(hurry);
    expect(device.first.state()).toEqual(takenOff);
    const tables = [...stubborn.objectStoreNames];
    const counted = await Promise.all(
      tables.map(
        async (table) =>
          new Promise<number>((resolve) => {
            const request = stubborn.transaction(table).objectStore(table).count();
            request.addEventListener("success", () => resolve(request.result));
          }),
      ),
    );
    expect(
      counted.reduce((sum, one) => sum + one, 0),
      "only that it was taken off",
    ).toBe(1);
    stubborn.close();
    await vi.waitFor(async () => expect(await isOnDisk(device.names.real)).toBe(false));
  });
});

describe("it is not taken off", () => {
  it("while a session is led here", async () => {
    const { first, store } = await founded();
    await beginRun(store);
    expect(await first.house.takeOff()).toEqual({ ok: false, why: "running" });
    expect(first.state()).toMatchObject({ kind: "open" });
    expect(await store.database.rows("singer").count()).toBe(1);
  });

  it("while it meets the others; once it has left, or was removed, it is", async () => {
    const { first, store } = await founded();
    await share(store, "volunteer");
    expect(await first.house.takeOff()).toEqual({ ok: false, why: "shared" });
    expect(first.state()).toMatchObject({ kind: "open" });
    await keepHow(store.database, { trouble: "removed" });
    expect(await first.house.takeOff()).toEqual(yes);

    const other = await founded();
    await share(other.store, "volunteer");
    await letGoOfLink(other.store.database);
    expect(await other.first.house.takeOff()).toEqual(yes);
  });

  it("while something that was done is not kept", async () => {
    const { first, store } = await founded();
    const full = vi
      .spyOn(store.database, "transaction")
      .mockRejectedValue(new Dexie.QuotaExceededError());
    await commit(store, ["singer"], () => done([change("singer", "s2", "name", { called: "Bo" })]));
    expect(await first.house.takeOff()).toEqual({ ok: false, why: "full" });
    full.mockRestore();
    expect(first.state()).toMatchObject({ kind: "open" });
    expect(await first.house.takeOff()).toEqual(yes);
  });
});

describe("where the choir still is", () => {
  it("is known after leaving too, and no others are spoken of where there are none", async () => {
    const { store } = await founded();
    const { database } = store;
    expect(await readWhereElse(database)).toMatchObject({ others: false });
    await share(store, "leader");
    await letGoOfLink(database);
    expect(await readWhereElse(database), "a leader who was alone").toMatchObject({
      others: false,
    });
    const card = { owner: "Per", role: "coordinator", slot: "s", tokenHash: "t" };
    await commit(store, ["device"], () =>
      done([change("device", "d", "card", card), change("device", "e", "card", card)]),
    );
    expect(await readWhereElse(database)).toMatchObject({ others: true });
    await commit(store, ["device"], () =>
      done([change("device", "e", "life", { state: "deleted" })]),
    );
    expect(await readWhereElse(database)).toMatchObject({ others: false });
    await share(store, "volunteer");
    await letGoOfLink(database);
    const { others, waiting } = await readWhereElse(database);
    expect([others, waiting > 0]).toEqual([true, true]);
  });
});
