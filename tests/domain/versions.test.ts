import { describe, expect, it } from "vitest";

import type { Row } from "#domain/facets.ts";
import { newNode, notBehind, type Stamp, tick } from "#domain/stamp.ts";
import { besideOf, cardsAmong, facetBeside, otherVersionsOf, settle } from "#domain/versions.ts";

const stampAt = (ms: number, from: number): Stamp =>
  tick({ ms: 0, counter: 0, node: newNode(new Uint8Array(8).fill(from)) }, ms).stamp;

describe("the version beside", () => {
  const lost = stampAt(200, 1);
  const row = {
    id: "s",
    likes: { words: "later" },
    [besideOf("likes", lost)]: { words: "earlier" },
    stamps: { likes: stampAt(300, 2), [besideOf("likes", lost)]: lost },
  } as unknown as Row<"singer">;

  it("is found by its name, and nothing else is taken for one", () => {
    expect(facetBeside(besideOf("likes", lost))).toBe("likes");
    for (const name of ["likes", "likes~", "~", "likes~yesterday", `~${lost}`]) {
      expect(facetBeside(name)).toBeUndefined();
    }
    expect(otherVersionsOf(row)).toEqual([
      { facet: "likes", value: { words: "earlier" }, stamp: lost },
    ]);
  });

  it("goes when somebody has settled what stands", () => {
    const changes = settle("singer", row, "likes", { words: "both" });
    expect(changes).toEqual([
      { kind: "singer", id: "s", facet: "likes", value: { words: "both" } },
      { kind: "singer", id: "s", facet: besideOf("likes", lost), value: {} },
    ]);
    const after = { ...row, [besideOf("likes", lost)]: {} } as Row<"singer">;
    expect(otherVersionsOf(after)).toEqual([]);
  });
});

it("what belongs to one singer is one card, however much of it has two versions", () => {
  const ofOne = [
    { kind: "singer", id: "a" },
    { kind: "singer", id: "a" },
    { kind: "need", id: "a.seated" },
    { kind: "consent", id: "a.photo" },
  ] as const;
  expect(cardsAmong([])).toBe(0);
  expect(cardsAmong(ofOne)).toBe(1);
  expect(cardsAmong([...ofOne, { kind: "need", id: "b.seated" }])).toBe(2);
  // Whoever waits for a place is no singer yet.
  expect(cardsAmong([...ofOne, { kind: "waiting", id: "a" }])).toBe(2);
});

it("what is written over something is later than it, however far ahead that was", () => {
  const clock = { ms: 100, counter: 0, node: newNode(new Uint8Array(8).fill(1)) };
  const standing = stampAt(10 ** 12, 2);
  expect(tick(notBehind(clock, standing), 200).stamp > standing).toBe(true);
  expect(notBehind(clock, undefined)).toBe(clock);
  expect(notBehind(clock, stampAt(50, 2))).toBe(clock);
});
