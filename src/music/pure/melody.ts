import { barTicks, type Metre } from "#domain/metre.ts";
import { done, refused, type Result } from "#domain/result.ts";

import { type AbcProblem, inPlaceOrder } from "./abcProblem.ts";
import { timed } from "./abcTime.ts";
import { writtenIn } from "./abcWritten.ts";
import type { Key } from "./key.ts";
import { type Phrase, phrasesOf } from "./phrase.ts";
import type { Pitch } from "./pitch.ts";

/** Where a note stands in the ABC text, in characters; a tied note stands in several places. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

interface Timed {
  /** Ticks from the start of the melody, its upbeat included. */
  readonly start: number;
  readonly length: number;
  /** 1 is the first whole bar, 0 the upbeat. */
  readonly bar: number;
  readonly places: readonly Place[];
}

export interface Tone extends Timed {
  readonly kind: "tone";
  readonly pitch: Pitch;
  /** Middle C is 60. */
  readonly midi: number;
}

export interface Rest extends Timed {
  readonly kind: "rest";
}

export type MelodyNote = Tone | Rest;

/** The lowest and the highest tone. */
export interface Range {
  readonly lowest: number;
  readonly highest: number;
}

/** A tune of one voice as it sounds: repeats are written out, ties are one tone. */
export interface Melody {
  readonly key: Key;
  readonly metre: Metre;
  readonly ticksPerBar: number;
  /** Ticks before the first whole bar. */
  readonly pickup: number;
  /** From one time through to the next, in whole bars; the upbeat of the next fills the last bar. */
  readonly bars: number;
  /** All of its notes and rests, in ticks. */
  readonly ticks: number;
  readonly notes: readonly MelodyNote[];
  readonly phrases: readonly Phrase[];
  readonly range: Range;
}

/**
 * A melody from ABC, the library's own or one that a leader has pasted. When anything cannot be understood, all of it
 * is told, by line; nothing is guessed.
 *
 * Blank lines inside a tune are let pass, since texts from the web have them. Grace notes, chord names, words and
 * slurs are let pass too: they do not change when the melody sounds.
 *
 * @param form the library's words on how the tune is built; phrases are found from it
 */
export function melodyFromAbc(abc: string, form?: string): Result<Melody, AbcProblem[]> {
  const written = writtenIn(abc);
  if (!written.ok) return written;
  const { key, metre, items } = written.value;
  const played = timed(items, metre);
  if (!played.ok) return refused(inPlaceOrder(played.why));

  const { notes, pickup, ticks } = played.value;
  const heard = notes.flatMap((note) => (note.kind === "tone" ? [note.midi] : []));
  const ticksPerBar = barTicks(metre);
  const bars = Math.ceil(ticks / ticksPerBar);
  if (bars > mostBars) return refused([{ kind: "tooLong", bars }]);
  return done({
    key,
    metre,
    ticksPerBar,
    pickup,
    bars,
    ticks,
    notes,
    phrases: phrasesOf(ticksPerBar, ticks, bars, form),
    range: { lowest: Math.min(...heard), highest: Math.max(...heard) },
  });
}

/** Longer than this is no song for a choir by ear, and trying it as a canon would take for ever. */
const mostBars = 200;

/** From one time through to the next. */
export function cycleTicks({ bars, ticksPerBar }: Melody): number {
  return bars * ticksPerBar;
}

/** What sounds at a tick when the melody goes round and round; undefined in a rest. */
export function toneAt(melody: Melody, tick: number): Tone | undefined {
  const cycle = cycleTicks(melody);
  const at = ((tick % cycle) + cycle) % cycle;
  const note = melody.notes.find(({ start, length }) => start <= at && at < start + length);
  return note?.kind === "tone" ? note : undefined;
}
