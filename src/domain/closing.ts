import type { Row } from "./facets.ts";

/** What is kept of a session in the leader's own words; the record has the session's id. */
export interface ClosingFacets {
  words: { howItWent: string; remember: string };
}

export interface Closing {
  readonly howItWent: string;
  readonly remember: string;
}

/** Which of the two is being written. */
export type ClosingLine = keyof Closing;

export const noWords: Closing = { howItWent: "", remember: "" };

/** Free text is short: a line that is read next week, not a report. In characters. */
export const longestWords: Readonly<Record<ClosingLine, number>> = {
  howItWent: 200,
  remember: 400,
};

export function closingFrom(row: Row<"closing"> | undefined): Closing | undefined {
  return row?.words;
}

/** The words after one line of them was written; spaces around it are no words. */
export function withLine(before: Closing | undefined, line: ClosingLine, text: string): Closing {
  const words = { ...noWords, ...before };
  return { ...words, [line]: text.trim().slice(0, longestWords[line]) };
}
