import { type Key, keysIn, sharpsOf, tonicOf } from "./key.ts";
import type { Melody, MelodyNote, Range } from "./melody.ts";
import { letterSemitones, midiOf, type Pitch, pitchAt, stepsOf } from "./pitch.ts";

/** How far everything is moved, by letters and by half steps; up is positive. The way back is both the other way. */
export interface Interval {
  readonly steps: number;
  readonly semitones: number;
}

/**
 * A3 to C5, middle C being 60: where most untrained voices are at ease; deep voices sing an octave lower. `[V]`
 */
export const easyRange: Range = { lowest: 57, highest: 72 };

/**
 * The same melody moved. Lengths and places stay as they are; a move and the move back give the melody itself.
 */
export function moved(melody: Melody, interval: Interval): Melody {
  const noteMoved = (note: MelodyNote): MelodyNote => {
    if (note.kind === "rest") return note;
    return {
      ...note,
      pitch: pitchMoved(note.pitch, interval),
      midi: note.midi + interval.semitones,
    };
  };
  const { lowest, highest } = melody.range;
  const tonic = pitchMoved({ ...melody.key, octave: 4 }, interval);
  return {
    ...melody,
    key: { letter: tonic.letter, alter: tonic.alter, mode: melody.key.mode },
    notes: melody.notes.map(noteMoved),
    range: { lowest: lowest + interval.semitones, highest: highest + interval.semitones },
  };
}

/** To the tonic of a key by the nearer way, up or down; the melody keeps its mode. From there the way back is as near. */
export function movedTo(melody: Melody, key: Pick<Key, "letter" | "alter">): Melody {
  return moved(melody, intervalBetween(melody.key, key));
}

/** The nearer way from tonic to tonic. Half an octave goes up from the lower of the two and down from the other. */
export function intervalBetween(
  from: Pick<Key, "letter" | "alter">,
  to: Pick<Key, "letter" | "alter">,
): Interval {
  const [low, high] = [tonicOf({ ...from, mode: "major" }), tonicOf({ ...to, mode: "major" })];
  const up = (high - low + 12) % 12;
  const semitones = up > 6 || (up === 6 && low > high) ? up - 12 : up;
  return { steps: stepsFor(to.letter - from.letter, semitones), semitones };
}

export interface KeyForVoices {
  readonly key: Key;
  readonly interval: Interval;
  readonly range: Range;
  /** Half steps that lie outside the easy range, below and above together. */
  readonly outside: number;
}

/**
 * A key on each of the twelve tonics, each in the octave that suits, best first: least outside the easy range, then
 * nearest to its middle, then the fewest sharps or flats.
 */
export function keysForVoices(melody: Melody, easy: Range = easyRange): KeyForVoices[] {
  const offers = keysIn(melody.key.mode).map((key) => {
    const nearest = intervalBetween(melody.key, key);
    const octaves = [-2, -1, 0, 1, 2].map((octave) => {
      const interval = {
        steps: nearest.steps + 7 * octave,
        semitones: nearest.semitones + 12 * octave,
      };
      return offerOf(melody.range, key, interval, easy);
    });
    return octaves.toSorted(bySuiting(easy))[0];
  });
  return offers.filter((offer) => offer !== undefined).toSorted(bySuiting(easy));
}

/** Half steps of a range that lie outside another, below and above together. */
export function semitonesOutside(range: Range, easy: Range = easyRange): number {
  return Math.max(0, easy.lowest - range.lowest) + Math.max(0, range.highest - easy.highest);
}

function offerOf(range: Range, key: Key, interval: Interval, easy: Range): KeyForVoices {
  const there = {
    lowest: range.lowest + interval.semitones,
    highest: range.highest + interval.semitones,
  };
  return { key, interval, range: there, outside: semitonesOutside(there, easy) };
}

function bySuiting(easy: Range) {
  const fromMiddle = ({ range }: KeyForVoices) =>
    Math.abs(range.lowest + range.highest - easy.lowest - easy.highest);
  const marks = ({ key }: KeyForVoices) => Math.abs(sharpsOf(key));
  return (a: KeyForVoices, b: KeyForVoices) =>
    a.outside - b.outside || fromMiddle(a) - fromMiddle(b) || marks(a) - marks(b);
}

function pitchMoved(pitch: Pitch, { steps, semitones }: Interval): Pitch {
  const plain = pitchAt(stepsOf(pitch) + steps, 0);
  return { ...plain, alter: midiOf(pitch) + semitones - midiOf(plain) };
}

/** Letters to go so that it is about as far as the half steps say. */
function stepsFor(letters: number, semitones: number): number {
  const scale = letterSemitones.length;
  const wanted = (semitones * scale) / 12;
  return letters + scale * Math.round((wanted - letters) / scale);
}
