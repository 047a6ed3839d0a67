import { type ChoirFacets } from "./choir.ts";
import { oneLine } from "./course.ts";
import type { Row } from "./facets.ts";

/** What somebody who has never been here needs to get in and get going. */
export type Hall = ChoirFacets["hall"];

export const noHall: Hall = { address: "", key: "", good: "", callFirst: null };

export const longestAddress = 120;
export const longestHallWords = 400;

export function hallFrom(row: Row<"choir"> | undefined): Hall {
  return row?.hall ?? noHall;
}

/** Tidied, and no longer than fits on the page for a substitute; lines that were broken stay broken. */
export function tidyHall(hall: Hall): Hall {
  return {
    address: oneLine(hall.address, longestAddress),
    key: hall.key.trim().slice(0, longestHallWords),
    good: hall.good.trim().slice(0, longestHallWords),
    callFirst: hall.callFirst,
  };
}

export function isBlank({ address, key, good, callFirst }: Hall): boolean {
  return `${address}${key}${good}` === "" && callFirst === null;
}
