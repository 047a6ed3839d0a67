import { beatsPerBar, beatTicks, strongTicks } from "#domain/metre.ts";
import { type Pattern, patternEvents, patternTicks, type Strike } from "#domain/rhythm.ts";

import { degreeTone, droneTone } from "./easyTone.ts";
import { cycleTicks, type Melody } from "./melody.ts";
import { cycleBeats, type Drone } from "./together.ts";
import { movedTo } from "./transpose.ts";

/** What is heard besides the beat. Those that are no voice of the melody go on for as long as a voice sings. */
export type Part =
  /** A voice of the melody; in a canon each enters whole bars after the first. */
  | { readonly kind: "voice"; readonly entersAfterBars: number; readonly times: number }
  /** Another song, in the key of the melody, beat to beat, the first bar lines together. */
  | { readonly kind: "partner"; readonly melody: Melody }
  | { readonly kind: "drone"; readonly drone: Drone }
  /** Degrees of the scale, one a beat, round and round; 1 is the tonic, 0 is silent. */
  | { readonly kind: "ostinato"; readonly degrees: readonly number[] }
  | { readonly kind: "rhythm"; readonly pattern: Pattern };

/** A tone that is sung or played. Times and lengths are in one unit: beats here, seconds in a timeline. */
export interface HeardTone {
  readonly kind: "tone";
  readonly at: number;
  readonly length: number;
  readonly midi: number;
  /** Which note of the voice's or partner's melody it is, and in which time through; the first is 0. */
  readonly note?: number;
  readonly time?: number;
}

export interface HeardStrike {
  readonly kind: "strike";
  readonly at: number;
  readonly length: number;
  readonly strikes: readonly Strike[];
}

export type Heard = HeardTone | HeardStrike;

/**
 * All of a part, in beats from the first bar line of the melody; an upbeat comes before 0.
 *
 * @param stop the beat up to which parts that go round are needed; the last round may go past it
 */
export function heardOf(part: Part, melody: Melody, stop: number): Heard[] {
  switch (part.kind) {
    case "voice":
      return sung(melody, part.entersAfterBars * beatsPerBar(melody.metre), part.times);
    case "partner": {
      const partner = movedTo(part.melody, melody.key);
      return sung(partner, 0, Math.ceil(stop / cycleBeats(partner)));
    }
    case "drone":
      return droned(melody, part.drone, stop);
    case "ostinato":
      return part.degrees.length === 0 ? [] : ostinato(melody, part.degrees, stop);
    case "rhythm":
      return struck(part.pattern, stop);
  }
}

/** @param from beats from the first bar line to the melody's own */
function sung(melody: Melody, from: number, times: number): Heard[] {
  const beat = beatTicks(melody.metre);
  return Array.from({ length: times }, (_, time) =>
    melody.notes.flatMap((note, place): Heard[] => {
      if (note.kind === "rest") return [];
      const ticks = note.start - melody.pickup + time * cycleTicks(melody);
      const at = from + ticks / beat;
      const { midi } = note;
      return [{ kind: "tone", at, length: note.length / beat, midi, note: place, time }];
    }),
  ).flat();
}

/** One tone to a phrase, so that there is time to breathe; an alternating drone moves on every strong beat. */
function droned(melody: Melody, drone: Drone, stop: number): Heard[] {
  const { key, metre, phrases } = melody;
  const beat = beatTicks(metre);
  const cycle = cycleTicks(melody);
  const strong = strongTicks(metre);
  const starts =
    drone === "alternating"
      ? Array.from({ length: cycle / strong }, (_, place) => place * strong)
      : phrases.map(({ start }) => start);
  return Array.from({ length: Math.ceil((stop * beat) / cycle) }, (_, time) =>
    starts.map((start, place): Heard => {
      const at = (start + time * cycle) / beat;
      const length = ((starts[place + 1] ?? cycle) - start) / beat;
      const moves = drone === "alternating" && (place + time * starts.length) % 2 === 1;
      const midi = droneTone(key, drone === "fifth" || moves ? "fifth" : "tonic");
      return { kind: "tone", at, length, midi };
    }),
  ).flat();
}

function ostinato({ key }: Melody, degrees: readonly number[], stop: number): Heard[] {
  return Array.from({ length: stop }, (_, at) => degrees[at % degrees.length] ?? 0).flatMap(
    (degree, at): Heard[] =>
      degree === 0 ? [] : [{ kind: "tone", at, length: 1, midi: degreeTone(key, degree) }],
  );
}

function struck(pattern: Pattern, stop: number): Heard[] {
  const beat = beatTicks(pattern.metre);
  const length = patternTicks(pattern) / beat;
  return Array.from({ length: Math.ceil(stop / length) }, (_, time) =>
    patternEvents(pattern).map((event): Heard => ({
      kind: "strike",

      at: time * length + event.at / beat,
      length: event.length / beat,
      strikes: event.strikes,
    })),
  ).flat();
}
