import type { LayerId, Step } from "./layer.ts";
import type { Outcome } from "./outcome.ts";
import type { NextWeek } from "./nextWeek.ts";
import type { PlanItem, PlanItemId } from "./plan.ts";
import type { Run, RunFacets } from "./run.ts";
import { type StepBack, stepsBack } from "./stepping.ts";

/** Where a song that is led stands on its ladder. Steps are places; the first is 0. */
export interface Standing {
  readonly step: number;
  readonly highest: number;
  readonly steppedBack: boolean;
  /** The step is sung in a gentler way. */
  readonly gentler: StepBack | undefined;
  /** Somebody has said where it stands; before that it is where the song begins. */
  readonly isTold: boolean;
}

/**
 * Where a song stands: where it was last taken in this run, or how far it came when it was led before, or where it
 * begins. Steps that have left the ladder meanwhile say nothing.
 *
 * @param start where it begins, by place
 */
export function standingOf(
  ladder: readonly Step[],
  start: number,
  itemId: PlanItemId,
  climb: Run["climb"],
  told: Outcome["climb"],
): Standing {
  const here = climb?.itemId === itemId ? climb : undefined;
  const step = placeOf(ladder, here?.step ?? told?.reached);
  if (step === undefined) {
    return { step: start, highest: start, steppedBack: false, gentler: undefined, isTold: false };
  }
  const highest = placeOf(ladder, here?.highest ?? told?.reached) ?? step;
  return {
    step,
    highest: Math.max(step, highest),
    steppedBack: here?.steppedBack ?? told?.steppedBack ?? false,
    gentler: stepsBack(layerAt(ladder, step)).find((way) => way === here?.gentler),
    isTold: true,
  };
}

/** The ways back are what a leader can do besides leaving the layer out and singing the tune alone. */
export type WayBack = StepBack | "tuneAlone";

export interface Back {
  readonly way: WayBack;
  /** Where on the ladder it leads; the same step, sung in a gentler way, or one below. */
  readonly to: number;
}

/** The ways back that are open, the first to take first: those taken already on this step are behind. */
export function waysBack(ladder: readonly Step[], { step, gentler }: Standing): Back[] {
  const all = allWaysBack(ladder, step);
  const taken = all.findIndex(({ way }) => way === gentler);
  return all.slice(taken + 1);
}

/** All ways back from a step, in the order of stepping; what the step is already is not among them. */
export function allWaysBack(ladder: readonly Step[], step: number): Back[] {
  if (ladder.length === 0) return [];
  const layer = layerAt(ladder, step);
  const below = ladder.slice(0, step);
  const ways = stepsBack(layer).flatMap((way): Back[] => {
    const to = leadsTo(way, layer, below);
    return to === "nowhere" ? [] : [{ way, to: to ?? step }];
  });
  const tune = tuneBelow(below);
  const isOffered = tune === -1 || ways.some(({ to }) => to === tune) || isTune(layer);
  return isOffered ? ways : [...ways, { way: "tuneAlone", to: tune }];
}

/** Back to the whole of a step first, then on to the next; undefined at the top. */
export function stepAbove(
  ladder: readonly Step[],
  { step, gentler }: Standing,
): number | undefined {
  if (gentler) return step;
  return step + 1 < ladder.length ? step + 1 : undefined;
}

/** How a leader comes to another step: by the two great buttons, over the ladder itself, or to end the song well. */
export type ClimbWay =
  | { readonly kind: "up" }
  | { readonly kind: "back"; readonly way: WayBack }
  | { readonly kind: "jump"; readonly to: LayerId }
  | { readonly kind: "finish"; readonly to: LayerId };

/**
 * Where the song stands after it; undefined when it leads nowhere. To end one step below is no stepping back, and to
 * begin elsewhere than was thought is none either.
 */
