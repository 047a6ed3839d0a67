/** Chance that is always the same chance: what it gives depends on the seed alone. */
export interface Chance {
  /** From 0 up to, but not, 1. */
  readonly share: () => number;
  /** A whole number from 0 to `most`, both among them. */
  readonly upTo: (most: number) => number;
}

/** The generator called mulberry32: small, and even enough for who came to a choir that does not exist. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  return { share, upTo: (most) => Math.floor(share() * (most + 1)) };
}
