import { barTicks, beatsPerBar, type Metre, metreText, parseMetre } from "./metre.ts";
import { done, refused, type Result } from "./result.ts";

/**
 * Foot, thigh, clap, snap, hand on chest, knock on table, rub palms, cross-over pat, voice (“sh”), bell or egg:
 * by the letters they are written with.
 */
export type Sound = "S" | "P" | "C" | "N" | "H" | "K" | "R" | "X" | "V" | "B";

export const sounds: readonly Sound[] = ["S", "P", "C", "N", "H", "K", "R", "X", "V", "B"];

export type Side = "left" | "right";

export interface Strike {
  readonly sound: Sound;
  /** Undefined when either side will do. */
  readonly side: Side | undefined;
  readonly accent: boolean;
}

/** What happens in one place of a bar. A hold lets the sound before it go on. */
export type Cell =
  | { readonly kind: "rest" }
  | { readonly kind: "hold" }
  | { readonly kind: "strike"; readonly strikes: readonly Strike[] };

/** The cells of a bar share it equally: four cells are quarters in 4/4, eight are eighths. */
export interface Pattern {
  readonly metre: Metre;
  readonly bars: readonly (readonly Cell[])[];
}

/** Bars and cells are counted from 1, as people count. */
export type PatternProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "noMetre"; readonly text: string }
  | { readonly kind: "emptyBar"; readonly bar: number }
  | { readonly kind: "cellsDoNotFit"; readonly bar: number; readonly cells: number }
  | {
      readonly kind: "unknownSound";
      readonly bar: number;
      readonly cell: number;
      readonly text: string;
    }
  | { readonly kind: "tooManySounds"; readonly bar: number; readonly cell: number }
  | { readonly kind: "sameSoundTwice"; readonly bar: number; readonly cell: number }
  | { readonly kind: "holdsNothing"; readonly bar: number; readonly cell: number };

/** Two hands, or a hand and a foot: more cannot be struck at once. */
const mostSounds = 2;
const mostCells = 24;

/** From `4/4 | P . C . |`. All problems are told, in the order they stand. */
export function parsePattern(text: string): Result<Pattern, PatternProblem[]> {
  const [head = "", ...rest] = text.trim().split("|");
  if (head.trim() === "" && rest.length === 0) return refused([{ kind: "empty" }]);
  const metre = parseMetre(head);
  if (!metre) return refused([{ kind: "noMetre", text: head.trim() }]);
  // The last bar line closes a bar and opens none.
  const barTexts = rest.at(-1)?.trim() === "" ? rest.slice(0, -1) : rest;
  if (barTexts.length === 0) return refused([{ kind: "empty" }]);

  const problems: PatternProblem[] = [];
  const bars = barTexts.map((barText, barPlace): Cell[] => {
    const bar = barPlace + 1;
    const words = barText.split(/\s+/).filter((word) => word !== "");
    if (words.length === 0) problems.push({ kind: "emptyBar", bar });
    else if (!cellsFit(metre, words.length)) {
      problems.push({ kind: "cellsDoNotFit", bar, cells: words.length });
    }
    return words.map((word, cellPlace) => {
      const parsed = parseCell(word, bar, cellPlace + 1);
      if (parsed.ok) return parsed.value;
      problems.push(parsed.why);
      return { kind: "rest" };
    });
  });
  if (problems.length > 0) return refused(problems);
  const held = firstEmptyHold(bars);
  return held ? refused([held]) : done({ metre, bars });
}

/** As it is written, with a bar line at each end; `parsePattern` gives the same pattern back. */
export function patternText({ metre, bars }: Pattern): string {
  const barTexts = bars.map((cells) => `| ${cells.map(cellText).join(" ")} `);
  return `${metreText(metre)} ${barTexts.join("")}|`;
}

/** Whether a bar can be shared so: a beat is cut into equal parts, or beats are gathered evenly. */
export function cellsFit(metre: Metre, cells: number): boolean {
  if (!Number.isInteger(cells) || cells < 1 || cells > mostCells) return false;
  const beats = beatsPerBar(metre);
  return (cells % beats === 0 || beats % cells === 0) && barTicks(metre) % cells === 0;
}

export interface PatternEvent {
  /** Ticks from the start of the pattern. */
  readonly at: number;
  /** Ticks, with its holds. */
  readonly length: number;
  readonly strikes: readonly Strike[];
}

export function patternTicks({ metre, bars }: Pattern): number {
  return bars.length * barTicks(metre);
}

/** What sounds and when, in order; rests are not among them. */
export function patternEvents({ metre, bars }: Pattern): PatternEvent[] {
  const events: PatternEvent[] = [];
  for (const [barPlace, cells] of bars.entries()) {
    const length = barTicks(metre) / cells.length;
    for (const [cellPlace, cell] of cells.entries()) {
      const at = barPlace * barTicks(metre) + cellPlace * length;
      const last = events.at(-1);
      if (cell.kind === "strike") events.push({ at, length, strikes: cell.strikes });
      if (cell.kind === "hold" && last) {
        events[events.length - 1] = { ...last, length: last.length + length };
      }
    }
  }
  return events;
}

function parseCell(word: string, bar: number, cell: number): Result<Cell, PatternProblem> {
  if (word === ".") return done({ kind: "rest" });
  if (word === "-") return done({ kind: "hold" });
  const strikes: Strike[] = [];
  for (const part of word.split("+")) {
    const strike = parseStrike(part);
    if (!strike) return refused({ kind: "unknownSound", bar, cell, text: word });
    const isThere = strikes.some(
      ({ sound, side }) => sound === strike.sound && side === strike.side,
    );
    if (isThere) return refused({ kind: "sameSoundTwice", bar, cell });
    strikes.push(strike);
  }
  if (strikes.length > mostSounds) return refused({ kind: "tooManySounds", bar, cell });
  return done({ kind: "strike", strikes });
}

/** A letter, then its side and its accent in either order. */
function parseStrike(text: string): Strike | undefined {
  const [, letter, marks = ""] = /^([A-Z])([lr]?!?|![lr])$/.exec(text) ?? [];
  const sound = sounds.find((known) => known === letter);
  if (!sound) return undefined;
  const side = marks.includes("l") ? "left" : marks.includes("r") ? "right" : undefined;
  return { sound, side, accent: marks.includes("!") };
}

function cellText(cell: Cell): string {
  switch (cell.kind) {
    case "rest":
      return ".";
    case "hold":
      return "-";
    case "strike":
      return cell.strikes.map(strikeText).join("+");
  }
}

function strikeText({ sound, side, accent }: Strike): string {
  return `${sound}${side?.[0] ?? ""}${accent ? "!" : ""}`;
}

function firstEmptyHold(bars: Pattern["bars"]): PatternProblem | undefined {
  let isSounding = false;
  for (const [barPlace, cells] of bars.entries()) {
    for (const [cellPlace, cell] of cells.entries()) {
      if (cell.kind === "hold" && !isSounding) {
        return { kind: "holdsNothing", bar: barPlace + 1, cell: cellPlace + 1 };
      }
      isSounding = cell.kind !== "rest";
    }
  }
  return undefined;
}
