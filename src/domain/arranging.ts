import type { VariantKey } from "./hallWord.ts";
import type { Helped } from "./helped.ts";
import type { Need } from "./need.ts";
import type { VariantNeeded } from "./variants.ts";

/** One thing to see to before the doors open, for so many: no name stands on the list. */
export interface ArrangingLine<Of> {
  readonly of: Of;
  readonly count: number;
}

/** What the room and those in it are made ready with, by what those expected wish for; in the order of the library. */
export function arrangingFor(
  library: readonly Need[],
  people: readonly Helped[],
): ArrangingLine<Need>[] {
  return library
    .map((need) => ({
      of: need,
      count: people.filter(({ needs }) => needs.includes(need.key)).length,
    }))
    .filter(({ count }) => count > 0);
}

/** What is brought or laid out for a variant; the others ask for nothing but to be said. */
export type Thing =
  | "largePrint"
  | "ribbon"
  | "chairToHold"
  | "wayThrough"
  | "elbow"
  | "pictures"
  | "atTheTable"
  | "edgeSeat"
  | "quietPlace"
  | "besideSomebody";

const thingOf: Readonly<Record<string, Thing>> = {
  large_print: "largePrint",
  no_touch: "ribbon",
  hold_chair: "chairToHold",
  route: "wayThrough",
  guide: "elbow",
  cue: "pictures",
  feel_beat: "atTheTable",
  edge_seat: "edgeSeat",
  quiet_corner: "quietPlace",
  helper_next: "besideSomebody",
};

export interface ThingLine extends ArrangingLine<Thing> {
  readonly variant: VariantKey;
}

/** What to bring for this very plan: large print × 4, a ribbon. */
export function thingsFor(whole: readonly VariantNeeded[]): ThingLine[] {
  return whole.flatMap(({ variant, singers }) => {
    const thing = thingToBring(variant);
    return thing ? [{ of: thing, variant, count: singers.length }] : [];
  });
}

function thingToBring(variant: VariantKey): Thing | undefined {
  return Object.hasOwn(thingOf, variant) ? thingOf[variant] : undefined;
}
