import { describe, expect, it } from "vitest";

import { libraryNeeds } from "#content/adaptations.ts";
import { wishesByGroup } from "#content/wishGroups.ts";
import {
  isWishGroup,
  type Question,
  questionAfter,
  questionAt,
  questionBefore,
  questionsOf,
} from "#domain/talk.ts";

describe("the talk", () => {
  it("begins with the name and with what one likes, before anything one needs", () => {
    const all = questionsOf(true);
    expect(all.slice(0, 4)).toEqual(["name", "likes", "loves", "leavesOut"]);
    expect(all.indexOf("remember")).toBeLessThan(all.findIndex(isWishGroup));
  });

  it("asks about what helps only where it may be remembered", () => {
    const kept: Question[] = ["help", "partners"];
    for (const question of kept) expect(questionsOf(false)).not.toContain(question);
    expect(questionsOf(false).some(isWishGroup)).toBe(false);
    expect(questionAfter(false, "remember")).toBe("step");
    expect(questionAfter(true, "remember")).toBe("moving");
  });

  it.each([true, false])("leads from the first to the last and back again (%s)", (mayRemember) => {
    const walked: Question[] = ["name"];
    while (walked.at(-1) !== "done")
      walked.push(questionAfter(mayRemember, walked.at(-1) ?? "done"));
    expect(walked).toEqual([...questionsOf(mayRemember), "done"]);
    for (const [place, question] of walked.entries()) {
      expect(questionBefore(mayRemember, question)).toBe(walked[place - 1]);
    }
  });

  it("is taken up where it was left, and goes back to the agreement when that was withdrawn", () => {
    expect(questionAt(true, "senses")).toBe("senses");
    expect(questionAt(false, "senses")).toBe("remember");
    expect(questionAt(true, null)).toBe("name");
    expect(questionAt(true, "nonsense")).toBe("name");
    expect(questionAt(false, "done")).toBe("done");
  });
});

describe("the wishes", () => {
  it("are each asked about once, a few at a time", () => {
    const asked = wishesByGroup.flatMap(({ wishes }) => wishes.map(({ key }) => key));
    expect(asked.toSorted()).toEqual(libraryNeeds.map(({ key }) => key).toSorted());
    expect(asked).toHaveLength(23);
    for (const { wishes } of wishesByGroup) expect(wishes.length).toBeLessThanOrEqual(5);
  });
});
