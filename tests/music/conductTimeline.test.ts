import { describe, expect, it } from "vitest";

import type { Conducting } from "#domain/canonConduct.ts";
import type { ConductPlan } from "#domain/canonLane.ts";
import { contoursOf } from "#music/pure/contour.ts";
import { conductTimeline, startNotesPart } from "#music/pure/conductTimeline.ts";
import { canonVoices, type TimelineEvent, timelineOf } from "#music/pure/timeline.ts";

import { librarySongs, melodyOf } from "./library.ts";

const plan = (groups: number, some: Partial<ConductPlan> = {}): ConductPlan => ({
  formation: { kind: "groups", groups },
  offsetBars: 2,
  times: 2,
  ending: "oneByOne",
  ...some,
});
const tones = (events: readonly TimelineEvent[]) =>
  events.flatMap((event) =>
    event.kind === "tone" && event.part !== startNotesPart
      ? [
          {
            part: event.part,
            at: event.at.toFixed(6),
            midi: event.midi,
            length: event.length.toFixed(6),
          },
        ]
      : [],
  );
const clicks = (events: readonly TimelineEvent[]) =>
  events.flatMap((event) => (event.kind === "click" ? [event] : []));
const inOrder = (list: readonly { part: number; at: string }[]) =>
  list.toSorted((a, b) => a.part - b.part || Number(a.at) - Number(b.at));

describe("what a canon that is conducted sounds like", () => {
  it("is the same as the plain canon when nothing is done, for every song", () => {
    for (const { id, canon } of librarySongs) {
      const melody = melodyOf(id);
      const { voices, offset_bars: offsetBars } = canon ?? { voices: 2, offset_bars: 2 };
      const conducted = conductTimeline(
        melody,
        { plan: plan(voices, { offsetBars }), done: [] },
        90,
      );
      const countIn = Math.round(
        clicks(conducted.events).filter(({ bar }) => bar < 1).length /
          clicks(conducted.events).filter(({ bar }) => bar === 1).length,
      );
      const whole = timelineOf({
        melody,
        bpm: 90,
        countInBars: countIn,
        parts: canonVoices(voices, offsetBars, 2),
        ending: { kind: "oneByOne" },
      });
      expect(inOrder(tones(conducted.events))).toEqual(inOrder(tones(whole.events)));
      expect(conducted.firstBarAt).toBeCloseTo(whole.firstBarAt);
    }
  });

  it("clicks fall on every beat and say where they are", () => {
    const { events, firstBarAt } = conductTimeline(
      melodyOf("row-row"),
      { plan: plan(2), done: [] },
      60,
    );
    const all = clicks(events);
    expect(all.slice(0, 5).map(({ at, bar, beat }) => [at, bar, beat])).toEqual([
      [0, -1, 1],
      [1, -1, 2],
      [2, 0, 1],
      [3, 0, 2],
      [4, 1, 1],
    ]);
    expect(firstBarAt).toBe(4);
  });

  it("each group is given its note a bar before it comes in", () => {
    const { events } = conductTimeline(melodyOf("frere-jacques"), { plan: plan(3), done: [] }, 60);
    const given = events.filter((event) => event.kind === "tone" && event.part === startNotesPart);
    expect(given.map(({ at }) => at)).toEqual([0, 8, 16]);
    expect(given.every((event) => event.kind === "tone" && event.midi === 62)).toBe(true);
  });

  it("who steps back falls silent at the next phrase, who comes in begins the song", () => {
    const done: Conducting[] = [
      { kind: "form", at: 20, formation: { kind: "groups", groups: 2 } },
      { kind: "form", at: 40, formation: { kind: "groups", groups: 3 } },
    ];
    const round = { plan: plan(3, { times: 3 }), done };
    const third = tones(conductTimeline(melodyOf("frere-jacques"), round, 60).events).filter(
      ({ part }) => part === 2,
    );
    const early = tones(
      conductTimeline(melodyOf("frere-jacques"), { ...round, done: done.slice(0, 1) }, 60).events,
    ).filter(({ part }) => part === 2);
    expect(Number(early.at(-1)?.at)).toBeLessThan(4 + 24);
    expect(Number(third[0]?.at)).toBe(4 + 48);
  });

  it("on the sign everybody goes on with what they have, and nothing else begins", () => {
    const done: Conducting[] = [{ kind: "holdSign", at: 20 }];
    const round = { plan: plan(3, { ending: "holdOnSign" as const }), done };
    const { events, endsAt } = conductTimeline(melodyOf("frere-jacques"), round, 60);
    const held = events.filter((event) => event.kind === "tone" && event.at >= 4 + 24);
    expect(held).toHaveLength(3);
    expect(held.every(({ at }) => at === 28)).toBe(true);
    expect(clicks(events).every(({ at }) => at < 28)).toBe(true);
    expect(endsAt).toBeGreaterThan(40);
  });
});

describe("the picture of a phrase", () => {
  it("has all tones of the melody once, between its lowest and its highest", () => {
    for (const { id } of librarySongs) {
      const melody = melodyOf(id);
      const strokes = contoursOf(melody).flat();
      expect(strokes).toHaveLength(melody.notes.filter(({ kind }) => kind === "tone").length);
      const heights = strokes.map(({ height }) => height);
      expect([Math.min(...heights), Math.max(...heights)]).toEqual([0, 1]);
    }
  });
});
