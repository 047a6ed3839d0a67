import {
  type ConductPlan,
  type ConductScore,
  held,
  type LaneSpan,
  laneSpans,
  type LaneState,
  stateOf,
} from "./canonLane.ts";
import type { Formation } from "./formation.ts";

/** What the leader has done since the first group began, at which beat. It takes effect when the next phrase begins. */
export type Conducting =
  | { readonly kind: "form"; readonly at: number; readonly formation: Formation }
  | { readonly kind: "holdSign"; readonly at: number };

export interface Lane {
  /** 0 begins. In `leaderSecond` lane 1 is the leader alone. */
  readonly lane: number;
  readonly state: LaneState;
}

export interface Conduct {
  readonly formation: Formation;
  readonly lanes: readonly Lane[];
  /** The beat that all share: 1 is the first of a bar, and bar 1 the first whole one; a count-in is 0 and less. */
  readonly pulse: { readonly bar: number; readonly beat: number };
  /** The next group to come in, and in how many beats. */
  readonly nextCue: { readonly lane: number; readonly beatsLeft: number } | undefined;
  /** What waits for the next phrase to begin. */
  readonly waiting: { readonly change: Conducting; readonly beatsLeft: number } | undefined;
  readonly isOver: boolean;
}

/** The beat at a time in seconds after the first group began. Negative in the count-in. */
export function beatAt(seconds: number, bpm: number): number {
  return (seconds * bpm) / 60;
}

/**
 * Everything a conductor's page shows at a beat. The same for the same arguments, so that sight and sound agree.
 *
 * @param beat from when the first group begins
 * @param done in the order it was done
 */
export function conductAt(
  score: ConductScore,
  plan: ConductPlan,
  done: readonly Conducting[],
  beat: number,
): Conduct {
  const placed = done.map((change) => ({ change, from: phraseAfter(score, change.at) }));
  const inForce = placed.filter(({ from }) => from <= beat);
  const hold = inForce.find(({ change }) => change.kind === "holdSign");
  const now = hold?.from ?? beat;
  const changes = inForce.flatMap(({ change, from }) =>
    change.kind === "form" && from <= now ? [{ formation: change.formation, from }] : [],
  );
  const formation = changes.at(-1)?.formation ?? plan.formation;
  const spans = laneSpans(score, plan, changes);
  const lanes = spans.map((span, lane): Lane => ({
    lane,
    state: hold ? held(score, span, now) : stateOf(score, span, beat, spans[0] ?? span),
  }));
  const coming = lanes.flatMap(({ lane, state }) =>
    state.kind === "waiting" || state.kind === "cue" ? [{ lane, beatsLeft: state.beatsLeft }] : [],
  );
  const next = placed.find(({ change, from }) => change.at <= beat && from > beat);
  return {
    formation,
    lanes,
    pulse: pulseAt(score, beat),
    nextCue: coming.toSorted((a, b) => a.beatsLeft - b.beatsLeft)[0],
    waiting: next && { change: next.change, beatsLeft: next.from - beat },
    isOver: lanes.every(({ state }) => state.kind === "ended"),
  };
}

/**
 * When each lane sings, and when all hold, as far as it is decided: what waits for the next phrase is counted in, so
 * that what is drawn or sounded ahead of time is what will be.
 */
export function spansAhead(
  score: ConductScore,
  plan: ConductPlan,
  done: readonly Conducting[],
): { readonly spans: readonly LaneSpan[]; readonly holdsAt: number | undefined } {
  const placed = done.map((change) => ({ change, from: phraseAfter(score, change.at) }));
  const holdsAt = placed.find(({ change }) => change.kind === "holdSign")?.from;
  const changes = placed.flatMap(({ change, from }) =>
    change.kind === "form" && from <= (holdsAt ?? from)
      ? [{ formation: change.formation, from }]
      : [],
  );
  return { spans: laneSpans(score, plan, changes), holdsAt };
}

function pulseAt({ beatsPerBar, upbeat }: ConductScore, beat: number): Conduct["pulse"] {
  const whole = Math.floor(beat - upbeat);
  const bar = Math.floor(whole / beatsPerBar);
  return { bar: bar + 1, beat: whole - bar * beatsPerBar + 1 };
}

/** When the first group begins its next phrase after a beat. */
function phraseAfter({ beats, phrases }: ConductScore, beat: number): number {
  const round = Math.floor(Math.max(beat, 0) / beats);
  const at = Math.max(beat, 0) - round * beats;
  const next = phrases.find(({ start }) => start > at);
  return round * beats + (next?.start ?? beats);
}
