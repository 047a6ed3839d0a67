import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Layer } from "../../src/domain/layer.ts";
import {
  type Carried,
  ceilingAfter,
  channelsOf,
  firstCeiling,
  loadOf,
  type Novelty,
  tempoFactor,
} from "../../src/domain/load.ts";
import { parsePattern } from "../../src/domain/rhythm.ts";

const beat = parsePattern("4/4 | P . C . |");
if (!beat.ok) throw new Error("no pattern");
const pattern = beat.value;

const unison: Layer = { kind: "unisonFree" };
const body: Layer = { kind: "bodyPercussion", pattern, who: "all" };
const gesture: Layer = { kind: "gesture", gestures: [] };
const drone: Layer = { kind: "drone", part: "tonic" };
const canon = (groups: 2 | 3 | 4, offsetBars = 2): Layer => ({
  kind: "canon",
  groups,
  offsetBars,
  entry: "halves",
  times: 2,
  ending: "oneByOne",
});
const now = (layer: Layer): Carried => ({ layer, novelty: "new" });
const secure = (layer: Layer): Carried => ({ layer, novelty: "secure" });

describe("worked values", () => {
  test.each<[string, Carried[], number]>([
    ["new unison", [now({ kind: "unisonLed" })], 2.0],
    ["secure unison + pulse", [secure(unison), now({ kind: "pulse" })], 2.8],
    ["secure unison + new gesture", [secure(unison), now(gesture)], 4.8],
    ["secure unison + new drone", [secure(unison), now(drone)], 4.8],
    ["secure unison + new body percussion", [secure(unison), now(body)], 5.8],
    ["secure unison + new canon of 2", [secure(unison), now(canon(2))], 7.8],
    ["secure unison + new canon of 3", [secure(unison), now(canon(3))], 9.3],
    ["secure unison + new canon of 4", [secure(unison), now(canon(4))], 10.8],
    ["secure canon of 2 + gesture", [secure(unison), secure(canon(2)), now(gesture)], 7.5],
    ["new canon of 2 and new body percussion", [secure(unison), now(canon(2)), now(body)], 11.8],
  ])("%s", (_name, carried, load) => {
    expect(loadOf(carried, 88)).toBeCloseTo(load, 10);
  });

  test("a second layer that splits attention costs one more", () => {
    const ostinato: Layer = { kind: "rhythmOstinato", pattern, who: "oneGroup" };
    const [apart, together] = [
      loadOf([now(canon(2))], 60) + loadOf([now(ostinato)], 60),
      loadOf([now(canon(2)), now(ostinato)], 60),
    ];
    expect(together - apart).toBeCloseTo(1, 10);
  });

  test("an entry within two bars splits attention more", () => {
    expect(channelsOf(canon(2, 1)).split).toBe(3.5);
    expect(channelsOf(canon(4, 2))).toMatchObject({ split: 5, exposure: 2 });
  });

  test("tempo counts from 88 on", () => {
    expect([60, 88, 110, 176].map(tempoFactor)).toEqual([1, 1, 1.25, 2]);
  });
});

test("better known is never more, faster never less", () => {
  const layers: Layer[] = [unison, body, gesture, drone, canon(2), canon(4, 1)];
  const known: Novelty[] = ["secure", "known", "new"];
  fc.assert(
    fc.property(
      fc.subarray(layers, { minLength: 1 }),
      fc.integer({ min: 40, max: 180 }),
      (some, bpm) => {
        const loads = known.map((novelty) =>
          loadOf(
            some.map((layer) => ({ layer, novelty })),
            bpm,
          ),
        );
        expect(loads).toEqual(loads.toSorted((a, b) => a - b));
        const carried = some.map(now);
        expect(loadOf(carried, bpm + 10)).toBeGreaterThanOrEqual(loadOf(carried, bpm));
      },
    ),
  );
});

test("the ceiling follows what the group has shown", () => {
  expect(firstCeiling).toBe(6);
  expect(ceilingAfter(6, 5.8, "tooEasy")).toBeCloseTo(6.8);
  expect(ceilingAfter(6, 4, "tooEasy")).toBe(6);
  expect(ceilingAfter(6, 7.8, "justRight")).toBe(7.8);
  expect(ceilingAfter(8, 7.8, "justRight")).toBe(8);
  expect(ceilingAfter(8, 7.8, "tooMuch")).toBeCloseTo(7.3);
  expect(ceilingAfter(6, 7.8, "tooMuch")).toBe(6);
});
