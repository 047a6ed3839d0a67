import { ticksPerQuarter } from "#domain/metre.ts";
import type { Words } from "#i18n/words.ts";
import type { AbcProblem } from "#music/pure/abcProblem.ts";

/** What stands in the way of a melody, in the reader's own language. */
export function problemInWords(problem: AbcProblem, words: Words["songs"]["problem"]): string {
  switch (problem.kind) {
    case "tooLong":
      return words.tooLong(problem.bars);
    case "unknownCharacter":
      return words.unknownCharacter(problem.character);
    case "bar": {
      const { bar, has, wants } = problem;
      const off = (16 * Math.abs(has - wants)) / ticksPerQuarter;
      return has > wants ? words.barLong(bar, off) : words.barShort(bar, off);
    }
    case "noMusic":
    case "noKey":
    case "noMetre":
    case "metreChanges":
    case "notUnderstood":
    case "chord":
    case "tooFine":
    case "severalVoices":
    case "severalTunes":
    case "jump":
      return words[problem.kind];
  }
}
