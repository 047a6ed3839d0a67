import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Row } from "#domain/facets.ts";
import {
  countMore,
  countMoreRelatives,
  type HeadCount,
  headCountId,
  headCountOf,
  peopleInRoom,
  relativesOf,
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

describe("countMoreRelatives", () => {
  const device = (node: string, resting: number, notToday: number): Row<"headCount"> => ({
    id: headCountId(session, node as NodeId),
    stamps: {},
    relatives: { resting, notToday },
  });

  it("writes this device's share only, in a facet of its own", () => {
    const shares = [device("mine", 1, 2), device("other", 3, 0)];
    expect(countMoreRelatives(own, shares, "resting", 1)).toEqual([
      { kind: "headCount", id: own, facet: "relatives", value: { resting: 2, notToday: 2 } },
    ]);
  });

  it("goes below zero by itself, never below zero in all", () => {
    const shares = [device("other", 2, 0)];
    const [written] = countMoreRelatives(own, shares, "resting", -1);
    expect(written?.value).toEqual({ resting: -1, notToday: 0 });
    expect(countMoreRelatives(own, [], "notToday", -1)).toEqual([]);
    expect(
      relativesOf([
        { resting: 2, notToday: 0 },
        { resting: -3, notToday: 1 },
      ]),
    ).toEqual({ resting: 0, notToday: 1 });
  });
});
