import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type CalendarEntry, calendarOf, hoursOfDuty } from "#domain/calendar.ts";
import { instantOf, weeksAfter } from "#domain/civil.ts";
import type { Claim } from "#domain/duty.ts";
import type { HelperId } from "#domain/helper.ts";
import { rotaOf, type RotaFacts } from "#domain/rota.ts";
import { dutiesOf } from "#domain/taking.ts";
import { anyRota } from "#tests/support/anyRota.ts";
import {
  aClaim,
  aHelper,
  aTask,
  dutyAt,
  dutyOfCourse,
  rotaToday,
  someFacts,
  someSessions,
} from "#tests/support/rotas.ts";
import { aSession } from "#tests/support/sessions.ts";

const lis = "lis" as HelperId;
const team = [aHelper("lis"), aHelper("ole")];
const tasks = [
  aTask("welcome", "before"),
  aTask("coffee", "after", { comeBefore: 15 }),
  aTask("piano", "during", { span: "course" }),
];

const calendar = (facts: RotaFacts, helper = lis): CalendarEntry[] =>
  calendarOf(rotaOf(facts), facts.sessions, facts.tasks, facts.claims, helper, facts.today);

const inShort = (entries: readonly CalendarEntry[]) =>
  entries.map(({ duty, cancelled }) => `${duty}${cancelled ? " struck" : ""}`);

const saidFirst = (claim: Claim, kind: Claim["kind"]): Claim => ({
  ...claim,
  kind,
  past: [{ kind: claim.kind, by: null, at: claim.at }],
});

describe("when a duty is", () => {
  const evening = aSession("s", "2026-11-20", { minutes: 75 });
  const at = (time: string) => instantOf(evening.date, time as typeof evening.time);

  it("is from when one should be there until the singing begins, when it is done before", () => {
    const hours = hoursOfDuty(aTask("chairs", "before", { comeBefore: 45 }), evening);
    expect(hours).toEqual({ from: at("18:15"), until: at("19:00") });
  });

  it("lasts the evening when it is done while we sing", () => {
    const hours = hoursOfDuty(aTask("helper", "during", { comeBefore: 15 }), evening);
    expect(hours).toEqual({ from: at("18:45"), until: at("20:15") });
  });

  it("begins towards the end when it is done afterwards", () => {
    const hours = hoursOfDuty(aTask("coffee", "after", { comeBefore: 15 }), evening);
    expect(hours).toEqual({ from: at("20:00"), until: at("21:00") });
  });
});

describe("what stands in a calendar", () => {
  it("is what one has, and not what one is asked about", () => {
    const facts = someFacts({
      team,
      tasks,
      sessions: someSessions(2),
      claims: [
        aClaim(dutyAt("s0", "welcome"), "lis"),
        aClaim(dutyAt("s1", "welcome"), "lis", "asked"),
        aClaim(dutyAt("s1", "coffee"), "ole"),
      ],
    });
    expect(inShort(calendar(facts))).toEqual(["s0.welcome.0"]);
  });

  it("is struck out when it was given back, and stays out when it was never taken", () => {
    const had = saidFirst(aClaim(dutyAt("s0", "welcome"), "lis"), "back");
    const refused = saidFirst(aClaim(dutyAt("s0", "coffee"), "lis", "asked"), "back");
    const facts = someFacts({ team, tasks, claims: [had, refused] });
    expect(inShort(calendar(facts))).toEqual(["s0.welcome.0 struck"]);
  });

  it("comes back under the same id when it is taken again", () => {
    const claim = aClaim(dutyAt("s0", "welcome"), "lis");
    const again = saidFirst(saidFirst(claim, "back"), "yes");
    expect(inShort(calendar(someFacts({ team, tasks, claims: [again] })))).toEqual([
      "s0.welcome.0",
    ]);
  });

  it("is struck out when the session is called off, or somebody else had said yes before", () => {
    const [called, other] = someSessions(2);
    const facts = someFacts({
      team,
      tasks,
      sessions: [{ ...called!, state: "cancelled" }, other!],
      claims: [
        aClaim(dutyAt("s1", "coffee"), "ole"),
        aClaim(dutyAt("s0", "welcome"), "lis"),
        aClaim(dutyAt("s1", "coffee"), "lis"),
      ],
    });
    expect(inShort(calendar(facts))).toEqual(["s0.welcome.0 struck", "s1.coffee.0 struck"]);
  });

  it("keeps its id when the session is moved to another day", () => {
    const claims = [aClaim(dutyAt("s0", "welcome"), "lis")];
    const session = aSession("s0", rotaToday);
    const moved = { ...session, date: weeksAfter(rotaToday, 1) };
    const [before] = calendar(someFacts({ team, tasks, claims, sessions: [session] }));
    const [after] = calendar(someFacts({ team, tasks, claims, sessions: [moved] }));
    expect(after?.duty).toBe(before?.duty);
    expect(after!.from).toBeGreaterThan(before!.from);
  });

  it("has an entry on each day for a task of the whole course, and strikes out one that is given back", () => {
    const whole = aClaim(dutyOfCourse("piano"), "lis");
    const facts = someFacts({
      team,
      tasks,
      sessions: someSessions(3),
      claims: [whole, aClaim(dutyAt("s1", "piano"), "lis", "back")],
    });
    expect(inShort(calendar(facts))).toEqual(["s0.piano.0", "s1.piano.0 struck", "s2.piano.0"]);
    const given = someFacts({ ...facts, claims: [saidFirst(whole, "back")] });
    expect(inShort(calendar(given))).toEqual([
      "s0.piano.0 struck",
      "s1.piano.0 struck",
      "s2.piano.0 struck",
    ]);
  });

  it("says nothing of what lies behind, nor of anybody else", () => {
    const facts = someFacts({
      team,
      tasks,
      sessions: someSessions(3, -2),
      claims: [0, 1, 2].map((week) => aClaim(dutyAt(`s${week}`, "welcome"), "lis")),
    });
    expect(inShort(calendar(facts))).toEqual(["s2.welcome.0"]);
    expect(calendar(facts, "ole" as HelperId)).toEqual([]);
  });

  it("has for any rota all that one has once, and everything else struck out", () => {
    fc.assert(
      fc.property(anyRota, ({ facts }) => {
        for (const { id } of facts.team) {
          const entries = calendar(facts, id);
          const has = dutiesOf(rotaOf(facts), id, facts.today).filter(({ isAsked }) => !isAsked);
          const standing = entries.filter(({ cancelled }) => !cancelled);
          expect(new Set(entries.map(({ duty }) => duty)).size).toBe(entries.length);
          expect(standing.map(({ duty }) => duty).toSorted()).toEqual(
            has.map(({ place }) => place.duty).toSorted(),
          );
          for (const { from, until } of entries) expect(from).toBeLessThan(until);
        }
      }),
    );
  });
});
