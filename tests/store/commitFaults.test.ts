import { describe, expect, it } from "vitest";

import { change } from "#domain/facets.ts";
import { headCountId } from "#domain/headCount.ts";
import { done } from "#domain/result.ts";
import type { SessionId } from "#domain/session.ts";
import { isLater, newNode } from "#domain/stamp.ts";
import { commit, type Receipt } from "#store/commit.ts";
import type { Result } from "#domain/result.ts";
import { type Blow, disasterIn, everythingIn } from "#tests/support/disasters.ts";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

/** One act over three records of two kinds, one of which is there already. */
async function act(store: TestStore): Promise<Result<Receipt, unknown>> {
  return commit(store, ["singer", "turnout"], async (reading) => {
    const before = await reading.get("singer", "there");
    return done([
      change("singer", "there", "name", { called: `${before?.name?.called ?? ""}!` }),
      change("singer", "new", "name", { called: "Bo" }),
      change("singer", "new", "standing", { state: "singing" }),
      change("turnout", "s.new", "mark", { here: true }),
    ]);
  });
}

async function storeWithDisaster() {
  const store = newTestStore();
  const disaster = disasterIn(store.database);
  await commit(store, ["singer"], () =>
    done([change("singer", "there", "name", { called: "Åse" })]),
  );
  disaster.operations = 0;
  return { store, disaster };
}

describe("commit under disaster", () => {
  const blows: Blow[] = ["throws", "aborts"];

  it.each(blows)(
    "faults 1, 2: wherever the act %s it is whole or not there at all, and the retry succeeds",
    async (blow) => {
      const trial = await storeWithDisaster();
      await act(trial.store);
      const steps = trial.disaster.operations;
      expect(steps).toBeGreaterThan(6);
      let notKept = 0;

      for (let step = 1; step <= steps; step += 1) {
        const { store, disaster } = await storeWithDisaster();
        const before = await everythingIn(store.database);
        Object.assign(disaster, { operations: 0, strikeAt: step, blow, errorName: "AbortError" });

        const answer = await act(store);

        disaster.strikeAt = 0;
        // A connection that looks closed is tried again at once: then the act is whole.
        if (!answer.ok) {
          expect(answer.why).toMatchObject({ kind: "not kept" });
          // Rows, outbox and clock: nothing has moved.
          expect({ step, all: await everythingIn(store.database) }).toEqual({ step, all: before });
          expect(store.keeping.state.getState()).toMatchObject({ kind: "waiting", acts: 1 });
          notKept += 1;
          expect(await store.keeping.tryAgain()).toBe(true);
        }
        expect(store.keeping.state.getState()).toEqual({ kind: "kept" });
        const singers = await store.database.rows("singer").toArray();
        expect(singers.map(({ id, name }) => [id, name?.called])).toEqual([
          ["new", "Bo"],
          ["there", "Åse!"],
        ]);
        expect(await store.database.outbox.count()).toBe(4);
        expect((await store.database.clock.get("clock"))?.counter).toBe(4);
      }
      expect(notKept).toBeGreaterThan(blow === "throws" ? steps - 1 : steps / 2);
    },
    30_000,
  );

  it("fault 3: a full device settles the promise, says so, and writes nothing half", async () => {
    const { store, disaster } = await storeWithDisaster();
    const before = await everythingIn(store.database);
    Object.assign(disaster, { operations: 0, strikeAt: 5 });

    expect(await act(store)).toEqual({ ok: false, why: { kind: "not kept", trouble: "full" } });
    disaster.strikeAt = 0;
    expect(await everythingIn(store.database)).toEqual(before);
    expect(store.keeping.state.getState()).toMatchObject({ trouble: "full", acts: 1, tries: 0 });
  });

  it("fault 3: what is done while something waits is done after it, never before", async () => {
    const { store, disaster } = await storeWithDisaster();
    const mark = async (here: boolean) =>
      commit(store, ["turnout"], async (reading) => {
        const now = (await reading.get("turnout", "s.a"))?.mark?.here ?? false;
        return done(now === here ? [] : [change("turnout", "s.a", "mark", { here })]);
      });
    Object.assign(disaster, { operations: 0, strikeAt: 1 });
    // Both taps are on their way before the first has failed.
    const [first, second] = await Promise.all([mark(true), mark(false)]);
    expect(first.ok).toBe(false);
    expect(second.ok).toBe(true);
    expect((await store.database.rows("turnout").get("s.a"))?.mark).toEqual({ here: false });
  });

  it("faults 1, 2: an act that the disk kept, though we heard otherwise, is not done twice", async () => {
    const store = newTestStore();
    const { database } = store;
    const id = headCountId("s" as SessionId, newNode(store.chance(8)));
    const oneMore = async () =>
      commit(store, ["headCount"], async (reading) => {
        const count = (await reading.get("headCount", id))?.count ?? { guests: 0, companions: 0 };
        return done([change("headCount", id, "count", { ...count, guests: count.guests + 1 })]);
      });
    await oneMore();
    loseTheNextAnswer(database);

    expect((await oneMore()).ok).toBe(false);
    expect((await database.rows("headCount").get(id))?.count?.guests).toBe(2);
    expect(await store.keeping.tryAgain()).toBe(true);
    expect((await database.rows("headCount").get(id))?.count?.guests).toBe(2);
  });

  it("a bug in a rule is thrown, writes nothing and holds nothing up", async () => {
    const { store } = await storeWithDisaster();
    const before = await everythingIn(store.database);
    const broken = commit(store, ["singer"], () => {
      throw new TypeError("a bug");
    });
    await expect(broken).rejects.toThrow("a bug");
    expect(await everythingIn(store.database)).toEqual(before);
    expect(store.keeping.state.getState()).toEqual({ kind: "kept" });
    expect((await act(store)).ok).toBe(true);
  });

  it("a bug in an act that waits is told, and what waits behind it is kept", async () => {
    const { store, disaster } = await storeWithDisaster();
    Object.assign(disaster, { operations: 0, strikeAt: 1 });
    let tried = 0;
    await commit(store, ["singer"], async (reading) => {
      tried += 1;
      await reading.get("singer", "there");
      if (tried > 1) throw new TypeError("a bug");
      return done([]);
    });
    Object.assign(disaster, { operations: 0, strikeAt: 1 });
    expect((await act(store)).ok).toBe(false);
    disaster.strikeAt = 0;

    expect(await store.keeping.tryAgain()).toBe(true);
    expect((await store.database.rows("singer").get("new"))?.name).toEqual({ called: "Bo" });
    expect(() => store.later.at(-1)?.()).toThrow("a bug");
  });

  it("is tried again by itself, ever more seldom, and taps do not slow it down", async () => {
    const { store, disaster } = await storeWithDisaster();
    Object.assign(disaster, { operations: 0, strikeAt: 1 });
    await act(store);
    for (const tries of [1, 2]) {
      Object.assign(disaster, { operations: 0, strikeAt: 1 });
      store.later.at(-1)?.();
      await store.keeping.tryAgain();
      expect(store.keeping.state.getState()).toMatchObject({ acts: 1, tries });
    }
    disaster.strikeAt = 0;
    store.later.at(-1)?.();
    expect(await store.keeping.tryAgain()).toBe(true);
    expect(store.later).toEqual([]);
  });
});

