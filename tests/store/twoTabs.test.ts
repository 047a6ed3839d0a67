import { describe, expect, it } from "vitest";

import { change } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import { commit } from "#store/commit.ts";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

const acts = 500;

async function markMany(store: TestStore, tab: string): Promise<void> {
  for (let act = 0; act < acts; act += 1) {
    // The wall clocks of the two tabs jump about, each in its own way.
    store.clock.now += tab === "a" ? (act % 7) - 3 : 5 - (act % 11);
    const answer = await commit(store, ["turnout"], () =>
      done([change("turnout", `s.${tab}${act}`, "mark", { here: true })]),
    );
    if (!answer.ok) throw new Error("not kept");
  }
}

describe("two tabs", () => {
  it("fault 9: write at once, 500 acts each: all are there, all wait, and all stamps differ", async () => {
    const one = newTestStore({ name: "two-tabs", seed: 7 });
    const other = newTestStore({ name: "two-tabs", seed: 8 });
    await Promise.all([markMany(one, "a"), markMany(other, "b")]);

    expect(await one.database.rows("turnout").count()).toBe(2 * acts);
    const outbox = await other.database.outbox.toArray();
    expect(outbox).toHaveLength(2 * acts);
    const stamps = new Set(outbox.map(({ stamp }) => stamp));
    expect(stamps.size).toBe(2 * acts);
    // One database, one node, whoever writes.
    expect(new Set([...stamps].map((stamp) => stamp.slice(18))).size).toBe(1);
    for (const tab of ["a", "b"]) {
      const ofTab = outbox
        .filter(({ id }) => id.startsWith(`s.${tab}`))
        .toSorted((x, y) => Number(x.id.slice(3)) - Number(y.id.slice(3)))
        .map(({ stamp }) => stamp);
      expect(ofTab).toEqual(ofTab.toSorted());
    }
  }, 30_000);

  it("fault 9: count guests in one record, and no count is lost", async () => {
    const tabs = [1, 2].map((seed) => newTestStore({ name: "two-tabs-count", seed }));
    const oneMore = async (store: TestStore) =>
      commit(store, ["headCount"], async (reading) => {
        const count = (await reading.get("headCount", "s.n"))?.count;
        const guests = (count?.guests ?? 0) + 1;
        return done([change("headCount", "s.n", "count", { guests, companions: 0 })]);
      });
    await Promise.all(tabs.flatMap((tab) => Array.from({ length: 50 }, () => oneMore(tab))));
    const row = await tabs[0]?.database.rows("headCount").get("s.n");
    expect(row?.count?.guests).toBe(100);
  });
});
