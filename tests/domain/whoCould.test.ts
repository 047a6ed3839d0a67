import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { othersFor } from "#domain/choosing.ts";
import { hasHandedBack, lateDays, withoutAskingAgain } from "#domain/handedBack.ts";
import { type HelperId, suitedFor } from "#domain/helper.ts";
import type { Proposed } from "#domain/proposal.ts";
import { rotaOf, type RotaFacts } from "#domain/rota.ts";
import { rotaProblem } from "#domain/rotaProblem.ts";
import type { SessionId } from "#domain/session.ts";
import { pillarOf } from "#domain/task.ts";
import { whoCouldBe } from "#domain/whoCould.ts";
import { awayFrom } from "#domain/whoIsFree.ts";
import { anyRota } from "#tests/support/anyRota.ts";
import {
  aClaim,
  aHelper,
  aTask,
  cannot,
  dutyAt,
  dutyOfCourse,
  rotaToday,
  someFacts,
  someSessions,
} from "#tests/support/rotas.ts";

const chairs = aTask("chairs");
const coffee = aTask("coffee", "after");
const wanted = { cap: null, late: [] };

function names(facts: RotaFacts, task = chairs, day = 0): string[] {
  const rota = rotaOf(facts);
  const date = rota.dates[day];
  if (!date) throw new Error("There is no such day");
  return whoCouldBe(facts, rota)(date, task).map(({ helper }) => helper.id);
}

describe("who could", () => {
  const facts = someFacts({ tasks: [chairs, coffee], sessions: someSessions(3) });

  it("is never somebody away, busy at that time, or for whom it is not: whatever the rota", () => {
    fc.assert(
      fc.property(anyRota, ({ facts: any }) => {
        const rota = rotaOf(any);
        const couldBe = whoCouldBe(any, rota);
        for (const date of rota.dates) {
          for (const { task } of date.places) {
            for (const { helper } of couldBe(date, task)) {
              expect(awayFrom(any, helper.id, date.session)).toBeUndefined();
              expect(suitedFor(helper, task.id, pillarOf(task.id))).toBeDefined();
              const busy = date.places.some(
                ({ holder, task: other }) =>
                  holder?.helperId === helper.id && other.time === task.time,
              );
              if (date.session.date >= any.today && date.session.state === "planned") {
                expect(busy).toBe(false);
              }
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("names those who have carried least first, and those who like it before others", () => {
    const team = [
      aHelper("much"),
      aHelper("some"),
      aHelper("none"),
      aHelper("likes", { likes: [chairs.id] }),
    ];
    const claims = [
      aClaim(dutyAt("s2", "chairs"), "much"),
      aClaim(dutyAt("s2", "coffee"), "much"),
      aClaim(dutyAt("s0", "coffee"), "some"),
    ];
    expect(names({ ...facts, team, claims })).toEqual(["likes", "none", "some", "much"]);
  });

  it("names last who wants a week in between, has enough, or gave it back", () => {
    const team = [
      aHelper("back"),
      aHelper("rests"),
      aHelper("gladly", { wishes: { most: null, weeksRunning: true, pair: null } }),
      aHelper("enough", { wishes: { most: 1, weeksRunning: false, pair: null } }),
    ];
    const claims = [
      aClaim(dutyAt("s0", "chairs"), "back", "back"),
      aClaim(dutyAt("s1", "chairs"), "rests"),
      aClaim(dutyAt("s1", "coffee"), "gladly"),
      aClaim(dutyAt("s2", "coffee"), "enough"),
    ];
    const found = names({ ...facts, team, claims });
    expect(found[0]).toBe("gladly");
    expect(found.slice(1, 3).toSorted()).toEqual(["enough", "rests"]);
    expect(found.at(-1)).toBe("back");
  });

  it("puts those whose pillar it is before those who can step in", () => {
    const pianist = aTask("pianist", "during");
    const team = [
      aHelper("deputy", { standsIn: { pillars: ["pianist"], tasks: [] } }),
      aHelper("own", { pillars: ["pianist"] }),
      aHelper("other"),
    ];
    const claims = [aClaim(dutyAt("s2", "pianist"), "own")];
    expect(names({ ...facts, tasks: [pianist], team, claims }, pianist)).toEqual(["own", "deputy"]);
  });
});

describe("what was handed back", () => {
  const facts = someFacts({
    tasks: [chairs, coffee],
    sessions: someSessions(3),
    team: [aHelper("a"), aHelper("b")],
    claims: [aClaim(dutyAt("s0", "chairs"), "a", "back")],
  });

  it("is remembered for its day, or its course", () => {
    const [first, second] = facts.sessions;
    if (!first || !second) throw new Error("There are no sessions");
    const a = "a" as HelperId;
    expect(hasHandedBack(facts, a, first, chairs.id)).toBe(true);
    expect(hasHandedBack(facts, a, second, chairs.id)).toBe(false);
    expect(hasHandedBack(facts, a, first, coffee.id)).toBe(false);
    const ofCourse = { claims: [aClaim(dutyOfCourse("chairs"), "a", "back")] };
    expect(hasHandedBack(ofCourse, a, second, chairs.id)).toBe(true);
  });

  it("is not answered by being proposed for something else that day", () => {
    const asked = withoutAskingAgain(facts);
    const problem = rotaProblem(asked, rotaOf(facts), wanted);
    const ofDay = problem.options.filter(({ need }) => problem.needs[need]?.day === 0);
    const of = (helper: number) => problem.helpers[helper]?.id;
    expect(new Set(ofDay.map(({ helper }) => of(helper)))).toEqual(new Set(["b"]));
    expect(problem.options.some(({ helper }) => of(helper) === "a")).toBe(true);
    expect(rotaOf(asked), "what stands does not change").toEqual(rotaOf(facts));
  });

  it("makes a day late only when it is near, and only while it is free", () => {
    expect(lateDays(facts, rotaOf(facts))).toEqual(["s0"]);
    const again = { ...facts, claims: [...facts.claims, aClaim(dutyAt("s0", "chairs"), "b")] };
    expect(lateDays(again, rotaOf(again))).toEqual([]);
    const far = { ...facts, claims: [aClaim(dutyAt("s2", "chairs"), "a", "back")] };
    expect(lateDays(far, rotaOf(far))).toEqual([]);
  });
});

describe("choosing somebody else in a proposal", () => {
  const tea = aTask("tea", "after");
  const facts = someFacts({
    tasks: [chairs, coffee, tea],
    team: ["a", "b", "c", "d"].map((id) => aHelper(id)),
    said: new Map([cannot("s0", "d")]),
  });
  const problem = rotaProblem(facts, rotaOf(facts), wanted);
  const propose = (task: string, helper: string): Proposed => ({
    duty: dutyAt("s0", task),
    taskId: aTask(task).id,
    sessionId: "s0" as SessionId,
    date: rotaToday,
    helperId: helper as HelperId,
    insteadOf: undefined,
    reason: { kind: "free" },
  });

  it("offers those who can and are not chosen at that time already", () => {
    const chosen = [propose("chairs", "a"), propose("coffee", "a"), propose("tea", "b")];
    expect(othersFor(problem, propose("chairs", "a"), chosen)).toEqual(["c", "b"]);
    expect(othersFor(problem, propose("coffee", "a"), chosen)).toEqual(["c"]);
  });
});
