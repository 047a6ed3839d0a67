import { beatsPerBar, beatTicks, type Metre, strongTicks } from "#domain/metre.ts";
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

export type Ending =
  | { readonly kind: "oneByOne" }
  /** All stay on the tone they have when so many bars are sung, for so many beats. */
  | { readonly kind: "holdTogether"; readonly afterBars: number; readonly beats: number };

export interface Arrangement {
  readonly melody: Melody;
  /** Beats a minute, as feet feel them: dotted quarters in 6/8. */
  readonly bpm: number;
  readonly countInBars: number;
  readonly parts: readonly Part[];
  readonly ending: Ending;
}

/** Times are in seconds from the beginning of the count-in; `part` is the place among the parts. */
export type TimelineEvent =
  | {
      readonly kind: "tone";
      readonly at: number;
      readonly length: number;
      readonly part: number;
      readonly midi: number;
      /** Which note of the voice's or partner's melody it is, and in which time through; the first is 0. */
      readonly note?: number;
      readonly time?: number;
    }
  | {
      readonly kind: "strike";
      readonly at: number;
      readonly length: number;
      readonly part: number;
      readonly strikes: readonly Strike[];
    }
  | Click;

export interface Click {
  readonly kind: "click";
  readonly at: number;
  /** 1 is the first whole bar of the melody; the count-in is 0 and less. */
  readonly bar: number;
  /** 1 is the first of the bar. */
  readonly beat: number;
}

export interface Timeline {
  /** In the order they begin. */
  readonly events: readonly TimelineEvent[];
  /** When the first whole bar begins, in seconds; an upbeat comes before it, inside the count-in. */
  readonly firstBarAt: number;
  readonly endsAt: number;
}

/** The voices of a canon: the melody, shifted by whole bars. */
export function canonVoices(groups: number, offsetBars: number, times: number): Part[] {
  return Array.from({ length: groups }, (_, group) => ({
    kind: "voice",
    entersAfterBars: group * offsetBars,
    times,
  }));
}

/** Everything that is to be heard, and when. */
export function timelineOf(arrangement: Arrangement): Timeline {
  const { melody, bpm, countInBars, parts, ending } = arrangement;
  const { metre } = melody;
  const sungBars = Math.max(melody.bars, ...parts.map((part) => lastBarOf(part, melody)));
  const stopBars = ending.kind === "oneByOne" ? sungBars : Math.min(ending.afterBars, sungBars);
  const holdBeats = ending.kind === "oneByOne" ? 0 : ending.beats;
  const stop = stopBars * beatsPerBar(metre);

  const heard = parts.flatMap((part, place): Heard[] =>
    heardOf(part, melody, stop)
      .filter(({ at }) => at < stop)
      .map((event) => ({ ...event, part: place })),
  );
  const held = heard.map((event): Heard => {
    const isHeld = holdBeats > 0 && event.kind === "tone" && event.at + event.length >= stop;
    return {
      ...event,
      length: isHeld ? stop + holdBeats - event.at : Math.min(event.length, stop - event.at),
    };
  });
  const earliest = Math.min(0, ...held.map(({ at }) => at));
  const lead = countInBars > 0 ? countInBars * beatsPerBar(metre) : -earliest;
  const toSeconds = (beats: number) => (beats * 60) / bpm;
  const clicks = clicksFrom(countInBars, stopBars, metre);
  const events = [...clicks, ...held].map((event): TimelineEvent => {
    const at = toSeconds(event.at + lead);
    return event.kind === "click"
      ? { ...event, at }
      : { ...event, at, length: toSeconds(event.length) };
  });
  return {
    events: events.toSorted((a, b) => a.at - b.at),
    firstBarAt: toSeconds(lead),
    endsAt: toSeconds(lead + stop + holdBeats),
  };
}

/** As in the timeline, but in beats from the first bar line. */
type Heard = Exclude<TimelineEvent, Click>;

function lastBarOf(part: Part, melody: Melody): number {
  return part.kind === "voice" ? part.entersAfterBars + part.times * melody.bars : 0;
}

function heardOf(part: Part, melody: Melody, stop: number): Heard[] {
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
      return [{ kind: "tone", part: 0, at, length: note.length / beat, midi, note: place, time }];
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
      return { kind: "tone", part: 0, at, length, midi };
    }),
  ).flat();
}

function ostinato({ key }: Melody, degrees: readonly number[], stop: number): Heard[] {
  return Array.from({ length: stop }, (_, at) => degrees[at % degrees.length] ?? 0).flatMap(
    (degree, at): Heard[] =>
      degree === 0 ? [] : [{ kind: "tone", part: 0, at, length: 1, midi: degreeTone(key, degree) }],
  );
}

function struck(pattern: Pattern, stop: number): Heard[] {
  const beat = beatTicks(pattern.metre);
  const length = patternTicks(pattern) / beat;
  return Array.from({ length: Math.ceil(stop / length) }, (_, time) =>
    patternEvents(pattern).map((event): Heard => ({
      kind: "strike",
      part: 0,
      at: time * length + event.at / beat,
      length: event.length / beat,
      strikes: event.strikes,
    })),
  ).flat();
}

function clicksFrom(countInBars: number, bars: number, metre: Metre): Click[] {
  const beats = beatsPerBar(metre);
  return Array.from({ length: (countInBars + bars) * beats }, (_, place) => ({
    kind: "click",
    at: place - countInBars * beats,
    bar: Math.floor(place / beats) - countInBars + 1,
    beat: (place % beats) + 1,
  }));
}
