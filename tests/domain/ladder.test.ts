import { describe, expect, test } from "vitest";

import { gestureKeyOf, gestureKeys, gestureNames } from "../../src/content/gestures.ts";
import { songForms, songLayers } from "../../src/content/songLayers.ts";
import { starterSongs } from "../../src/content/starter.ts";
import {
  addStep,
  adviceOn,
  ladderFor,
  moveStep,
  nothingKnown,
  noveltyAfter,
  removeStep,
  usualPlace,
} from "../../src/domain/ladder.ts";
import {
  demandsOf,
  gestureAt,
  type GestureId,
  type Layer,
  type LayerId,
  layerKinds,
  openDoor,
  type Step,
} from "../../src/domain/layer.ts";
import { missing, needsOf } from "../../src/domain/layerNeeds.ts";

const ladderOf = (id: string) =>
  ladderFor([...songLayers].find(([songId]) => songId === id)?.[1] ?? nothingKnown);
const idsOf = (ladder: readonly Step[]) => ladder.map(({ id }) => id as string);
const often = () => 2;
const never = () => 0;
const step = (id: string, layer: Layer): Step => ({ id: id as LayerId, layer });
const canon = (groups: 2 | 3 | 4, offsetBars = 2): Layer => ({
  kind: "canon",
  groups,
  offsetBars,
  entry: "halves",
  times: 2,
  ending: "oneByOne",
});

describe("ladders ready to use", () => {
  test("every song has one, in the usual order", () => {
    expect(songLayers.size).toBe(23);
    for (const { id } of starterSongs) {
      const ladder = ladderOf(id);
      expect(idsOf(ladder).slice(0, 5)).toEqual([
        "listen",
        "pulse",
        "echo",
        "unisonLed",
        "unisonFree",
      ]);
      const kinds = ladder.map(({ layer }) => layerKinds.indexOf(layer.kind));
      expect(kinds).toEqual(kinds.toSorted((a, b) => a - b));
      expect(new Set(idsOf(ladder)).size).toBe(ladder.length);
    }
  });

  test("Mester Jakob goes all the way to four groups", () => {
    expect(idsOf(ladderOf("frere-jacques"))).toEqual([
      "listen",
      "pulse",
      "echo",
      "unisonLed",
      "unisonFree",
      "gesture",
      "bodyPercussion",
      "drone",
      "rhythmOstinato",
      "vocalOstinato",
      "partner",
      "canon2-leaderSecond",
      "canon2-fewConfident",
      "canon2-halves",
      "canon3",
      "canon4",
    ]);
  });

  test("a silent pattern makes no layer, and a canon of two stops at two", () => {
    const ids = idsOf(ladderOf("tallis-canon"));
    expect(ids).not.toContain("bodyPercussion");
    expect(ids.at(-1)).toBe("canon2-halves");
  });

  test("a song of which nothing is known has the tune", () => {
    expect(idsOf(ladderFor(nothingKnown))).toHaveLength(5);
  });

  test("a group that has been right with everything is told nothing about its order", () => {
    for (const { id } of starterSongs) {
      expect(adviceOn(ladderOf(id), often, 100, 88)).toEqual([]);
    }
  });
});

describe("what comes before", () => {
  const ladder = ladderOf("frere-jacques");
  const below = (id: string) => ladder.slice(0, idsOf(ladder).indexOf(id));
  const at = (id: string) => ladder[idsOf(ladder).indexOf(id)] ?? step("none", { kind: "listen" });

  test("a canon wants unison without the leader right twice, and one more group one fewer right once", () => {
    expect(needsOf(canon(2))).toEqual([{ kind: "layer", layer: "unisonFree", right: 2 }]);
    expect(missing(at("canon2-halves"), below("canon2-halves"), () => 1)).toHaveLength(1);
    expect(missing(at("canon2-halves"), below("canon2-halves"), often)).toEqual([]);
    expect(missing(at("canon4"), below("canon4"), never)).toEqual([
      { kind: "canon", groups: 3, right: 1 },
    ]);
  });

  test("other layers want others on the ladder below them", () => {
    expect(missing(at("vocalOstinato"), [], never)).toEqual([
      { kind: "layer", layer: "unisonFree", right: 0 },
      { kind: "layer", layer: "drone", right: 0 },
    ]);
    expect(missing(at("vocalOstinato"), below("vocalOstinato"), never)).toEqual([]);
    expect(missing(at("listen"), [], never)).toEqual([]);
  });
});

