import type { AbcElement, AbcKey } from "abcjs/src/parse/abc_parse.js";

import { ticksPerQuarter } from "#domain/metre.ts";

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

export interface Reader {
  changeKey(signature: AbcKey["accidentals"]): void;
  /** Undefined when nothing sounds or ends there. */
  read(element: AbcElement, line: number): WrittenItem | "tooFine" | undefined;
}

/** Remembers what holds for the notes to come: the signature, this bar's accidentals, a tuplet, a tie. */
export function readerOf(key: AbcKey | undefined): Reader {
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

const accidentals: Readonly<Record<string, number>> = {
  dblflat: -2,
  flat: -1,
  natural: 0,
  sharp: 1,
  dblsharp: 2,
};

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

/** More times through than this nobody sings. */
const mostTimes = 9;

/** From `1`, `1,2` or `1-3`. */
function timesIn(ending: string): number[] {
  const all = Array.from({ length: mostTimes }, (_, place) => place + 1);
  return ending.split(",").flatMap((part) => {
    const [first, last = first] = part.match(/\d+/g) ?? [];
    return all.filter((time) => time >= Number(first) && time <= Number(last));
  });
}
