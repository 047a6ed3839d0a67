import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { type CivilDate, daysAfter } from "../../src/domain/civil.ts";
import { type ExerciseId, type ExerciseKind, exerciseKinds } from "../../src/domain/exercise.ts";
import type { NextWeek } from "../../src/domain/nextWeek.ts";
import type { SuggestSlot } from "../../src/domain/offer.ts";
import type { SongId } from "../../src/domain/song.ts";
import {
  type ExerciseOffer,
  peakSlot,
  type SongOffer,
  type SuggestedItem,
  type SuggestFrom,
  suggestPlan,
} from "../../src/domain/suggest.ts";

const day = (days: number) => daysAfter("2026-09-01" as CivilDate, days);
const warmUp = (kind: ExerciseKind, minutes = 4): SuggestSlot => ({
  part: "body",
  minutes,
  wish: { kind: "warmUp", kinds: [kind] },
});
const song = (minutes: number, upTo = 4): SuggestSlot => ({
  part: "songs",
  minutes,
  wish: { kind: "song", upTo },
});
const chatBar: SuggestSlot = { part: "after", minutes: 30, wish: { kind: "chatBar" } };
const rest: SuggestSlot = { part: "songs", minutes: 2, wish: { kind: "rest" } };

const next = (start: number, goal: number): NextWeek => ({
  start,
  goal,
  ifItFlows: undefined,
  lock: undefined,
  why: { kind: "justRightOnce", step: goal },
  gentler: [],
});
const exercise = (
  id: string,
  kind: ExerciseKind,
  lastUsed?: CivilDate,
  usedLately = false,
): ExerciseOffer => ({
  id: id as ExerciseId,
  kind,
  level: 1,
  lastUsed,
  usedLately,
});
const tune = (
  id: string,
  loads: number[],
  lastUsed?: CivilDate,
  usedLately = false,
): SongOffer => ({
  id: id as SongId,
  difficulty: 1,
  next: next(1, loads.length - 1),
  loads,
  lastUsed,
  usedLately,
});
const from = (some: Partial<SuggestFrom>): SuggestFrom => ({
  slots: [],
  exercises: [],
  songs: [],
  ceiling: 6,
  fresh: { exercises: 2, songs: 1 },
  ...some,
});
const subjects = (items: readonly SuggestedItem[]) =>
  items.map(({ content }) =>
    content.kind === "warmUp"
      ? content.exerciseId
      : content.kind === "song"
        ? content.songId
        : content.kind,
  );
const arcs = (items: readonly SuggestedItem[]) =>
  items.flatMap(({ why }) => (why.kind === "song" ? [why.place] : []));

describe("warm-ups", () => {
  test("what has been away longest comes first, and why is said", () => {
    const exercises = [
      exercise("lately", "body", day(20), true),
      exercise("away", "body", day(5)),
      exercise("longest", "body", day(1)),
    ];
    const [first, second, third] = suggestPlan(
      from({ slots: [warmUp("body"), warmUp("body"), warmUp("body")], exercises }),
    );
    expect([first, second, third].map((item) => item?.why)).toEqual([
      { kind: "exercise", because: { kind: "away", lastUsed: day(1) } },
      { kind: "exercise", because: { kind: "away", lastUsed: day(5) } },
      { kind: "exercise", because: { kind: "again" } },
    ]);
    expect(first?.instead).toHaveLength(2);
  });

  test("only so much is new; then something known comes again", () => {
    const exercises = [
      exercise("known", "body", day(1), true),
      ...["a", "b", "c"].map((id) => exercise(id, "body")),
    ];
    const slots = [warmUp("body"), warmUp("body"), warmUp("body"), warmUp("body")];
    expect(subjects(suggestPlan(from({ slots, exercises })))).toEqual(["a", "b", "known", "known"]);
  });

  test("a choir that has met nothing begins with what is new", () => {
    const exercises = ["a", "b", "c"].map((id) => exercise(id, "body"));
    const slots = [warmUp("body"), warmUp("body"), warmUp("body")];
    expect(subjects(suggestPlan(from({ slots, exercises })))).toEqual(["a", "b", "c"]);
  });

  test("a slot that nothing fits is left out; rests and the chat bar stay", () => {
    const items = suggestPlan(from({ slots: [warmUp("voice"), rest, chatBar] }));
    expect(subjects(items)).toEqual(["rest", "chatBar"]);
    expect(items[0]?.why).toEqual({ kind: "template" });
  });
});

