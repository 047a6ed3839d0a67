import { describe, expect, test } from "vitest";

import { songLayers } from "../../src/content/songLayers.ts";
import { ladderFor } from "../../src/domain/ladder.ts";
import type { Layer } from "../../src/domain/layer.ts";
import { signsOfJustRight, signsOfTooEasy, signsOfTooMuch } from "../../src/domain/signs.ts";
import { adviceAfter, finishAt, stepsBack, stepsUp } from "../../src/domain/stepping.ts";

const canon = (groups: 2 | 3 | 4): Layer => ({
  kind: "canon",
  groups,
  offsetBars: 2,
  entry: "halves",
  times: 2,
  ending: "oneByOne",
});

describe("ways up and back", () => {
  test.each<[Layer, string, string[]]>([
    [
      { kind: "unisonLed" },
      "leaderStopsSinging",
      ["leaderBackIn", "slower", "lowerKey", "hum", "listen"],
    ],
    [
      { kind: "gesture", gestures: [] },
      "nextPhraseGesture",
      ["lastPhraseOnly", "smaller", "sitting", "watchLeader", "slower"],
    ],
    [
      { kind: "pulse" },
      "oneMoreSound",
      ["firstBeatOnly", "thighsOnly", "halfTheGroup", "stopHandsKeepSinging", "slower"],
    ],
    [{ kind: "stepMove" }, "oneSideStep", ["moveInChair", "tapOneFoot", "still", "slower"]],
    [
      { kind: "drone", part: "tonic" },
      "secondNote",
      ["oneNote", "pianoTakesIt", "listen", "slower"],
    ],
    [
      canon(3),
      "oneMoreGroup",
      ["oneGroupFewer", "leaderSecondVoice", "pianoSecondVoice", "unisonWithPulse", "slower"],
    ],
    [
      canon(2),
      "oneMoreGroup",
      ["leaderSecondVoice", "pianoSecondVoice", "unisonWithPulse", "slower"],
    ],
    [
      canon(4),
      "everyoneEachEntry",
      ["oneGroupFewer", "leaderSecondVoice", "pianoSecondVoice", "unisonWithPulse", "slower"],
    ],
    [{ kind: "dynamics", shape: "grow" }, "longerSwell", ["twoLevelsOnly", "slower"]],
  ])("%j", (layer, up, back) => {
    expect(stepsUp(layer)[0]).toBe(up);
    expect(stepsBack(layer)).toEqual(back);
  });

  test("every layer has both, and faster and slower are always among them", () => {
    for (const layers of songLayers.values()) {
      for (const { layer } of ladderFor(layers)) {
        expect(stepsUp(layer).at(-1)).toBe("faster");
        expect(stepsBack(layer)).toContain("slower");
      }
    }
  });
});

test("one slip is nothing, two are a step back, three good ones a step up", () => {
  expect(adviceAfter([])).toBe("stay");
  expect(adviceAfter([true, false])).toBe("stay");
  expect(adviceAfter([true, false, false])).toBe("back");
  expect(adviceAfter([false, true])).toBe("stay");
  expect(adviceAfter([true, true, true])).toBe("up");
  expect(adviceAfter([false, true, true])).toBe("stay");
});

test("a song ends one step below the highest reached", () => {
  expect([0, 1, 5].map(finishAt)).toEqual([0, 0, 4]);
});

test("no sign says two things", () => {
  const all = [...signsOfTooMuch, ...signsOfTooEasy, ...signsOfJustRight];
  expect(new Set(all).size).toBe(all.length);
});
