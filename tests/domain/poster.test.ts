import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { lettersOf, posterOf } from "#domain/poster.ts";
import { rotaOf } from "#domain/rota.ts";
import { anyRota } from "#tests/support/anyRota.ts";
import {
  aClaim,
  aHelper,
  aTask,
  dutyAt,
  dutyOfCourse,
  someFacts,
  someSessions,
} from "#tests/support/rotas.ts";
import { courseId } from "#tests/support/sessions.ts";

const manyTasks = (count: number) =>
  Array.from({ length: count }, (_, place) => aTask(`task${place}`));

const posterFor = (weeks: number, tasks: number) => {
  const rota = rotaOf(someFacts({ tasks: manyTasks(tasks), sessions: someSessions(weeks) }));
  return posterOf(rota, rota.dates, courseId);
};

describe("the poster", () => {
  it("has a course of twelve weeks on one or two pages, with up to twelve tasks", () => {
    for (const tasks of [1, 3, 4, 7, 8, 12]) {
      const { pages } = posterFor(12, tasks);
      expect(pages.length).toBeLessThanOrEqual(2);
      expect(pages.flat()).toHaveLength(12);
    }
  });

  it("has larger names the less there is on a page", () => {
    const order = ["large", "middle", "small"];
    const sizes = [3, 5, 7, 10, 12].map((tasks) => {
      const letters = posterFor(6, tasks).pages.map((page) => order.indexOf(lettersOf(page)));
      return Math.max(...letters);
    });
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(new Set(sizes).size).toBeGreaterThan(1);
  });

  it("has pages that are about as full", () => {
    const sizes = posterFor(12, 7).pages.map(({ length }) => length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it("says once who has something for the whole course, and on a day only what is otherwise", () => {
    const facts = someFacts({
      team: [aHelper("eva"), aHelper("ole")],
      tasks: [aTask("pianist", "during", { span: "course" }), aTask("welcome")],
      sessions: someSessions(3),
      claims: [
        aClaim(dutyOfCourse("pianist"), "eva"),
        aClaim(dutyAt("s1", "pianist"), "eva", "back"),
        aClaim(dutyAt("s2", "pianist"), "eva", "back"),
        aClaim(dutyAt("s2", "pianist"), "ole"),
      ],
    });
    const rota = rotaOf(facts);
    const { wholeCourse, pages } = posterOf(rota, rota.dates, courseId);
    expect(wholeCourse.map(({ task, helperIds }) => [task.id, helperIds])).toEqual([
      ["pianist", ["eva"]],
    ]);
    const pianist = pages.flat().map(({ places }) => {
      const place = places.find(({ task }) => task.id === "pianist");
      return place && (place.holder?.helperId ?? "a line to write on");
    });
    expect(pianist).toEqual([undefined, "a line to write on", "ole"]);
  });

  it("leaves out no day and no gap of any rota", () => {
    fc.assert(
      fc.property(anyRota, ({ facts }) => {
        const rota = rotaOf(facts);
        const shown = posterOf(rota, rota.dates, courseId).pages.flat();
        expect(shown.map(({ session }) => session.id)).toEqual(
          rota.dates.map(({ session }) => session.id),
        );
        for (const [at, { gaps }] of rota.dates.entries()) {
          const duties = shown[at]!.places.map(({ duty }) => duty);
          for (const { duty } of gaps) expect(duties).toContain(duty);
        }
      }),
    );
  });

  it("is nothing when nothing is to come", () => {
    expect(posterFor(0, 3).pages).toEqual([]);
  });
});
