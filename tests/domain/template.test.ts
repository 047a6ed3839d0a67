import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { templates } from "#content/templates.ts";
import { type CivilDate, weeksAfter } from "#domain/civil.ts";
import { plannedMinutes } from "#domain/plan.ts";
import { checkPlan } from "#domain/planCheck.ts";
import { fillTemplate, partMinutes, type Template, templatesFor } from "#domain/template.ts";
import { nothingUsed, type Subject, type Usage, usageOf } from "#domain/usage.ts";
import { asItems, starterLibrary, usedBefore } from "#tests/support/plans.ts";

const today = "2026-11-20" as CivilDate;
const anyTemplate = fc.constantFrom(...templates);
const everySubject: Subject[] = [
  ...starterLibrary.exercises.keys(),
  ...starterLibrary.songs.keys(),
];

function fill(template: Template, usage: Usage, date = today) {
  return asItems(fillTemplate(template, starterLibrary, usage, date));
}

function adviceOn(template: Template, usage: Usage, date = today) {
  const items = fill(template, usage, date);
  const sessionMinutes = template.minutes;
  return checkPlan({ items, library: starterLibrary, sessionMinutes, usage, date });
}

describe("the templates", () => {
  it("are for 60, 75 and 90 minutes, and their minutes sum to that", () => {
    expect(templates.map(({ minutes }) => minutes)).toEqual([60, 75, 90]);
    for (const template of templates) {
      const sum = partMinutes(template).reduce((total, { minutes }) => total + minutes, 0);
      expect(sum).toBe(template.minutes);
    }
  });

  it("go through every part once, in order, with the chat bar after", () => {
    for (const template of templates) {
      expect(partMinutes(template).map(({ part }) => part)).toEqual([
        "arrive",
        "body",
        "breath",
        "voice",
        "rhythm",
        "songs",
        "calmEnd",
      ]);
      expect(template.slots.at(-1)?.wish.kind).toBe("chatBar");
    }
  });

  it("stand with the one that fits the session first", () => {
    expect(templatesFor(templates, 75).map(({ minutes }) => minutes)).toEqual([75, 60, 90]);
    expect(templatesFor(templates, 100).map(({ minutes }) => minutes)).toEqual([90, 75, 60]);
  });
});

describe("a filled template", () => {
  it("lasts exactly as long as the session, whatever was used before", () => {
    const history = fc.array(fc.uniqueArray(fc.constantFrom(...everySubject)), { maxLength: 12 });
    fc.assert(
      fc.property(anyTemplate, history, (template, earlier) => {
        const usage = usedBefore(
          ...earlier.map((ids, week) => [weeksAfter(today, -1 - week), ...ids] as const),
        );
        expect(plannedMinutes(fill(template, usage))).toBe(template.minutes);
      }),
    );
  });

  it("gets no advice at the very first session", () => {
    for (const template of templates) expect(adviceOn(template, nothingUsed)).toEqual([]);
  });

  it("gets no advice at any session of a course planned from templates", () => {
    fc.assert(
      fc.property(fc.array(anyTemplate, { minLength: 2, maxLength: 16 }), (course) => {
        const held: { date: CivilDate; items: ReturnType<typeof fill> }[] = [];
        for (const [week, template] of course.entries()) {
          const date = weeksAfter(today, week);
          const usage = usageOf(held);
          expect(adviceOn(template, usage, date)).toEqual([]);
          held.unshift({ date, items: fill(template, usage, date) });
        }
      }),
    );
  });

  it("gets none but about what is new, whatever was used before", () => {
    const history = fc.array(fc.uniqueArray(fc.constantFrom(...everySubject)), { maxLength: 12 });
    fc.assert(
      fc.property(anyTemplate, history, (template, earlier) => {
        const usage = usedBefore(
          ...earlier.map((ids, week) => [weeksAfter(today, -1 - week), ...ids] as const),
        );
        for (const { kind } of adviceOn(template, usage)) {
          expect(["manyNewExercises", "manyNewSongs"]).toContain(kind);
        }
      }),
    );
  });

  it("is the same whenever it is asked", () => {
    const usage = usedBefore(["2026-11-13", "body-tap", "row-row"]);
    for (const template of templates) expect(fill(template, usage)).toEqual(fill(template, usage));
  });

  it("takes what was not used lately before what was, and the longest ago of it", () => {
    const usage = usedBefore(
      ["2026-11-13", "candle-breath"],
      ["2026-11-06", "name-wave"],
      ["2026-10-30", "name-wave"],
      ["2026-10-23", "sss-pulse"],
      ["2026-10-16", "stretch-drop"],
    );
    const breath = fill(templates[0] as Template, usage).find(({ part }) => part === "breath");
    expect(breath?.content).toMatchObject({ exerciseId: "stretch-drop" });
  });

  it("lets a little new in where all that is known was had lately", () => {
    const first = fill(templates[1] as Template, nothingUsed);
    const usage = usageOf([{ date: "2026-11-13" as CivilDate, items: first }]);
    const second = fill(templates[1] as Template, usage);
    const before = new Set(first.map(({ content }) => JSON.stringify(content)));
    const fresh = second.filter(({ content }) => !before.has(JSON.stringify(content)));
    expect(fresh.filter(({ content }) => content.kind === "warmUp")).toHaveLength(2);
    expect(fresh.filter(({ content }) => content.kind === "song")).toHaveLength(1);
  });
});
