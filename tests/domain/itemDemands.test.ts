import { describe, expect, it } from "vitest";

import { songLayers } from "#content/songLayers.ts";
import type { CivilDate } from "#domain/civil.ts";
import { noPast } from "#domain/climbPast.ts";
import { type Exercise, ownExerciseFrom } from "#domain/exercise.ts";
import type { Row } from "#domain/facets.ts";
import { type Asking, demandsByItem, longStretches, songDemands } from "#domain/itemDemands.ts";
import { ladderFor, nothingKnown } from "#domain/ladder.ts";
import { libraryOf } from "#domain/library.ts";
import { outcomeFrom, type Outcomes } from "#domain/outcome.ts";
import type { PlanItemId } from "#domain/plan.ts";
import { chatBar, planOf, rest, song, starterLibrary, warmUp } from "#tests/support/plans.ts";

const asking = (items: Asking["items"], more: Partial<Asking> = {}): Asking => ({
  items,
  library: starterLibrary,
  ladderOf: (songId) => ladderFor(songLayers.get(songId) ?? nothingKnown),
  past: noPast,
  date: "2026-11-20" as CivilDate,
  outcomes: new Map(),
  run: undefined,
  ...more,
});

const first = "i0" as PlanItemId;
const askedOf = (items: Asking["items"], more: Partial<Asking> = {}) =>
  demandsByItem(asking(items, more)).get(first);

describe("what an item asks for", () => {
  it("is what its exercise asks at the planned level, and at the level it is led at", () => {
    const plan = planOf([[warmUp("stretch-drop", 1), 3]]);
    expect(askedOf(plan)).toEqual([]);
    const outcomes: Outcomes = new Map([
      [first, outcomeFrom({ id: "s1.i0", stamps: {}, level: { level: 3 } })],
    ]);
    expect(askedOf(plan, { outcomes })).toEqual(
      expect.arrayContaining(["standing", "arms_overhead"]),
    );
  });

  it("is what a leader's own exercise has ticked", () => {
    const row: Row<"exercise"> = {
      id: "own",
      stamps: {},
      card: {
        name: "Round the room",
        kind: "body",
        minutes: 3,
        how: ["Walk"],
        seated: "",
        caution: "",
        demands: ["walking", "touch_others"],
      },
    };
    const own = ownExerciseFrom(row) as Exercise;
    const library = libraryOf([own], []);
    const plan = planOf([[warmUp("own"), 3]]);
    expect(askedOf(plan, { library })).toEqual(["walking", "touch_others"]);
  });

  it("is what a song asks from where it begins to where it aims, while nobody has said", () => {
    const asked = askedOf(planOf([[song("frere-jacques"), 8]]));
    expect(asked).toContain("memory");
    expect(asked).not.toContain("split_attention");
  });

  it("is what a song asks on the very step where it stands, once somebody has said", () => {
    const plan = planOf([[song("frere-jacques"), 8]]);
    const at = (reached: string): Outcomes =>
      new Map([
        [
          first,
          outcomeFrom({
            id: "s1.i0",
            stamps: {},
            climb: { reached: reached as never, steppedBack: false },
          }),
        ],
      ]);
    expect(askedOf(plan, { outcomes: at("listen") })).toEqual([]);
    expect(askedOf(plan, { outcomes: at("canon3") })).toEqual(
      expect.arrayContaining(["memory", "split_attention", "reading"]),
    );
  });

  it("is nothing for a rest, the chat bar, and what has left the library", () => {
    const plan = planOf([
      [rest, 3],
      [song("left-long-ago"), 8],
      [warmUp("gone"), 2],
      [chatBar, 20, "after"],
    ]);
    expect([...demandsByItem(asking(plan)).values()]).toEqual([[], [], [], []]);
  });
});

describe("songDemands", () => {
  const ladder = ladderFor(nothingKnown);

  it("asks for reading only once the song is sung, not while it is learned by ear", () => {
    const echo = ladder.findIndex(({ layer }) => layer.kind === "echo");
    const led = ladder.findIndex(({ layer }) => layer.kind === "unisonLed");
    expect(songDemands(ladder, 0, echo)).not.toContain("reading");
    expect(songDemands(ladder, 0, led)).toContain("reading");
  });

  it("asks for nothing on a ladder without steps", () => {
    expect(songDemands([], 0, 0)).toEqual([]);
  });

  it("names every demand once", () => {
    const asked = songDemands(ladder, 0, ladder.length);
    expect(new Set(asked).size).toBe(asked.length);
  });
});

describe("longStretches", () => {
  it("begin where a part has gone on for more than a quarter of an hour", () => {
    const plan = planOf([
      [song("row-row"), 10],
      [song("frere-jacques"), 5],
      [song("viva-la-musica"), 1],
      [song("auld-lang-syne"), 8],
    ]);
    expect([...longStretches(plan)]).toEqual(["i2", "i3"]);
  });

  it("end with a rest, and with another part", () => {
    const plan = planOf([
      [song("row-row"), 16],
      [rest, 2],
      [song("frere-jacques"), 15],
      [warmUp("slow-rest"), 15, "calmEnd"],
    ]);
    expect([...longStretches(plan)]).toEqual(["i0"]);
  });
});
