import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { beatAt, conductAt, type Conducting } from "../../src/domain/canonConduct.ts";
import type { ConductPlan, ConductScore } from "../../src/domain/canonLane.ts";
import { type Formation, formationBack, formationUp } from "../../src/domain/formation.ts";

/** Frère Jacques: eight bars of four, four phrases. */
const score: ConductScore = {
  beatsPerBar: 4,
  upbeat: 0,
  beats: 32,
  phrases: [0, 8, 16, 24].map((start) => ({ start, end: start + 8 })),
};
const groups = (count: number): Formation => ({ kind: "groups", groups: count });
const plan = (formation: Formation, some: Partial<ConductPlan> = {}): ConductPlan => ({
  formation,
  offsetBars: 2,
  times: 2,
  ending: "oneByOne",
  ...some,
});
const at = (
  beat: number,
  formation = groups(4),
  done: Conducting[] = [],
  some: Partial<ConductPlan> = {},
) => conductAt(score, plan(formation, some), done, beat);
const kinds = (conduct: ReturnType<typeof at>) => conduct.lanes.map(({ state }) => state.kind);
const phrases = (conduct: ReturnType<typeof at>) =>
  conduct.lanes.map(({ state }) => (state.kind === "singing" ? state.phrase : state.kind));

describe("entries", () => {
  test("before the beginning all wait, and a bar before it the first is cued", () => {
    expect(kinds(at(-8))).toEqual(["waiting", "waiting", "waiting", "waiting"]);
    expect(kinds(at(-4))).toEqual(["cue", "waiting", "waiting", "waiting"]);
    expect(at(-4).nextCue).toEqual({ lane: 0, beatsLeft: 4 });
  });

  test("each comes in two bars after the one before, with a cue one bar ahead", () => {
    expect(kinds(at(3.9))).toEqual(["singing", "waiting", "waiting", "waiting"]);
    expect(kinds(at(4))).toEqual(["singing", "cue", "waiting", "waiting"]);
    expect(at(6).nextCue).toEqual({ lane: 1, beatsLeft: 2 });
    expect(phrases(at(24))).toEqual([3, 2, 1, 0]);
    expect(at(24).nextCue).toBeUndefined();
  });

  test("where each is in its phrase", () => {
    expect(at(35).lanes[0]?.state).toEqual({
      kind: "singing",
      phrase: 0,
      time: 1,
      beatsIntoPhrase: 3,
      beatsLeftInPhrase: 5,
    });
  });

  test("one by one they end", () => {
    expect(kinds(at(64))).toEqual(["ended", "singing", "singing", "singing"]);
    expect(at(87.9).isOver).toBe(false);
    expect(at(88).isOver).toBe(true);
  });

  test("all share one beat, and an upbeat comes before its bar", () => {
    expect(at(-1).pulse).toEqual({ bar: 0, beat: 4 });
    expect(at(9.5).pulse).toEqual({ bar: 3, beat: 2 });
    const upbeat = conductAt({ ...score, upbeat: 3 }, plan(groups(2)), [], 0);
    expect(upbeat.pulse).toEqual({ bar: 0, beat: 2 });
  });

  test("seconds become beats by the tempo", () => {
    expect(beatAt(10, 90)).toBe(15);
    expect(beatAt(-2, 60)).toBe(-2);
  });
});

describe("a hold on a sign", () => {
  const some = { ending: "holdOnSign" } as const;
  const sign: Conducting[] = [{ kind: "holdSign", at: 50 }];

  test("without a sign they go round", () => {
    expect(phrases(at(1000, groups(2), [], some))).toEqual([1, 0]);
  });

  test("at the end of the phrase all stay where they are", () => {
    expect(at(50, groups(4), sign, some).waiting).toEqual({ change: sign[0], beatsLeft: 6 });
    expect(kinds(at(55.9, groups(4), sign, some))).toEqual([
      "singing",
      "singing",
      "singing",
      "singing",
    ]);
    const held = at(200, groups(4), sign, some);
    expect(
      held.lanes.map(({ state }) => (state.kind === "holding" ? state.phrase : state.kind)),
    ).toEqual([2, 1, 0, 3]);
  });

  test("a group that has not come in is not missed", () => {
    const early: Conducting[] = [{ kind: "holdSign", at: 9 }];
    expect(kinds(at(16, groups(4), early, some))).toEqual(["holding", "holding", "ended", "ended"]);
  });
});

