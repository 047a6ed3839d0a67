/// <reference path="./abcParser.d.ts" />
import Parse, { type AbcElement, type AbcKey, type AbcTune } from "abcjs/src/parse/abc_parse.js";

import { isMetre, type Metre, ticksPerQuarter } from "#domain/metre.ts";
import { done, refused, type Result } from "#domain/result.ts";

import { type AbcProblem, inPlaceOrder } from "./abcProblem.ts";
import { type Key, parseKey } from "./key.ts";
import type { Place } from "./melody.ts";
import { type Pitch, pitchAt } from "./pitch.ts";

/** One after the other as it is written, repeats not yet followed. Lengths in ticks. */
export type WrittenItem =
  | {
      readonly kind: "tone";
      readonly pitch: Pitch;
      readonly length: number;
      /** Tied to the tone before it. */
      readonly isTied: boolean;
      readonly place: Place;
      readonly line: number;
    }
  | { readonly kind: "rest"; readonly length: number; readonly place: Place; readonly line: number }
  | {
      readonly kind: "bar";
      /** A plain line has a whole bar before it; at a repeat or a double line a bar may be parted. */
      readonly isPlain: boolean;
      readonly repeatsBack: boolean;
      readonly repeatsFrom: boolean;
      /** Which times through the ending that begins here is sung; empty when none begins. */
      readonly ending: readonly number[];
      readonly endsEnding: boolean;
      readonly line: number;
    };

export interface Written {
  readonly key: Key;
  readonly metre: Metre;
  readonly items: readonly WrittenItem[];
}

const accidentals: Readonly<Record<string, number>> = {
  dblflat: -2,
  flat: -1,
  natural: 0,
  sharp: 1,
  dblsharp: 2,
};

const jumps: readonly string[] = [
  "D.C.",
  "D.S.",
  "D.C.alfine",
  "D.C.alcoda",
  "D.S.alfine",
  "D.S.alcoda",
  "coda",
  "segno",
];

/** All that the notation library's parser understood, or everything that stands in the way. */
export function writtenIn(text: string): Result<Written, AbcProblem[]> {
  const abc = unbroken(text);
  const firstLine = tuneLine(abc);
  const tune = abc
    .split("\n")
    .slice(firstLine - 1)
    .join("\n");
  const lineAt = (char: number) => firstLine + tune.slice(0, char).split("\n").length - 1;
  const columnAt = (char: number) => char - tune.lastIndexOf("\n", char - 1);
  const second = tune.search(/\n[ \t]*X:/);
  if (second >= 0) return refused([{ kind: "severalTunes", line: lineAt(second + 1) }]);

  const parser = new Parse();
  parser.parse(tune, {}, 0);
  const parsed = parser.getTune();
  const problems: AbcProblem[] = (parser.getWarningObjects() ?? []).map(
    ({ message, startChar, column }) => {
      const at = { line: lineAt(startChar), column: column + 1 };
      const isCharacter = message.startsWith("Unknown character");
      return isCharacter
        ? { kind: "unknownCharacter", character: tune[startChar] ?? "", ...at }
        : { kind: "notUnderstood", said: message, ...at };
    },
  );

  const key = keyOf(parsed);
  const metre = metreOf(parsed);
  if (!key) problems.push({ kind: "noKey" });
  if (!metre) problems.push({ kind: "noMetre" });
  const items: WrittenItem[] = [];
  const reader = readerOf(firstKey(parsed));
  for (const { staff } of parsed.lines) {
    const [first, ...others] = staff ?? [];
    const [voice = [], ...voices] = first?.voices ?? [];
    const char = voice[0]?.startChar ?? 0;
    if (others.length > 0 || voices.length > 0) {
      problems.push({ kind: "severalVoices", line: lineAt(char) });
    }
    if (first?.key) reader.changeKey(first.key.accidentals);
    for (const element of voice) {
      const line = lineAt(element.startChar);
      const at = { line, column: columnAt(element.startChar) };
      if (element.el_type === "meter") problems.push({ kind: "metreChanges", line });
      if ((element.pitches?.length ?? 0) > 1) problems.push({ kind: "chord", ...at });
      if (element.decoration?.some((name) => jumps.includes(name))) {
        problems.push({ kind: "jump", ...at });
      }
      const item = reader.read(element, line);
      if (item === "tooFine") problems.push({ kind: "tooFine", ...at });
      else if (item) items.push(item);
    }
  }
  if (!items.some(({ kind }) => kind === "tone")) problems.push({ kind: "noMusic" });
  if (problems.length > 0 || !key || !metre) return refused(inPlaceOrder(problems));
  return done({ key, metre, items });
}

