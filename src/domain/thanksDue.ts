import type { Carried } from "./carried.ts";
import { type CivilDate, daysBetween } from "./civil.ts";
import type { HelperId } from "./helper.ts";

/** Somebody whom it would be good to thank, and to ask how it goes. Not a measure of anybody. `[R039]` */
export interface ThanksDue {
  readonly helperId: HelperId;
  readonly done: number;
}

/** From here on it is much, whatever the others carry. `[J]` */
export const muchInACourse = 5;
/** Somebody thanked is not named again for so many days. */
export const daysBetweenThanks = 42;

/**
 * Those who have carried much: five duties or more, and more than others who carry do on the whole; most first. Those
 * who were thanked lately are left out.
 *
 * @param thanked the day each was last thanked
 */
export function thanksDue(
  carried: readonly Carried[],
  thanked: ReadonlyMap<HelperId, CivilDate>,
  today: CivilDate,
): ThanksDue[] {
  const done = carried.flatMap((one) => (one.done > 0 ? one.done : [])).toSorted((a, b) => a - b);
  const middle = done[Math.floor((done.length - 1) / 2)] ?? 0;
  return carried
    .filter((one) => one.done >= muchInACourse && one.done >= middle)
    .filter(({ helperId }) => {
      const on = thanked.get(helperId);
      return on === undefined || daysBetween(on, today) >= daysBetweenThanks;
    })
    .toSorted((a, b) => b.done - a.done || (a.helperId < b.helperId ? -1 : 1))
    .map(({ helperId, done: times }) => ({ helperId, done: times }));
}
