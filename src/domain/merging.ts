import { type Consent, type Purpose, purposes } from "./consent.ts";
import { type Change, change, isKept, type Row } from "./facets.ts";
import type { NeedKey } from "./need.ts";
import { done, refused, type Result } from "./result.ts";
import type { SingerId } from "./singer.ts";

/** Cards that count as part of another, each with the card that stands for the person. */
export type Merges = ReadonlyMap<SingerId, SingerId>;

export const noMerges: Merges = new Map();

/**
 * The card that stands for the person. Two devices may have merged the same two cards each the other way: of cards that
 * count as part of one another the least id stands, on every device.
 *
 * @param into what each card says it is a part of
 */
export function rootOf(into: ReadonlyMap<SingerId, SingerId>, id: SingerId): SingerId {
  const way: SingerId[] = [id];
  for (let next = into.get(id); next !== undefined; next = into.get(next)) {
    const met = way.indexOf(next);
    if (met !== -1) return way.slice(met).toSorted()[0] ?? id;
    way.push(next);
  }
  return way.at(-1) ?? id;
}

/** Who it is, whichever of their cards was meant. */
export function whoIs(merges: Merges, id: SingerId): SingerId {
  return merges.get(id) ?? id;
}

/** Each person once, whichever of their cards was marked. */
export function unitedHere(merges: Merges, marked: Iterable<SingerId>): Set<SingerId> {
  return new Set([...marked].map((id) => whoIs(merges, id)));
}

/** Whatever was wished for on any of the cards. */
export function unitedNeeds(cards: readonly (readonly NeedKey[])[]): NeedKey[] {
  return [...new Set(cards.flat())];
}

/**
 * What the person agreed to: of two answers to the same thing the later one, and of two on one day the one that says no.
 * A yes on one card never outlives a later no on the other.
 */
export function unitedConsents(cards: readonly (readonly Consent[])[]): Consent[] {
  const all = cards.flat();
  return purposes.flatMap((purpose: Purpose) => {
    const answers = all.filter((consent) => consent.purpose === purpose);
    return answers.toSorted(byAnswer).at(-1) ?? [];
  });
}

function byAnswer(a: Consent, b: Consent): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return Number(b.given) - Number(a.given);
}

export type MergeProblem = "the same card" | "gone" | "merged already";

/** Two cards of one person: from now on the one counts as part of the other. Nothing is copied, so it can be undone. */
export function mergeInto(
  card: Row<"singer"> | undefined,
  other: Row<"singer"> | undefined,
): Result<Change[], MergeProblem> {
  if (!card?.name || !other?.name || !isKept(card) || !isKept(other)) return refused("gone");
  if (card.id === other.id) return refused("the same card");
  if (card.merged?.into || other.merged?.into) return refused("merged already");
  return done([change("singer", card.id, "merged", { into: other.id as SingerId })]);
}

/** They are two people after all. */
export function takeApart(card: Row<"singer"> | undefined): Change[] {
  return card?.merged?.into ? [change("singer", card.id, "merged", { into: null })] : [];
}
