import { describe, expect, it } from "vitest";

import { languages } from "#domain/language.ts";

import { ruledOut } from "./ruledOut.ts";
import { catalogues, entriesOf, textsOf } from "./spokenTexts.ts";

const pathsOf = (language: keyof typeof catalogues) =>
  entriesOf(catalogues[language]).map(([path, said]) => `${path} ${typeof said}`);

/** Where a word that is ruled out may stand: it guards against itself, or is said of an item of a plan. */
const guards = ["closing.diagnosis", "plan.advice.outOfOrder", "plan.advice.peakLate"];

describe.each(languages)("the words of %s", (language) => {
  it("say everything that English says, and nothing besides", () => {
    expect(pathsOf(language).toSorted()).toEqual(pathsOf("en").toSorted());
  });

  it("are never empty, whatever values are put in", () => {
    const texts = textsOf(language);
    expect(texts.length).toBeGreaterThan(100);
    const broken = texts.filter(
      ([, text]) => text.trim() === "" || /\b(undefined|null|NaN)\b|\[object|=>/.test(text),
    );
    expect(broken).toEqual([]);
  });

  it("never raise their voice", () => {
    expect(textsOf(language).filter(([, text]) => text.includes("!"))).toEqual([]);
  });

  it("never speak of people in words that are ruled out", () => {
    const found = textsOf(language).filter(
      ([path, text]) => ruledOut[language].test(text) && !guards.includes(path),
    );
    expect(found).toEqual([]);
  });
});

const wordsIn = (text: string) => text.match(/\p{L}{2,}/gu)?.length ?? 0;

// Danish and bokmål share many short sentences word for word; longer ones hardly ever.
describe("no sentence is left in another language", () => {
  it.each([
    ["en", "da", 3],
    ["en", "nb", 3],
    ["da", "nb", 8],
  ] as const)("%s and %s", (one, other, fewest) => {
    const others = new Set(textsOf(other).map(([path, text]) => `${path}: ${text}`));
    const same = textsOf(one)
      .filter(([, text]) => wordsIn(text) >= fewest)
      .filter(([path, text]) => others.has(`${path}: ${text}`));
    expect(same).toEqual([]);
  });
});
