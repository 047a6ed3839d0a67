import type { Demand } from "./exercise.ts";
import type { VariantKey } from "./hallWord.ts";
import type { Helped } from "./helped.ts";
import type { NeedKey } from "./need.ts";
import type { PlanItemId } from "./plan.ts";
import type { SingerId } from "./singer.ts";

/** `replace`: this way instead of the usual one. `offer`: this way too, for whoever likes. */
export type Severity = "replace" | "offer";

/** Where a wish meets what an activity asks, this is what to have ready. `[J]` */
export interface MatrixRow {
  readonly need: NeedKey;
  readonly demand: Demand;
  readonly severity: Severity;
  readonly variant: VariantKey;
}

export type Matrix = readonly MatrixRow[];

/** A variant to have ready, and for whom: to be shown as a count to whoever leads. */
export interface VariantNeeded {
  readonly variant: VariantKey;
  readonly severity: Severity;
  /** Each once, in the order of the people asked about. */
  readonly singers: readonly SingerId[];
}

/** Which variants these people need for what an activity asks. */
export type VariantsFor = (demands: readonly Demand[]) => VariantNeeded[];

interface Meeting {
  readonly row: MatrixRow;
  /** The place in the matrix. */
  readonly at: number;
  readonly singer: SingerId;
}

/**
 * The needs × demands matrix for a group of people. Everybody counts once in each variant, however many of their wishes
 * lead to it; variants that speak against each other all stand, since they are help and not orders. What replaces comes
 * before what is offered, and what more people need before what fewer do.
 */
export function variantsFor(matrix: Matrix, people: readonly Helped[]): VariantsFor {
  const byDemand = meetings(matrix, people);
  const placeOf = new Map(people.map(({ id }, place) => [id, place]));
  return (demands) => {
    const found = new Map<VariantKey, Meeting[]>();
    for (const demand of new Set(demands)) {
      for (const meeting of byDemand.get(demand) ?? []) {
        const { variant } = meeting.row;
        const so = found.get(variant);
        if (so) so.push(meeting);
        else found.set(variant, [meeting]);
      }
    }
    return [...found.entries()]
      .map(([variant, met]) => ({
        at: Math.min(...met.map(({ at }) => at)),
        variant,
        severity: strongest(met.map(({ row }) => row.severity)),
        singers: [...new Set(met.map(({ singer }) => singer))].toSorted(
          (a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0),
        ),
      }))
      .toSorted((a, b) => inOrderOfNeed(a, b) || a.at - b.at)
      .map(({ variant, severity, singers }) => ({ variant, severity, singers }));
  };
}

/** What several activities need, as one list: everybody once in each variant, wherever in the plan it is needed. */
export function variantsTogether(lists: readonly (readonly VariantNeeded[])[]): VariantNeeded[] {
  const together = new Map<VariantKey, VariantNeeded>();
  for (const one of lists.flat()) {
    const before = together.get(one.variant);
    together.set(one.variant, {
      variant: one.variant,
      severity: strongest([one.severity, before?.severity ?? "offer"]),
      singers: [...new Set([...(before?.singers ?? []), ...one.singers])],
    });
  }
  return [...together.values()].toSorted(inOrderOfNeed);
}

/** What to have ready in a plan: for each of its items, and for all of it. */
export interface PlanVariants {
  readonly byItem: ReadonlyMap<PlanItemId, readonly VariantNeeded[]>;
  readonly whole: readonly VariantNeeded[];
}

export function planVariants(
  demandsByItem: ReadonlyMap<PlanItemId, readonly Demand[]>,
  needed: VariantsFor,
): PlanVariants {
  const byItem = new Map([...demandsByItem].map(([id, demands]) => [id, needed(demands)]));
  return { byItem, whole: variantsTogether([...byItem.values()]) };
}

/** What one of them needs of a list, in the same order. */
export function neededBy(list: readonly VariantNeeded[], singer: SingerId): VariantNeeded[] {
  return list.filter(({ singers }) => singers.includes(singer));
}

function meetings(matrix: Matrix, people: readonly Helped[]): Map<Demand, Meeting[]> {
  const rowsOf = new Map<NeedKey, { row: MatrixRow; at: number }[]>();
  matrix.forEach((row, at) => {
    const rows = rowsOf.get(row.need);
    if (rows) rows.push({ row, at });
    else rowsOf.set(row.need, [{ row, at }]);
  });
  const byDemand = new Map<Demand, Meeting[]>();
  for (const { id, needs } of people) {
    for (const { row, at } of needs.flatMap((need) => rowsOf.get(need) ?? [])) {
      const meeting = { row, at, singer: id };
      const met = byDemand.get(row.demand);
      if (met) met.push(meeting);
      else byDemand.set(row.demand, [meeting]);
    }
  }
  return byDemand;
}

function strongest(severities: readonly Severity[]): Severity {
  return severities.includes("replace") ? "replace" : "offer";
}

function inOrderOfNeed(a: VariantNeeded, b: VariantNeeded): number {
  const replaces = (one: VariantNeeded) => (one.severity === "replace" ? 0 : 1);
  return replaces(a) - replaces(b) || b.singers.length - a.singers.length;
}
