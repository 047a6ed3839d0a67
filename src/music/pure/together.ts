import { beatsPerBar, beatTicks, strongTicks } from "#domain/metre.ts";
import { done, refused, type Result } from "#domain/result.ts";

import { type Fit, fitOf, type Moment } from "./harmony.ts";
import { tonicOf } from "./key.ts";
import { cycleTicks, type Melody, toneAt } from "./melody.ts";
import { movedTo } from "./transpose.ts";

/** `alternating` is the tonic on one strong beat and the fifth on the next: halves of 4/4, bars of 3/4. */
export type Drone = "tonic" | "fifth" | "alternating";

export const drones: readonly Drone[] = ["tonic", "fifth", "alternating"];

/** Half steps above the drone that go with it; the fourth does, since a drone is sung as often above as below. */
const withDrone: readonly number[] = [0, 3, 4, 5, 7, 8, 9];

export interface DroneFit {
  readonly drone: Drone;
  /** Strong beats at which it fits, and how many there are; where the melody rests nothing rubs. */
  readonly fits: number;
  readonly all: number;
  /** Ticks at which it does not. */
  readonly rubs: readonly number[];
}

/** How a melody sounds over a drone on its strong beats, counted from the first bar line. */
export function droneFit(melody: Melody, drone: Drone): DroneFit {
  const rubs: number[] = [];
  let all = 0;
  for (let at = melody.pickup; at < melody.ticks; at += strongTicks(melody.metre)) {
    const onFifth = drone === "fifth" || (drone === "alternating" && all % 2 === 1);
    const held = tonicOf(melody.key) + (onFifth ? 7 : 0);
    const tone = toneAt(melody, at);
    all += 1;
    if (tone && !withDrone.includes((tone.midi - held + 24) % 12)) rubs.push(at);
  }
  return { drone, fits: all - rubs.length, all, rubs };
}

export function droneShare({ fits, all }: DroneFit): number {
  return all === 0 ? 1 : fits / all;
}

/** Songs whose beats are gathered in twos do not go with those in threes. */
export type PartnerRefusal = "beats gather differently";

export interface PartnerFit extends Fit {
  /** The songs as they go together: in the key of the first. */
  readonly melodies: readonly Melody[];
  /** Beats until they all begin together again. */
  readonly beats: number;
}

/**
 * Songs sung at once: all in the key of the first, the first bar lines together, one beat of one to one beat of the
 * other, each round and round until they meet. One quarter of 4/4 is one dotted quarter of 6/8. Rubs are in ticks of
 * the first.
 */
export function partnerFit(
  first: Melody,
  ...others: readonly Melody[]
): Result<PartnerFit, PartnerRefusal> {
  const gathered = gather(first);
  if (others.some((other) => gather(other) !== gathered))
    return refused("beats gather differently");

  const melodies = [first, ...others.map((other) => movedTo(other, first.key))];
  const beats = melodies.map(cycleBeats).reduce(leastCommon);
  const beat = beatTicks(first.metre);
  const moments: Moment[] = Array.from({ length: beats }, (_, place) => ({
    at: first.pickup + place * beat,
    isStrong: place % gathered === 0,
    voices: melodies.map(
      (melody) => toneAt(melody, melody.pickup + place * beatTicks(melody.metre))?.midi,
    ),
  }));
  return done({ melodies, beats, ...fitOf(moments, tonicOf(first.key)) });
}

/** Beats from one strong one to the next: two, or the three of a waltz. */
function gather({ metre }: Melody): number {
  return beatsPerBar(metre) % 2 === 0 ? 2 : beatsPerBar(metre);
}

export function cycleBeats(melody: Melody): number {
  return cycleTicks(melody) / beatTicks(melody.metre);
}

function leastCommon(a: number, b: number): number {
  return (a / greatestCommon(a, b)) * b;
}

function greatestCommon(a: number, b: number): number {
  return b === 0 ? a : greatestCommon(b, a % b);
}
