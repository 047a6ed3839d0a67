import type { Melody } from "./melody.ts";
import { type Accidental, type Letter, type Note, noteOf } from "./startNote.ts";

const letters: readonly Letter[] = ["C", "D", "E", "F", "G", "A", "B"];
const accidentals: readonly Accidental[] = [
  "doubleFlat",
  "flat",
  "natural",
  "sharp",
  "doubleSharp",
];

/** The note a melody begins on, in whatever key it has been moved to; undefined for one of rests alone. */
export function firstNoteOf(melody: Melody): Note | undefined {
  const first = melody.notes.find((note) => note.kind === "tone");
  if (first?.kind !== "tone") return undefined;
  const { letter, alter, octave } = first.pitch;
  const [name, sign] = [letters[letter], accidentals[alter + 2]];
  return name && sign && noteOf(name, sign, octave);
}
