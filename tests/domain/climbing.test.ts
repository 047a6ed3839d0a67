import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { songLayers } from "#content/songLayers.ts";
import {
  aimsOf,
  allWaysBack,
  type ClimbWay,
  climbedTo,
  type Standing,
  standingOf,
  stepAbove,
  waysBack,
  writtenStanding,
} from "#domain/climbing.ts";
import { ladderFor, nothingKnown } from "#domain/ladder.ts";
import type { LayerId, Step } from "#domain/layer.ts";
import type { NextWeek } from "#domain/nextWeek.ts";
import type { PlanItemId } from "#domain/plan.ts";
import type { SongId } from "#domain/song.ts";

const frere = ladderFor(songLayers.get("frere-jacques" as SongId) ?? nothingKnown);
const item = "i" as PlanItemId;
const place = (id: string, ladder: readonly Step[] = frere) =>
  ladder.findIndex((step) => step.id === id);
const at = (id: string, more: Partial<Standing> = {}): Standing => ({
  step: place(id),
  highest: place(id),
  steppedBack: false,
  gentler: undefined,
  isTold: true,
  ...more,
});
const named = (standing: Standing | undefined) => standing && frere[standing.step]?.id;

describe("where a song stands", () => {
  test("it begins where it is to begin, until somebody says otherwise", () => {
    const standing = standingOf(frere, 3, item, undefined, undefined);
    expect(standing).toEqual({ ...at("unisonLed"), isTold: false });
  });

  test("it stands where it was taken in this run, not where another song was", () => {
    const climb = {
      itemId: item,
      step: "drone" as LayerId,
      highest: "canon3" as LayerId,
      steppedBack: true,
    };
    expect(standingOf(frere, 0, item, climb, undefined)).toEqual(
      at("drone", { highest: place("canon3"), steppedBack: true }),
    );
    expect(standingOf(frere, 0, "other" as PlanItemId, climb, undefined).isTold).toBe(false);
  });

  test("a song that is gone back to goes on from where it came", () => {
    const told = { reached: "gesture" as LayerId, steppedBack: true };
    expect(standingOf(frere, 0, item, undefined, told)).toEqual(
      at("gesture", { steppedBack: true }),
    );
  });

  test("a step that has left the ladder says nothing", () => {
    const told = { reached: "gone" as LayerId, steppedBack: true };
    expect(standingOf(frere, 2, item, undefined, told).isTold).toBe(false);
  });
});

describe("the ways back", () => {
  const ways = (id: string) => allWaysBack(frere, place(id)).map(({ way }) => way);

  test("from four groups to three to two, then the leader as second voice, then together", () => {
    let standing: Standing | undefined = at("canon4");
    const seen: unknown[] = [];
    while (standing && seen.length < 6) {
      const back = waysBack(frere, standing)[0];
      if (!back) break;
      standing = climbedTo(frere, standing, { kind: "back", way: back.way });
      seen.push([back.way, named(standing), standing?.gentler]);
    }
    expect(seen.slice(0, 5)).toEqual([
      ["oneGroupFewer", "canon3", undefined],
      ["oneGroupFewer", "canon2-halves", undefined],
      ["leaderSecondVoice", "canon2-leaderSecond", undefined],
      ["pianoSecondVoice", "canon2-leaderSecond", "pianoSecondVoice"],
      ["unisonWithPulse", "unisonFree", undefined],
    ]);
    expect(standing?.highest).toBe(place("canon4"));
    expect(standing?.steppedBack).toBe(true);
  });

  test("what a step is already is no way back from it", () => {
    expect(ways("unisonFree")[0]).toBe("leaderBackIn");
    expect(ways("unisonLed")).not.toContain("leaderBackIn");
    expect(ways("canon2-leaderSecond")[0]).toBe("pianoSecondVoice");
  });

  test("a gentler way keeps the step; the next tap takes the way after it", () => {
    const first = climbedTo(frere, at("gesture"), { kind: "back", way: "lastPhraseOnly" });
    expect(first).toEqual(at("gesture", { gentler: "lastPhraseOnly", steppedBack: true }));
    expect(first && waysBack(frere, first)[0]?.way).toBe("smaller");
    expect(first && stepAbove(frere, first)).toBe(place("gesture"));
    const whole = first && climbedTo(frere, first, { kind: "up" });
    expect(whole).toEqual(at("gesture", { steppedBack: true }));
  });

  test("whatever the layer, the tune alone can be reached", () => {
    for (const step of frere.slice(place("gesture"))) {
      const here = place(step.id);
      const lead = allWaysBack(frere, here).map(({ to }) => frere[to]?.layer.kind);
      expect(lead).toContain("unisonFree");
    }
  });
});

