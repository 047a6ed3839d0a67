import { beatsPerBar, type Metre } from "#domain/metre.ts";

import type { Melody } from "./melody.ts";
import { type Heard, heardOf, type Part } from "./part.ts";

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
export type TimelineEvent = (Heard & { readonly part: number }) | Click;

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

  const heard = parts.flatMap((part, place) =>
    heardOf(part, melody, stop)
      .filter(({ at }) => at < stop)
      .map((event) => ({ ...event, part: place, length: lengthUntil(stop, holdBeats, event) })),
  );
  const earliest = Math.min(0, ...heard.map(({ at }) => at));
  const lead = countInBars > 0 ? countInBars * beatsPerBar(metre) : -earliest;
  const toSeconds = (beats: number) => (beats * 60) / bpm;
  const clicks = clicksFrom(countInBars, stopBars, metre);
  const events = [...clicks, ...heard].map((event): TimelineEvent => {
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

/** What sounds at the end is held or cut off there. In beats. */
function lengthUntil(stop: number, holdBeats: number, { kind, at, length }: Heard): number {
  // Thirds of a beat do not add up to the last digit.
  const reaches = at + length > stop - 1e-9;
  if (!reaches) return length;
  return stop - at + (kind === "tone" ? holdBeats : 0);
}

function lastBarOf(part: Part, melody: Melody): number {
  return part.kind === "voice" ? part.entersAfterBars + part.times * melody.bars : 0;
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
