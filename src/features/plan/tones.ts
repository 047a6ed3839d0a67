import { type Part, parts } from "#domain/plan.ts";

/** A part has the same layer of colour and pattern wherever it is drawn, 1 to 8. */
export function toneOf(part: Part): number {
  return parts.indexOf(part) + 1;
}
