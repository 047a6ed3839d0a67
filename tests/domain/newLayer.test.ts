import { describe, expect, test } from "vitest";

import { songLayers } from "#content/songLayers.ts";
import { nothingKnown } from "#domain/ladder.ts";
import { layerKinds } from "#domain/layer.ts";
import { hasSettings, newLayer, parseDegrees } from "#domain/newLayer.ts";
import { patternText } from "#domain/rhythm.ts";
import type { SongId } from "#domain/song.ts";

const waltz = { beats: 3, unit: 4 };

describe("a layer to begin with", () => {
  test("every kind begins as itself, or waits for what has to be chosen", () => {
    const waits = layerKinds.filter((kind) => newLayer(kind, nothingKnown, waltz) === undefined);
    expect(waits.toSorted()).toEqual(["gesture", "instrument", "partner"]);
    for (const kind of layerKinds) {
      const begun = newLayer(kind, nothingKnown, waltz);
      if (begun) expect(begun.kind).toBe(kind);
    }
  });

  test("what waits can be set", () => {
    for (const kind of layerKinds) {
      if (newLayer(kind, nothingKnown, waltz) === undefined) expect(hasSettings(kind)).toBe(true);
    }
  });

  test("a song without rhythms begins on the first beat of its own metre", () => {
    const begun = newLayer("bodyPercussion", nothingKnown, waltz);
    expect(begun?.kind === "bodyPercussion" && patternText(begun.pattern)).toBe("3/4 | P . . |");
  });

  test("what the library knows of a song is used", () => {
    const known = songLayers.get("frere-jacques" as SongId) ?? nothingKnown;
    expect(newLayer("partner", known, waltz)).toEqual({ kind: "partner", songId: "row-row" });
    expect(newLayer("canon", known, waltz)).toMatchObject({ groups: 2, offsetBars: 2 });
    expect(newLayer("vocalOstinato", known, waltz)).toMatchObject({ degrees: [1, -2, 1, 0] });
    const second = newLayer("rhythmOstinato", known, waltz);
    expect(second).toMatchObject({ who: "oneGroup" });
    expect(second?.kind === "rhythmOstinato" && patternText(second.pattern)).toBe(
      "4/4 | P C P C |",
    );
  });
});

test.each([
  ["1 5 1 0", [1, 5, 1, 0]],
  [" 1,-2 , 1  0 ", [1, -2, 1, 0]],
  ["1 −2", [1, -2]],
  ["", undefined],
  ["0 0", undefined],
  ["1 x", undefined],
  ["1.5", undefined],
  ["10", undefined],
])("degrees from “%s”", (text, degrees) => {
  expect(parseDegrees(text)).toEqual(degrees);
});
