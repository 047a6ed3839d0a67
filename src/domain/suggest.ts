import type { CivilDate } from "./civil.ts";
import type { ExerciseId, ExerciseKind, Level } from "./exercise.ts";
import { byAway, choose, type Offer, type SuggestSlot } from "./offer.ts";
import type { NextWeek, NextWeekWhy } from "./nextWeek.ts";
import { type Part, type PlanContent, subjectOf } from "./plan.ts";
import type { SongId } from "./song.ts";

export interface ExerciseOffer extends Offer {
  readonly id: ExerciseId;
  readonly kind: ExerciseKind;
  readonly level: Level;
}

export interface SongOffer extends Offer {
  readonly id: SongId;
  readonly difficulty: number;
  readonly next: NextWeek;
  /** About how much each step of its ladder is. */
  readonly loads: readonly number[];
}

export interface SuggestFrom {
  readonly slots: readonly SuggestSlot[];
  readonly exercises: readonly ExerciseOffer[];
  readonly songs: readonly SongOffer[];
  /** What the group is thought to carry. */
  readonly ceiling: number;
  /** How many new exercises and new songs there may be, what the week has already had taken off. */
  readonly fresh: { readonly exercises: number; readonly songs: number };
}

/** Where a song stands in the arc of a session: one peak, the rest well under it, a gentle end. */
export type ArcPlace = "peak" | "under" | "ending";

/** Why this one: it has been away longest, it is new, or it comes again since there is nothing else. */
export type ChosenBecause =
  | { readonly kind: "away"; readonly lastUsed: CivilDate }
  | { readonly kind: "new" }
  | { readonly kind: "again" };

export type SuggestWhy =
  | { readonly kind: "template" }
  | { readonly kind: "exercise"; readonly because: ChosenBecause }
  /** The leader put it there, and it was not among what could be offered. */
  | { readonly kind: "leader" }
  | {
      readonly kind: "song";
      readonly because: ChosenBecause;
      readonly place: ArcPlace;
      readonly next: NextWeekWhy;
      /** The aim was lowered, so that the session has one peak and stays under the ceiling. */
      readonly isEased: boolean;
    };

export interface Aim {
  readonly start: number;
  readonly goal: number;
  readonly load: number;
}

export interface SuggestedItem {
  readonly part: Part;
  readonly minutes: number;
  readonly content: PlanContent;
  readonly why: SuggestWhy;
  /** Of a song. */
  readonly aim: Aim | undefined;
  /** What could stand there just as well, best first. */
  readonly instead: readonly PlanContent[];
}

/** The peak lies in this part of the time; all else stays under this share of the ceiling, the end lower still. `[J]` */
export const peakBetween: readonly [number, number] = [0.4, 0.65];
export const underShare = 0.7;
export const endingShare = 0.5;

/** A plan for the next session. Slots that nothing fits are left out; the same arguments give the same plan. */
export function suggestPlan(from: SuggestFrom): SuggestedItem[] {
  const exercises = choose(from.slots, from.exercises, from.fresh.exercises, byAway, ofKind);
  const songs = chooseSongs(from);
  return from.slots.flatMap((slot, place): SuggestedItem[] => {
    const { part, minutes, wish } = slot;
    switch (wish.kind) {
      case "warmUp": {
        const chosen = exercises.get(place);
        if (!chosen) return [];
        const { offer, instead } = chosen;
        const why: SuggestWhy = { kind: "exercise", because: because(offer) };
        const contents = instead.map(exerciseContent);
        const content = exerciseContent(offer);
        return [{ part, minutes, content, why, aim: undefined, instead: contents }];
      }
      case "song": {
        const chosen = songs.get(place);
        return chosen ? [{ part, minutes, ...chosen }] : [];
      }
      case "rest":
      case "chatBar": {
        const content: PlanContent = { kind: wish.kind };
        return [{ part, minutes, content, why: { kind: "template" }, aim: undefined, instead: [] }];
      }
    }
  });
}

/**
 * The song slot that is to be the peak: the one whose middle lies nearest to the middle of where a peak belongs.
 * Undefined when there is no song slot. The chat bar is outside the time.
 */
export function peakSlot(slots: readonly SuggestSlot[]): number | undefined {
  const inside = slots.filter(({ wish }) => wish.kind !== "chatBar");
  const all = inside.reduce((sum, { minutes }) => sum + minutes, 0);
  const wanted = (peakBetween[0] + peakBetween[1]) / 2;
  let before = 0;
  let best: { readonly place: number; readonly off: number } | undefined;
  for (const [place, { wish, minutes }] of slots.entries()) {
    if (wish.kind === "song") {
      const off = Math.abs((before + minutes / 2) / all - wanted);
      if (!best || off < best.off) best = { place, off };
    }
    if (wish.kind !== "chatBar") before += minutes;
  }
  return best?.place;
}

