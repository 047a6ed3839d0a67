import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Row } from "#domain/facets.ts";
import {
  countMore,
  type HeadCount,
  headCountId,
  headCountOf,
  peopleInRoom,
} from "#domain/headCount.ts";
import type { SessionId } from "#domain/session.ts";
import type { NodeId } from "#domain/stamp.ts";

const session = "s1" as SessionId;
const share = (node: string, count: HeadCount): Row<"headCount"> => ({
  id: headCountId(session, node as NodeId),
  stamps: {},
  count,
});
const own = headCountId(session, "mine" as NodeId);

function after(shares: readonly Row<"headCount">[], sort: keyof HeadCount, by: number): HeadCount {
  const [written] = countMore(own, shares, sort, by);
  const rest = shares.filter(({ id }) => id !== own);
  const mine = (written?.value ?? shares.find(({ id }) => id === own)?.count) as
    | HeadCount
    | undefined;
  return headCountOf([...rest.flatMap(({ count }) => count ?? []), ...(mine ? [mine] : [])]);
}

describe("countMore", () => {
  it("writes this device's share only, and leaves the other sort alone", () => {
    const shares = [
      share("mine", { guests: 1, companions: 2 }),
      share("other", { guests: 4, companions: 0 }),
    ];
    expect(countMore(own, shares, "guests", 1)).toEqual([
      { kind: "headCount", id: own, facet: "count", value: { guests: 2, companions: 2 } },
    ]);
  });

  it("takes away what another device counted, by a share below zero", () => {
    const shares = [share("other", { guests: 2, companions: 0 })];
    expect(after(shares, "guests", -1).guests).toBe(1);
  });

  it("writes nothing when there is nobody to take away", () => {
    expect(countMore(own, [], "guests", -1)).toEqual([]);
  });

  it("always moves what is shown by just what was tapped, down to zero", () => {
    const count = fc.record({
      guests: fc.integer({ min: -5, max: 9 }),
      companions: fc.integer({ min: -5, max: 9 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.constantFrom("mine", "other", "third"), count), {
          selector: ([node]) => node,
        }),
        fc.constantFrom<keyof HeadCount>("guests", "companions"),
        fc.constantFrom(1, -1),
        (all, sort, by) => {
          const shares = all.map(([node, counted]) => share(node, counted));
          const shown = headCountOf(all.map(([, counted]) => counted))[sort];
          expect(after(shares, sort, by)[sort]).toBe(Math.max(shown + by, 0));
        },
      ),
    );
  });
});

describe("peopleInRoom", () => {
  it("counts everybody once", () => {
    expect(peopleInRoom(19, { guests: 3, companions: 1 })).toBe(23);
  });
});
