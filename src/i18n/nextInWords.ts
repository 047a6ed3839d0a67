import type { Step } from "#domain/layer.ts";
import type { NextWeek, NextWeekWhy } from "#domain/nextWeek.ts";

import { stepName } from "./layerName.ts";
import type { HallWords } from "./words.ts";

/** Why a song begins and aims where it does, in one line; what made it gentler goes first, for it decides. */
export function whyNext(words: HallWords, ladder: readonly Step[], next: NextWeek): string {
  const { climb, layers } = words;
  const [made] = next.gentler;
  switch (made?.kind) {
    case undefined:
      return whyInWords(words, ladder, next.why);
    case "pause":
      return climb.milder.pause(made.weeks);
    case "manyNew":
      return climb.milder.manyNew;
    case "locked":
      return climb.milder.locked(stepName(layers, ladder, made.step));
  }
}

function whyInWords(words: HallWords, ladder: readonly Step[], why: NextWeekWhy): string {
  const { climb, layers } = words;
  if (why.kind === "firstTime") return climb.why.firstTime;
  return climb.why[why.kind](stepName(layers, ladder, why.step));
}
