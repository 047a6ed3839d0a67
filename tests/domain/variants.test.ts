import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { libraryNeeds, needsMatrix, variantKeys } from "#content/adaptations.ts";
import adaptations from "#content/adaptations.json" with { type: "json" };
import { type Demand, demands } from "#domain/exercise.ts";
import type { VariantKey } from "#domain/hallWord.ts";
import type { Helped } from "#domain/helped.ts";
import type { PlanItemId } from "#domain/plan.ts";
import {
  neededBy,
  planVariants,
  type VariantNeeded,
  variantsFor,
  variantsTogether,
} from "#domain/variants.ts";
import { somebody } from "#tests/support/helped.ts";

const asCounts = (list: readonly VariantNeeded[]) =>
  list.map(({ variant, severity, singers }) => `${singers.length} × ${variant} ${severity}`);

describe("the matrix of the library", () => {
  it("has all of its 82 rows, each about a need, a demand and a variant that are known", () => {
    expect(needsMatrix).toHaveLength(adaptations.matrix.length);
    expect(needsMatrix).toHaveLength(82);
    const needs = new Set(libraryNeeds.map(({ key }) => key));
    expect(needsMatrix.filter(({ need }) => !needs.has(need))).toEqual([]);
    expect(needsMatrix.filter(({ variant }) => !variantKeys.includes(variant))).toEqual([]);
  });

  // Read from the file itself, so that no row can be lost on the way.
  it.each(adaptations.matrix)(
    "$need meets $demand: $severity $variant",
    ({ need, demand, severity, variant }) => {
      const found = variantsFor(needsMatrix, [somebody("a", [need])])([demand as Demand]);
      expect(found).toContainEqual({ variant, severity, singers: ["a"] });
    },
  );

  it("needs each of the 32 variants somewhere", () => {
    const needed = new Set(needsMatrix.map(({ variant }) => variant));
    expect(variantKeys.filter((key) => !needed.has(key))).toEqual([]);
    expect(variantKeys).toHaveLength(32);
  });
});

describe("variantsFor", () => {
  const people = [
    somebody("astrid", ["seated", "energy"]),
    somebody("kari", ["seated", "vision"]),
    somebody("gunnar", ["balance"]),
    somebody("tove", []),
  ];
  const needed = variantsFor(needsMatrix, people);

  it("counts everybody once in a variant, however many wishes lead to it", () => {
    expect(asCounts(needed(["standing"]))).toEqual(["2 × sit replace", "1 × hold_chair offer"]);
  });

  it("puts what replaces before what is offered, then what more people need", () => {
    expect(asCounts(needed(["standing", "balance", "reading"]))).toEqual([
      "3 × sit replace",
      "1 × large_print replace",
      "2 × hold_chair offer",
    ]);
  });

  it("shows variants that speak against each other side by side", () => {
    const both = variantsFor(needsMatrix, [somebody("a", ["hearing"]), somebody("b", ["sound"])]);
    const found = both(["loud_sound", "fast_tempo"]).map(({ variant }) => variant);
    expect(found).toEqual(["warn_loud", "feel_beat"]);
    const oneOfBoth = variantsFor(needsMatrix, [somebody("a", ["hearing"])]);
    expect(oneOfBoth(["loud_sound", "fast_tempo"])).toHaveLength(2);
  });

  it("needs nothing where nothing is asked, and knows no wish that the matrix does not", () => {
    expect(needed([])).toEqual([]);
    expect(
      variantsFor(needsMatrix, [somebody("a", ["transport", "of tomorrow"])])(demands),
    ).toEqual([]);
  });

  it("tells what one of them needs", () => {
    const list = needed(["standing", "reading"]);
    expect(neededBy(list, people[1]!.id).map(({ variant }) => variant)).toEqual([
      "sit",
      "large_print",
    ]);
  });
});

const anyPeople: fc.Arbitrary<Helped[]> = fc
  .array(fc.subarray(libraryNeeds.map(({ key }) => key as string)), { maxLength: 12 })
  .map((all) => all.map((needs, place) => somebody(`s${place}`, needs)));
const anyPlan = fc.array(fc.subarray([...demands]), { maxLength: 10 });

describe("any set of needs against any plan", () => {
  it("gives each needed variant once, with just those who need it, replaced before offered", () => {
    fc.assert(
      fc.property(anyPeople, anyPlan, (people, plan) => {
        const needed = variantsFor(needsMatrix, people);
        for (const asked of plan) {
          const found = needed(asked);
          expect(new Set(found.map(({ variant }) => variant)).size).toBe(found.length);
          for (const variant of variantKeys) {
            // Said again in the simplest way there is.
            const rows = needsMatrix.filter(
              (row) => row.variant === variant && asked.includes(row.demand),
            );
            const who = people.filter(({ needs }) => rows.some(({ need }) => needs.includes(need)));
            const replaces = rows.some(
              ({ need, severity }) =>
                severity === "replace" && people.some(({ needs }) => needs.includes(need)),
            );
            const one = found.find((each) => each.variant === variant);
            expect(one?.singers ?? []).toEqual(who.map(({ id }) => id));
            if (one) expect(one.severity).toBe(replaces ? "replace" : "offer");
          }
          const severities = found.map(({ severity }) => severity);
          expect(severities).toEqual(severities.toSorted().toReversed());
        }
      }),
      { numRuns: 60 },
    );
  });

  it("gives the whole plan what its items need, and everybody once in each", () => {
    fc.assert(
      fc.property(anyPeople, anyPlan, (people, plan) => {
        const needed = variantsFor(needsMatrix, people);
        const asked = new Map(plan.map((each, place) => [`i${place}` as PlanItemId, each]));
        const { byItem, whole } = planVariants(asked, needed);
        expect(byItem.size).toBe(plan.length);
        const asOne = needed(plan.flat());
        const plain = (list: readonly VariantNeeded[]) =>
          new Map(
            list.map(({ variant, severity, singers }) => [
              variant,
              [severity, singers.toSorted()] as const,
            ]),
          );
        expect(plain(whole)).toEqual(plain(asOne));
      }),
      { numRuns: 60 },
    );
  });

  it("is the same whatever order the people are asked in, but for the order of the singers", () => {
    fc.assert(
      fc.property(anyPeople, fc.subarray([...demands]), (people, asked) => {
        const count = (list: readonly VariantNeeded[]) =>
          list.map(({ variant, singers }) => [variant, singers.length]);
        expect(count(variantsFor(needsMatrix, people.toReversed())(asked))).toEqual(
          count(variantsFor(needsMatrix, people)(asked)),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe("variantsTogether", () => {
  it("lets the strongest word stand", () => {
    const sit = "sit" as VariantKey;
    const [kari, tove] = [somebody("kari", []).id, somebody("tove", []).id];
    expect(
      variantsTogether([
        [{ variant: sit, severity: "offer", singers: [kari] }],
        [{ variant: sit, severity: "replace", singers: [kari, tove] }],
      ]),
    ).toEqual([{ variant: sit, severity: "replace", singers: [kari, tove] }]);
  });
});
