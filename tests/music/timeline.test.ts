import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { parsePattern } from "../../src/domain/rhythm.ts";
import type { Part } from "../../src/music/pure/part.ts";
import { canonVoices, type TimelineEvent, timelineOf } from "../../src/music/pure/timeline.ts";
import { librarySongs, melody, melodyOf } from "./library.ts";

const ids = librarySongs.map(({ id }) => id);
const oneByOne = { kind: "oneByOne" } as const;
const play = (id: string, parts: readonly Part[], bpm = 60, countInBars = 1) =>
  timelineOf({ melody: melodyOf(id), bpm, countInBars, parts, ending: oneByOne });
const ofPart = (events: readonly TimelineEvent[], part: number) =>
  events.filter((event) => event.kind !== "click" && event.part === part);
const once: Part = { kind: "voice", entersAfterBars: 0, times: 1 };

describe("a canon", () => {
  test("its entries are the melody shifted by whole bars, to the note", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.integer({ min: 2, max: 4 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 40, max: 200 }),
        (id, groups, offsetBars, times, bpm) => {
          const { events } = play(id, canonVoices(groups, offsetBars, times), bpm);
          const first = ofPart(events, 0);
          const { ticksPerBar, metre, notes } = melodyOf(id);
          expect(first).toHaveLength(times * notes.filter(({ kind }) => kind === "tone").length);
          const beats =
            metre.unit === 8 && metre.beats % 3 === 0 && metre.beats > 3
              ? metre.beats / 3
              : metre.beats;
          expect(ticksPerBar).toBeGreaterThan(0);
          for (let group = 1; group < groups; group += 1) {
            const shift = (group * offsetBars * beats * 60) / bpm;
            for (const [place, event] of ofPart(events, group).entries()) {
              const model = first[place];
              expect(event).toMatchObject({
                ...model,
                part: group,
                at: expect.closeTo((model?.at ?? 0) + shift, 9),
                length: expect.any(Number),
              });
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  test("one by one the groups end, the last after all its times through", () => {
    const { endsAt, firstBarAt } = play("frere-jacques", canonVoices(4, 2, 2));
    expect(firstBarAt).toBe(4);
    expect(endsAt).toBe(4 + (6 + 16) * 4);
  });

  test("on a sign all stay on the tone they have", () => {
    const { events, endsAt } = timelineOf({
      melody: melodyOf("frere-jacques"),
      bpm: 60,
      countInBars: 0,
      parts: canonVoices(4, 2, 9),
      ending: { kind: "holdTogether", afterBars: 10, beats: 6 },
    });
    expect(endsAt).toBe(46);
    const last = [0, 1, 2, 3].map((part) => ofPart(events, part).at(-1));
    expect(last.map((event) => (event?.kind === "tone" ? event.midi : 0))).toEqual([
      62, 62, 62, 69,
    ]);
    expect(last.every((event) => event?.kind === "tone" && event.at + event.length === 46)).toBe(
      true,
    );
  });
});

describe("beats and count-in", () => {
  test("the count-in is whole bars, and an upbeat is sung inside it", () => {
    const { events, firstBarAt } = play("when-the-saints", [once], 120);
    expect(firstBarAt).toBe(2);
    expect(ofPart(events, 0)[0]?.at).toBe(0.5);
    const clicks = events.filter((event) => event.kind === "click");
    expect(clicks.slice(0, 5).map(({ bar, beat, at }) => [bar, beat, at])).toEqual([
      [0, 1, 0],
      [0, 2, 0.5],
      [0, 3, 1],
      [0, 4, 1.5],
      [1, 1, 2],
    ]);
  });

  test("without one the first note is the beginning", () => {
    const { events, firstBarAt } = play("when-the-saints", [once], 60, 0);
    expect(ofPart(events, 0)[0]?.at).toBe(0);
    expect(firstBarAt).toBe(3);
  });

  test("6/8 is counted in two", () => {
    const { events } = play("row-row", [once], 60);
    const clicks = events.filter((event) => event.kind === "click");
    expect(clicks).toHaveLength(18);
    expect(
      ofPart(events, 0)
        .slice(0, 3)
        .map(({ at }) => at),
    ).toEqual([2, 3, 4]);
  });

  test("twice as fast is half as long, event for event", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.integer({ min: 40, max: 100 }), (id, bpm) => {
        const slow = play(id, canonVoices(2, 1, 1), bpm).events;
        const fast = play(id, canonVoices(2, 1, 1), 2 * bpm).events;
        expect(fast.map(({ at }) => at * 2)).toEqual(slow.map(({ at }) => at));
      }),
      { numRuns: 20 },
    );
  });

  test("events come in order", () => {
    const { events } = play("dona-nobis", [
      ...canonVoices(3, 8, 1),
      { kind: "drone", drone: "tonic" },
    ]);
    const times = events.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });
});

describe("other parts", () => {
  test("two Rows go to one Frère, in its key and on its beats", () => {
    const { events, endsAt } = play(
      "frere-jacques",
      [once, { kind: "partner", melody: melodyOf("row-row") }],
      60,
      0,
    );
    const row = ofPart(events, 1);
    const tones = melodyOf("row-row").notes.length;
    expect(row).toHaveLength(2 * tones);
    expect(row[tones]?.at).toBe(16);
    expect(row[0]).toMatchObject({ at: 0, length: 1, midi: 62 });
    expect(endsAt).toBe(32);
  });

  test("a drone breathes with the phrases", () => {
    const { events } = play("frere-jacques", [once, { kind: "drone", drone: "fifth" }], 60, 0);
    expect(ofPart(events, 1)).toEqual(
      [0, 8, 16, 24].map((at) => ({ kind: "tone", part: 1, at, length: 8, midi: 57 })),
    );
  });

  test("an alternating one moves on strong beats", () => {
    const { events } = play(
      "himmel-und-erde",
      [once, { kind: "drone", drone: "alternating" }],
      60,
      0,
    );
    const midis = ofPart(events, 1).map((event) => (event.kind === "tone" ? event.midi : 0));
    expect(midis.slice(0, 4)).toEqual([62, 57, 62, 57]);
    expect(midis).toHaveLength(12);
  });

  test("an ostinato goes round, one degree a beat", () => {
    const { events } = play(
      "frere-jacques",
      [once, { kind: "ostinato", degrees: [1, 5, 8, 0] }],
      60,
      0,
    );
    expect(ofPart(events, 1).slice(0, 4)).toMatchObject([
      { at: 0, midi: 62 },
      { at: 1, midi: 69 },
      { at: 2, midi: 74 },
      { at: 4, midi: 62 },
    ]);
  });

  test("a rhythm repeats to the end", () => {
    const pattern = parsePattern("4/4 | P . C C |");
    if (!pattern.ok) throw new Error("no pattern");
    const { events } = play(
      "frere-jacques",
      [once, { kind: "rhythm", pattern: pattern.value }],
      60,
      0,
    );
    const strikes = ofPart(events, 1);
    expect(strikes).toHaveLength(24);
    expect(strikes.slice(0, 4).map(({ at }) => at)).toEqual([0, 2, 3, 4]);
  });

  test("a partner with an upbeat meets the others at the first bar line", () => {
    const plain = melody("X:1\nM:4/4\nL:1/4\nK:C\nC4 | C4 |]");
    const upbeat = melody("X:1\nM:4/4\nL:1/4\nK:C\nG, | C4 | C3 |]");
    const { events, firstBarAt } = timelineOf({
      melody: plain,
      bpm: 60,
      countInBars: 0,
      parts: [once, { kind: "partner", melody: upbeat }],
      ending: oneByOne,
    });
    expect(firstBarAt).toBe(1);
    expect(ofPart(events, 0)[0]?.at).toBe(1);
    expect(ofPart(events, 1).map(({ at }) => at)).toEqual([0, 1, 5]);
  });
});
