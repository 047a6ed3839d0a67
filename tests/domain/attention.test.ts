import { describe, expect, it } from "vitest";

import {
  attentionTo,
  emptyPillars,
  firstSteps,
  nextSession,
  type Situation,
} from "#domain/attention.ts";
import { attentionToRota } from "#domain/attentionToRota.ts";
import { type CivilDate, daysAfter, type LocalTime } from "#domain/civil.ts";
import type { Course, CourseId } from "#domain/course.ts";
import { type Helper, type HelperId, type Pillar, pillars } from "#domain/helper.ts";
import type { PlanItem, PlanItemId } from "#domain/plan.ts";
import { rotaOf, type RotaFacts } from "#domain/rota.ts";
import type { Session, SessionId } from "#domain/session.ts";
import { aClaim, aHelper, aTask, dutyAt, rotaToday, someFacts } from "#tests/support/rotas.ts";
import { aSession } from "#tests/support/sessions.ts";

const today = "2026-11-20" as CivilDate;

function session(id: string, days: number, state: Session["state"] = "planned"): Session {
  return {
    id: id as SessionId,
    date: daysAfter(today, days),
    time: "19:00" as LocalTime,
    minutes: 60,
    place: "",
    courseId: null,
    state,
  };
}

function item(minutes: number, kind: "rest" | "chatBar" = "rest"): PlanItem {
  return {
    id: `${kind}${minutes}` as PlanItemId,
    sessionId: "next" as SessionId,
    index: "a0",
    part: kind === "rest" ? "songs" : "after",
    content: { kind },
    minutes,
  };
}

function helper(id: string, ...standing: Pillar[]): Helper {
  return { id: id as HelperId, called: id, pillars: standing };
}

const openCourse: Course = {
  id: "open" as CourseId,
  name: "Open",
  place: "",
  start: today,
  time: "19:00" as LocalTime,
  minutes: 60,
  weeks: "open",
  holidays: [],
};

const calm: Situation = {
  today,
  next: session("next", 0),
  plan: [item(60)],
  lastHeld: session("last", -7, "held"),
  lastClosing: { howItWent: "Well.", remember: "" },
  openCourses: [{ course: openCourse, left: 3 }],
  helpers: [helper("all", ...pillars)],
  toFollowUp: 0,
  usesRota: false,
  hasSingers: true,
  copiedOn: daysAfter(today, -29),
};

describe("the session that comes", () => {
  it("is today's, even when there are earlier and later ones", () => {
    const sessions = [session("later", 7), session("now", 0), session("gone", -1)];
    expect(nextSession(sessions, today)?.id).toBe("now");
  });

  it("is never one that was cancelled or held", () => {
    const sessions = [
      session("held", 0, "held"),
      session("cancelled", 1, "cancelled"),
      session("later", 7),
    ];
    expect(nextSession(sessions, today)?.id).toBe("later");
    expect(nextSession(sessions.slice(0, 2), today)).toBeUndefined();
  });
});

describe("what needs attention", () => {
  it("is nothing when all is well", () => {
    expect(attentionTo(calm)).toEqual([]);
  });

  it("says that nothing is planned, and then nothing of a plan", () => {
    expect(attentionTo({ ...calm, next: undefined, plan: [] })).toEqual([
      { kind: "nothing planned" },
    ]);
  });

  it("says that the next session has no plan", () => {
    expect(attentionTo({ ...calm, plan: [] })).toEqual([{ kind: "no plan", sessionId: "next" }]);
  });

  it("says by how much a plan is too long; the chat bar comes after and does not count", () => {
    expect(attentionTo({ ...calm, plan: [item(60), item(20, "chatBar")] })).toEqual([]);
    expect(attentionTo({ ...calm, plan: [item(61)] })).toEqual([
      { kind: "plan too long", sessionId: "next", minutes: 1 },
    ]);
  });

  it("asks how the last session went while it is remembered, and not when a word was said", () => {
    const asked = [{ kind: "not closed", sessionId: "last", date: daysAfter(today, -7) }];
    expect(attentionTo({ ...calm, lastClosing: undefined })).toEqual(asked);
    expect(attentionTo({ ...calm, lastClosing: { howItWent: " ", remember: "" } })).toEqual(asked);
    expect(attentionTo({ ...calm, lastClosing: { howItWent: "", remember: "x" } })).toEqual([]);
    const longAgo = session("last", -15, "held");
    expect(attentionTo({ ...calm, lastHeld: longAgo, lastClosing: undefined })).toEqual([]);
  });

  it("says of how many cards something has two versions, after what was withdrawn", () => {
    expect(attentionTo(calm, 0)).toEqual([]);
    expect(attentionTo({ ...calm, toFollowUp: 1, lastClosing: undefined }, 3)).toEqual([
      { kind: "to follow up", number: 1 },
      { kind: "two versions", number: 3 },
      { kind: "not closed", sessionId: "last", date: daysAfter(today, -7) },
    ]);
  });

  it("says how much is to be followed up of what was withdrawn, and not whose it is", () => {
    expect(attentionTo({ ...calm, toFollowUp: 2 })).toEqual([{ kind: "to follow up", number: 2 }]);
  });

  it("says when an open course runs out, from two left on, and not when none is left", () => {
    const withLeft = (left: number) =>
      attentionTo({ ...calm, openCourses: [{ course: openCourse, left }] });
    expect(withLeft(2)).toEqual([{ kind: "course runs out", courseId: "open", left: 2 }]);
    expect(withLeft(1)).toHaveLength(1);
    expect(withLeft(0)).toEqual([]);
  });

  it("names the pillars in which nobody stands", () => {
    const helpers = [helper("a", "conductor"), helper("b", "volunteer", "conductor")];
    expect(emptyPillars(helpers)).toEqual(["pianist", "coordinator"]);
    expect(attentionTo({ ...calm, helpers })).toEqual([
      { kind: "pillars empty", pillars: ["pianist", "coordinator"] },
    ]);
  });

  it("reminds of a copy after thirty days, and never where there is nothing to copy", () => {
    expect(attentionTo({ ...calm, copiedOn: daysAfter(today, -30) })).toEqual([
      { kind: "no copy", days: 30 },
    ]);
    expect(attentionTo({ ...calm, copiedOn: undefined })).toEqual([]);
  });
});