describe("what commit writes", () => {
  it("gives every facet of an act a stamp of its own, in the order of the changes", async () => {
    const store = newTestStore();
    const answer = await act(store);
    if (!answer.ok) throw new Error("not kept");
    const { written } = answer.value;
    expect(written).toHaveLength(4);
    for (const [place, { stamp }] of written.entries()) {
      const before = written[place - 1];
      if (before) expect(isLater(stamp, before.stamp)).toBe(true);
    }
  });

  it("lets edits that wait share one outbox row that remembers what the others knew", async () => {
    const store = newTestStore();
    const rename = async (called: string) =>
      commit(store, ["singer"], () => done([change("singer", "s", "name", { called })]));
    await rename("A");
    await store.database.outbox.clear();
    const known = (await store.database.rows("singer").get("s"))?.stamps["name"];
    await rename("B");
    await rename("C");
    const row = await store.database.rows("singer").get("s");
    expect(await store.database.outbox.toArray()).toEqual([
      expect.objectContaining({ stamp: row?.stamps["name"], prev: known }),
    ]);
  });

  it("writes nothing, and asks nobody to look again, where nothing changes", async () => {
    const store = newTestStore();
    const write = async () =>
      commit(store, ["course"], () =>
        done([change("course", "c", "card", { place: "Hall", name: "Autumn" })]),
      );
    await write();
    const before = await everythingIn(store.database);
    store.clock.now += 1000;
    const again = await write();
    expect(again).toEqual({ ok: true, value: { written: [] } });
    expect(await everythingIn(store.database)).toEqual(before);
  });

  it("clears a known field that the new value leaves out, and keeps one a newer Korlag added (45)", async () => {
    const store = newTestStore();
    const newer = { called: "Åse", said: "OH-seh", colour: "blue" };
    await commit(store, ["singer"], () => done([change("singer", "s", "name", newer)]));
    await commit(store, ["singer"], () => done([change("singer", "s", "name", { called: "Åse" })]));
    expect((await store.database.rows("singer").get("s"))?.name).toEqual({
      called: "Åse",
      colour: "blue",
    });
  });

  it("does not share what belongs to this device alone", async () => {
    const store = newTestStore();
    await commit(store, ["run"], () =>
      done([change("run", "s", "state", { kind: "running", startedAt: 1 })]),
    );
    expect(await store.database.outbox.count()).toBe(0);
  });
});

/** The transaction goes through, and the news of it is lost on the way. */
function loseTheNextAnswer(database: { transaction: unknown }): void {
  const transact = database.transaction as (...all: unknown[]) => Promise<unknown>;
  database.transaction = async (...all: unknown[]) => {
    database.transaction = transact;
    await transact.apply(database, all);
    throw new DOMException("lost", "AbortError");
  };
}
