import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { wordIn } from "#domain/kindWords.ts";

describe("a word that is looked for", () => {
  it("is found alone, at the beginning or at the end, as its pattern says", () => {
    expect(wordIn("sang med kol i går", ["kol"])).toBe("kol");
    expect(wordIn("en kold aften", ["kol"])).toBeUndefined();
    expect(wordIn("Demensramte sang med", ["demens*"])).toBe("Demensramte");
    expect(wordIn("slidgigt", ["*gigt"])).toBe("slidgigt");
    expect(wordIn("gigten", ["*gigt"])).toBeUndefined();
  });

  it("is given back as it was written, the first there is", () => {
    expect(wordIn("«ADHD», angst", ["angst", "adhd"])).toBe("ADHD");
  });

  it("can be several words beside each other", () => {
    expect(wordIn("after a stroke", ["after a stroke"])).toBe("after a stroke");
    expect(wordIn("stroke the arms after", ["after a stroke"])).toBeUndefined();
  });

  it("is not one that only looks like it", () => {
    expect(wordIn("gode kræfter", ["kræft*"], ["kræfter"])).toBeUndefined();
    expect(wordIn("kræfter, ikke kræft", ["kræft*"], ["kræfter"])).toBe("kræft");
  });

  it("is found whatever stands round it, and nothing is found in a text without it", () => {
    const around = fc.string().filter((text) => !/[\p{L}\p{N}]/u.test(text));
    fc.assert(
      fc.property(around, around, (before, after) => {
        expect(wordIn(`${before}astma${after}`, ["astma"])).toBe("astma");
        expect(wordIn(before + after, ["astma"])).toBeUndefined();
      }),
    );
  });
});
