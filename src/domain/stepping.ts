import type { Layer } from "./layer.ts";

/** What a leader can do next to ask a little more. The words are in the catalogues. */
export type StepUp =
  | "leaderStopsSinging"
  | "pianoDropsOut"
  | "oneMoreSound"
  | "nextPhraseGesture"
  | "oneSideStep"
  | "secondNote"
  | "longer"
  | "swapParts"
  | "oneMoreGroup"
  | "everyoneEachEntry"
  | "longerSwell"
  | "alone"
  | "faster";

/** What a leader can do to ask less, each a way back to the good place and never a failure. */
export type StepBack =
  | "leaderBackIn"
  | "slower"
  | "lowerKey"
  | "hum"
  | "listen"
  | "firstBeatOnly"
  | "thighsOnly"
  | "halfTheGroup"
  | "stopHandsKeepSinging"
  | "lastPhraseOnly"
  | "smaller"
  | "sitting"
  | "watchLeader"
  | "moveInChair"
  | "tapOneFoot"
  | "still"
  | "oneNote"
  | "pianoTakesIt"
  | "leaderOrPianoOnePart"
  | "oneSongOnly"
  | "oneGroupFewer"
  | "leaderSecondVoice"
  | "pianoSecondVoice"
  | "unisonWithPulse"
  | "twoLevelsOnly"
  | "together";

/** The ways up from a layer, the first to try first. A little faster is always one of them, and the last. `[J]` */
export function stepsUp(layer: Layer): StepUp[] {
  switch (layer.kind) {
    case "listen":
      return ["faster"];
    case "echo":
      return ["longer", "faster"];
    case "unisonLed":
      return ["leaderStopsSinging", "pianoDropsOut", "faster"];
    case "unisonFree":
      return ["pianoDropsOut", "faster"];
    case "pulse":
    case "bodyPercussion":
    case "rhythmOstinato":
    case "instrument":
      return ["oneMoreSound", "faster"];
    case "gesture":
      return ["nextPhraseGesture", "faster"];
    case "stepMove":
      return ["oneSideStep", "faster"];
    case "drone":
    case "vocalOstinato":
      return ["secondNote", "longer", "faster"];
    case "partner":
      return ["swapParts", "faster"];
    case "canon":
      return layer.groups === 4
        ? ["everyoneEachEntry", "faster"]
        : ["oneMoreGroup", "everyoneEachEntry", "faster"];
    case "dynamics":
      return ["longerSwell", "faster"];
    case "callSolo":
      return ["alone", "faster"];
  }
}

/** The ways back from a layer, the first to take first. Slower is always one of them. `[J]` */
export function stepsBack(layer: Layer): StepBack[] {
  switch (layer.kind) {
    case "listen":
      return ["slower"];
    case "echo":
    case "unisonLed":
    case "unisonFree":
      return ["leaderBackIn", "slower", "lowerKey", "hum", "listen"];
    case "pulse":
    case "bodyPercussion":
    case "rhythmOstinato":
    case "instrument":
      return ["firstBeatOnly", "thighsOnly", "halfTheGroup", "stopHandsKeepSinging", "slower"];
    case "gesture":
      return ["lastPhraseOnly", "smaller", "sitting", "watchLeader", "slower"];
    case "stepMove":
      return ["moveInChair", "tapOneFoot", "still", "slower"];
    case "drone":
    case "vocalOstinato":
      return ["oneNote", "pianoTakesIt", "listen", "slower"];
    case "partner":
      return ["leaderOrPianoOnePart", "oneSongOnly", "slower"];
    case "canon":
      return [
        ...(layer.groups > 2 ? (["oneGroupFewer"] as const) : []),
        "leaderSecondVoice",
        "pianoSecondVoice",
        "unisonWithPulse",
        "slower",
      ];
    case "dynamics":
      return ["twoLevelsOnly", "slower"];
    case "callSolo":
      return ["together", "slower"];
  }
}

/**
 * What the times through so far ask for: a slip that repairs itself within one is nothing; two that do not repair are
 * one step back at once; the third good one in a row is one step up. `[J]`
 *
 * @param goes the times through since the last step, latest last: whether each held or was repaired
 */
export function adviceAfter(goes: readonly boolean[]): "up" | "stay" | "back" {
  if (goes.length >= 2 && !goes.slice(-2).includes(true)) return "back";
  return goes.length >= 3 && !goes.slice(-3).includes(false) ? "up" : "stay";
}

/** Where a song ends: always one step below the highest that was reached. Steps count from 0. `[J]` */
export function finishAt(highest: number): number {
  return Math.max(0, highest - 1);
}