describe("songs have one peak", () => {
  const slots = [warmUp("body", 20), song(6), song(9), song(8), song(7), rest, chatBar];
  const songs = [
    tune("light", [0, 1, 2], day(1)),
    tune("heavy", [0, 2, 4, 5.5], day(2)),
    tune("tooHeavy", [0, 2, 4, 7], day(3)),
    tune("middle", [0, 2, 4, 4.5], day(4)),
  ];

  test("it lies in the middle of the time, the chat bar not counted", () => {
    expect(peakSlot(slots)).toBe(2);
    expect(peakSlot([warmUp("body"), chatBar])).toBeUndefined();
  });

  test("it takes what asks the most that the group can carry", () => {
    const items = suggestPlan(from({ slots, songs, exercises: [exercise("x", "body")] }));
    const peak = items.find(({ why }) => why.kind === "song" && why.place === "peak");
    expect(peak?.content).toEqual({ kind: "song", songId: "heavy" });
    expect(peak?.aim).toEqual({ start: 1, goal: 3, load: 5.5 });
    expect(arcs(items)).toEqual(["under", "peak", "under", "ending"]);
  });

  test("the others are eased under it, the last one most, and that is said", () => {
    const items = suggestPlan(from({ slots, songs }));
    const aims = items.flatMap(({ why, aim, content }) =>
      why.kind === "song" && content.kind === "song"
        ? [[content.songId, aim?.load, why.isEased]]
        : [],
    );
    expect(aims).toEqual([
      ["light", 2, false],
      ["heavy", 5.5, false],
      ["tooHeavy", 4, true],
      ["middle", 2, true],
    ]);
  });

  test("a new song is at most one", () => {
    const fresh = [
      ...songs.slice(0, 1),
      tune("n1", [0, 1]),
      tune("n2", [0, 1]),
      tune("n3", [0, 1]),
    ];
    const items = suggestPlan(from({ slots, songs: fresh }));
    const isNew = ({ why }: SuggestedItem) => why.kind === "song" && why.because.kind === "new";
    expect(new Set(subjects(items.filter(isNew))).size).toBe(1);
  });
});

const anyOffer = fc.record({
  days: fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }),
  usedLately: fc.boolean(),
  difficulty: fc.integer({ min: 1, max: 4 }),
  loads: fc.array(fc.double({ min: 0, max: 14, noNaN: true }), { minLength: 1, maxLength: 8 }),
  aim: fc.tuple(fc.nat(7), fc.nat(7)),
});
const anySlot: fc.Arbitrary<SuggestSlot> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...exerciseKinds), fc.integer({ min: 1, max: 6 }))
    .map(([kind, minutes]) => warmUp(kind, minutes)),
  fc
    .tuple(fc.integer({ min: 4, max: 12 }), fc.integer({ min: 1, max: 4 }))
    .map(([minutes, upTo]) => song(minutes, upTo)),
);

test("whatever there is to choose from, there is one peak at most, under the ceiling, and the rest below it", () => {
  fc.assert(
    fc.property(
      fc.array(anySlot, { maxLength: 12 }),
      fc.array(anyOffer, { maxLength: 10 }),
      fc.double({ min: 1, max: 12, noNaN: true }),
      (slots, offers, ceiling) => {
        const songs = offers.map(
          ({ days, usedLately, difficulty, loads, aim: [a, b] }, place): SongOffer => ({
            id: `song${place}` as SongId,
            difficulty,
            lastUsed: days === undefined ? undefined : day(days),
            usedLately: days !== undefined && usedLately,
            loads: [0, ...loads],
            next: next(Math.min(a, b, loads.length), Math.min(Math.max(a, b), loads.length)),
          }),
        );
        const items = suggestPlan(from({ slots: [...slots, chatBar], songs, ceiling }));
        expect(items.at(-1)?.content.kind).toBe("chatBar");
        const aims = items.flatMap(({ why, aim, content }) =>
          why.kind === "song" && aim && content.kind === "song"
            ? [{ ...aim, place: why.place, id: content.songId }]
            : [],
        );
        const peaks = aims.filter(({ place }) => place === "peak");
        expect(peaks.length).toBeLessThanOrEqual(1);
        for (const { start, goal, load, place, id } of aims) {
          expect(start).toBeLessThanOrEqual(goal);
          expect(goal).toBeLessThanOrEqual(songs.find((one) => one.id === id)?.next.goal ?? -1);
          expect(load).toBeLessThanOrEqual(
            ceiling * (place === "peak" ? 1 : place === "ending" ? 0.5 : 0.7),
          );
          if (peaks[0]) expect(load).toBeLessThanOrEqual(peaks[0].load);
        }
      },
    ),
    { numRuns: 120 },
  );
});
