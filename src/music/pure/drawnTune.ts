import Parse, { type AbcElement, type AbcTune } from "abcjs/src/parse/abc_parse.js";

import { tuneIn } from "./abcWritten.ts";
import type { Melody } from "./melody.ts";

/**
 * A tune as it is to be drawn: without title and words, moved by half steps.
 *
 * @param lineBreaks the last bar of each line but the last, the first bar being 0; undefined for one line
 */
export function drawnTune(
  text: string,
  semitones: number,
  lineBreaks?: readonly number[],
): AbcTune {
  const parser = new Parse();
  const moved = { visualTranspose: semitones };
  const broken = lineBreaks ? { ...moved, lineBreaks: [lineBreaks] } : moved;
  parser.parse(withPlainKey(bare(tuneIn(text).tune)), broken, 0);
  return parser.getTune();
}

export function elementsOf(tune: AbcTune): AbcElement[] {
  return tune.lines.flatMap(({ staff }) => [...(staff?.[0]?.voices?.[0] ?? [])]);
}

/** What each bar needs at the least, in pixels before scaling. A bar line ends a bar, also one with nothing in it. */
export function barWidths(tune: AbcTune): number[] {
  const widths = [0];
  for (const element of elementsOf(tune)) {
    const last = widths.length - 1;
    if (element.el_type === "bar") widths.push(0);
    else if (element.el_type === "note") widths[last] = (widths[last] ?? 0) + noteWidth(element);
  }
  if (widths.at(-1) === 0) widths.pop();
  return widths.map((width) => width + 9);
}

/** Longer notes stand wider, but not in proportion. */
function noteWidth({ duration = 0, pitches }: AbcElement): number {
  const accidentals = pitches?.some(({ accidental }) => accidental !== undefined) ? 8 : 0;
  return 5 + 33 * Math.sqrt(duration) + accidentals;
}

/** The clef, the signature and the metre. */
export function headWidth(tune: AbcTune): number {
  const signs = tune.lines[0]?.staff?.[0]?.key?.accidentals.length ?? 0;
  return 50 + 9 * signs;
}

/** By the bars as they are written; none where bars are written once and sung twice. */
export function phraseEnds(
  { phrases, ticksPerBar, pickup, bars }: Melody,
  written: number,
): number[] {
  const upbeat = pickup > 0 ? 1 : 0;
  if (written !== bars + upbeat) return [];
  return phrases.map(({ end }) => Math.ceil(end / ticksPerBar) - 1 + upbeat);
}
/** Blanked, not cut out: every note keeps its place in the text. */
function bare(tune: string): string {
  return tune.replace(/^[ \t]*(?![XMLKUV]:)[A-Za-z]:.*$/gm, (line) =>
    line.length === 0 ? line : `%${" ".repeat(line.length - 1)}`,
  );
}

/**
 * The old modes have the signature of a major key, and only of those the library always writes the plainest when it
 * moves them. `D dorian` becomes `C`, and no longer than it was.
 */
function withPlainKey(tune: string): string {
  return tune.replace(
    /^([ \t]*K:[ \t]*)([A-G])([#b]?)([ \t]*)(dor|phr|lyd|mix|loc)([a-z]*)/im,
    (
      whole,
      head: string,
      letter: string,
      sign: string,
      gap: string,
      mode: string,
      rest: string,
    ) => {
      const fifths = "FCGDAEB".indexOf(letter.toUpperCase()) - 1 + signFifths(sign);
      const major = fifths + (modeFifths[mode.toLowerCase()] ?? 0);
      const name = `${"FCGDAEB"[(((major + 1) % 7) + 7) % 7] ?? ""}${major > 5 ? "#" : major < -1 ? "b" : ""}`;
      const room = letter.length + sign.length + gap.length + mode.length + rest.length;
      return Math.abs(major) > 7 ? whole : head + name.padEnd(room);
    },
  );
}

const modeFifths: Readonly<Record<string, number>> = { dor: -2, phr: -4, lyd: 1, mix: -1, loc: -5 };

function signFifths(sign: string): number {
  return sign === "#" ? 7 : sign === "b" ? -7 : 0;
}
