import { expect, test } from "vitest";

import {
  barTicks,
  beatsPerBar,
  beatTicks,
  metreText,
  parseMetre,
  pulseTicks,
  strongTicks,
  ticksPerQuarter as quarter,
} from "../../src/domain/metre.ts";

test.each([
  ["4/4", 4, 1, 2, 1, 4],
  ["3/4", 3, 1, 3, 1, 3],
  ["2/4", 2, 1, 2, 1, 2],
  ["2/2", 4, 2, 4, 2, 2],
  ["6/8", 3, 1.5, 1.5, 0.5, 2],
  ["9/8", 4.5, 1.5, 1.5, 0.5, 3],
  ["3/8", 1.5, 0.5, 1.5, 0.5, 3],
])("%s: a bar of %d quarters, a beat of %d", (text, bar, beat, strong, pulse, beats) => {
  const metre = parseMetre(text);
  if (!metre) throw new Error(text);
  expect(metreText(metre)).toBe(text);
  expect([barTicks, beatTicks, strongTicks, pulseTicks].map((of) => of(metre) / quarter)).toEqual([
    bar,
    beat,
    strong,
    pulse,
  ]);
  expect(beatsPerBar(metre)).toBe(beats);
});

test.each(["", "4", "4/3", "0/4", "17/4", "4/4/4", "C", "four/4"])("%j is no metre", (text) => {
  expect(parseMetre(text)).toBeUndefined();
});