describe("up, over and to the end", () => {
  test("up is the next step; at the top there is none", () => {
    expect(named(climbedTo(frere, at("canon2-halves"), { kind: "up" }))).toBe("canon3");
    expect(climbedTo(frere, at("canon4"), { kind: "up" })).toBeUndefined();
  });

  test("to end one step below the highest is no stepping back", () => {
    const ended = climbedTo(frere, at("canon3"), {
      kind: "finish",
      to: "canon2-halves" as LayerId,
    });
    expect(ended).toEqual(at("canon2-halves", { highest: place("canon3") }));
  });

  test("whoever begins lower than was thought has not stepped back; whoever goes down later has", () => {
    const untold = { ...at("unisonFree"), isTold: false };
    const jump: ClimbWay = { kind: "jump", to: "echo" as LayerId };
    expect(climbedTo(frere, untold, jump)).toEqual(at("echo"));
    expect(climbedTo(frere, at("unisonFree"), jump)).toEqual(
      at("echo", { highest: place("unisonFree"), steppedBack: true }),
    );
  });

  test("an empty ladder leads nowhere and breaks nothing", () => {
    const standing = standingOf([], 0, item, undefined, undefined);
    expect(waysBack([], standing)).toEqual([]);
    expect(climbedTo([], standing, { kind: "up" })).toBeUndefined();
    expect(writtenStanding([], item, standing)).toBeUndefined();
  });
});

test("the plan may hold a song back, and never pushes it further than the rule", () => {
  const next: NextWeek = {
    start: place("gesture"),
    goal: place("drone"),
    ifItFlows: undefined,
    lock: undefined,
    why: { kind: "justRightTwice", step: place("bodyPercussion") },
    gentler: [],
  };
  expect(aimsOf(frere, next, undefined)).toEqual({ start: next.start, goal: next.goal });
  const held = aimsOf(frere, next, "unisonFree" as LayerId);
  expect(held).toEqual({ start: place("unisonFree"), goal: place("unisonFree") });
  expect(aimsOf(frere, next, "canon4" as LayerId).goal).toBe(next.goal);
  expect(aimsOf(frere, next, "gone" as LayerId).goal).toBe(next.goal);
});

const ladders = [...songLayers.values()].map((layers) => ladderFor(layers));

test("however a leader climbs, the song stays on the ladder and its highest step is never below it", () => {
  const taps = fc.array(fc.tuple(fc.constantFrom("up", "back", "jump", "finish"), fc.nat(40)), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(fc.constantFrom(...ladders), fc.nat(20), taps, (ladder, start, some) => {
      let standing = standingOf(ladder, start % ladder.length, item, undefined, undefined);
      for (const [kind, number] of some) {
        const to = ladder[number % ladder.length]?.id ?? ("" as LayerId);
        const back = waysBack(ladder, standing)[0];
        const way: ClimbWay | undefined =
          kind === "back"
            ? back && { kind, way: back.way }
            : kind === "up"
              ? { kind }
              : { kind: kind === "jump" ? "jump" : "finish", to };
        const after = way && climbedTo(ladder, standing, way);
        if (!after) continue;
        if (kind === "back") expect(after.step).toBeLessThanOrEqual(standing.step);
        if (kind === "up") expect(after.step).toBeGreaterThanOrEqual(standing.step);
        if (standing.isTold) expect(after.highest).toBeGreaterThanOrEqual(standing.highest);
        expect(after.highest).toBeGreaterThanOrEqual(after.step);
        const written = writtenStanding(ladder, item, after);
        expect(standingOf(ladder, 0, item, written, undefined)).toEqual(after);
        standing = after;
      }
    }),
  );
});

test("stepping back again and again always comes to an end", () => {
  for (const ladder of ladders) {
    let standing: Standing | undefined = {
      ...at("x"),
      step: ladder.length - 1,
      highest: ladder.length - 1,
    };
    let taps = 0;
    for (let back = waysBack(ladder, standing)[0]; back && standing; taps += 1) {
      standing = climbedTo(ladder, standing, { kind: "back", way: back.way });
      back = standing && waysBack(ladder, standing)[0];
      if (taps > 60) throw new Error("no end");
    }
    expect(taps).toBeGreaterThan(0);
  }
});
