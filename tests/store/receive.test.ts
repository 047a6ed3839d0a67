import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { change } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import { singerFrom } from "#domain/singer.ts";
import { farAhead, newNode, type Stamp, tick } from "#domain/stamp.ts";
import { commit } from "#store/commit.ts";
import { takeUpAside } from "#store/passingOn.ts";
import { type ArrivingFacet, receive } from "#store/receive.ts";
import { disasterIn, everythingIn } from "#tests/support/disasters.ts";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

const tonight = Date.UTC(2026, 10, 20, 19);

function stampAt(ms: number, from = 9): Stamp {
  return tick({ ms: 0, counter: 0, node: newNode(new Uint8Array(8).fill(from)) }, ms).stamp;
}

function named(id: string, called: string, stamp: Stamp): ArrivingFacet {
  return { kind: "singer", id, facet: "name", value: { called }, stamp };
}

async function allOf(store: TestStore) {
  const { clock: _, ...tables } = await everythingIn(store.database);
  return tables;
}

describe("what arrives", () => {
  it("fault 35: whatever the order, the pages and the repeats, the same rows stand in the end", async () => {
    const stamp = fc
      .tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 2 }))
      .map(([ms, from]) => stampAt(tonight - 10 + ms, from));
    const facet: fc.Arbitrary<ArrivingFacet> = fc.oneof(
      fc.record({
        kind: fc.constant("singer"),
        id: fc.constantFrom("a", "b"),
        facet: fc.constantFrom("name", "colour"),
        // Equal stamps with unequal values are among them: two copies of one database made them.
        value: fc.record({ called: fc.constantFrom("x", "y", "z") }),
        stamp,
      }),
      fc.record({
        kind: fc.constantFrom("turnout", "wish"),
        id: fc.constantFrom("s.a", "s.b"),
        facet: fc.constantFrom("mark", "life"),
        value: fc.record({ here: fc.boolean() }),
        stamp,
      }),
    );
    const plan = fc.array(facet, { maxLength: 7 }).chain((facets) =>
      fc.record({
        facets: fc.constant(facets),
        shuffled: fc.shuffledSubarray([...facets, ...facets], {
          minLength: facets.length * 2,
          maxLength: facets.length * 2,
        }),
        cut: fc.nat({ max: facets.length * 2 }),
      }),
    );
    // Fifty sets at a time, each with records of its own: a thousand sets in all.
    const sets = fc.array(plan, { minLength: 50, maxLength: 50 });
    const apart = (facets: readonly ArrivingFacet[], set: number) =>
      facets.map((one) => ({ ...one, id: `${set}${one.id}` }));
    await fc.assert(
      fc.asyncProperty(sets, fc.boolean(), fc.boolean(), async (plans, fills, goesOn) => {
        const [one, other] = [newTestStore(), newTestStore()];
        await receive(
          one,
          plans.flatMap(({ facets }, set) => apart(facets, set)),
        );
        const first = plans.map(({ shuffled, cut }) => shuffled.slice(0, cut));
        const second = plans.map(({ shuffled, cut }) => shuffled.slice(cut));
        // On a device that fills itself what is new is put without a look: it comes to the same.
        await receive(other, first.flatMap(apart), false, fills);
        await receive(other, second.flatMap(apart), false, goesOn);
        const [left, right] = [await allOf(one), await allOf(other)];
        // Two unequal things kept aside under one stamp: either is as good.
        const keys = (rows: unknown[] | undefined) =>
          (rows as { key: string }[]).map(({ key }) => key);
        expect(keys(right["aside"])).toEqual(keys(left["aside"]));
        expect({ ...right, aside: [] }).toEqual({ ...left, aside: [] });
      }),
      { numRuns: 20, endOnFailure: true },
    );
  }, 30_000);

  it.each([false, true])(
    "fault 4: a full device in the middle of a page keeps nothing of the page, and can go on later; filling: %s",
    async (fills) => {
      const store = newTestStore();
      const disaster = disasterIn(store.database);
      const page = (number: number) =>
        Array.from({ length: 5 }, (_, place) =>
          named(`p${number}x${place}`, "Bo", stampAt(tonight + number)),
        );
      await receive(store, page(1));
      const before = await everythingIn(store.database);
      disaster.operations = 0;
      await receive(newTestStore(), page(2), false, fills);
      for (const strikeAt of [1, 2, 3, 4, 5]) {
        Object.assign(disaster, { operations: 0, strikeAt });
        await expect(receive(store, page(2), false, fills)).rejects.toThrow();
        disaster.strikeAt = 0;
        expect(await everythingIn(store.database)).toEqual(before);
      }
      expect(await receive(store, page(2), false, fills)).toEqual({ applied: 5, aside: 0 });
    },
  );

  it("fault 33: one that is no facet, one of an unknown kind and one from far ahead hold nothing up", async () => {
    const store = newTestStore();
    const good = [0, 1, 2].map((place) => named(`s${place}`, "Bo", stampAt(tonight + place)));
    const broken: unknown[] = [
      null,
      { kind: "singer", id: "s9", facet: "name", value: null, stamp: stampAt(tonight) },
      { kind: "singer", id: "s9", facet: "name", value: { called: "x" }, stamp: "yesterday" },
      { kind: "singer", id: "s9", facet: "stamps", value: { name: "x" }, stamp: stampAt(tonight) },
      { kind: "singer", id: "", facet: "name", value: {}, stamp: stampAt(tonight) },
    ];
    const arriving = [
      good[0],
      ...broken,
      good[1],
      { kind: "wish", id: "w", facet: "song", value: { title: "t" }, stamp: stampAt(tonight) },
      named("far", "Future", stampAt(tonight + farAhead + 1000)),
      good[2],
    ] as ArrivingFacet[];

    expect(await receive(store, arriving)).toEqual({ applied: 3, aside: 7 });
    expect((await store.database.rows("singer").toArray()).map(({ id }) => id)).toEqual([
      "s0",
      "s1",
      "s2",
    ]);
    const reasons = (await store.database.aside.toArray()).map(({ why }) => why).toSorted();
    expect(reasons).toEqual([
      "far ahead",
      "malformed",
      "malformed",
      "malformed",
      "malformed",
      "malformed",
      "unknown kind",
    ]);
    // Only what was applied has moved the clock.
    expect((await store.database.clock.get("clock"))?.ms).toBe(tonight + 2);
  });

  it("fault 30: what came from far ahead is taken up when its time has come", async () => {
    const store = newTestStore();
    await receive(store, [named("far", "Future", stampAt(tonight + farAhead + 1000))]);
    expect(await takeUpAside(store)).toEqual({ applied: 0, aside: 0 });
    expect(await store.database.rows("singer").count()).toBe(0);
    store.clock.now += 2000;
    expect(await takeUpAside(store)).toEqual({ applied: 1, aside: 0 });
    expect(await store.database.aside.count()).toBe(0);
    expect((await store.database.rows("singer").get("far"))?.name).toEqual({ called: "Future" });
  });

  it("fault 44: unknown kinds, facets and fields are kept, through a local edit too", async () => {
    const store = newTestStore();
    const stamp = stampAt(tonight);
    await receive(store, [
      { kind: "singer", id: "s", facet: "name", value: { called: "Bo", voice: "alto" }, stamp },
      { kind: "singer", id: "s", facet: "needs", value: { list: [1, { deep: true }] }, stamp },
      { kind: "wish", id: "w", facet: "song", value: { title: "t" }, stamp },
    ]);
    await commit(store, ["singer"], () =>
      done([change("singer", "s", "name", { called: "Bodil" })]),
    );
    const row = await store.database.rows("singer").get("s");
    expect(row).toMatchObject({
      name: { called: "Bodil", voice: "alto" },
      needs: { list: [1, { deep: true }] },
    });
    expect(row?.stamps["needs"]).toBe(stamp);
    expect(await store.database.aside.toArray()).toMatchObject([
      { why: "unknown kind", kind: "wish", id: "w", value: { title: "t" }, stamp },
    ]);
  });

  it("fault 31: a twin that made the same stamp for something else: both devices settle on one, and we take another node", async () => {
    const here = newTestStore({ seed: 3 });
    await commit(here, ["singer"], () => done([change("singer", "s", "name", { called: "Anna" })]));
    const row = await here.database.rows("singer").get("s");
    const stamp = row?.stamps["name"];
    const node = (await here.database.clock.get("clock"))?.node;
    if (!stamp || !node) throw new Error("not written");
    const reseeded = { ...here, chance: (bytes: number) => new Uint8Array(bytes).fill(77) };

    await receive(reseeded, [named("s", "Bodil", stamp)]);
    const there = newTestStore();
    await receive(there, [named("s", "Bodil", stamp)]);
    await receive(there, [named("s", "Anna", stamp)]);

    expect((await here.database.rows("singer").get("s"))?.name).toEqual({ called: "Bodil" });
    expect((await there.database.rows("singer").get("s"))?.name).toEqual({ called: "Bodil" });
    expect((await here.database.clock.get("clock"))?.node).not.toBe(node);
  });

  it("what was overtaken waits no more, what was not waits on, and nothing that arrived is queued", async () => {
    const store = newTestStore();
    await commit(store, ["singer"], () =>
      done([
        change("singer", "s", "name", { called: "Bo" }),
        change("singer", "s", "standing", { state: "singing" }),
      ]),
    );
    await receive(store, [
      named("s", "Bodil", stampAt(tonight + 1000)),
      {
        ...named("s", "x", stampAt(tonight - 1000)),
        facet: "standing",
        value: { state: "archived" },
      },
    ]);
    expect(await store.database.outbox.toArray()).toMatchObject([{ key: "singer/s/standing" }]);
    expect(await store.database.rows("singer").get("s")).toMatchObject({
      name: { called: "Bodil" },
      standing: { state: "singing" },
    });
  });

  it("a local edit after it is later than what was heard, though the clock here is behind", async () => {
    const store = newTestStore();
    const heard = stampAt(tonight + 60_000);
    await receive(store, [named("s", "There", heard)]);
    store.clock.now = tonight - 60_000;
    await commit(store, ["singer"], () =>
      done([change("singer", "s", "name", { called: "Here" })]),
    );
    const row = await store.database.rows("singer").get("s");
    expect(row?.name).toEqual({ called: "Here" });
    expect((row?.stamps["name"] ?? "") > heard).toBe(true);
  });
});

