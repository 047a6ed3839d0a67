import type { Need, Option, RotaProblem } from "#domain/rotaProblem.ts";

import { grouped } from "./programme.ts";

/**
 * Needs of one time of one day that weigh the same, taken together: who is on at that time is decided first, and who
 * does which of its tasks only where it makes a difference to somebody. What is found is the same, and there is far less
 * to search. See: [Note: how the gaps are filled]
 */
export interface Slot extends Pick<Need, "day" | "time" | "isPillar" | "ofCourse"> {
  readonly needs: readonly number[];
  /** How many places they have together. */
  readonly places: number;
}

/** Somebody in a slot: on one of its needs, or on any of them. */
export interface Entry {
  readonly helper: number;
  readonly slot: number;
  /** Undefined: any of the slot's needs. */
  readonly need: number | undefined;
  /** The options it stands for: one, or one for each of the slot's needs. */
  readonly options: readonly number[];
  /** How far it is from what they like: 0 is liked. */
  readonly far: number;
  readonly isFamiliar: boolean;
  readonly isDeputy: boolean;
  readonly leaves: boolean;
}

export function slotsOf({ needs, stays }: RotaProblem): Slot[] {
  const changing = new Set(stays.map(({ need }) => needs[need]?.day));
  const all = needs.map((need, at) => ({ need, at }));
  const together = grouped(all, ({ need: { day, time, isPillar, ofCourse }, at }) =>
    isPillar || ofCourse || changing.has(day) ? `${at}` : `${day} ${time}`,
  );
  return [...together.values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const { day, time, isPillar, ofCourse } = first.need;
    const places = some.reduce((sum, { need }) => sum + need.duties.length, 0);
    return [{ day, time, isPillar, ofCourse, needs: some.map(({ at }) => at), places }];
  });
}

export function entriesOf(problem: RotaProblem, slots: readonly Slot[]): Entry[] {
  const slotOf = new Map(slots.flatMap(({ needs }, slot) => needs.map((need) => [need, slot])));
  const options = problem.options.map((option, at) => ({
    ...option,
    at,
    slot: slotOf.get(option.need) ?? 0,
    far: farFrom(option),
  }));
  return [...grouped(options, ({ helper, slot }) => `${helper} ${slot}`).values()].flatMap(
    (some): Entry[] => {
      const [first] = some;
      const slot = slots[first?.slot ?? -1];
      if (!first || !slot) return [];
      const entry = (of: typeof first) => ({
        helper: of.helper,
        slot: of.slot,
        need: of.need,
        options: [of.at],
        far: of.far,
        isFamiliar: of.isFamiliar,
        isDeputy: slot.isPillar && of.suited !== "own",
        leaves: of.leaves !== undefined,
      });
      if (slot.needs.length === 1 || some.length < slot.needs.length) return some.map(entry);
      const farthest = Math.max(...some.map(({ far }) => far));
      const any = { ...entry(first), need: undefined, far: farthest };
      return [
        ...some.filter(({ far }) => far < farthest).map(entry),
        { ...any, options: some.map(({ at }) => at) },
      ];
    },
  );
}

/** 0 is theirs or liked; 2 is something else than what they have said they like. */
export function farFrom({ suited, besidesLikes }: Pick<Option, "suited" | "besidesLikes">): number {
  if (besidesLikes) return 2;
  return suited === "own" || suited === "likes" ? 0 : 1;
}

/** The options that entries stand for, once it is known which are taken: those on any need get one that is left. */
export function optionsTaken(
  problem: RotaProblem,
  slots: readonly Slot[],
  taken: readonly Entry[],
  forCourse: readonly number[],
): number[] {
  const free = problem.needs.map(({ duties }) => duties.length);
  const fill = (need: number) => {
    free[need] = (free[need] ?? 0) - 1;
  };
  for (const at of forCourse) problem.forCourse[at]?.needs.forEach(fill);
  for (const { need } of taken) if (need !== undefined) fill(need);
  return taken
    .flatMap(({ need, slot, options }) => {
      if (need !== undefined) return options;
      const left = slots[slot]?.needs.find((one) => (free[one] ?? 0) > 0);
      if (left === undefined) return [];
      fill(left);
      return options.filter((at) => problem.options[at]?.need === left);
    })
    .toSorted((a, b) => a - b);
}
