/** A song as it is conducted, in beats from the start of a time through; the upbeat belongs to the first phrase. */
export interface ConductScore {
  readonly beatsPerBar: number;
  /** From one time through to the next, in whole bars. */
  readonly beats: number;
  /** In order and without a gap; the first starts at 0. */
  readonly phrases: readonly { readonly start: number; readonly end: number }[];
}

/** Who sings: all together, all with the leader as second voice, or so many groups. */
export type Formation =
  | { readonly kind: "unison" }
  | { readonly kind: "leaderSecond" }
  | { readonly kind: "groups"; readonly groups: number };

export interface ConductPlan {
  readonly formation: Formation;
  readonly offsetBars: number;
  /** How often each group sings it before it ends; with a hold on a sign they go round until the sign. */
  readonly times: number;
  readonly ending: "oneByOne" | "holdOnSign";
}

/** What the leader has done since the first group began, at which beat. It takes effect when the next phrase begins. */
export type Conducting =
  | { readonly kind: "form"; readonly at: number; readonly formation: Formation }
  | { readonly kind: "holdSign"; readonly at: number };

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

export interface Lane {
  /** 0 begins. In `leaderSecond` lane 1 is the leader alone. */
  readonly lane: number;
  readonly state: LaneState;
}

export interface Conduct {
  readonly formation: Formation;
  readonly lanes: readonly Lane[];
  /** The next group to come in, and in how many beats. */
  readonly nextCue: { readonly lane: number; readonly beatsLeft: number } | undefined;
  /** What waits for the next phrase to begin. */
  readonly waiting: { readonly change: Conducting; readonly beatsLeft: number } | undefined;
  readonly isOver: boolean;
}

export const mostGroups = 4;

/** The beat at a time in seconds after the first group began. Negative in the count-in. */
export function beatAt(seconds: number, bpm: number): number {
  return (seconds * bpm) / 60;
}

/** One more group; from all together the leader comes in behind first. Undefined at the top. */
export function formationUp(formation: Formation): Formation | undefined {
  switch (formation.kind) {
    case "unison":
      return { kind: "leaderSecond" };
    case "leaderSecond":
      return { kind: "groups", groups: 2 };
    case "groups": {
      const { groups } = formation;
      return groups < mostGroups ? { kind: "groups", groups: groups + 1 } : undefined;
    }
  }
}

/** One group fewer, then the leader as second voice, then all together. Undefined at the bottom. */
export function formationBack(formation: Formation): Formation | undefined {
  switch (formation.kind) {
    case "unison":
      return undefined;
    case "leaderSecond":
      return { kind: "unison" };
    case "groups": {
      const { groups } = formation;
      return groups > 2 ? { kind: "groups", groups: groups - 1 } : { kind: "leaderSecond" };
    }
  }
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
    nextCue: coming.toSorted((a, b) => a.beatsLeft - b.beatsLeft)[0],
    waiting: next && { change: next.change, beatsLeft: next.from - beat },
    isOver: lanes.every(({ state }) => state.kind === "ended"),
  };
}

/** When a lane sings for itself, and from when it is with the first group instead. In beats. */
interface LaneSpan {
  readonly enters: number;
  readonly ends: number;
  readonly joins: number | undefined;
}

/** A group that comes in later begins the song from its beginning, in its own place behind the first. */
function laneSpans(
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

function laneCount(formation: Formation): number {
  switch (formation.kind) {
    case "unison":
      return 1;
    case "leaderSecond":
      return 2;
    case "groups":
      return formation.groups;
  }
}

function stateOf(
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
function held(score: ConductScore, span: LaneSpan, at: number): LaneState {
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

/** When the first group begins its next phrase after a beat. */
function phraseAfter({ beats, phrases }: ConductScore, beat: number): number {
  const round = Math.floor(Math.max(beat, 0) / beats);
  const at = Math.max(beat, 0) - round * beats;
  const next = phrases.find(({ start }) => start > at);
  return round * beats + (next?.start ?? beats);
}
