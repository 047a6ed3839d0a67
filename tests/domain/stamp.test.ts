import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  type Clock,
  farAhead,
  hear,
  isFarAhead,
  isLater,
  newNode,
  parseStamp,
  type Stamp,
  stampParts,
  tick,
} from "#domain/stamp.ts";

const tonight = Date.UTC(2026, 10, 20, 19);
const node = newNode(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
const fresh: Clock = { ms: 0, counter: 0, node };

/** Writes at these readings of the wall clock, one after the other. */
function stampsAt(readings: Iterable<number>, from: Clock = fresh) {
  const stamps: Stamp[] = [];
  let clock = from;
  for (const reading of readings) {
    const ticked = tick(clock, reading);
    clock = ticked.clock;
    stamps.push(ticked.stamp);
  }
  return { stamps, clock };
}

function expectRising(stamps: readonly Stamp[]): void {
  for (const [place, stamp] of stamps.entries()) {
    if (!parseStamp(stamp).ok) throw new Error(`${stamp} is no stamp`);
    const before = stamps[place - 1];
    if (before !== undefined && !isLater(stamp, before)) throw new Error(`${stamp} ≤ ${before}`);
  }
  expect(new Set(stamps).size).toBe(stamps.length);
}

describe("stamps", () => {
  it("faults 26–28: rise over any jumps of the wall clock, also before 1970 and to broken readings", () => {
    const year = 365 * 24 * 60 * 60 * 1000;
    const reading = fc.oneof(
      fc.integer({ min: tonight - year, max: tonight + year }),
      fc.integer({ min: -year, max: 10 }),
      fc.double({ min: 0, max: tonight, noNaN: true }),
      fc.constantFrom(tonight, tonight - 86_400_000, tonight + 3_600_000, tonight + 86_400_000),
    );
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 60 }), (readings) => {
        expectRising(stampsAt(readings).stamps);
      }),
      { numRuns: 500 },
    );
  });

  it("fault 29: 70,000 writes with a frozen clock go on in the next millisecond, all different", () => {
    const { stamps, clock } = stampsAt(Array.from({ length: 70_000 }, () => tonight));
    expectRising(stamps);
    expect(clock.ms).toBe(tonight + 1);
    expect(clock.counter).toBe(70_000 - 65_536 - 1);
  });

  it("fault 27: a device a day behind still wins over what it has heard", () => {
    const elsewhere = tick({ ...fresh, node: newNode(new Uint8Array(8)) }, tonight).stamp;
    const yesterday = tonight - 86_400_000;
    const heard = hear(fresh, elsewhere, yesterday + 86_400_000);
    expect(isLater(tick(heard, yesterday).stamp, elsewhere)).toBe(true);
  });

  it("fault 30: a stamp from far ahead does not move the clock, one just inside does", () => {
    const ahead = (ms: number) => tick(fresh, tonight + ms).stamp;
    const clock = tick(fresh, tonight).clock;
    expect(hear(clock, ahead(farAhead + 1), tonight)).toEqual(clock);
    expect(isFarAhead(ahead(farAhead + 1), tonight)).toBe(true);
    expect(hear(clock, ahead(farAhead), tonight).ms).toBe(tonight + farAhead);
    expect(isFarAhead(ahead(farAhead), tonight)).toBe(false);
  });

  it("are later than everything heard and made, whatever the order of hearing and writing", () => {
    const moment = fc.integer({ min: tonight - 10_000, max: tonight + 10_000 });
    const step = fc.record({ at: moment, heard: fc.option(moment), from: fc.nat({ max: 3 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let clock = fresh;
        let latest: Stamp | undefined;
        for (const { at, heard, from } of steps) {
          if (heard !== null) {
            const other = tick(
              { ms: 0, counter: 0, node: newNode(new Uint8Array(8).fill(from)) },
              heard,
            );
            clock = hear(clock, other.stamp, at);
            if (!isFarAhead(other.stamp, at) && isLater(other.stamp, latest)) latest = other.stamp;
          }
          const made = tick(clock, at);
          clock = made.clock;
          if (!isLater(made.stamp, latest)) throw new Error(`${made.stamp} ≤ ${latest}`);
          latest = made.stamp;
        }
      }),
      { numRuns: 300 },
    );
  });

  it("say again what they were made of, and sort as text as they sort in time", () => {
    const part = fc.record({
      ms: fc.integer({ min: 0, max: 0xffff_ffff_ffff - 1 }),
      counter: fc.integer({ min: 0, max: 0xfffe }),
    });
    fc.assert(
      fc.property(part, part, (a, b) => {
        const [left, right] = [tick({ ...a, node }, 0), tick({ ...b, node }, 0)];
        expect(stampParts(left.stamp)).toEqual(left.clock);
        const inTime =
          Math.sign(left.clock.ms - right.clock.ms) ||
          Math.sign(left.clock.counter - right.clock.counter);
        expect(left.stamp < right.stamp ? -1 : left.stamp > right.stamp ? 1 : 0).toBe(inTime);
      }),
      { numRuns: 500 },
    );
  });

  it("are known from what only looks like one", () => {
    const stamp = tick(fresh, tonight).stamp;
    expect(parseStamp(stamp)).toEqual({ ok: true, value: stamp });
    for (const other of [
      "",
      stamp.slice(1),
      `${stamp}0`,
      stamp.toUpperCase().replace("0", "G"),
      7,
      null,
    ]) {
      expect(parseStamp(other).ok).toBe(false);
    }
  });
});
