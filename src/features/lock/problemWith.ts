import type { Words } from "#i18n/words.ts";
import { type LockProblem, shortestPassphrase, type Unopened } from "#store/lock.ts";

/** What went wrong, in a sentence that stands beside the field. */
export function problemWith(
  words: Words["lock"],
  why: LockProblem | Unopened | "not the same",
): string {
  switch (why) {
    case "too short":
      return words.tooShort(shortestPassphrase);
    case "not the same":
      return words.notTheSame;
    case "changed meanwhile":
      return words.changedMeanwhile;
    default:
      break;
  }
  switch (why.kind) {
    case "wrong":
      return why.waitMs > 0 ? words.wait(Math.ceil(why.waitMs / 1000)) : words.wrong;
    case "wait":
      return words.notTried(Math.ceil(why.waitMs / 1000));
    case "no lock":
      return words.changedMeanwhile;
  }
}