/** A blank line would end the tune: it becomes a comment, so that lines keep their numbers. */
function unbroken(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(/^[ \t]*$/gm, "%");
}

/** Where the tune begins, when there are words above it; the first line is 1. */
function tuneLine(abc: string): number {
  const lines = abc.split("\n");
  const numbered = lines.findIndex((line) => /^[ \t]*X:/.test(line));
  const hasHeadAbove = lines.slice(0, Math.max(numbered, 0)).some((line) => /^[KML]:/.test(line));
  return numbered < 0 || hasHeadAbove ? 1 : numbered + 1;
}

function firstKey({ lines }: AbcTune): AbcKey | undefined {
  return lines.find(({ staff }) => staff?.[0]?.key)?.staff?.[0]?.key;
}

function keyOf(tune: AbcTune): Key | undefined {
  const key = firstKey(tune);
  return key && parseKey(`${key.root}${key.acc}${key.mode}`);
}

function metreOf({ lines }: AbcTune): Metre | undefined {
  const meter = lines.find(({ staff }) => staff?.[0]?.meter)?.staff?.[0]?.meter;
  if (meter?.type === "common_time") return { beats: 4, unit: 4 };
  if (meter?.type === "cut_time") return { beats: 2, unit: 2 };
  const { num, den } = meter?.value?.[0] ?? {};
  const metre = { beats: Number(num), unit: Number(den) };
  return meter?.value?.length === 1 && isMetre(metre) ? metre : undefined;
}

interface Reader {
  changeKey(signature: AbcKey["accidentals"]): void;
  /** Undefined when nothing sounds or ends there. */
  read(element: AbcElement, line: number): WrittenItem | "tooFine" | undefined;
}

/** Remembers what holds for the notes to come: the signature, this bar's accidentals, a tuplet, a tie. */
function readerOf(key: AbcKey | undefined): Reader {
  const signature = new Map<number, number>();
  const inBar = new Map<number, number>();
  let tuplet = 1;
  let tied: Pitch | undefined;
  const changeKey: Reader["changeKey"] = (marks) => {
    signature.clear();
    for (const { acc, note } of marks) {
      signature.set("cdefgab".indexOf(note.toLowerCase()), accidentals[acc] ?? 0);
    }
  };
  changeKey(key?.accidentals ?? []);

  const read: Reader["read"] = (element, line) => {
    if (element.el_type === "key") changeKey(element.accidentals ?? []);
    if (element.el_type === "bar") {
      inBar.clear();
      return barItem(element, line);
    }
    if (element.el_type !== "note" || element.rest?.type === "spacer") return undefined;

    if (element.startTriplet) tuplet = element.tripletMultiplier ?? 1;
    const exact = (element.duration ?? 0) * 4 * ticksPerQuarter * tuplet;
    const length = Math.round(exact);
    if (element.endTriplet) tuplet = 1;
    // The parser counts in floating numbers; a thousandth of a tick is its rounding, more is a length of its own.
    if (length <= 0 || Math.abs(exact - length) > 0.001) return "tooFine";

    const place = { from: element.startChar, to: element.endChar };
    const written = element.pitches?.[0];
    if (!written) return { kind: "rest", length, place, line };
    const before = tied;
    const marked = written.accidental === undefined ? undefined : accidentals[written.accidental];
    if (marked !== undefined) inBar.set(written.pitch, marked);
    const plain = pitchAt(written.pitch, 0);
    const isTied =
      before?.letter === plain.letter && before.octave === plain.octave && !!written.endTie;
    const inherited = isTied ? before.alter : undefined;
    const alter =
      marked ?? inBar.get(written.pitch) ?? inherited ?? signature.get(plain.letter) ?? 0;
    const pitch = { ...plain, alter };
    tied = written.startTie ? pitch : undefined;
    return { kind: "tone", pitch, length, isTied: isTied && alter === before.alter, place, line };
  };
  return { changeKey, read };
}

function barItem(element: AbcElement, line: number): WrittenItem {
  const { type = "", startEnding = "", endEnding = false } = element;
  return {
    kind: "bar",
    isPlain: type === "bar_thin",
    repeatsBack: type === "bar_right_repeat" || type === "bar_dbl_repeat",
    repeatsFrom: type === "bar_left_repeat" || type === "bar_dbl_repeat",
    ending: timesIn(startEnding),
    endsEnding: endEnding,
    line,
  };
}

/** From `1`, `1,2` or `1-3`. */
function timesIn(ending: string): number[] {
  return ending.split(",").flatMap((part) => {
    const [first, last] = part.match(/\d+/g) ?? [];
    if (first === undefined) return [];
    const from = Number(first);
    return Array.from(
      { length: Math.max(Number(last ?? first) - from + 1, 1) },
      (_, more) => from + more,
    );
  });
}