describe("a leader's own order", () => {
  const ladder = ladderOf("row-row");

  test("steps are added, moved and left out without touching the others", () => {
    const added = addStep(ladder, step("mine", { kind: "callSolo" }), 3);
    expect(idsOf(added)[3]).toBe("mine");
    expect(idsOf(removeStep(added, "mine" as LayerId))).toEqual(idsOf(ladder));
    const moved = moveStep(ladder, "canon4" as LayerId, 0);
    expect(idsOf(moved)).toEqual(["canon4", ...idsOf(ladder).filter((id) => id !== "canon4")]);
    expect(moveStep(ladder, "gone" as LayerId, 0)).toEqual(ladder);
    expect(idsOf(addStep(ladder, step("mine", { kind: "pulse" }), 99)).at(-1)).toBe("mine");
  });

  test("a new layer mostly stands after those that come before its kind", () => {
    const before = (layer: Layer) => ladder[usualPlace(ladder, layer) - 1]?.id;
    expect(before({ kind: "dynamics", shape: "grow" })).toBe("unisonFree");
    expect(before({ kind: "stepMove" })).toBe("gesture");
    expect(before({ kind: "callSolo" })).toBe("canon4");
    expect(usualPlace([], { kind: "callSolo" })).toBe(0);
  });

  test("advice tells what is missing, what is two things at once, and what is much", () => {
    const leap = [
      step("unison", { kind: "unisonFree" }),
      step("two", canon(2)),
      step("four", canon(4, 1)),
    ];
    expect(adviceOn(leap, often, 7, 88).map(({ kind, step: id }) => [kind, id])).toEqual([
      ["needs", "unison"],
      ["needs", "four"],
      ["twoNewThings", "four"],
    ]);
    expect(adviceOn(leap, never, 6, 88).filter(({ kind }) => kind === "overCeiling")).toHaveLength(
      2,
    );
    expect([0, 1, 2, 5].map(noveltyAfter)).toEqual(["new", "known", "secure", "secure"]);
  });
});

describe("layers", () => {
  test("every layer of the library can be done sitting and has an open door", () => {
    for (const layers of songLayers.values()) {
      for (const { layer } of ladderFor(layers)) {
        const demands = demandsOf(layer);
        expect(demands).not.toContain("standing");
        expect(new Set(demands).size).toBe(demands.length);
        expect(openDoor(layer)).toBeTruthy();
      }
    }
  });

  test("what a pattern asks for depends on what is struck", () => {
    const body = ladderOf("frere-jacques").find(({ id }) => id === "rhythmOstinato");
    expect(body && demandsOf(body.layer)).toEqual([
      "coordination",
      "split_attention",
      "touch_self",
      "two_hands",
    ]);
  });

  test("gestures are one to a phrase, or spread over them", () => {
    const two = ["row", "sway"] as GestureId[];
    expect([0, 1].map((phrase) => gestureAt(two, 2, phrase))).toEqual(["row", "sway"]);
    expect([0, 1, 2, 3].map((phrase) => gestureAt(two, 4, phrase))).toEqual([
      "row",
      "row",
      "sway",
      "sway",
    ]);
    expect(gestureAt([], 4, 0)).toBeUndefined();
  });

  test("thirty gestures have a name in three languages, and every song's are among them", () => {
    expect(gestureKeys).toHaveLength(30);
    for (const key of gestureKeys) {
      const { en, da, nb } = gestureNames[key];
      expect([en, da, nb].every((name) => name.trim() !== "")).toBe(true);
    }
    for (const { gestures } of songLayers.values()) {
      expect(gestures.length).toBeGreaterThan(0);
      for (const id of gestures) expect(gestureKeyOf(id)).toBe(id);
    }
    expect(gestureKeyOf("my own" as GestureId)).toBeUndefined();
    expect(songForms.size).toBe(23);
  });
});
