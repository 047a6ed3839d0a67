/** Chance that is the same every time it is asked for by the same number: mulberry32. */
export interface Dice {
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  /** A whole number below `below`. */
  readonly upTo: (below: number) => number;
  readonly bytes: (count: number) => Uint8Array;
  readonly pick: <Value>(from: readonly Value[]) => Value;
  readonly chance: (of: number) => boolean;
}

export function diceOf(seed: number): Dice {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const upTo = (below: number) => Math.floor(random() * below);
  return {
    random,
    upTo,
    bytes: (count) => Uint8Array.from({ length: count }, () => upTo(256)),
    pick: (from) => {
      const value = from[upTo(from.length)];
      if (value === undefined) throw new Error("Nothing to pick from");
      return value;
    },
    chance: (of) => random() < of,
  };
}
