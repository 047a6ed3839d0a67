import { describe, expect, it } from "vitest";

import { change } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import { readHasSingers } from "#store/choir.ts";
import { commit } from "#store/commit.ts";
import {
  changePassphrase,
  forgetHere,
  letGoOfLocked,
  lockNow,
  setLockMinutes,
  turnOffLock,
  turnOnLock,
  unlock,
} from "#store/lock.ts";
import { holdNames } from "#store/lockKeeping.ts";
import { receive } from "#store/receive.ts";
import { LockedError } from "#store/sealedKeys.ts";
import { canOpen } from "#store/sealedTables.ts";
import { readSnapshots, takeSnapshot } from "#store/snapshot.ts";
import { readHeadCount } from "#store/turnout.ts";
import { disasterIn, everythingIn } from "#tests/support/disasters.ts";
import {
  beginRun,
  finishRun,
  laySinger,
  light,
  passphrase,
  seen,
  tonight,
} from "#tests/support/locks.ts";
import { rawStorage } from "#tests/support/rawStorage.ts";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

const all = { names: ["Bo", "Åse"], needs: 2, here: 2 };
const nothing = { names: [], needs: 0, here: 0 };
const kindOf = ({ database }: TestStore) => database.keys.state.getState().kind;

async function twoSingers(name?: string): Promise<TestStore> {
  const store = newTestStore(name ? { name } : {});
  await laySinger(store, "a", "Åse");
  await laySinger(store, "b", "Bo");
  return store;
}

async function locked(name?: string): Promise<TestStore> {
  const store = await twoSingers(name);
  expect(await turnOnLock(store, passphrase, 10, light)).toMatchObject({ ok: true });
  expect(await lockNow(store)).toMatchObject({ ok: true });
  return store;
}

/** The same choir in another tab, or after this one was killed. */
function tabOf(store: TestStore): TestStore {
  return newTestStore({ name: store.database.name });
}

describe("a lock", () => {
  it("is not there until somebody puts it: all is open, also after a restart", async () => {
    const store = await twoSingers();
    expect(await seen(store)).toEqual(all);
    store.database.close();
    const later = tabOf(store);
    expect(await seen(later)).toEqual(all);
    expect(kindOf(later)).toBe("open");
    expect(await unlock(later, { passphrase })).toMatchObject({ why: { kind: "no lock" } });
  });

  it("leaves the tab that put it open; locked, nothing is read; opened, all is there", async () => {
    const store = await twoSingers();
    await turnOnLock(store, passphrase, 10, light);
    expect(await seen(store)).toEqual(all);
    await lockNow(store);
    expect(kindOf(store)).toBe("locked");
    expect(canOpen(store.database, "care")).toBe(false);
    expect(canOpen(store.database, "headCount")).toBe(true);
    expect(await seen(store)).toEqual(nothing);
    expect(await unlock(store, { passphrase })).toMatchObject({ ok: true });
    expect(await seen(store)).toEqual(all);
    expect(kindOf(store)).toBe("open");
  });

  it("is shut in a tab that opens later, and each tab opens for itself", async () => {
    const store = await locked();
    const other = tabOf(store);
    expect(await seen(other)).toEqual(nothing);
    await unlock(other, { passphrase });
    expect(await seen(other)).toEqual(all);
    expect(await seen(store)).toEqual(nothing);
  });

  it("wants something longer than a few letters", async () => {
    const store = await twoSingers();
    expect(await turnOnLock(store, " 1234 ", 10, light)).toEqual({ ok: false, why: "too short" });
    expect(await seen(store)).toEqual(all);
    expect(store.database.keys.state.getState().hasLock).toBe(false);
  });

  it("leaves no key on the disk that opens what stands, nor one that did before", async () => {
    const store = await twoSingers();
    const before = store.database.keys.kept("cards")!;
    await turnOnLock(store, passphrase, 10, light);
    const now = store.database.keys.kept("cards")!;
    expect(now.secret).not.toEqual(before.secret);
    const raw = await rawStorage(store.database.name);
    for (const { secret } of [before, now]) {
      expect(raw).not.toContain(Buffer.from(secret).toString("latin1"));
    }
    expect(raw).not.toContain(Buffer.from(before.id).toString("latin1"));
    for (const planted of ["Åse", "seated", "paraply"]) expect(raw).not.toContain(planted);
  });

  it("lets go of copies that the old keys would open", async () => {
    const store = { ...(await twoSingers()), shelf: "shelf of a lock" };
    await takeSnapshot(store.shelf, store.database.name, 2, store.now());
    await turnOnLock(store, passphrase, 10, light);
    expect(await readSnapshots(store.shelf, store.database.name)).toEqual([]);
  });
});

