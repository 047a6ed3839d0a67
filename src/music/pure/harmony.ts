import { pulseTicks, strongTicks } from "#domain/metre.ts";

import { tonicOf } from "./key.ts";
import { cycleTicks, type Melody, toneAt } from "./melody.ts";

/**
 * What sounds together at one moment.
 *
 * `consonant`: major and minor chords and parts of them; `fourth`: the same, with a fourth above the lowest voice;
 * `dominant`: part of the dominant seventh of the key, or of its triads; `seventh`: part of another one;
 * `clash`: anything else.
 */
export type Sonority = "consonant" | "fourth" | "dominant" | "seventh" | "clash";

/** How many of the moments looked at are of each kind. */
export interface Tally {
  readonly consonant: number;
  readonly fourth: number;
  readonly dominant: number;
  readonly seventh: number;
  readonly clash: number;
  readonly all: number;
}

/** A moment that clashes. */
export interface Rub {
  /** Ticks from where the first voice begins a time through. */
  readonly at: number;
  readonly isStrong: boolean;
  /** What each voice sings, the first voice first; undefined in a rest. Middle C is 60. */
  readonly voices: readonly (number | undefined)[];
}

/** `works`: nothing but chords and the key's own dominant on strong beats. `withCare`: a little else. */
export type Verdict = "works" | "withCare" | "rubs";

export interface Fit {
  readonly strong: Tally;
  readonly pulses: Tally;
  readonly rubs: readonly Rub[];
  readonly verdict: Verdict;
}

/** From this share of consonant strong beats on, it is worth trying. `[J]` */
export const worthTrying = 0.93;

const triads: readonly (readonly number[])[] = [
  [0, 4, 7],
  [0, 3, 7],
];
const dominantOnFifth: readonly number[] = [7, 11, 2, 5];
const sevenths: readonly number[] = [0, 4, 7, 10];

/** @param tonic half steps above C */
export function sonorityOf(midis: readonly number[], tonic: number): Sonority {
  const lowest = Math.min(...midis);
  const classes = [...new Set(midis.map((midi) => wrapped(midi - lowest)))];
  if (classes.length <= 1) return "consonant";
  if (triads.some((triad) => isPartOf(classes, triad))) {
    return classes.includes(5) ? "fourth" : "consonant";
  }
  const inKey = classes.map((above) => wrapped(lowest + above - tonic));
  if (inKey.every((degree) => dominantOnFifth.includes(degree))) return "dominant";
  return isPartOf(classes, sevenths) ? "seventh" : "clash";
}

export function consonantShare({ consonant, fourth, all }: Tally): number {
  return all === 0 ? 1 : (consonant + fourth) / all;
}

/** Consonant, or part of any dominant seventh. */
export function withSeventhsShare({ clash, all }: Tally): number {
  return all === 0 ? 1 : (all - clash) / all;
}

export function clashShare({ clash, all }: Tally): number {
  return all === 0 ? 0 : clash / all;
}

export interface Moment {
  readonly at: number;
  readonly isStrong: boolean;
  readonly voices: readonly (number | undefined)[];
}

/** Counts moments, all of them and the strong ones apart. */
export function fitOf(moments: readonly Moment[], tonic: number): Fit {
  const judged = moments.map((moment) => {
    const sounding = moment.voices.filter((midi) => midi !== undefined);
    return { moment, sonority: sonorityOf(sounding, tonic) };
  });
  const tallyOf = (those: typeof judged): Tally => {
    const count = (kind: Sonority) => those.filter(({ sonority }) => sonority === kind).length;
    return {
      consonant: count("consonant"),
      fourth: count("fourth"),
      dominant: count("dominant"),
      seventh: count("seventh"),
      clash: count("clash"),
      all: those.length,
    };
  };
  const strong = tallyOf(judged.filter(({ moment }) => moment.isStrong));
  return {
    strong,
    pulses: tallyOf(judged),
    rubs: judged.flatMap(({ moment, sonority }) => (sonority === "clash" ? [moment] : [])),
    verdict: verdictOf(strong),
  };
}

export interface CanonFit extends Fit {
  readonly voices: number;
  readonly offsetBars: number;
}

/**
 * How a melody sounds against itself when each voice comes in so many bars after the one before and all go round.
 *
 * Strong beats are counted from the first note, an upbeat included: that is how the library's figures were found.
 *
 * @param voices 2 or more
 */
export function canonFit(melody: Melody, voices: number, offsetBars: number): CanonFit {
  const offset = offsetBars * melody.ticksPerBar;
  const step = pulseTicks(melody.metre);
  const strong = strongTicks(melody.metre);
  const moments: Moment[] = [];
  for (let at = 0; at < cycleTicks(melody); at += step) {
    const sung = Array.from(
      { length: voices },
      (_, voice) => toneAt(melody, at - voice * offset)?.midi,
    );
    moments.push({ at, isStrong: at % strong === 0, voices: sung });
  }
  return { voices, offsetBars, ...fitOf(moments, tonicOf(melody.key)) };
}

/**
 * Two to four voices at every offset at which they are all in different places, the most promising first: by verdict,
 * then those that enter where a phrase begins, then fewest clashes, then most voices.
 */
export function bestCanons(melody: Melody): CanonFit[] {
  const phraseStarts = melody.phrases.map(({ start }) => start / melody.ticksPerBar);
  const fits = [2, 3, 4].flatMap((voices) =>
    Array.from({ length: Math.floor(melody.bars / voices) }, (_, place) =>
      canonFit(melody, voices, place + 1),
    ),
  );
  const isOffPhrase = ({ offsetBars }: CanonFit) => (phraseStarts.includes(offsetBars) ? 0 : 1);
  return fits.toSorted(
    (a, b) =>
      verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) ||
      isOffPhrase(a) - isOffPhrase(b) ||
      clashShare(a.pulses) - clashShare(b.pulses) ||
      b.voices - a.voices ||
      a.offsetBars - b.offsetBars,
  );
}

const verdicts: readonly Verdict[] = ["works", "withCare", "rubs"];

function verdictOf(strong: Tally): Verdict {
  if (strong.seventh + strong.clash === 0) return "works";
  return consonantShare(strong) >= worthTrying ? "withCare" : "rubs";
}

function isPartOf(classes: readonly number[], chord: readonly number[]): boolean {
  const roots = Array.from({ length: 12 }, (_, root) => root);
  return roots.some((root) => classes.every((note) => chord.includes(wrapped(note - root))));
}

function wrapped(semitones: number): number {
  return ((semitones % 12) + 12) % 12;
}
