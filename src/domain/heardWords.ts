import type { CivilDate } from "./civil.ts";
import { type HallWord, type HowItWent, type VariantKey, waysItWent } from "./hallWord.ts";

/** What was heard from the hall of one variant: how often it went which way, and when last. */
export interface HeardWord {
  readonly variant: VariantKey;
  readonly times: Readonly<Record<HowItWent, number>>;
  readonly lastOn: CivilDate;
}

/**
 * The words from the hall since a card was last gone through, a line for each variant, what was heard last first. With
 * no day all of them. A word that was noted on that very day may have come after the talk, and is among them.
 */
export function heardSince(words: readonly HallWord[], since: CivilDate | undefined): HeardWord[] {
  const heard = new Map<string, HeardWord>();
  for (const { variant, went, on } of words) {
    if (since !== undefined && on < since) continue;
    const before = heard.get(variant) ?? { variant, times: none, lastOn: on };
    heard.set(variant, {
      variant,
      times: { ...before.times, [went]: before.times[went] + 1 },
      lastOn: on > before.lastOn ? on : before.lastOn,
    });
  }
  return [...heard.values()].toSorted(
    (a, b) => b.lastOn.localeCompare(a.lastOn) || a.variant.localeCompare(b.variant),
  );
}

const none = { worked: 0, didNot: 0, notNeeded: 0 } as const satisfies Record<HowItWent, number>;

/** The ways a variant went at all, each with how often. */
export function waysHeard(word: HeardWord): { readonly went: HowItWent; readonly times: number }[] {
  return waysItWent
    .map((went) => ({ went, times: word.times[went] }))
    .filter(({ times }) => times > 0);
}
