import { type Key, type Mode, tonicOf } from "./key.ts";
import { easyRange } from "./transpose.ts";

/** Half steps above the tonic of the seven degrees. */
const scales: Readonly<Record<Mode, readonly number[]>> = {
  major: [0, 2, 4, 5, 7, 9, 11],
  minor: [0, 2, 3, 5, 7, 8, 10],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  phrygian: [0, 1, 3, 5, 7, 8, 10],
  lydian: [0, 2, 4, 6, 7, 9, 11],
  mixolydian: [0, 2, 4, 5, 7, 9, 10],
  locrian: [0, 1, 3, 5, 6, 8, 10],
};

/** The tonic or its fifth where everybody has it: in the octave up from A3. Middle C is 60. */
export function droneTone(key: Key, on: "tonic" | "fifth"): number {
  return upFromLowest(tonicOf(key) + (on === "fifth" ? 7 : 0));
}

/** A degree of the scale above that tonic; 1 is the tonic, 8 its octave. */
export function degreeTone(key: Key, degree: number): number {
  const steps = degree - 1;
  const octaves = Math.floor(steps / 7);
  return droneTone(key, "tonic") + 12 * octaves + (scales[key.mode][steps - 7 * octaves] ?? 0);
}

function upFromLowest(semitones: number): number {
  const { lowest } = easyRange;
  return lowest + ((((semitones - lowest) % 12) + 12) % 12);
}
