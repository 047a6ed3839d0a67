import type { Row } from "./facets.ts";

/** What is kept of a session in the leader's own words; the record has the session's id. */
export interface ClosingFacets {
  words: { howItWent: string; remember: string };
}

export interface Closing {
  readonly howItWent: string;
  readonly remember: string;
}

export function closingFrom(row: Row<"closing"> | undefined): Closing | undefined {
  return row?.words;
}
