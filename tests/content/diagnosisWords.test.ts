import { describe, expect, it } from "vitest";

import { diagnosisWordIn } from "#content/diagnosisWords.ts";
import { closing as da } from "#i18n/da/closing.ts";
import { closing as en } from "#i18n/en/closing.ts";
import { closing as nb } from "#i18n/nb/closing.ts";

describe("a word that says why rather than what helps", () => {
  it.each([
    ["en", "Two singers with dementia sat at the front", "dementia"],
    ["en", "He had a stroke last year", "had a stroke"],
    ["en", "ADHD", "ADHD"],
    ["da", "Hun har kol og bliver forpustet", "kol"],
    ["da", "Efter brystkræften kom hun igen", "brystkræften"],
    ["da", "brystkræft", "brystkræft"],
    ["da", "slidgigt i fingrene", "slidgigt"],
    ["nb", "Mannen med kols satt ved døra", "kols"],
    ["nb", "etter hjerneslaget", "hjerneslaget"],
    ["nb", "leddgikt", "leddgikt"],
    ["da", "tre med demens", "demens"],
  ] as const)("in %s: %s", (language, text, word) => {
    expect(diagnosisWordIn(text, language)).toBe(word);
  });

  it.each([
    ["en", "A stroke of the drum on every beat, then sit down"],
    ["en", "Short lines helped, one at a time. Be patient with the canon"],
    ["da", "Alle kræfter blev brugt, og vi sang kraftigt"],
    ["da", "En kold aften, kom med varm te. Stolene tættere på døren hjalp"],
    ["nb", "Slaget på tromma kom for tidlig, men kreftene holdt"],
    ["nb", "Sterke stemmer. Bekreft salen til neste uke"],
  ] as const)("is not seen in %s: %s", (language, text) => {
    expect(diagnosisWordIn(text, language)).toBeUndefined();
  });

  it("does not stand in our own hints", () => {
    for (const [language, words] of [
      ["en", en],
      ["da", da],
      ["nb", nb],
    ] as const) {
      const hints = [words.howItWentHint, words.rememberHint, words.diagnosis("")];
      expect(hints.map((hint) => diagnosisWordIn(hint, language))).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    }
  });
});