describe("what the rota of the next session asks for", () => {
  const next = aSession("s0", rotaToday);
  const pianist = aTask("pianist", "during");
  const chairs = aTask("chairs", "before", { places: 2 });
  const coffee = aTask("coffee", "after");
  const facts = someFacts({
    tasks: [coffee, chairs, pianist],
    sessions: [next, aSession("s1", daysAfter(rotaToday, 7))],
    team: [aHelper("ewa", { pillars: ["pianist"] }), aHelper("bo"), aHelper("cy")],
  });
  const linesOf = (claims: RotaFacts["claims"]) => {
    const all = { ...facts, claims };
    return attentionToRota(all, rotaOf(all), next);
  };

  it("names what nobody has, pillars first and each task once", () => {
    const [line, ...others] = linesOf([]);
    expect(line).toMatchObject({
      kind: "gaps",
      sessionId: "s0",
      tasks: [{ id: "pianist" }, { id: "chairs" }, { id: "coffee" }],
    });
    expect(others).toEqual([]);
  });

  it("says who has not answered, after what is free; and whom a pillar hangs on, last", () => {
    const lines = linesOf([
      aClaim(dutyAt("s0", "pianist"), "ewa"),
      aClaim(dutyAt("s0", "chairs", 0), "bo", "asked"),
      aClaim(dutyAt("s0", "chairs", 1), "bo", "asked"),
      aClaim(dutyAt("s1", "coffee"), "cy", "asked"),
    ]);
    expect(lines).toMatchObject([
      { kind: "gaps", tasks: [{ id: "coffee" }, { id: "chairs" }] },
      { kind: "replies pending", names: ["BO"] },
      { kind: "no deputy", pillar: "pianist", called: "EWA" },
    ]);
  });

  it("is quiet when all have somebody, and when the session was called off", () => {
    const full = [
      aClaim(dutyAt("s0", "pianist"), "ewa"),
      aClaim(dutyAt("s0", "pianist", 1), "bo"),
      aClaim(dutyAt("s0", "chairs", 0), "bo"),
      aClaim(dutyAt("s0", "chairs", 1), "cy"),
      aClaim(dutyAt("s0", "coffee"), "bo"),
    ];
    expect(linesOf(full).filter(({ kind }) => kind !== "no deputy")).toEqual([]);
    const off = { ...facts, sessions: [{ ...next, state: "cancelled" as const }] };
    expect(attentionToRota(off, rotaOf(off), next)).toEqual([]);
  });
});

describe("the first steps", () => {
  const fresh = { ...calm, next: undefined, plan: [], lastHeld: undefined, hasSingers: false };

  it("are three for a new choir, in whatever order they are done", () => {
    expect(firstSteps(fresh)).toEqual({ singers: false, course: false, plan: false });
    expect(firstSteps({ ...fresh, hasSingers: true })).toMatchObject({
      singers: true,
      course: false,
    });
    expect(firstSteps({ ...fresh, next: calm.next })).toMatchObject({ course: true, plan: false });
  });

  it("are over when all are done, or once a session was held", () => {
    expect(firstSteps({ ...calm, lastHeld: undefined })).toBeUndefined();
    expect(firstSteps({ ...fresh, lastHeld: calm.lastHeld })).toBeUndefined();
  });
});
