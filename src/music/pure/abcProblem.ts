interface OnLine {
  /** Of the text as it was pasted; the first is 1. */
  readonly line: number;
}

interface At extends OnLine {
  /** The first character of a line is 1. */
  readonly column: number;
}

/** Why a text is no melody yet, and where. */
export type AbcProblem =
  | { readonly kind: "noMusic" }
  /** Bars as they are sung, repeats written out. */
  | { readonly kind: "tooLong"; readonly bars: number }
  /** There is no `K:` line, or it names no tonic. */
  | { readonly kind: "noKey" }
  /** There is no `M:` line, or it has no number of beats. */
  | { readonly kind: "noMetre" }
  /** Bars of several lengths cannot be sung against each other. */
  | ({ readonly kind: "metreChanges" } & OnLine)
  | ({ readonly kind: "unknownCharacter"; readonly character: string } & At)
  /** The parser's own words, in English. */
  | ({ readonly kind: "notUnderstood"; readonly said: string } & At)
  /** A bar that does not add up. Lengths are in ticks; `bar` counts the bars as written, an upbeat not counted. */
  | ({
      readonly kind: "bar";
      readonly bar: number;
      readonly has: number;
      readonly wants: number;
    } & OnLine)
  | ({ readonly kind: "chord" } & At)
  /** A length that no voice sings: it is no whole number of ticks. */
  | ({ readonly kind: "tooFine" } & At)
  | ({ readonly kind: "severalVoices" } & OnLine)
  | ({ readonly kind: "severalTunes" } & OnLine)
  /** `D.C.`, `D.S.` and codas are not followed. */
  | ({ readonly kind: "jump" } & At);

export function inPlaceOrder(problems: readonly AbcProblem[]): AbcProblem[] {
  const lineOf = (problem: AbcProblem) => ("line" in problem ? problem.line : 0);
  const columnOf = (problem: AbcProblem) => ("column" in problem ? problem.column : 0);
  return problems.toSorted((a, b) => lineOf(a) - lineOf(b) || columnOf(a) - columnOf(b));
}