describe("somebody who tries to open it", () => {
  it("three tries are free, then the waits grow; nothing is lost, and the right word opens", async () => {
    const store = await locked();
    const waits: number[] = [];
    for (let times = 0; times < 7; times += 1) {
      const tried = await unlock(store, { passphrase: `wrong ${times}` });
      if (tried.ok || tried.why.kind !== "wrong") throw new Error("should be wrong");
      waits.push(tried.why.waitMs);
      if (tried.why.waitMs > 0) {
        expect(await unlock(store, { passphrase })).toMatchObject({ why: { kind: "wait" } });
      }
      store.clock.now += tried.why.waitMs;
    }
    expect(waits).toEqual([0, 0, 5_000, 10_000, 20_000, 40_000, 60_000]);
    expect(await seen(store)).toEqual(nothing);
    // Somebody set the clock back meanwhile.
    store.clock.now -= 1_000_000;
    store.clock.now += 1_060_000;
    expect(await unlock(store, { passphrase })).toMatchObject({ ok: true });
    expect(await seen(store)).toEqual(all);
    await lockNow(store);
    expect(await unlock(store, { passphrase: "wrong" })).toMatchObject({ why: { waitMs: 0 } });
  });
});

describe("while it is locked", () => {
  it("what would be written is refused as a value, does not wait, and the person is told", async () => {
    const store = await locked();
    const disk = await everythingIn(store.database);
    const answer = await laySinger(store, "a", "Somebody else");
    expect(answer).toEqual({ ok: false, why: { kind: "not kept", trouble: "locked" } });
    expect(store.keeping.isWaiting()).toBe(false);
    expect(store.database.keys.state.getState().refused).toBe(true);
    expect(await everythingIn(store.database)).toEqual(disk);
    await unlock(store, { passphrase });
    expect(store.database.keys.state.getState().refused).toBe(false);
    expect(await seen(store)).toEqual(all);
  });

  it("nothing is decided from what cannot be seen", async () => {
    const store = await locked();
    let decided = false;
    const answer = await commit(store, ["session", "turnout"], async (reading) => {
      const marks = await reading.owned("turnout", tonight);
      decided = true;
      return done([
        change("session", tonight, "state", { kind: marks.length ? "held" : "planned" }),
      ]);
    });
    expect(answer).toMatchObject({ why: { trouble: "locked" } });
    expect(decided).toBe(false);
  });

  it("everything of the other rings goes on, heads are counted, and that there are singers is known", async () => {
    const store = await locked();
    const answer = await commit(store, ["session", "headCount"], () =>
      done([
        change("session", tonight, "state", { kind: "held" }),
        change("headCount", `${tonight}.n`, "count", { guests: 12, companions: 1 }),
      ]),
    );
    expect(answer).toMatchObject({ ok: true });
    expect(await readHeadCount(store.database, tonight)).toEqual({ guests: 12, companions: 1 });
    expect(await readHasSingers(store.database)).toBe(true);
  });

  it("what arrives is not kept half: the whole page is refused, with whatever it moves along", async () => {
    const store = await locked();
    const donor = newTestStore();
    await laySinger(donor, "c", "Cecilie");
    const row = (await donor.database.rows("singer").get("c"))!;
    const arriving = [
      { kind: "singer", id: "c", facet: "name", value: row.name!, stamp: row.stamps["name"]! },
    ];
    const { database } = store;
    const page = database.transaction("rw", database.tables, async () => {
      await database.table("away").add({ key: "away" });
      await receive(store, arriving);
    });
    await expect(page).rejects.toBeInstanceOf(LockedError);
    expect(await database.table("away").count()).toBe(0);
    await unlock(store, { passphrase });
    await receive(store, arriving);
    expect((await store.database.rows("singer").get("c"))?.name?.called).toBe("Cecilie");
  });

  it("an act that could not be kept yet keeps its keys: the lock waits for it", async () => {
    const store = newTestStore();
    const disaster = disasterIn(store.database);
    await laySinger(store, "a", "Åse");
    await turnOnLock(store, passphrase, 10, light);
    disaster.operations = 0;
    disaster.strikeAt = 3;
    expect(await laySinger(store, "b", "Bo")).toMatchObject({ why: { trouble: "full" } });
    disaster.operations = -1_000;
    disaster.strikeAt = -999;
    expect(await lockNow(store)).toEqual({ ok: false, why: "something waits" });
    expect(await forgetHere(store)).toBe(true);
    await unlock(store, { passphrase });
    expect(await seen(store)).toEqual(all);
  });
});

