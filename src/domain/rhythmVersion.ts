import type { Cell, Pattern, Sound, Strike } from "./rhythm.ts";

/** Easier or kinder versions that any pattern has by itself. */
export type RhythmVersion = "oneArm" | "quiet" | "noCrossing" | "beatOnly";

export const rhythmVersions: readonly RhythmVersion[] = [
  "oneArm",
  "quiet",
  "noCrossing",
  "beatOnly",
];

/**
 * The pattern for somebody who needs it so. All but `beatOnly` strike when the pattern strikes; `beatOnly` keeps what
 * stands first in each bar and is silent for the rest. Asking twice gives the same as asking once. `[J]`
 */
export function inVersion(pattern: Pattern, version: RhythmVersion): Pattern {
  switch (version) {
    case "oneArm":
      return withStrikes(pattern, (strikes) => forOneArm(struckAs(strikes, oneArm)));
    case "quiet":
      return withStrikes(pattern, (strikes) => struckAs(strikes, quiet));
    case "noCrossing":
      return withStrikes(pattern, (strikes) => struckAs(strikes, noCrossing));
    case "beatOnly":
      return { ...pattern, bars: pattern.bars.map((cells) => cells.map(beatOnly)) };
  }
}

type Swap = Partial<Record<Sound, Sound>>;

const oneArm: Swap = { C: "P", X: "P", R: "H", N: "P" };
const quiet: Swap = { C: "R", S: "H", K: "P", N: "H", B: "H" };
const noCrossing: Swap = { X: "P" };

/** What one arm is needed for; a foot or the voice can go along with it. */
const byHand: readonly Sound[] = ["P", "H", "K", "B"];

function withStrikes(
  pattern: Pattern,
  versionOf: (strikes: readonly Strike[]) => readonly Strike[],
): Pattern {
  const cellOf = (cell: Cell): Cell =>
    cell.kind === "strike" ? { kind: "strike", strikes: versionOf(cell.strikes) } : cell;
  return { ...pattern, bars: pattern.bars.map((cells) => cells.map(cellOf)) };
}

/** Two sounds that have become the same are one, with the accent of either. */
function struckAs(strikes: readonly Strike[], swap: Swap): Strike[] {
  const struck: Strike[] = [];
  for (const strike of strikes) {
    const now = { ...strike, sound: swap[strike.sound] ?? strike.sound };
    const place = struck.findIndex(({ sound, side }) => sound === now.sound && side === now.side);
    const same = struck[place];
    if (same) struck[place] = { ...same, accent: same.accent || now.accent };
    else struck.push(now);
  }
  return struck;
}

/** An arm can be in one place at a time, and which arm it is nobody asks. */
function forOneArm(strikes: readonly Strike[]): Strike[] {
  const hand = strikes.find(({ sound }) => byHand.includes(sound));
  const others = strikes.filter(({ sound }) => !byHand.includes(sound));
  return hand ? [{ ...hand, side: undefined }, ...others] : others;
}

function beatOnly(cell: Cell, place: number): Cell {
  return place === 0 && cell.kind === "strike" ? cell : { kind: "rest" };
}
