import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { conductAt } from "#domain/canonConduct.ts";
import type { ConductPlan, ConductScore } from "#domain/canonLane.ts";
import type { Formation } from "#domain/formation.ts";
import type { PlanItemId } from "#domain/plan.ts";
import {
  askedFor,
  atBpm,
  beatOf,
  begun,
  countInBars,
  countInFrom,
  formationOf,
  formed,
  heldOnSign,
  inTimeWith,
  isHeld,
  isOver,
  type Round,
  type RoundGoing,
  roundOf,
  stopped,
} from "#domain/round.ts";
import { isConducting, isRoundPlan } from "#domain/roundShape.ts";

const score: ConductScore = {
  beatsPerBar: 4,
  upbeat: 0,
  beats: 32,
  phrases: [0, 8, 16, 24].map((start) => ({ start, end: start + 8 })),
};
const groups = (count: number): Formation => ({ kind: "groups", groups: count });
const canon = {
  kind: "canon",
  groups: 2,
  offsetBars: 2,
  entry: "halves",
  times: 2,
  ending: "oneByOne",
} as const;
const itemId = "i" as PlanItemId;
const still = roundOf(itemId, canon, 90);

function started(bpm = 60, now = 100_000): RoundGoing {
  const round = begun({ ...still, bpm }, score, now);
  if (round.kind !== "going") throw new Error("it has begun");
  return round;
}

function going(round: Round): RoundGoing {
  if (round.kind !== "going") throw new Error("it goes");
  return round;
}

/** The moment at which a beat falls. */
const momentOf = (round: RoundGoing, beat: number) => round.startedAt + (beat * 60_000) / round.bpm;

describe("a round", () => {
  it("is begun as its step on the ladder says", () => {
    expect(still).toMatchObject({ kind: "still", bpm: 90, plan: { formation: groups(2) } });
    expect(formationOf({ entry: "leaderSecond", groups: 2 })).toEqual({ kind: "leaderSecond" });
    expect(formationOf({ entry: "fewConfident", groups: 2 })).toEqual(groups(2));
    expect(formationOf({ entry: "leaderSecond", groups: 3 })).toEqual(groups(3));
    expect(roundOf(itemId, canon, 900).bpm).toBe(200);
  });

  it("counts in a bar before the first beat, two where a bar has two beats, the upbeat inside it", () => {
    const round = started();
    expect(beatOf(round, 100_000)).toBeCloseTo(-4.3);
    expect(beatOf(round, 104_300)).toBeCloseTo(0);
    const two = { ...score, beatsPerBar: 2 };
    expect([countInBars(score), countInBars(two)]).toEqual([1, 2]);
    expect(countInFrom({ ...score, upbeat: 1 })).toBe(-3);
  });

  it("a tempo changed at any beat keeps that beat where it is, also when it is changed again", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.integer({ min: 40, max: 200 }), fc.double({ min: 0, max: 20, noNaN: true })),
          {
            maxLength: 8,
          },
        ),
        (changes) => {
          let round = started();
          let beat = 0;
          for (const [bpm, further] of changes) {
            beat += further;
            const moment = momentOf(round, beat);
            round = going(atBpm(round, bpm, beat));
            expect(momentOf(round, beat)).toBeCloseTo(moment, 3);
            expect(beatOf(round, moment)).toBeCloseTo(beat, 6);
          }
        },
      ),
    );
  });

  it("one more group is asked for at once and sung from the next phrase", () => {
    const round = going(formed(started(), score, groups(3), 5));
    expect(askedFor(round)).toEqual(groups(3));
    expect(conductAt(score, round.plan, round.done, 7.9).formation).toEqual(groups(2));
    expect(conductAt(score, round.plan, round.done, 8).formation).toEqual(groups(3));
  });

  it("what still waits is forgotten when something else is asked for, or the same as now", () => {
    const up = formed(started(), score, groups(3), 5);
    expect(going(formed(up, score, groups(2), 6)).done).toEqual([]);
    const other = going(formed(up, score, groups(4), 6));
    expect(other.done).toEqual([{ kind: "form", at: 6, formation: groups(4) }]);
    const later = going(formed(up, score, groups(4), 12));
    expect(later.done.map(({ at }) => at)).toEqual([5, 12]);
  });

  it("before it begins another formation is simply how it begins", () => {
    expect(formed(still, score, groups(4), 0)).toMatchObject({
      kind: "still",
      plan: { formation: groups(4) },
    });
  });

  it("the sign is shown once, and stopping forgets what was done", () => {
    const held = heldOnSign(started(), score, 9);
    expect(heldOnSign(held, score, 12)).toBe(held);
    expect([isHeld(held), isHeld(started())]).toEqual([true, false]);
    expect(stopped(held)).toEqual({ ...still, bpm: 60 });
  });

  it("is over when the last group has sung it as often as it was to", () => {
    const round = started();
    const end = 2 * 32 + 8;
    expect(isOver(round, score, momentOf(round, end - 0.1))).toBe(false);
    expect(isOver(round, score, momentOf(round, end + 0.1))).toBe(true);
    expect(isOver(still, score, 0)).toBe(false);
  });

  it("follows the beat that is heard", () => {
    expect(beatOf(inTimeWith(started(), 12.25, 500_000), 500_000)).toBeCloseTo(12.25);
  });
});

describe("what is kept of a round", () => {
  it("is read only where it is whole", () => {
    const plan: ConductPlan = still.plan;
    expect(isRoundPlan(plan)).toBe(true);
    expect(isRoundPlan({ ...plan, formation: groups(5) })).toBe(false);
    expect(isRoundPlan({ ...plan, times: 0 })).toBe(false);
    expect(isRoundPlan({ ...plan, ending: "loud" })).toBe(false);
    expect(isRoundPlan(undefined)).toBe(false);
    expect(isConducting({ kind: "form", at: 1, formation: { kind: "unison" } })).toBe(true);
    expect(isConducting({ kind: "form", at: 1 })).toBe(false);
    expect(isConducting({ kind: "holdSign", at: Number.NaN })).toBe(false);
    expect(isConducting({ kind: "holdSign", at: 4 })).toBe(true);
  });
});
