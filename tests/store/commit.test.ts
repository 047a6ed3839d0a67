import { describe, expect, it } from "vitest";

import { change } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import { commit } from "#store/commit.ts";
import { takeBack } from "#store/takeBack.ts";
import { newTestStore } from "#tests/support/store.ts";

describe("commit", () => {
  it("puts the facet, its stamp, the outbox row and the clock in one act", async () => {
    const store = newTestStore();
    const answer = await commit(store, ["singer"], () =>
      done([change("singer", "s1", "name", { called: "Søren" })]),
    );
    expect(answer.ok).toBe(true);
    const row = await store.database.rows("singer").get("s1");
    expect(row?.name).toEqual({ called: "Søren" });
    const waiting = await store.database.outbox.toArray();
    expect(waiting).toMatchObject([
      { key: "singer/s1/name", ring: "care", stamp: row?.stamps["name"], prev: null },
    ]);
    expect((await store.database.clock.get("clock"))?.ms).toBe(store.clock.now);
  });

  it("keeps fields of a facet that a newer Korlag wrote", async () => {
    const store = newTestStore();
    const newer = { called: "Åse", colour: "blue" };
    await commit(store, ["singer"], () => done([change("singer", "s1", "name", newer)]));
    await commit(store, ["singer"], () =>
      done([change("singer", "s1", "name", { called: "Aase" })]),
    );
    expect((await store.database.rows("singer").get("s1"))?.name).toEqual({
      called: "Aase",
      colour: "blue",
    });
  });

  it("can be taken back", async () => {
    const store = newTestStore();
    const made = await commit(store, ["singer"], () =>
      done([
        change("singer", "s1", "name", { called: "Bo" }),
        change("singer", "s1", "standing", { state: "singing" }),
      ]),
    );
    if (!made.ok) throw new Error("not kept");
    await takeBack(store, made.value);
    expect((await store.database.rows("singer").get("s1"))?.life).toEqual({ state: "deleted" });
  });
});
