import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { inOrder, type Placed } from "#domain/order.ts";
import { placeAt } from "#domain/placing.ts";

/** A seeded chance, so that a failing run can be run again. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function withChanges(items: readonly Placed[], changes: readonly Placed[]): Placed[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const placed of changes) byId.set(placed.id, placed);
  return [...byId.values()];
}

const ids = (items: readonly Placed[]) => inOrder(items).map(({ id }) => id);

describe("the order of a list", () => {
  it.each([1, 2, 3])(
    "fault 39: 10,000 random moves keep the order people made, and keys under 64 characters (seed %i)",
    (seed) => {
      const below = chanceFrom(seed);
      let items: Placed[] = [];
      for (let made = 0; made < 20; made += 1) {
        items = withChanges(items, placeAt(items, [`item${made}`], made));
      }
      const expected = ids(items);
      let longest = 0;
      for (let move = 0; move < 10_000; move += 1) {
        const id = expected[below(expected.length)] ?? "";
        const to = below(expected.length);
        items = withChanges(items, placeAt(items, [id], to));
        expected.splice(expected.indexOf(id), 1);
        expected.splice(to, 0, id);
        for (const { index } of items) longest = Math.max(longest, index.length);
        if (move % 500 === 0) expect(ids(items)).toEqual(expected);
      }
      expect(ids(items)).toEqual(expected);
      expect(longest).toBeLessThan(64);
    },
  );

  it("fault 39: 10,000 inserts at one and the same place keep keys under 64 characters", () => {
    let items: Placed[] = placeAt([], ["first", "last"], 0);
    let longest = 0;
    for (let made = 0; made < 10_000; made += 1) {
      // Always between the first and what was put there before: where keys grow fastest.
      const around = inOrder(items).slice(0, 40);
      items = withChanges(around, placeAt(around, [`new${made}`], 1));
      for (const { index } of items) longest = Math.max(longest, index.length);
      if (made % 1000 === 0) expect(ids(items)[1]).toBe(`new${made}`);
    }
    expect(longest).toBeLessThan(64);
  });

  it("fault 39: two devices that insert at the same place show one order, and can go on between the two", () => {
    const shared = placeAt([], ["a", "b"], 0);
    const here = placeAt(shared, ["here"], 1);
    const there = placeAt(shared, ["there"], 1);
    const merged = withChanges(withChanges(shared, here), there);
    const mergedElsewhere = withChanges(withChanges(shared, there), here);
    expect(ids(merged)).toEqual(ids(mergedElsewhere));
    expect(ids(merged)).toEqual(["a", "here", "there", "b"]);

    const between = withChanges(merged, placeAt(merged, ["between"], 2));
    expect(ids(between)).toEqual(["a", "here", "between", "there", "b"]);
  });

  it("puts several where they are wanted, in their order, and leaves the others as they stand", () => {
    const list = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, fc.integer({ min: -3, max: 20 }), (all, moved, position) => {
        const items = all.length > 0 ? placeAt([], all, 0) : [];
        const after = withChanges(items, placeAt(items, moved, position));
        const others = all.filter((id) => !moved.includes(id));
        const at = Math.min(Math.max(position, 0), others.length);
        expect(ids(after)).toEqual([...others.slice(0, at), ...moved, ...others.slice(at)]);
      }),
      { numRuns: 300 },
    );
  });

  it("spreads a list anew where another program has left keys that are none", () => {
    const items = ["a", "b", "c"].map((id) => ({ id, index: "!" }));
    expect(ids(withChanges(items, placeAt(items, ["c"], 0)))).toEqual(["c", "a", "b"]);
  });
});