/** As far towards the goal as a load allows; the first step is listening, which nothing forbids. */
export function aimUnder({ next, loads }: SongOffer, isLight: (load: number) => boolean): Aim {
  let goal = next.goal;
  while (goal > 0 && !isLight(loads[goal] ?? 0)) goal -= 1;
  return { start: Math.min(next.start, goal), goal, load: loads[goal] ?? 0 };
}

/**
 * The plan with something else in one place. The songs are aimed anew: another peak lets the others come up to it, and
 * no further.
 *
 * @param place of the item, as it stands in the plan
 */
export function swapped(
  from: SuggestFrom,
  items: readonly SuggestedItem[],
  place: number,
  content: PlanContent,
): SuggestedItem[] {
  const swappedIn = items.map((item, at): SuggestedItem => {
    if (at !== place) return item;
    const others = item.instead.filter((one) => subjectOf(one) !== subjectOf(content));
    const known = subjectOf(item.content) !== subjectOf(content) ? [item.content] : [];
    return { ...item, content, instead: [...known, ...others] };
  });
  const songOf = ({ content: one }: SuggestedItem) =>
    one.kind === "song" ? from.songs.find(({ id }) => id === one.songId) : undefined;
  const arcOf = (item: SuggestedItem) => (item.why.kind === "song" ? item.why.place : undefined);
  const peak = swappedIn.find((item) => arcOf(item) === "peak");
  const top = peak && songOf(peak);
  const peakLoad = top ? aimUnder(top, (load) => load <= from.ceiling).load : from.ceiling;
  return swappedIn.map((item, at): SuggestedItem => {
    const arc = arcOf(item);
    const offer = songOf(item);
    if (arc && offer) return { ...item, ...songItem(offer, arc, from.ceiling, peakLoad) };
    return at === place ? { ...item, why: whyOf(from, content), aim: undefined } : item;
  });
}

function whyOf({ exercises }: SuggestFrom, content: PlanContent): SuggestWhy {
  const offer = exercises.find(({ id }) => id === subjectOf(content));
  return offer ? { kind: "exercise", because: because(offer) } : { kind: "leader" };
}

function songItem(
  offer: SongOffer,
  place: ArcPlace,
  ceiling: number,
  peakLoad: number,
): Pick<SuggestedItem, "why" | "aim"> {
  const share = place === "ending" ? endingShare : underShare;
  const aim = aimUnder(offer, (load) =>
    place === "peak" ? load <= ceiling : load < ceiling * share && load <= peakLoad,
  );
  const isEased = aim.goal < offer.next.goal;
  const why = {
    kind: "song",
    because: because(offer),
    place,
    next: offer.next.why,
    isEased,
  } as const;
  return { why, aim };
}

type SongItem = Pick<SuggestedItem, "content" | "why" | "aim" | "instead">;

function chooseSongs({ slots, songs, ceiling, fresh }: SuggestFrom): Map<number, SongItem> {
  const peak = peakSlot(slots);
  const ending = slots.findLastIndex(({ wish }) => wish.kind === "song");
  const arcOf = (place: number): ArcPlace =>
    place === peak ? "peak" : place === ending ? "ending" : "under";

  // The peak has first choice, of what asks the most that the group can carry.
  const heaviest = (a: SongOffer, b: SongOffer) =>
    aimUnder(b, (load) => load <= ceiling).load - aimUnder(a, (load) => load <= ceiling).load ||
    byAway(a, b);
  const onlyPeak = slots.map((slot, place) => (place === peak ? slot : rest));
  const first = choose(onlyPeak, songs, fresh.songs, heaviest, isEasyEnough);
  const top = peak === undefined ? undefined : first.get(peak)?.offer;
  const before = top ? [top] : [];
  const notPeak = slots.map((slot, place) => (place === peak ? rest : slot));
  const peakLoad = top ? aimUnder(top, (load) => load <= ceiling).load : ceiling;
  const later = choose(notPeak, songs, fresh.songs, byAway, isEasyEnough, before);
  const chosen = new Map([...later, ...first]);

  return new Map(
    [...chosen].map(([place, { offer, instead }]) => {
      const aimed = songItem(offer, arcOf(place), ceiling, peakLoad);
      return [place, { ...aimed, content: songContent(offer), instead: instead.map(songContent) }];
    }),
  );
}

const rest: SuggestSlot = { part: "songs", minutes: 0, wish: { kind: "rest" } };

function ofKind({ kind }: ExerciseOffer, { wish }: SuggestSlot): boolean {
  return wish.kind === "warmUp" && wish.kinds.includes(kind);
}

function isEasyEnough({ difficulty }: SongOffer, { wish }: SuggestSlot): boolean {
  return wish.kind === "song" && difficulty <= wish.upTo;
}

function because({ lastUsed, usedLately }: Offer): ChosenBecause {
  if (lastUsed === undefined) return { kind: "new" };
  return usedLately ? { kind: "again" } : { kind: "away", lastUsed };
}

function exerciseContent({ id, level }: ExerciseOffer): PlanContent {
  return { kind: "warmUp", exerciseId: id, level };
}

function songContent({ id }: SongOffer): PlanContent {
  return { kind: "song", songId: id };
}
