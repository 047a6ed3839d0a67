import { forgetting } from "./erasing.ts";
import { type Change, change, type Row } from "./facets.ts";
import type { SingerId } from "./singer.ts";

/** All rows of what a card of a singer is made of, besides the singer's own. */
export interface CardOf {
  readonly needs: readonly Row<"need">[];
  readonly songLikings: readonly Row<"songLiking">[];
  readonly cooperations: readonly Row<"cooperation">[];
  readonly hallWords: readonly Row<"hallWord">[];
}

/** What helps is forgotten: the wishes, whom to cooperate with, how much help and whose, and how variants went. */
export function forgetNeeds(singer: Row<"singer"> | undefined, card: CardOf): Change[] {
  return [
    ...card.needs.flatMap((row) => forgetting("need", row)),
    ...card.cooperations.flatMap((row) => forgetting("cooperation", row)),
    ...card.hallWords.flatMap((row) => forgetting("hallWord", row)),
    ...emptied(singer, ["help", "capacity"]),
  ];
}

/** The whole card, with what the singer likes and the small step. */
export function forgetCard(singer: Row<"singer"> | undefined, card: CardOf): Change[] {
  return [
    ...forgetNeeds(singer, card),
    ...card.songLikings.flatMap((row) => forgetting("songLiking", row)),
    ...emptied(singer, ["likes", "step", "looks"]),
  ];
}

/** The person to call, and the singer's own number. */
export function forgetContact(singer: Row<"singer"> | undefined): Change[] {
  return emptied(singer, ["contact", "reach"]);
}

/** Two versions that nobody has chosen between yet are kept beside a facet, under its name and a stamp. */
function emptied(
  singer: Row<"singer"> | undefined,
  facets: readonly ("help" | "capacity" | "likes" | "step" | "looks" | "contact" | "reach")[],
): Change[] {
  if (!singer) return [];
  return Object.entries(singer).flatMap(([name, value]): Change[] => {
    const of = facets.find((facet) => name === facet || name.startsWith(`${facet}~`));
    if (!of || typeof value !== "object" || Object.keys(value).length === 0) return [];
    return [{ kind: "singer", id: singer.id, facet: name, value: {} }];
  });
}

/** A contact as it is typed: a name and a number, and nothing more. `[P22]` */
export function writeContact(
  id: SingerId,
  facet: "contact" | "reach",
  typed: { readonly called: string; readonly number: string },
): Change[] {
  const number = tidy(typed.number, longestNumber);
  if (facet === "reach") return [change("singer", id, "reach", { number })];
  return [change("singer", id, "contact", { called: tidy(typed.called, longestContact), number })];
}

export const longestNumber = 24;
export const longestContact = 60;

function tidy(text: string, longest: number): string {
  return text.trim().replaceAll(/\s+/g, " ").slice(0, longest).trim();
}
