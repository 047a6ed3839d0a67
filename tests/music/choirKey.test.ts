import { describe, expect, it } from "vitest";

import { inChoirKey, keyChoiceFor, keyChoices } from "#music/pure/choirKey.ts";
import { keyText, tonicOf } from "#music/pure/key.ts";
import { easyRange } from "#music/pure/transpose.ts";

import { melodies, melody, melodyOf } from "./library.ts";

describe.each([...melodies])("the keys for %s", (_, tune) => {
  const choices = keyChoices(tune);

  it("are twelve, the best for untrained voices first", () => {
    expect(new Set(choices.map(({ key }) => tonicOf(key))).size).toBe(12);
    const outside = choices.map((choice) => choice.outside);
    expect(outside).toEqual(outside.toSorted((a, b) => a - b));
  });

  it("sound as they say", () => {
    for (const choice of choices) {
      const sung = inChoirKey(tune, keyText(choice.key));
      expect(sung.range).toEqual(choice.range);
      expect(sung.key).toEqual(choice.key);
    }
  });

  it("leave it as it is written where nothing has been chosen", () => {
    expect(inChoirKey(tune, undefined)).toEqual(tune);
    expect(inChoirKey(tune, keyText(tune.key))).toEqual(tune);
    expect(inChoirKey(tune, "no key")).toEqual(tune);
  });
});

describe("a choir's key", () => {
  it("brings a tune for the violin down to where people sing", () => {
    const high = melody("X:1\nM:4/4\nL:1/4\nK:G\ng a b a | g4 |]");
    const sung = inChoirKey(high, "C");
    expect(sung.range.lowest).toBeGreaterThanOrEqual(easyRange.lowest);
    expect(sung.range.highest).toBeLessThanOrEqual(easyRange.highest);
  });

  it("keeps its own name when another is written for the same sound", () => {
    const flat = melody("X:1\nM:4/4\nL:1/4\nK:Gb\nG A B A | G4 |]");
    expect(keyChoices(flat).map(({ key }) => keyText(key))).not.toContain("F#");
    expect(keyChoiceFor(flat, "F#")).toMatchObject({ isOwn: true });
  });

  it("finds the tonic of a tune that has become minor since", () => {
    const chosen = keyChoiceFor(melodyOf("vem-kan-segla"), "D");
    expect(keyText(chosen.key)).toBe("Dm");
  });
});
