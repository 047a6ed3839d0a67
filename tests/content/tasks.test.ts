import { describe, expect, it } from "vitest";

import { offerWaitStepBack, starterTasks } from "#content/tasks.ts";
import { languages, type Text3 } from "#domain/language.ts";
import {
  inTaskOrder,
  libraryTasks,
  longestTaskLine,
  longestTaskName,
  mostTaskLines,
} from "#domain/task.ts";
import { ruledOut } from "#tests/i18n/ruledOut.ts";

const texts: readonly Text3[] = [
  offerWaitStepBack,
  ...starterTasks.flatMap(({ name, lines }) => [name, ...lines]),
];

describe("the tasks every choir starts with", () => {
  it("are the thirteen of the library, in the order of an evening, pillars first", () => {
    expect(starterTasks.map(({ id }) => id)).toEqual([...libraryTasks]);
    const order = inTaskOrder(starterTasks).map(({ id }) => id);
    expect(order.slice(0, 3)).toEqual(["conductor", "pianist", "coordinator"]);
    expect(order.slice(-2)).toEqual(["coffee", "tidy"]);
  });

  it("say in at most five short lines what to do", () => {
    for (const { id, name, lines } of starterTasks) {
      expect([id, lines.length >= 4 && lines.length <= mostTaskLines]).toEqual([id, true]);
      for (const language of languages) {
        expect(name[language].length).toBeLessThanOrEqual(longestTaskName);
        for (const line of lines)
          expect(line[language].length).toBeLessThanOrEqual(longestTaskLine);
      }
    }
  });

  it.each(languages)(
    "say it in %s, in words of its own, without a word that is ruled out",
    (language) => {
      for (const text of texts) {
        expect(text[language].trim()).not.toBe("");
        expect(text[language]).not.toMatch(ruledOut[language]);
        expect(text[language]).not.toContain("!");
      }
    },
  );

  it("have no sentence that stands in two languages", () => {
    const sentences = texts.filter(({ en }) => en.includes(" ") && en.endsWith("."));
    for (const { en, da, nb } of sentences) expect(new Set([en, da, nb]).size).toBe(3);
  });
});
