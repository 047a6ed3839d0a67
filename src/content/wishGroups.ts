import type { Need } from "#domain/need.ts";
import { type WishGroup, wishGroups } from "#domain/talk.ts";

import { libraryNeeds } from "./adaptations.ts";

const keysOf: Readonly<Record<WishGroup, readonly string[]>> = {
  moving: ["seated", "space", "balance", "arms", "coordination"],
  voice: ["breath", "voice", "speech", "language"],
  senses: ["hearing", "vision", "sound"],
  pace: ["energy", "focus", "memory", "quiet_place", "breaks"],
  others: ["buddy", "unseen", "touch", "relative"],
  way: ["transport", "contact"],
};

/** The wishes of the library as they are asked about: a few at a time, each once. */
export const wishesByGroup: readonly { readonly group: WishGroup; readonly wishes: Need[] }[] =
  wishGroups.map((group) => ({ group, wishes: wishesOf(group) }));

export function wishesOf(group: WishGroup): Need[] {
  return keysOf[group].flatMap((key) => libraryNeeds.find((need) => need.key === key) ?? []);
}
