import { beatAt, conductAt, type Conducting } from "./canonConduct.ts";
import type { ConductPlan, ConductScore } from "./canonLane.ts";
import type { Formation } from "./formation.ts";
import type { Layer } from "./layer.ts";
import type { PlanItemId } from "./plan.ts";
import { fastestBpm, slowestBpm } from "./song.ts";

/** A song that is being conducted, or set up to be; kept with the run, so that a second window shows the same. */
export type Round = RoundStill | RoundGoing;

interface RoundStill extends RoundFrame {
  kind: "still";
}

export interface RoundGoing extends RoundFrame {
  kind: "going";
  /**
   * When the first group began or is to begin, in milliseconds since 1970: as it would have been, had the tempo always
   * been the one of now. So the beat of any moment is told by these two numbers alone.
   */
  startedAt: number;
  done: readonly Conducting[];
}

interface RoundFrame {
  itemId: PlanItemId;
  bpm: number;
  plan: ConductPlan;
}

type CanonLayer = Extract<Layer, { kind: "canon" }>;

/** How a canon on a ladder is begun: the leader alone behind all, or as many groups as the step says. */
export function formationOf({ entry, groups }: Pick<CanonLayer, "entry" | "groups">): Formation {
  if (groups === 2 && entry === "leaderSecond") return { kind: "leaderSecond" };
  return { kind: "groups", groups };
}

export function roundOf(itemId: PlanItemId, layer: CanonLayer, bpm: number): Round {
  const { offsetBars, times, ending } = layer;
  const plan: ConductPlan = { formation: formationOf(layer), offsetBars, times, ending };
  return { kind: "still", itemId, bpm: withinReach(bpm), plan };
}

/** A bar, or two where a bar is too short to breathe in. */
export function countInBars({ beatsPerBar }: ConductScore): number {
  return beatsPerBar < 3 ? 2 : 1;
}

/** The beat on which the count-in begins, before the first group; an upbeat is sung inside it. */
export function countInFrom(score: ConductScore): number {
  return score.upbeat - countInBars(score) * score.beatsPerBar;
}

/** A breath between the tap and the first beat counted, in milliseconds. */
const breath = 300;

/** @param now milliseconds since 1970, as everywhere here */
export function begun({ itemId, bpm, plan }: Round, score: ConductScore, now: number): Round {
  const startedAt = now + breath - toMs(countInFrom(score), bpm);
  return { kind: "going", itemId, bpm, plan, startedAt, done: [] };
}

export function stopped({ itemId, bpm, plan }: Round): Round {
  return { kind: "still", itemId, bpm, plan };
}

/** Beats since the first group began, with the part of the one that sounds; below zero in the count-in. */
export function beatOf({ startedAt, bpm }: RoundGoing, now: number): number {
  return beatAt((now - startedAt) / 1000, bpm);
}

/**
 * Faster or slower from a beat on: nothing jumps.
 *
 * @param at the beat, as of now or a little ahead, where the loudspeaker has been given what comes before
 */
export function atBpm(round: Round, bpm: number, at: number): Round {
  const to = withinReach(bpm);
  if (round.kind === "still") return { ...round, bpm: to };
  const startedAt = round.startedAt + toMs(at, round.bpm) - toMs(at, to);
  return { ...round, bpm: to, startedAt };
}

/** The same song at the beat that is heard: sound keeps the time where there is sound. */
export function inTimeWith(round: RoundGoing, beat: number, now: number): RoundGoing {
  return { ...round, startedAt: now - toMs(beat, round.bpm) };
}

/** Sung to the end by every group. */
export function isOver(round: Round, score: ConductScore, now: number): boolean {
  return (
    round.kind === "going" && conductAt(score, round.plan, round.done, beatOf(round, now)).isOver
  );
}

/** Who is to sing, as last asked for: it may still wait for the next phrase. */
export function askedFor(round: Round): Formation {
  const forms = round.kind === "going" ? round.done : [];
  const last = forms.findLast((change) => change.kind === "form");
  return last?.kind === "form" ? last.formation : round.plan.formation;
}

/**
 * Another number of groups from the next phrase on. What still waited for that phrase is forgotten.
 *
 * @param at the beat, as of now or a little ahead
 */
export function formed(round: Round, score: ConductScore, formation: Formation, at: number): Round {
  if (round.kind === "still") return { ...round, plan: { ...round.plan, formation } };
  const inForce = inForceAt(round, score, at);
  const stands = conductAt(score, round.plan, inForce, at).formation;
  const change: Conducting = { kind: "form", at, formation };
  return { ...round, done: isSame(stands, formation) ? inForce : [...inForce, change] };
}

/** All hold when the phrase ends; what waited for it is forgotten. Showing the sign twice is showing it once. */
export function heldOnSign(round: Round, score: ConductScore, at: number): Round {
  if (round.kind === "still" || isHeld(round)) return round;
  return { ...round, done: [...inForceAt(round, score, at), { kind: "holdSign", at }] };
}

export function isHeld(round: Round): boolean {
  return round.kind === "going" && round.done.some(({ kind }) => kind === "holdSign");
}

/** What has taken effect already. A change may have been meant for a beat that is still a little ahead. */
function inForceAt({ plan, done }: RoundGoing, score: ConductScore, at: number): Conducting[] {
  return done.filter(
    (change) => conductAt(score, plan, [change], Math.max(at, change.at)).waiting === undefined,
  );
}

export function isSame(one: Formation, other: Formation): boolean {
  if (one.kind === "groups" && other.kind === "groups") return one.groups === other.groups;
  return one.kind === other.kind;
}

function toMs(beats: number, bpm: number): number {
  return (beats * 60_000) / bpm;
}

function withinReach(bpm: number): number {
  return Math.min(Math.max(Math.round(bpm), slowestBpm), fastestBpm);
}