describe("fault 38: deleting, editing and restoring", () => {
  const life = (state: "deleted" | "kept", at: number): ArrivingFacet => ({
    kind: "singer",
    id: "s",
    facet: "life",
    value: { state },
    stamp: stampAt(tonight + at),
  });
  const edit = (at: number) => named("s", `at ${at}`, stampAt(tonight + at));
  const table: [string, ArrivingFacet[], string | undefined][] = [
    ["edit, then delete", [edit(1), life("deleted", 2)], undefined],
    ["delete, then a later edit", [edit(0), life("deleted", 1), edit(2)], undefined],
    ["delete, then restore", [edit(0), life("deleted", 1), life("kept", 2)], "at 0"],
    ["delete, edit, restore", [edit(0), life("deleted", 1), edit(2), life("kept", 3)], "at 2"],
    ["restore, then a later delete", [edit(0), life("kept", 1), life("deleted", 2)], undefined],
    ["an older restore after a delete", [edit(0), life("deleted", 2), life("kept", 1)], undefined],
  ];

  it.each(table)("%s, in any order of arrival", async (_, facets, shown) => {
    for (const arriving of [facets, facets.toReversed(), [...facets.slice(1), ...facets]]) {
      const store = newTestStore();
      for (const facet of arriving) await receive(store, [facet]);
      const row = await store.database.rows("singer").get("s");
      expect(row && singerFrom(row)?.called).toBe(shown);
    }
  });

  it("waits for its hour also where it is the end of somebody who is gone, with more names than were known", async () => {
    const store = newTestStore();
    const end = (facets: readonly string[], stamp: Stamp): ArrivingFacet => ({
      ...named("a", "", stamp),
      facet: "life",
      value: { state: "erased", facets },
    });
    await receive(store, [named("a", "Anna", stampAt(tonight - 10))]);
    await receive(store, [end(["name"], stampAt(tonight - 5))]);
    store.clock.now = tonight - 2 * farAhead;
    await receive(store, [
      end(["name", "likes"], stampAt(tonight - 5)),
      named("a", "Anna", stampAt(tonight)),
    ]);
    const aside = await store.database.aside.toArray();
    expect(aside.map(({ facet }) => facet)).toEqual(["life"]);
    store.clock.now = tonight;
    await takeUpAside(store);
    const row = await store.database.rows("singer").get("a");
    expect(row?.life).toEqual({ state: "erased", facets: ["likes", "name"] });
  });
});