describe("several tabs", () => {
  it("one that locks locks all, at the next thing they do at the latest", async () => {
    const store = await locked();
    const other = tabOf(store);
    await unlock(store, { passphrase });
    await unlock(other, { passphrase });
    await lockNow(store);
    expect(await laySinger(other, "c", "Cecilie")).toMatchObject({ why: { trouble: "locked" } });
    expect(await seen(other)).toEqual(nothing);
  });

  it("a tab with old keys never writes with them", async () => {
    const store = await twoSingers();
    const other = tabOf(store);
    expect(await seen(other)).toEqual(all);
    await turnOnLock(store, passphrase, 10, light);
    // Nobody has told the other tab.
    expect(await laySinger(other, "c", "Cecilie")).toMatchObject({ why: { trouble: "locked" } });
    await unlock(other, { passphrase });
    await laySinger(other, "c", "Cecilie");
    expect((await seen(store)).names).toEqual(["Bo", "Cecilie", "Åse"]);
  });

  it("two that turn it on at once: one is first, and its word opens", async () => {
    const store = await twoSingers();
    const other = tabOf(store);
    await seen(other);
    const answers = await Promise.all([
      turnOnLock(store, "first passphrase", 10, light),
      turnOnLock(other, "second passphrase", 10, light),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const word = answers[0].ok ? "first passphrase" : "second passphrase";
    const later = tabOf(store);
    expect(await unlock(later, { passphrase: word })).toMatchObject({ ok: true });
    expect(await seen(later)).toEqual(all);
  });
});

describe("a running session", () => {
  it("goes on when it is locked: names and marks are there, cards are not, also after a killed tab", async () => {
    const store = await twoSingers();
    await turnOnLock(store, passphrase, 10, light);
    await beginRun(store);
    await holdNames(store);
    await lockNow(store);
    expect(kindOf(store)).toBe("names only");
    expect(await seen(store)).toEqual({ ...all, needs: 0 });
    const marked = await commit(store, ["turnout"], () =>
      done([change("turnout", `${tonight}.a`, "mark", { here: false })]),
    );
    expect(marked).toMatchObject({ ok: true });
    expect(await laySinger(store, "c", "C")).toMatchObject({ why: { trouble: "locked" } });

    const later = tabOf(store);
    expect(await seen(later)).toEqual({ names: all.names, needs: 0, here: 1 });
    expect(kindOf(later)).toBe("names only");
    expect(await rawStorage(store.database.name)).not.toContain("seated");
  });

  it("ends: the names go too, and whoever unlocks gives them a key that never lay open", async () => {
    const store = await twoSingers();
    await turnOnLock(store, passphrase, 10, light);
    await beginRun(store);
    await lockNow(store);
    const lain = store.database.keys.kept("names")!;
    await finishRun(store);
    await holdNames(store);
    expect(kindOf(store)).toBe("locked");
    expect(await seen(store)).toEqual(nothing);
    const raw = await rawStorage(store.database.name);
    expect(raw).not.toContain(Buffer.from(lain.secret).toString("latin1"));
    await unlock(store, { passphrase });
    expect(store.database.keys.kept("names")?.id).not.toEqual(lain.id);
    expect(await seen(store)).toEqual(all);
  });

  it("ends while it is open: another open tab stays open with the fresh key", async () => {
    const store = await twoSingers();
    await turnOnLock(store, passphrase, 10, light);
    const other = tabOf(store);
    await unlock(other, { passphrase });
    await beginRun(store);
    await holdNames(store);
    await finishRun(store);
    await holdNames(store);
    expect(await seen(other)).toEqual(all);
    expect(kindOf(other)).toBe("open");
    expect(await laySinger(other, "c", "Cecilie")).toMatchObject({ ok: true });
    expect((await seen(store)).names).toContain("Cecilie");
  });

  it("that begins while it is locked goes on without names, and unlocking gives them", async () => {
    const store = await locked();
    expect(await beginRun(store)).toMatchObject({ ok: true });
    await holdNames(store);
    expect(await seen(store)).toEqual(nothing);
    await unlock(store, { passphrase });
    await holdNames(store);
    await lockNow(store);
    expect(await seen(store)).toEqual({ ...all, needs: 0 });
  });

  it("that nobody ended does not keep the names open for ever", async () => {
    const store = await twoSingers();
    await turnOnLock(store, passphrase, 10, light);
    await beginRun(store, store.now() - 13 * 60 * 60 * 1000);
    await lockNow(store);
    expect(await seen(store)).toEqual(nothing);
  });
});

describe("changing it", () => {
  it("another passphrase: the old one opens no more, nor do keys it once opened", async () => {
    const store = await locked();
    expect(await changePassphrase(store, "wrong one", "ny og bedre", light)).toMatchObject({
      why: { kind: "wrong" },
    });
    await unlock(store, { passphrase });
    const before = store.database.keys.kept("cards")!;
    expect(await changePassphrase(store, passphrase, "ny og bedre", light)).toMatchObject({
      ok: true,
    });
    expect(store.database.keys.kept("cards")?.id).not.toEqual(before.id);
    await lockNow(store);
    expect(await unlock(store, { passphrase })).toMatchObject({ why: { kind: "wrong" } });
    expect(await unlock(store, { passphrase: "ny og bedre" })).toMatchObject({ ok: true });
    expect(await seen(store)).toEqual(all);
  });

  it("the time until it locks by itself is kept", async () => {
    const store = await locked();
    await setLockMinutes(store, 3);
    expect(store.database.keys.state.getState().minutes).toBe(3);
    const later = tabOf(store);
    await seen(later);
    expect(later.database.keys.state.getState()).toMatchObject({ minutes: 3, kind: "locked" });
  });

  it("taken away by who knows the passphrase: all is open again, in every tab", async () => {
    const store = await locked();
    const other = tabOf(store);
    await seen(other);
    expect(await turnOffLock(store, "wrong one")).toMatchObject({ why: { kind: "wrong" } });
    expect(await turnOffLock(store, passphrase)).toMatchObject({ ok: true });
    expect(await seen(store)).toEqual(all);
    expect(await seen(other)).toEqual(all);
    expect(other.database.keys.state.getState()).toMatchObject({ kind: "open", hasLock: false });
  });

  it("forgotten: what is locked can be let go of, the rest stays, and the choir goes on", async () => {
    const store = await locked();
    await commit(store, ["session"], () =>
      done([change("session", tonight, "state", { kind: "planned" })]),
    );
    await letGoOfLocked(store);
    expect(await seen(store)).toEqual(nothing);
    expect(await readHasSingers(store.database)).toBe(false);
    expect(await store.database.rows("session").count()).toBe(1);
    expect(await store.database.outbox.where("ring").equals("care").count()).toBe(0);
    expect(await store.database.outbox.count()).toBe(1);
    await laySinger(store, "a", "Åse");
    expect(await seen(store)).toEqual({ names: ["Åse"], needs: 1, here: 1 });
  });
});

describe("a device that dies in the middle", () => {
  const acts: readonly (readonly [string, (store: TestStore) => Promise<unknown>])[] = [
    ["turning it on", async (store) => turnOnLock(store, "another passphrase", 10, light)],
    [
      "changing it",
      async (store) => changePassphrase(store, passphrase, "another passphrase", light),
    ],
    ["turning it off", async (store) => turnOffLock(store, passphrase)],
    ["a session that ends", async (store) => holdNames(store)],
    ["unlocking", async (store) => unlock(store, { passphrase })],
  ];

  it.each(acts)(
    "%s: wherever it is struck, nothing is lost and nobody is locked out",
    async (what, act) => {
      let struck = 0;
      for (let at = 1; at < 400; at += 1) {
        const store = newTestStore();
        const disaster = disasterIn(store.database);
        await laySinger(store, "a", "Åse");
        await laySinger(store, "b", "Bo");
        if (what !== "turning it on") await turnOnLock(store, passphrase, 10, light);
        if (what === "a session that ends") {
          await beginRun(store);
          await holdNames(store);
          await finishRun(store);
        }
        if (what === "unlocking") await lockNow(store);
        disaster.operations = 0;
        disaster.strikeAt = at;
        disaster.blow = at % 2 ? "throws" : "aborts";
        const answer = await act(store).then(
          () => "done" as const,
          () => "struck" as const,
        );
        const isOver = disaster.operations < at;
        disaster.strikeAt = 0;
        store.database.close();
        if (answer === "struck") struck += 1;

        const later = newTestStore({ name: store.database.name });
        await seen(later);
        for (const word of [passphrase, "another passphrase"]) {
          if (kindOf(later) === "open") break;
          await unlock(later, { passphrase: word });
        }
        expect(await seen(later)).toEqual(all);
        later.database.close();
        if (isOver) break;
      }
      expect(struck).toBeGreaterThan(0);
    },
  );
});
