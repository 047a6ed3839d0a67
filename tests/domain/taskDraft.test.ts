import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { starterTasks } from "#content/tasks.ts";
import { languages } from "#domain/language.ts";
import { longestTaskLine, mostPlaces, mostTaskLines, type Task } from "#domain/task.ts";
import { changedParts, draftOf, newTaskDraft, parseTask } from "#domain/taskDraft.ts";

function ofLibrary(id: string): Task {
  const task = starterTasks.find((one) => one.id === id);
  if (!task) throw new Error(`No task of the library is ${id}`);
  return task;
}

describe("a task card that is written over", () => {
  it("needs a name", () => {
    expect(parseTask(newTaskDraft)).toMatchObject({ why: "no name" });
  });

  it("has at most five lines, and none that is empty", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 9 }), fc.integer(), (lines, number) => {
        const parsed = parseTask({
          ...newTaskDraft,
          name: "Flowers",
          lines,
          places: number,
          comeBefore: number,
        });
        if (!parsed.ok) throw new Error("It has a name");
        const { card, places } = parsed.value;
        expect(card.lines.length).toBeLessThanOrEqual(mostTaskLines);
        for (const line of card.lines) {
          expect(line.trim()).toBe(line);
          expect(line).not.toBe("");
          expect(line.length).toBeLessThanOrEqual(longestTaskLine);
        }
        expect(places.places).toBeGreaterThanOrEqual(0);
        expect(places.places).toBeLessThanOrEqual(mostPlaces);
        expect(card.comeBefore).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it.each(languages)("says nothing when nothing was changed in it, read in %s", (language) => {
    for (const task of starterTasks) {
      const parsed = parseTask(draftOf(task, language));
      if (!parsed.ok) throw new Error("A card of the library has a name");
      expect(changedParts(task, parsed.value, language)).toEqual({});
    }
  });

  it("keeps its three languages when only the number of places was changed", () => {
    const welcome = ofLibrary("welcome");
    const parsed = parseTask({ ...draftOf(welcome, "da"), places: 4 });
    if (!parsed.ok) throw new Error("It has a name");
    expect(changedParts(welcome, parsed.value, "da")).toEqual({ places: { places: 4 } });
  });
});
