/** The name of a note as it is written: the same key of a piano is F sharp or G flat. */
export interface Pitch {
  /** 0 is C, 6 is B. */
  readonly letter: number;
  /** Half steps up (sharp) or down (flat). */
  readonly alter: number;
  /** 4 is the octave that begins at middle C. */
  readonly octave: number;
}

/** Half steps above C of each letter. */
export const letterSemitones: readonly number[] = [0, 2, 4, 5, 7, 9, 11];

const letterNames = "CDEFGAB";

/** Middle C is 60. */
export function midiOf({ letter, alter, octave }: Pitch): number {
  return 12 * (octave + 1) + (letterSemitones[letter] ?? 0) + alter;
}

/** From steps up the scale from middle C, as notation counts. */
export function pitchAt(steps: number, alter: number): Pitch {
  const octaves = Math.floor(steps / 7);
  return { letter: steps - 7 * octaves, alter, octave: 4 + octaves };
}

export function stepsOf({ letter, octave }: Pitch): number {
  return letter + 7 * (octave - 4);
}

/** As in `F#4` and `Bb3`. */
export function pitchText({ letter, alter, octave }: Pitch): string {
  return `${letterText(letter, alter)}${octave}`;
}

export function letterText(letter: number, alter: number): string {
  const mark = alter < 0 ? "b".repeat(-alter) : "#".repeat(alter);
  return `${letterNames[letter] ?? ""}${mark}`;
}

/** Of a capital letter; undefined when it names no note. */
export function letterOf(name: string): number | undefined {
  const letter = name.length === 1 ? letterNames.indexOf(name) : -1;
  return letter < 0 ? undefined : letter;
}
