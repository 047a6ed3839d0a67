import { type Formation, laneCount } from "./formation.ts";

/** A song as it is conducted, in beats from the start of a time through; the upbeat belongs to the first phrase. */
export interface ConductScore {
  readonly beatsPerBar: number;
  /** Beats before the first whole bar. */
  readonly upbeat: number;
  /** From one time through to the next, in whole bars. */
  readonly beats: number;
  /** In order and without a gap; the first starts at 0. */
  readonly phrases: readonly { readonly start: number; readonly end: number }[];
}

export interface ConductPlan {
  readonly formation: Formation;
  readonly offsetBars: number;
  /** How often each group sings it before it ends; with a hold on a sign they go round until the sign. */
  readonly times: number;
  readonly ending: "oneByOne" | "holdOnSign";
}

/** What a group does at a moment. Phrases and times through count from 0. */
export type LaneState =
  | { readonly kind: "waiting"; readonly beatsLeft: number }
  /** Less than a bar before it comes in. */
  | { readonly kind: "cue"; readonly beatsLeft: number }
  | {
      readonly kind: "singing";
      readonly phrase: number;
      readonly time: number;
      readonly beatsIntoPhrase: number;
      readonly beatsLeftInPhrase: number;
    }
  /** Sings with the first group. */
  | { readonly kind: "joined" }
  | { readonly kind: "holding"; readonly phrase: number }
  | { readonly kind: "ended" };

/** When a lane sings for itself, and from when it is with the first group instead. In beats. */
export interface LaneSpan {
  readonly enters: number;
  readonly ends: number;
  readonly joins: number | undefined;
}

/** A group that comes in later begins the song from its beginning, in its own place behind the first. */
export function laneSpans(
  score: ConductScore,
  plan: ConductPlan,
  changes: readonly { readonly formation: Formation; readonly from: number }[],
): LaneSpan[] {
  const offset = plan.offsetBars * score.beatsPerBar;
  const length = plan.ending === "oneByOne" ? plan.times * score.beats : Number.POSITIVE_INFINITY;
  const spans: LaneSpan[] = [];
  for (const { formation, from } of [{ formation: plan.formation, from: 0 }, ...changes]) {
    const count = laneCount(formation);
    for (let lane = 0; lane < Math.max(count, spans.length); lane += 1) {
      const span = spans[lane];
      const isIn = span && span.joins === undefined;
      if (lane < count && !isIn) {
        const own = lane * offset;
        const rounds = Math.max(0, Math.ceil((from - own) / score.beats));
        // The first group does not wait for those who come in late: all end as they would have.
        spans[lane] = { enters: own + rounds * score.beats, ends: own + length, joins: undefined };
      } else if (lane >= count && isIn) {
        spans[lane] = { ...span, joins: from };
      }
    }
  }
  return spans;
}

export function stateOf(
  score: ConductScore,
  { enters, ends, joins }: LaneSpan,
  beat: number,
  first: LaneSpan,
): LaneState {
  if (joins !== undefined && beat >= joins) {
    return beat < first.ends ? { kind: "joined" } : { kind: "ended" };
  }
  if (beat >= ends || enters >= ends) return { kind: "ended" };
  if (beat < enters) {
    const beatsLeft = enters - beat;
    return { kind: beatsLeft <= score.beatsPerBar ? "cue" : "waiting", beatsLeft };
  }
  const sung = beat - enters;
  const time = Math.floor(sung / score.beats);
  const at = sung - time * score.beats;
  const phrase = phraseAt(score, at);
  const { start, end } = score.phrases[phrase] ?? { start: 0, end: score.beats };
  return {
    kind: "singing",
    phrase,
    time,
    beatsIntoPhrase: at - start,
    beatsLeftInPhrase: end - at,
  };
}

/** On the sign a group stays on the last it sang; one that had not come in is not missed. */
export function held(score: ConductScore, span: LaneSpan, at: number): LaneState {
  if (span.joins !== undefined && at >= span.joins) return { kind: "joined" };
  if (at > span.ends || at <= span.enters) return { kind: "ended" };
  const sung = at - span.enters;
  const before = sung - Math.floor(sung / score.beats) * score.beats || score.beats;
  const phrase = score.phrases.findLastIndex(({ start }) => start < before);
  return { kind: "holding", phrase: Math.max(phrase, 0) };
}

function phraseAt({ phrases }: ConductScore, at: number): number {
  return Math.max(
    0,
    phrases.findLastIndex(({ start }) => start <= at),
  );
}