export function climbedTo(
  ladder: readonly Step[],
  standing: Standing,
  way: ClimbWay,
): Standing | undefined {
  switch (way.kind) {
    case "up": {
      const step = stepAbove(ladder, standing);
      if (step === undefined) return undefined;
      return { ...told(standing, step), gentler: undefined };
    }
    case "back": {
      const back = allWaysBack(ladder, standing.step).find((one) => one.way === way.way);
      if (!back) return undefined;
      const isSameStep = back.to === standing.step;
      const gentler = isSameStep && back.way !== "tuneAlone" ? back.way : undefined;
      return { ...told(standing, back.to), steppedBack: true, gentler };
    }
    case "jump": {
      const step = placeOf(ladder, way.to);
      if (step === undefined) return undefined;
      if (!standing.isTold) {
        return { step, highest: step, steppedBack: false, gentler: undefined, isTold: true };
      }
      const steppedBack = standing.steppedBack || step < standing.step;
      return { ...told(standing, step), steppedBack, gentler: undefined };
    }
    case "finish": {
      const step = placeOf(ladder, way.to);
      return step === undefined ? undefined : { ...told(standing, step), gentler: undefined };
    }
  }
}

export function writtenStanding(
  ladder: readonly Step[],
  itemId: PlanItemId,
  standing: Standing,
): RunFacets["climb"] | undefined {
  const step = ladder[standing.step]?.id;
  const highest = ladder[standing.highest]?.id;
  if (step === undefined || highest === undefined) return undefined;
  const { steppedBack, gentler } = standing;
  return { itemId, step, highest, steppedBack, gentler };
}

export interface Aims {
  readonly start: number;
  readonly goal: number;
}

/** Next week's rule, and no further than the plan of this session says. A step that left the ladder says nothing. */
export function aimsOf(
  ladder: readonly Step[],
  next: NextWeek,
  noFurther: PlanItem["noFurther"],
): Aims {
  const goal = Math.min(next.goal, placeOf(ladder, noFurther) ?? next.goal);
  return { start: Math.min(next.start, goal), goal };
}

function told(standing: Standing, step: number): Standing {
  return { ...standing, step, highest: Math.max(standing.highest, step), isTold: true };
}

/** The place a way leads to; undefined when the step stays what it is, `nowhere` when it is that already. */
function leadsTo(
  way: StepBack,
  layer: Step["layer"],
  below: readonly Step[],
): number | "nowhere" | undefined {
  const place = (suits: (one: Step["layer"]) => boolean) => {
    const found = below.findLastIndex((one) => suits(one.layer));
    return found === -1 ? undefined : found;
  };
  switch (way) {
    case "oneGroupFewer":
      return place(
        (one) => one.kind === "canon" && one.groups < (layer.kind === "canon" ? layer.groups : 2),
      );
    case "leaderSecondVoice":
      if (layer.kind === "canon" && layer.entry === "leaderSecond") return "nowhere";
      return place((one) => one.kind === "canon" && one.entry === "leaderSecond");
    case "leaderBackIn":
      return layer.kind === "unisonFree" ? place(({ kind }) => kind === "unisonLed") : "nowhere";
    case "listen":
      return layer.kind === "drone" || layer.kind === "vocalOstinato"
        ? undefined
        : place(({ kind }) => kind === "listen");
    case "unisonWithPulse":
    case "oneSongOnly":
    case "stopHandsKeepSinging":
    case "still":
    case "together": {
      const tune = tuneBelow(below);
      return tune === -1 ? undefined : tune;
    }
    // The step stays what it is and is done more gently.
    case "firstBeatOnly":
    case "halfTheGroup":
    case "hum":
    case "lastPhraseOnly":
    case "leaderOrPianoOnePart":
    case "lowerKey":
    case "moveInChair":
    case "oneNote":
    case "pianoSecondVoice":
    case "pianoTakesIt":
    case "sitting":
    case "slower":
    case "smaller":
    case "tapOneFoot":
    case "thighsOnly":
    case "twoLevelsOnly":
    case "watchLeader":
      return undefined;
  }
}

function tuneBelow(below: readonly Step[]): number {
  return below.findLastIndex(({ layer }) => isTune(layer));
}

function isTune({ kind }: Step["layer"]): boolean {
  return ["listen", "echo", "unisonLed", "unisonFree"].includes(kind);
}

function layerAt(ladder: readonly Step[], place: number): Step["layer"] {
  return ladder[place]?.layer ?? { kind: "listen" };
}

function placeOf(ladder: readonly Step[], id: LayerId | undefined): number | undefined {
  const place = ladder.findIndex((step) => step.id === id);
  return place === -1 ? undefined : place;
}
