import { fastestBpm, slowestBpm } from "#domain/song.ts";

/** How a bar is counted aloud. 6/8 is counted in two. */
export interface Metre {
  readonly beats: number;
}

/** A steady beat, for ever: beat 0 falls at `start`, in seconds on whatever clock keeps it. */
export interface BeatLine {
  readonly start: number;
  readonly bpm: number;
}

/**
 * As ABC writes it: `4/4`, `C`, `C|`, `6/8`. Where nothing is known every beat is like the next: one to a bar.
 */
export function metreFrom(text: string | undefined): Metre {
  if (text === "C") return { beats: 4 };
  if (text === "C|") return { beats: 2 };
  const found = /^(\d+)\/(\d+)$/.exec(text?.trim() ?? "");
  const upper = Number(found?.[1] ?? 1);
  const lower = Number(found?.[2] ?? 4);
  const counted = lower >= 8 && upper % 3 === 0 && upper > 3 ? upper / 3 : upper;
  return { beats: Math.min(Math.max(counted, 1), 12) };
}

/** When a beat falls, in seconds. Multiplied, never added up: an hour later it is as true as at first. */
export function timeOfBeat({ start, bpm }: BeatLine, beat: number): number {
  return start + (beat * 60) / bpm;
}

/** How many beats have gone since the start, with the part of the one that sounds; below zero before it. */
export function beatsGone({ start, bpm }: BeatLine, time: number): number {
  return ((time - start) * bpm) / 60;
}

/** The number of the first beat that falls at `time` or after it; never below 0. */
export function firstBeatFrom(line: BeatLine, time: number): number {
  const beat = Math.max(0, Math.ceil(beatsGone(line, time)));
  // Ceil of a product that should have been whole may land one too high.
  return beat > 0 && timeOfBeat(line, beat - 1) >= time ? beat - 1 : beat;
}

/** The same beat from here on at another tempo: nothing jumps, the beat that sounds goes on. */
export function atTempo(line: BeatLine, bpm: number, time: number): BeatLine {
  return { start: time - (beatsGone(line, time) * 60) / bpm, bpm };
}

/** Which beat of the bar, counted from 1 as musicians do. */
export function beatInBar(beat: number, { beats }: Metre): number {
  return (((beat % beats) + beats) % beats) + 1;
}

/** Five per cent slower or faster, and always at least one beat a minute. */
export function nudged(bpm: number, way: "slower" | "faster"): number {
  const step = Math.max(1, Math.round(bpm * 0.05));
  return inReach(way === "faster" ? bpm + step : bpm - step);
}

/** The beat between the slowest and the fastest that suit a song. */
export function usualBpm([slow, fast]: readonly [number, number]): number {
  return inReach(Math.round((slow + fast) / 2));
}

/** A pause longer than this begins a new count. In milliseconds. */
const tapPause = 2_000;

/**
 * The tempo that was tapped, by the last five taps; undefined before the second.
 *
 * @param taps when they came, in milliseconds, oldest first
 */
export function bpmOfTaps(taps: readonly number[]): number | undefined {
  const counted = lastRun(taps).slice(-5);
  const first = counted[0];
  const last = counted.at(-1);
  if (counted.length < 2 || first === undefined || last === undefined || last <= first)
    return undefined;
  return inReach(Math.round((60_000 * (counted.length - 1)) / (last - first)));
}

function lastRun(taps: readonly number[]): readonly number[] {
  const begin = taps.findLastIndex((tap, place) => {
    const before = taps[place - 1];
    return before === undefined || tap - before > tapPause;
  });
  return taps.slice(Math.max(begin, 0));
}

function inReach(bpm: number): number {
  return Math.min(Math.max(bpm, slowestBpm), fastestBpm);
}
