import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { sameContent, type Stamped, takesOver } from "#domain/laterWins.ts";
import { newNode, type Stamp, tick } from "#domain/stamp.ts";

type Write = Stamped & { readonly stamp: Stamp };

const nothing: Stamped = { stamp: undefined, value: undefined };

function settle(writes: readonly Write[]): Stamped {
  return writes.reduce<Stamped>(
    (standing, one) => (takesOver(one, standing) ? one : standing),
    nothing,
  );
}

const write: fc.Arbitrary<Write> = fc.record({
  stamp: fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 1 })).map(([ms, from]) => {
    const node = newNode(new Uint8Array(8).fill(from));
    return tick({ ms: 0, counter: 0, node }, 1000 + ms).stamp;
  }),
  value: fc.record({ a: fc.nat({ max: 1 }), b: fc.constantFrom("x", "y") }, { requiredKeys: [] }),
});

describe("fault 35: the later wins", () => {
  it("whatever the order, the grouping and the repeats (10,000 sets)", () => {
    const sets = fc.array(write, { maxLength: 6 }).chain((writes) => {
      const all = [...writes, ...writes];
      const size = { minLength: all.length, maxLength: all.length };
      return fc.tuple(fc.constant(writes), fc.shuffledSubarray(all, size), fc.nat({ max: 6 }));
    });
    fc.assert(
      fc.property(sets, ([writes, shuffled, cut]) => {
        const settled = settle(writes);
        if (!sameContent(settle(shuffled), settled)) return false;
        // Two halves that were settled apart, and then met.
        const halves = [writes.slice(0, cut), writes.slice(cut)].map(settle);
        const met = halves.flatMap(({ stamp, value }) => (stamp ? [{ stamp, value }] : []));
        return sameContent(settle(met), settled);
      }),
      { numRuns: 10_000 },
    );
  }, 30_000);

  it("and the same thing again takes nothing over", () => {
    fc.assert(fc.property(write, (one) => !takesOver(one, one)));
  });

  it("fields in another order are the same content, and an undefined field is none", () => {
    expect(sameContent({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(true);
    expect(sameContent({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(sameContent({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
    expect(sameContent(undefined, {})).toBe(false);
  });
});
