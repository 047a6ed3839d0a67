import type { CivilDate } from "./civil.ts";
import type { ExerciseKind } from "./exercise.ts";
import type { Part } from "./plan.ts";

/** A place in a template, and what may stand in it. */
export interface SuggestSlot {
  readonly part: Part;
  readonly minutes: number;
  readonly wish:
    | { readonly kind: "warmUp"; readonly kinds: readonly ExerciseKind[] }
    | { readonly kind: "song"; readonly upTo: number }
    | { readonly kind: "rest" }
    | { readonly kind: "chatBar" };
}

/** Something that could stand in a plan. */
export interface Offer {
  /** When it was last in a session; undefined when the choir has not met it. */
  readonly lastUsed: CivilDate | undefined;
  readonly usedLately: boolean;
}

export interface Chosen<One extends Offer> {
  readonly offer: One;
  readonly instead: readonly One[];
}

/**
 * One offer for each slot that has any, none twice while there are others. What the choir knows and has not had lately
 * goes first, then a little that is new, then what it had lately.
 *
 * @param fresh how many may be new
 * @param before what has been chosen already; it comes again only when there is nothing else
 */
export function choose<One extends Offer>(
  slots: readonly SuggestSlot[],
  offers: readonly One[],
  fresh: number,
  order: (a: One, b: One) => number,
  suits: (offer: One, slot: SuggestSlot) => boolean,
  before: readonly One[] = [],
): Map<number, Chosen<One>> {
  const chosen = new Map<number, Chosen<One>>();
  const taken = new Set<One>(before);
  // A choir that has met nothing yet has to begin with what is new.
  const isFirstTime = offers.every(({ lastUsed }) => lastUsed === undefined);
  let left = isFirstTime ? offers.length : fresh - before.filter(isNew).length;
  for (const [place, slot] of slots.entries()) {
    const suiting = offers.filter((offer) => suits(offer, slot)).toSorted(order);
    const isOpen = (offer: One) => !taken.has(offer) && (offer.lastUsed !== undefined || left > 0);
    const ranked = [
      ...suiting.filter(
        (offer) => isOpen(offer) && offer.lastUsed !== undefined && !offer.usedLately,
      ),
      ...suiting.filter((offer) => isOpen(offer) && offer.lastUsed === undefined),
      ...suiting.filter(
        (offer) => isOpen(offer) && offer.lastUsed !== undefined && offer.usedLately,
      ),
    ];
    const offer = ranked[0] ?? suiting.find(({ lastUsed }) => lastUsed !== undefined) ?? suiting[0];
    if (!offer) continue;
    if (isNew(offer) && !taken.has(offer)) left -= 1;
    taken.add(offer);
    chosen.set(place, {
      offer,
      instead: ranked.filter((one) => one !== offer).slice(0, mostInstead),
    });
  }
  return chosen;
}

const mostInstead = 3;

function isNew({ lastUsed }: Offer): boolean {
  return lastUsed === undefined;
}

/** Longest ago first; what has never been used stands where it stood. */
export function byAway(a: Offer, b: Offer): number {
  const [one, other] = [a.lastUsed ?? "", b.lastUsed ?? ""];
  return one < other ? -1 : one > other ? 1 : 0;
}
