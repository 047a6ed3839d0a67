import { beatsPerBar, isCompound, type Metre } from "./metre.ts";
import { type Cell, cellsFit, type Pattern, type Sound, type Strike } from "./rhythm.ts";

/** The metres that are offered; any other can be written. */
export const usualMetres: readonly Metre[] = [
  { beats: 2, unit: 4 },
  { beats: 3, unit: 4 },
  { beats: 4, unit: 4 },
  { beats: 6, unit: 8 },
];

/** Longer than this nobody learns by ear. */
export const mostBars = 8;

const rest: Cell = { kind: "rest" };

/** A rhythm to begin with: the first beat of each bar on the thighs. */
export function plainPattern(metre: Metre): Pattern {
  const cells = Array.from({ length: usualCells(metre) }, (_, place): Cell =>
    place === 0 ? struck([{ sound: "P", side: undefined, accent: false }]) : rest,
  );
  return { metre, bars: [cells] };
}

/** Puts a sound into a cell or takes it out again. Where two sound already, the one that came first gives way. */
export function toggleSound(pattern: Pattern, bar: number, cell: number, sound: Sound): Pattern {
  const before = strikesIn(pattern, bar, cell);
  const others = before.filter((strike) => strike.sound !== sound);
  const accent = before.some((strike) => strike.accent);
  const strikes =
    others.length < before.length
      ? others
      : [...others.slice(-1), { sound, side: undefined, accent }];
  return withCell(pattern, bar, cell, struck(strikes));
}

/** All that is struck in a cell, with an accent or without. A cell in which nothing is struck stays as it is. */
export function toggleAccent(pattern: Pattern, bar: number, cell: number): Pattern {
  const before = strikesIn(pattern, bar, cell);
  if (before.length === 0) return pattern;
  const accent = !before.some((strike) => strike.accent);
  return withCell(pattern, bar, cell, struck(before.map((strike) => ({ ...strike, accent }))));
}

/** Lets the sound before go on through a cell, or makes it silent again. */
export function toggleHold(pattern: Pattern, bar: number, cell: number): Pattern {
  const isHeld = pattern.bars[bar]?.[cell]?.kind === "hold";
  return withCell(pattern, bar, cell, isHeld ? rest : { kind: "hold" });
}

/** Whether something sounds just before a cell, so that it can go on there. */
export function canHold({ bars }: Pattern, bar: number, cell: number): boolean {
  const before = bars[bar]?.[cell - 1] ?? (cell === 0 ? bars[bar - 1]?.at(-1) : undefined);
  return before !== undefined && before.kind !== "rest";
}

/** One bar more at the end, the same as the last: most rhythms go round. */
export function withBar(pattern: Pattern): Pattern {
  const last = pattern.bars.at(-1);
  if (!last || pattern.bars.length >= mostBars) return pattern;
  return mended({ ...pattern, bars: [...pattern.bars, last] });
}

/** One bar fewer at the end; the first always stays. */
export function withoutBar(pattern: Pattern): Pattern {
  if (pattern.bars.length <= 1) return pattern;
  return { ...pattern, bars: pattern.bars.slice(0, -1) };
}

/** How fine a bar can be cut: the beat, half of it and a quarter; of a compound beat the whole, thirds and sixths. */
export function cellChoices(metre: Metre): number[] {
  const beats = beatsPerBar(metre);
  const parts = isCompound(metre) ? [1, 3, 6] : [1, 2, 4];
  return parts.map((part) => part * beats).filter((cells) => cellsFit(metre, cells));
}

/** The same rhythm in another metre: what stands on the beats stays on them, as far as they are there. */
export function inMetre(pattern: Pattern, metre: Metre): Pattern {
  return recut(pattern, metre, (cells) => {
    const each = cells / beatsPerBar(pattern.metre);
    const wanted = isCompound(metre) === isCompound(pattern.metre) ? each * beatsPerBar(metre) : 0;
    return cellsFit(metre, wanted) ? wanted : usualCells(metre);
  });
}

/** The same rhythm in finer or coarser cells; what falls between the coarser ones is left out. */
export function inCells(pattern: Pattern, cells: number): Pattern {
  return cellsFit(pattern.metre, cells) ? recut(pattern, pattern.metre, () => cells) : pattern;
}

/** How many cells every bar has; undefined when they differ. */
export function cellsOf({ bars }: Pattern): number | undefined {
  const [first] = bars;
  return first && bars.every(({ length }) => length === first.length) ? first.length : undefined;
}

function usualCells(metre: Metre): number {
  return metre.beats;
}

/** Cells keep their time from the start of the bar, in beats. */
function recut(pattern: Pattern, metre: Metre, cellsFor: (cells: number) => number): Pattern {
  const bars = pattern.bars.map((before) => {
    const length = cellsFor(before.length);
    const scale = (length * beatsPerBar(pattern.metre)) / (before.length * beatsPerBar(metre));
    const cells = Array.from({ length }, () => rest);
    for (const [place, cell] of before.entries()) {
      const to = place * scale;
      if (Number.isInteger(to) && to < length) cells[to] = cell;
    }
    return cells;
  });
  return mended({ metre, bars });
}

function withCell(pattern: Pattern, bar: number, cell: number, now: Cell): Pattern {
  const bars = pattern.bars.map((cells, barPlace) =>
    barPlace === bar ? cells.map((old, place) => (place === cell ? now : old)) : cells,
  );
  return mended({ ...pattern, bars });
}

/** What was held and has lost its sound is silence: every rhythm that is made can be written. */
function mended(pattern: Pattern): Pattern {
  let isSounding = false;
  const bars = pattern.bars.map((cells) =>
    cells.map((cell) => {
      const now = cell.kind === "hold" && !isSounding ? rest : cell;
      isSounding = now.kind !== "rest";
      return now;
    }),
  );
  return { ...pattern, bars };
}

function struck(strikes: readonly Strike[]): Cell {
  return strikes.length === 0 ? rest : { kind: "strike", strikes };
}

function strikesIn({ bars }: Pattern, bar: number, cell: number): readonly Strike[] {
  const found = bars[bar]?.[cell];
  return found?.kind === "strike" ? found.strikes : [];
}
