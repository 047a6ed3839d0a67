import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { scoreLines } from "#music/pure/scoreLines.ts";

const sum = (widths: readonly number[]) => widths.reduce((before, width) => before + width, 0);

describe("the lines of a score", () => {
  it("hold every bar once, in order, and no more than fits", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 10, max: 100 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 100, max: 900 }),
        fc.array(fc.nat(39)),
        (widths, room, phrases) => {
          const ends = [...new Set(phrases)].toSorted((a, b) => a - b);
          const lines = scoreLines(widths, room, ends);
          expect(lines.at(-1)).toBe(widths.length - 1);
          const firsts = lines.map((_, line) => (lines[line - 1] ?? -1) + 1);
          lines.forEach((last, line) => {
            expect(last).toBeGreaterThanOrEqual(firsts[line] ?? 0);
            expect(sum(widths.slice(firsts[line], last + 1))).toBeLessThanOrEqual(room);
          });
        },
      ),
    );
  });

  it("end where phrases end wherever whole phrases fit, each about as full as the others", () => {
    const bars = Array.from({ length: 8 }, () => 100);
    const phrases = [1, 3, 5, 7];
    expect(scoreLines(bars, 250, phrases)).toEqual([1, 3, 5, 7]);
    expect(scoreLines(bars, 410, phrases)).toEqual([3, 7]);
    // Three phrases would fit on the first line, and one would be left alone.
    expect(scoreLines(bars, 650, phrases)).toEqual([3, 7]);
    expect(scoreLines(bars, 900, phrases)).toEqual([7]);
  });

  it("part a phrase that is too long by itself, and none but that", () => {
    expect(scoreLines([50, 50, 90, 90, 90, 90, 50, 50], 200, [1, 5, 7])).toEqual([1, 3, 5, 7]);
  });

  it("let a bar stand alone that is wider than the paper", () => {
    expect(scoreLines([300, 50, 50], 200, [])).toEqual([0, 1, 2]);
  });
});
