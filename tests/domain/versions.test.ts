import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Row } from "#domain/facets.ts";
import { newNode, notBehind, type Stamp, tick } from "#domain/stamp.ts";
import {
  besideOf,
  type Edit,
  facetBeside,
  lostUnseen,
  otherVersionsOf,
  settle,
} from "#domain/versions.ts";

const stampAt = (ms: number, from: number): Stamp =>
  tick({ ms: 0, counter: 0, node: newNode(new Uint8Array(8).fill(from)) }, ms).stamp;
const base = stampAt(100, 9);
const edit = (ms: number, from: number, prev: Stamp | null | undefined, words = `${ms}`): Edit => ({
  value: { words },
  stamp: stampAt(ms, from),
  prev,
});

describe("two edits of one facet", () => {
  it("that were both built on the same are two versions, whichever is heard of first", () => {
    const [anna, bo] = [edit(200, 1, base), edit(300, 2, base)];
    expect(lostUnseen(anna, bo)).toBe(anna);
    expect(lostUnseen(bo, anna)).toBe(anna);
    expect(lostUnseen(edit(200, 1, null), edit(300, 2, null))).toMatchObject({
      value: { words: "200" },
    });
  });

  it("of which one was built on the other, or on what came of it, are one", () => {
    const anna = edit(200, 1, base);
    expect(lostUnseen(anna, edit(300, 2, anna.stamp))).toBeUndefined();
    expect(lostUnseen(anna, edit(400, 2, stampAt(300, 3)))).toBeUndefined();
  });

  it("by one database, with the same words, or of which nobody told what they were built on, are one", () => {
    expect(lostUnseen(edit(200, 1, base), edit(300, 1, base))).toBeUndefined();
    expect(lostUnseen(edit(200, 1, base, "x"), edit(300, 2, base, "x"))).toBeUndefined();
    expect(lostUnseen(edit(200, 1, base), edit(300, 2, undefined))).toBeUndefined();
    expect(lostUnseen(edit(200, 1, base), edit(200, 1, base))).toBeUndefined();
  });

  it("are judged alike from both sides, always", () => {
    const any = fc
      .tuple(
        fc.integer({ min: 101, max: 105 }),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom(null, base, undefined),
      )
      .map(([ms, from, prev]) => edit(ms, from, prev));
    fc.assert(
      fc.property(any, any, (one, other) => {
        expect(lostUnseen(one, other)).toBe(lostUnseen(other, one));
      }),
    );
  });
});

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

it("what is written over something is later than it, however far ahead that was", () => {
  const clock = { ms: 100, counter: 0, node: newNode(new Uint8Array(8).fill(1)) };
  const standing = stampAt(10 ** 12, 2);
  expect(tick(notBehind(clock, standing), 200).stamp > standing).toBe(true);
  expect(notBehind(clock, undefined)).toBe(clock);
  expect(notBehind(clock, stampAt(50, 2))).toBe(clock);
});