describe("up and back while it runs", () => {
  const form = (beat: number, formation: Formation): Conducting => ({
    kind: "form",
    at: beat,
    formation,
  });

  test("steps go through unison, the leader behind, two, three and four", () => {
    let formation: Formation | undefined = { kind: "unison" };
    const seen: Formation[] = [];
    while (formation) {
      seen.push(formation);
      formation = formationUp(formation);
    }
    expect(seen).toEqual([
      { kind: "unison" },
      { kind: "leaderSecond" },
      groups(2),
      groups(3),
      groups(4),
    ]);
    expect(seen.map(formationBack)).toEqual([undefined, ...seen.slice(0, -1)]);
  });

  test("one group more comes in at its own place, after the next phrase begins", () => {
    const done = [form(18, groups(3))];
    expect(kinds(at(20, groups(2), done))).toEqual(["singing", "singing"]);
    expect(at(20, groups(2), done).waiting?.beatsLeft).toBe(4);
    expect(kinds(at(24, groups(2), done))).toEqual(["singing", "singing", "waiting"]);
    expect(at(46, groups(2), done).nextCue).toEqual({ lane: 2, beatsLeft: 2 });
    expect(phrases(at(48, groups(2), done))).toEqual([2, 1, 0]);
    // All end as they would have: the late one has sung it once when its time is out.
    expect(kinds(at(79, groups(2), done))).toEqual(["ended", "ended", "singing"]);
    expect(at(80, groups(2), done).isOver).toBe(true);
  });

  test("one group fewer joins the first at the next phrase", () => {
    const done = [form(41, groups(3))];
    expect(phrases(at(47.9, groups(4), done))).toEqual([1, 0, 3, 2]);
    expect(phrases(at(48, groups(4), done))).toEqual([2, 1, 0, "joined"]);
    expect(kinds(at(64, groups(4), done))[3]).toBe("ended");
  });

  test("the leader as second voice, then all together", () => {
    const done = [form(33, { kind: "leaderSecond" }), form(41, { kind: "unison" })];
    expect(phrases(at(40, groups(2), done))).toEqual([1, 0]);
    expect(at(40, groups(2), done).formation).toEqual({ kind: "leaderSecond" });
    expect(phrases(at(48, groups(2), done))).toEqual([2, "joined"]);
  });

  test("back and up again: a group that had joined comes in anew", () => {
    const done = [form(33, groups(2)), form(41, groups(3))];
    expect(kinds(at(45, groups(3), done))[2]).toBe("joined");
    expect(phrases(at(48, groups(3), done))).toEqual([2, 1, 0]);
  });
});

test("any leading keeps the lanes whole: those that sing are the song shifted by whole bars", () => {
  const anyForm = fc.record({
    kind: fc.constant("form" as const),
    at: fc.integer({ min: 0, max: 60 }),
    formation: fc.constantFrom<Formation>(
      { kind: "unison" },
      { kind: "leaderSecond" },
      groups(2),
      groups(3),
      groups(4),
    ),
  });
  fc.assert(
    fc.property(
      fc.array(anyForm, { maxLength: 4 }),
      fc.integer({ min: -8, max: 100 }),
      fc.integer({ min: 1, max: 4 }),
      (forms, beat, offsetBars) => {
        const done = forms.toSorted((a, b) => a.at - b.at);
        const { lanes, nextCue } = conductAt(score, plan(groups(2), { offsetBars }), done, beat);
        expect(lanes.length).toBeLessThanOrEqual(4);
        expect(nextCue?.beatsLeft ?? 1).toBeGreaterThan(0);
        for (const { lane, state } of lanes) {
          if (state.kind !== "singing") continue;
          const sung = state.phrase * 8 + state.beatsIntoPhrase;
          expect((((beat - lane * offsetBars * 4 - sung) % 32) + 32) % 32).toBe(0);
        }
      },
    ),
  );
});
