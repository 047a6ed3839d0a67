import { letterOf, letterSemitones, letterText } from "./pitch.ts";

export type Mode = "major" | "minor" | "dorian" | "phrygian" | "lydian" | "mixolydian" | "locrian";

/** The tonic by letter, 0 is C, and half steps up or down. */
export interface Key {
  readonly letter: number;
  readonly alter: number;
  readonly mode: Mode;
}

/** How each mode is written in ABC, and how many sharps it has more than the major of the same tonic. */
const modes: Readonly<Record<Mode, { readonly mark: string; readonly sharps: number }>> = {
  major: { mark: "", sharps: 0 },
  minor: { mark: "m", sharps: -3 },
  dorian: { mark: "Dor", sharps: -2 },
  phrygian: { mark: "Phr", sharps: -4 },
  lydian: { mark: "Lyd", sharps: 1 },
  mixolydian: { mark: "Mix", sharps: -1 },
  locrian: { mark: "Loc", sharps: -5 },
};

const modeNames: readonly Mode[] = [
  "major",
  "minor",
  "dorian",
  "phrygian",
  "lydian",
  "mixolydian",
  "locrian",
];

/** From `D`, `Bb`, `F#m`, `EDor`; undefined when it names no key. */
export function parseKey(text: string): Key | undefined {
  const [, name = "", accidental = "", mark = ""] = /^([A-G])([#b]?)(\w*)$/.exec(text.trim()) ?? [];
  const letter = letterOf(name);
  const mode = modeNames.find((known) => modes[known].mark === mark);
  if (letter === undefined || !mode) return undefined;
  return { letter, alter: accidental === "#" ? 1 : accidental === "b" ? -1 : 0, mode };
}

export function keyText({ letter, alter, mode }: Key): string {
  return `${letterText(letter, alter)}${modes[mode].mark}`;
}

/** Half steps of the tonic above C, 0 to 11. */
export function tonicOf({ letter, alter }: Key): number {
  return ((((letterSemitones[letter] ?? 0) + alter) % 12) + 12) % 12;
}

/** Sharps in the signature; flats count as negative. */
export function sharpsOf({ letter, alter, mode }: Key): number {
  const natural = [0, 2, 4, -1, 1, 3, 5][letter] ?? 0;
  return natural + 7 * alter + modes[mode].sharps;
}

/** One key on each of the twelve tonics, the one with the fewest sharps or flats; sharps where both have as many. */
export function keysIn(mode: Mode): Key[] {
  const all = [0, 1, 2, 3, 4, 5, 6].flatMap((letter) =>
    [0, 1, -1].map((alter): Key => ({ letter, alter, mode })),
  );
  return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].flatMap((tonic) =>
    all
      .filter((key) => tonicOf(key) === tonic)
      .toSorted(
        (a, b) => Math.abs(sharpsOf(a)) - Math.abs(sharpsOf(b)) || sharpsOf(b) - sharpsOf(a),
      )
      .slice(0, 1),
  );
}
