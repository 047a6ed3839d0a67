import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { parsePattern, type Pattern } from "#domain/rhythm.ts";
import { cellAt, rhythmLoop } from "#music/pure/rhythmLoop.ts";

const pattern = (text: string): Pattern => {
  const parsed = parsePattern(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.why));
  return parsed.value;
};

describe("a rhythm round and round", () => {
  test("one bar is counted in, then the strikes come on their beats", () => {
    const { events, firstBarAt, endsAt } = rhythmLoop(pattern("4/4 | P . C . |"), 60, 2);
    expect(events.filter(({ kind }) => kind === "click").map(({ at }) => at)).toEqual([0, 1, 2, 3]);
    expect(firstBarAt).toBe(4);
    const struck = events.filter(({ kind }) => kind === "strike").map(({ at }) => at);
    expect(struck).toEqual([4, 6, 8, 10]);
    expect(endsAt).toBe(12);
  });

  test("in 6/8 a beat is a dotted quarter", () => {
    const { firstBarAt, events } = rhythmLoop(pattern("6/8 | P . S C . . |"), 60, 1);
    expect(firstBarAt).toBe(2);
    const struck = events.flatMap((event) => (event.kind === "strike" ? event.at : []));
    expect(struck.map((at) => Math.round(at * 1_000))).toEqual([2_000, 2_667, 3_000]);
  });

  test("no cell is marked while it is counted in", () => {
    expect(cellAt(pattern("4/4 | P . C . |"), 60, 3.99)).toBeUndefined();
  });

  test("the cell that is marked is the one whose strike sounds, however the bars are cut", () => {
    const shapes = ["4/4 | P . C . |", "3/4 | P C C | S . C P . C |", "6/8 | P . . P . . | C C |"];
    fc.assert(
      fc.property(fc.constantFrom(...shapes), fc.integer({ min: 40, max: 200 }), (text, bpm) => {
        const one = pattern(text);
        for (const event of rhythmLoop(one, bpm, 3).events) {
          if (event.kind !== "strike") continue;
          // A moment into the sound: the edge between two cells belongs to neither.
          const place = cellAt(one, bpm, event.at + event.length / 2);
          const cell = one.bars[place?.bar ?? -1]?.[place?.cell ?? -1];
          expect(cell).toMatchObject({ kind: "strike", strikes: event.strikes });
        }
      }),
    );
  });
});
