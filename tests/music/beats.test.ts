import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { fastestBpm, slowestBpm } from "#domain/song.ts";
import {
  atTempo,
  beatInBar,
  beatsGone,
  bpmOfTaps,
  firstBeatFrom,
  metreFrom,
  nudged,
  timeOfBeat,
  usualBpm,
} from "#music/pure/beats.ts";

const anyBpm = fc.integer({ min: slowestBpm, max: fastestBpm });
const anyStart = fc.double({ min: 0, max: 1e6, noNaN: true });

describe("the beat", () => {
  it("does not drift in an hour, however the clock is looked at", () => {
    fc.assert(
      fc.property(
        anyBpm,
        anyStart,
        fc.array(fc.double({ min: 0.001, max: 0.4, noNaN: true }), { minLength: 1, maxLength: 50 }),
        (bpm, start, strides) => {
          const line = { start, bpm };
          const heard: number[] = [];
          let next = 0;
          let stride = 0;
          for (let time = start; time < start + 3600; stride += 1) {
            for (; timeOfBeat(line, next) < time + 0.2; next += 1) heard.push(next);
            time += strides[stride % strides.length] ?? 0.1;
          }
          // Every beat once and in order, and the last exactly where the count says.
          expect(heard).toEqual(heard.map((_, place) => place));
          const last = heard.length - 1;
          expect(Math.abs(timeOfBeat(line, last) - (start + (last / bpm) * 60))).toBeLessThan(1e-6);
          expect(heard.length).toBeGreaterThanOrEqual(bpm * 60);
        },
      ),
      { numRuns: 12 },
    );
  });

  it("is found again from the time it falls at", () => {
    fc.assert(
      fc.property(anyBpm, anyStart, fc.nat(20_000), (bpm, start, beat) => {
        const line = { start, bpm };
        expect(firstBeatFrom(line, timeOfBeat(line, beat))).toBe(beat);
        expect(firstBeatFrom(line, timeOfBeat(line, beat) + 0.01)).toBe(beat + 1);
        expect(beatsGone(line, timeOfBeat(line, beat))).toBeCloseTo(beat, 3);
      }),
    );
  });

  it("goes on from the same place when the tempo is changed", () => {
    fc.assert(
      fc.property(
        anyBpm,
        anyBpm,
        anyStart,
        fc.double({ min: 0, max: 3600, noNaN: true }),
        (bpm, other, start, later) => {
          const line = { start, bpm };
          const after = atTempo(line, other, start + later);
          const there = beatsGone(line, start + later);
          expect(beatsGone(after, start + later)).toBeCloseTo(there, 4);
          expect(timeOfBeat(after, 2) - timeOfBeat(after, 1)).toBeCloseTo(60 / other, 6);
        },
      ),
    );
  });

  it("is counted from 1 in every bar", () => {
    const waltz = metreFrom("3/4");
    expect([0, 1, 2, 3, 4].map((beat) => beatInBar(beat, waltz))).toEqual([1, 2, 3, 1, 2]);
  });
});

describe("the metre", () => {
  it("is counted as a leader counts it", () => {
    expect(metreFrom("3/4").beats).toBe(3);
    expect(metreFrom("4/4").beats).toBe(4);
    expect(metreFrom("6/8").beats).toBe(2);
    expect(metreFrom("9/8").beats).toBe(3);
    expect(metreFrom("12/8").beats).toBe(4);
    expect(metreFrom("3/8").beats).toBe(3);
    expect(metreFrom("C").beats).toBe(4);
    expect(metreFrom("C|").beats).toBe(2);
  });

  it("makes no bars where none are known", () => {
    expect(metreFrom(undefined).beats).toBe(1);
    expect(metreFrom("free").beats).toBe(1);
  });
});

describe("the tempo", () => {
  it("always moves when asked, and stays within reach", () => {
    fc.assert(
      fc.property(anyBpm, (bpm) => {
        const faster = nudged(bpm, "faster");
        const slower = nudged(bpm, "slower");
        expect(faster > bpm || faster === fastestBpm).toBe(true);
        expect(slower < bpm || slower === slowestBpm).toBe(true);
        expect(faster - bpm).toBeLessThanOrEqual(Math.max(1, bpm * 0.05 + 0.5));
        expect(faster).toBeLessThanOrEqual(fastestBpm);
        expect(slower).toBeGreaterThanOrEqual(slowestBpm);
      }),
    );
  });

  it("begins between the slowest and the fastest", () => {
    expect(usualBpm([80, 100])).toBe(90);
    expect(usualBpm([84, 84])).toBe(84);
  });

  it("is what was tapped", () => {
    fc.assert(
      fc.property(anyBpm, fc.integer({ min: 2, max: 9 }), (bpm, taps) => {
        const times = Array.from({ length: taps }, (_, place) => 1000 + (place * 60_000) / bpm);
        expect(bpmOfTaps(times)).toBe(bpm);
      }),
    );
  });

  it("needs two taps, and begins anew after a pause", () => {
    expect(bpmOfTaps([])).toBeUndefined();
    expect(bpmOfTaps([0])).toBeUndefined();
    expect(bpmOfTaps([0, 500, 5000])).toBeUndefined();
    expect(bpmOfTaps([0, 400, 5000, 6000])).toBe(60);
  });
});
