import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Part, parts, type PlanItem } from "#domain/plan.ts";
import { groupsByPart, landingAt, oneStep, ownTitle, placeForNew } from "#domain/planPlaces.ts";
import { chatBar, planOf, rest, song, warmUp } from "#tests/support/plans.ts";

const plan = planOf([
  [warmUp("body-tap"), 4, "body"],
  [warmUp("row-joints"), 3, "body"],
  [warmUp("candle-breath"), 3, "breath"],
  [song("row-row"), 8, "songs"],
  [song("ode-to-joy"), 8, "songs"],
  [chatBar, 30, "after"],
]);

function item(place: number): PlanItem {
  const found = plan[place];
  if (!found) throw new Error(`the plan has no item ${place}`);
  return found;
}

describe("a new item", () => {
  it("goes last in its part", () => {
    expect(placeForNew(plan, "warmUp", "body")).toBe(2);
    expect(placeForNew(plan, "song", "songs")).toBe(5);
  });

  it("goes before the first later part where its own has no item", () => {
    expect(placeForNew(plan, "warmUp", "arrive")).toBe(0);
    expect(placeForNew(plan, "warmUp", "voice")).toBe(3);
    expect(placeForNew(plan, "warmUp", "calmEnd")).toBe(5);
    expect(placeForNew([], "song", "songs")).toBe(0);
  });

  it("goes in between the songs when it is a rest", () => {
    expect(placeForNew(plan, "rest", "songs")).toBe(4);
  });

  it("never comes after the chat bar, and the parts stay in order", () => {
    const inside = parts.filter((part) => part !== "after");
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...inside)), (added) => {
        let items: PlanItem[] = planOf([[chatBar, 30, "after"]]);
        for (const part of added) {
          const at = placeForNew(items, "warmUp", part);
          items = items.toSpliced(at, 0, ...planOf([[warmUp("body-tap"), 3, part]]));
        }
        const ranks = items.map(({ part }) => parts.indexOf(part));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe("one step", () => {
  it("stays in its part among its own", () => {
    expect(oneStep(plan, item(0), 1)).toEqual({ position: 1, part: "body" });
  });

  it("past a heading it joins the part it came to", () => {
    expect(oneStep(plan, item(1), 1)).toEqual({ position: 2, part: "breath" });
    expect(oneStep(plan, item(2), -1)).toEqual({ position: 1, part: "body" });
    expect(oneStep(plan, item(3), -1)).toEqual({ position: 2, part: "breath" });
  });

  it("ends at both ends, and never passes the chat bar", () => {
    expect(oneStep(plan, item(0), -1)).toBeUndefined();
    expect(oneStep(plan, item(4), 1)).toBeUndefined();
    expect(oneStep(plan, item(5), -1)).toBeUndefined();
  });
});

describe("a drop", () => {
  it("joins the part of the item it was dropped at", () => {
    expect(landingAt(plan, item(4), item(0), "before")).toEqual({ position: 0, part: "body" });
    expect(landingAt(plan, item(0), item(3), "after")).toEqual({ position: 3, part: "songs" });
    expect(landingAt(plan, item(1), item(2), "before")).toEqual({ position: 1, part: "breath" });
  });

  it("changes nothing where it stood already, nor at the chat bar", () => {
    expect(landingAt(plan, item(0), item(0), "after")).toBeUndefined();
    expect(landingAt(plan, item(0), item(1), "before")).toBeUndefined();
    expect(landingAt(plan, item(0), item(5), "after")).toBeUndefined();
  });
});

describe("the headings", () => {
  it("hold what follows each other in one part; a part may come again", () => {
    const mixed: [typeof rest, number, Part][] = [
      [rest, 1, "body"],
      [rest, 1, "body"],
      [rest, 1, "songs"],
      [rest, 1, "body"],
    ];
    const groups = groupsByPart(planOf(mixed)).map(({ part, items }) => [part, items.length]);
    expect(groups).toEqual([
      ["body", 2],
      ["songs", 1],
      ["body", 1],
    ]);
  });
});

describe("a title of one's own", () => {
  it("is trimmed, and is nothing when nothing was typed", () => {
    expect(ownTitle("  Jeg   ved en lærkerede ")).toBe("Jeg ved en lærkerede");
    expect(ownTitle("   ")).toBeUndefined();
  });
});
