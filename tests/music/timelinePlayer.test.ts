import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { sounds } from "#domain/rhythm.ts";
import type { Part } from "#music/pure/part.ts";
import { canonVoices, type Timeline, timelineOf } from "#music/pure/timeline.ts";
import { createTimelinePlayer } from "#music/timelinePlayer.ts";

import { type FakeBand, fakeBand } from "./fakeBand.ts";
import { melodyOf } from "./library.ts";

describe("the player of a timeline", () => {
  it("sounds every event once and in its place, however late the timer looks", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 550 }), { minLength: 20, maxLength: 60 }),
        fc.integer({ min: 60, max: 180 }),
        (gaps, bpm) => {
          const { player, band, turn } = setUp();
          const { timeline, parts } = canon(bpm);
          player.play({ timeline, parts });
          const began = startOf(band(), player);
          runThrough(turn, gaps, timeline.endsAt + 2);
          const wanted = timeline.events.map(({ at }) => began + at);
          const got = band().sounded.map(({ from }) => from);
          expect(got).toHaveLength(wanted.length);
          got.forEach((from, place) => expect(from).toBeCloseTo(wanted[place] ?? 0, 9));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("does not drift in an hour", () => {
    const { player, band, turn } = setUp();
    const beats = Array.from({ length: 60 * 97 }, (_, beat) => (beat * 60) / 97);
    const timeline: Timeline = {
      events: beats.map((at, beat) => ({ kind: "click", at, bar: beat, beat: 1 })),
      firstBarAt: 0,
      endsAt: 3600,
    };
    player.play({ timeline, parts: [] });
    const began = startOf(band(), player);
    for (let look = 0; look < 3600 / 0.057; look += 1) turn(0.057);
    const { sounded } = band();
    expect(sounded).toHaveLength(beats.length);
    const errors = sounded.map(({ from }, beat) => Math.abs(from - began - (beats[beat] ?? 0)));
    expect(Math.max(...errors)).toBeLessThan(1e-6);
  });

  it("has half a second in hand for a page that is busy", () => {
    const { player, band, turn } = setUp();
    const { timeline, parts } = canon(120);
    player.play({ timeline, parts });
    for (let look = 0; look < 30; look += 1) {
      turn(0.05);
      const until = (player.positionSeconds() ?? 0) + 0.5;
      const due = timeline.events.filter(({ at }) => at < until);
      expect(band().sounded.length).toBeGreaterThanOrEqual(due.length);
    }
  });

  it("takes up what is held after sleeping too long, and lets go of what has passed", () => {
    const { player, band, turn } = setUp();
    const { timeline, parts } = canon(100);
    player.play({ timeline, parts });
    turn(0.05);
    const before = band().sounded.length;
    turn(4);
    const now = band().currentTime;
    const fresh = band().sounded.slice(before);
    expect(fresh.every(({ from }) => from >= now)).toBe(true);
    const held = fresh.filter(({ from }) => from === now);
    // At most what each of the parts is in the middle of.
    expect(held.length).toBeGreaterThan(0);
    expect(held.length).toBeLessThanOrEqual(parts.length);
  });

  it("looks further ahead while timers are kept waiting, so that nothing more is lost", () => {
    const { player, band, turn } = setUp();
    const { timeline, parts } = canon(100);
    player.play({ timeline, parts });
    turn(1);
    turn(1);
    const began = band().sounded.length;
    const from = band().currentTime;
    for (let look = 0; look < 8; look += 1) turn(1);
    const late = band()
      .sounded.slice(began)
      .filter((sound) => sound.from <= from);
    expect(late).toEqual([]);
    const start = startOf(band(), player);
    const wanted = timeline.events.filter(
      ({ at }) => start + at > from + 2 && start + at < from + 8,
    );
    const got = band().sounded.filter((sound) => sound.from > from + 2 && sound.from < from + 8);
    expect(got).toHaveLength(wanted.length);
  });

  it("says where it is by what is heard, not by what is sent", () => {
    const { player, band, turn } = setUp();
    const { timeline, parts } = canon(90);
    expect(player.positionSeconds()).toBeUndefined();
    player.play({ timeline, parts });
    const began = startOf(band(), player);
    turn(3);
    band().outputLatency = 0.2;
    expect(player.positionSeconds()).toBeCloseTo(band().currentTime - began - 0.2, 9);
  });

  it("begins where it is told, in the middle of what is held there", () => {
    const { player, band } = setUp();
    const { timeline, parts } = canon(90);
    const from = timeline.firstBarAt + 1.9;
    player.play({ timeline, parts }, { from });
    const now = band().currentTime;
    const holding = timeline.events.filter(
      (event) => event.kind === "tone" && event.at < from && event.at + event.length > from + 0.05,
    );
    expect(holding.length).toBeGreaterThan(1);
    const first = Math.min(...band().sounded.map((sound) => sound.from));
    expect(first).toBeGreaterThan(now);
    expect(band().sounded.filter((sound) => sound.from === first)).toHaveLength(holding.length);
  });

  it("changes tempo without losing, doubling or moving a beat that is on its way", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.integer({ min: 1, max: 90 }), fc.double({ min: 0.5, max: 2, noNaN: true })),
          {
            minLength: 1,
            maxLength: 8,
          },
        ),
        (changes) => {
          const { player, band, turn } = setUp();
          const { timeline, parts } = canon(110);
          player.play({ timeline, parts });
          for (const [looks, pace] of changes) {
            for (let look = 0; look < looks && player.isPlaying(); look += 1) turn(0.05);
            const before = player.positionSeconds();
            player.setTempo(pace);
            if (before !== undefined) expect(player.positionSeconds()).toBeCloseTo(before, 9);
          }
          runThrough(turn, [50], (timeline.endsAt + 3) * 2);
          const starts = band().sounded.map(({ from }) => from);
          expect(starts).toHaveLength(timeline.events.length);
          const inOrder = starts.every((from, place) => from >= (starts[place - 1] ?? 0) - 1e-9);
          expect(inOrder).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("keeps where it is true to what sounds when the tempo changes", () => {
    const { player, band, turn } = setUp();
    const clicks = everyHalfSecond(60);
    player.play({ timeline: clicks, parts: [] });
    for (const pace of [1.3, 0.8, 1.05]) {
      for (let look = 0; look < 40; look += 1) turn(0.05);
      player.setTempo(pace);
    }
    for (let look = 0; look < 60; look += 1) {
      turn(0.05);
      const heard = band().sounded.filter(({ from }) => from <= band().currentTime + 1e-9).length;
      const position = player.positionSeconds() ?? 0;
      expect(heard).toBe(Math.floor(position / 0.5 + 1e-6) + 1);
    }
  });

  it("goes over to another timeline without a gap or a double", () => {
    const { player, band, turn } = setUp();
    const clicks = everyHalfSecond(20);
    player.play({ timeline: clicks, parts: [] });
    for (let look = 0; look < 300; look += 1) {
      turn(0.05);
      if (look % 7 === 0) player.change({ timeline: everyHalfSecond(20), parts: [] });
    }
    const starts = band().sounded.map(({ from }) => from);
    const gaps = starts.slice(1).map((from, place) => from - (starts[place] ?? 0));
    gaps.forEach((gap) => expect(gap).toBeCloseTo(0.5, 9));
    expect(gaps.length).toBeGreaterThan(28);
  });

  it("silences exactly what it is told, also what is on its way, and brings it back in place", () => {
    const { player, band, turn } = setUp();
    const { timeline, parts } = canon(100);
    player.mute(["countIn"]);
    player.play({ timeline, parts });
    turn(0.05);
    expect(band().sounded.every((sound) => !sound.isHeard())).toBe(true);
    player.mute([1, "click"]);
    for (let look = 0; look < 150; look += 1) turn(0.05);
    const heard = band().sounded.filter((sound) => sound.isHeard()).length;
    const began = startOf(band(), player);
    const until = player.scheduledToSeconds() ?? 0;
    const wanted = timeline.events.filter(
      (event) =>
        event.at < until &&
        (event.kind === "click" ? event.at < timeline.firstBarAt - 0.001 : event.part !== 1),
    );
    expect(began).toBeGreaterThan(0);
    expect(heard).toBe(wanted.length);
    player.mute([]);
    expect(band().sounded.every((sound) => sound.isHeard())).toBe(true);
  });

  it("is silent at once when stopped, and calls off what was on its way", () => {
    const { player, band, turn } = setUp();
    const { timeline, parts } = canon(160);
    player.play({ timeline, parts });
    for (let look = 0; look < 40; look += 1) turn(0.05);
    const before = band().sounded.length;
    player.stop();
    const now = band().currentTime;
    for (let look = 0; look < 40; look += 1) turn(0.05);
    expect(band().sounded).toHaveLength(before);
    const later = band().sounded.filter(({ to }) => to > now);
    expect(later.every((sound) => sound.to <= now + 0.2)).toBe(true);
    expect(player.isPlaying()).toBe(false);
    expect(player.positionSeconds()).toBeUndefined();
  });

  it("tells once that it has ended, and not when it was stopped", () => {
    const { player, turn } = setUp();
    const { timeline, parts } = canon(160);
    let ends = 0;
    const ended = () => {
      ends += 1;
    };
    player.play({ timeline, parts }, { ended });
    player.stop();
    for (let look = 0; look < 10; look += 1) turn(0.05);
    expect(ends).toBe(0);
    player.play({ timeline, parts }, { ended });
    runThrough(turn, [90], timeline.endsAt + 3);
    expect(ends).toBe(1);
    expect(player.isPlaying()).toBe(false);
  });

  it("has a sound for every way of striking", () => {
    const { player, band } = setUp();
    sounds.forEach((sound, place) => {
      const strikes = [{ sound, side: undefined, accent: false }];
      const events: Timeline["events"] = [{ kind: "strike", at: 0, length: 0.2, strikes, part: 0 }];
      player.play({ timeline: { events, firstBarAt: 0, endsAt: 1 }, parts: [{ kind: "rhythm" }] });
      expect(band().sounded.length).toBeGreaterThan(place);
      expect(band().sounded.at(-1)?.isHeard()).toBe(true);
    });
  });

  it("makes its context at the first tap, and another after it was given back", async () => {
    const { player, made } = setUp();
    const { timeline, parts } = canon(100);
    expect(made).toHaveLength(0);
    player.play({ timeline, parts });
    player.play({ timeline, parts });
    expect(made).toHaveLength(1);
    await player.close();
    expect(made[0]?.closed).toBe(true);
    player.play({ timeline, parts });
    expect(made).toHaveLength(2);
  });
});

/** Frère Jacques in two groups with a drone, an ostinato and a count-in. */
function canon(bpm: number) {
  const melody = melodyOf("frere-jacques");
  const parts: Part[] = [
    ...canonVoices(2, 2, 1),
    { kind: "drone", drone: "tonic" },
    { kind: "ostinato", degrees: [1, -2, 1, 0] },
  ];
  const timeline = timelineOf({ melody, bpm, countInBars: 1, parts, ending: { kind: "oneByOne" } });
  return { timeline, parts };
}

function everyHalfSecond(seconds: number): Timeline {
  return {
    events: Array.from({ length: seconds * 2 }, (_, place) => ({
      kind: "click",
      at: place / 2,
      bar: place,
      beat: 1,
    })),
    firstBarAt: 0,
    endsAt: seconds,
  };
}

function setUp() {
  const made: FakeBand[] = [];
  let look: (() => void) | undefined;
  const player = createTimelinePlayer(
    () => {
      const fresh = fakeBand();
      made.push(fresh);
      return fresh;
    },
    (_, run) => {
      look = run;
      return () => {
        look = undefined;
      };
    },
  );
  const band = () => {
    const last = made.at(-1);
    if (!last) throw new Error("nothing has been played");
    return last;
  };
  /** Lets the audio clock go on, and the timer look after that. */
  const turn = (seconds: number) => {
    band().currentTime += seconds;
    look?.();
  };
  return { player, made, band, turn };
}

/** Where the beginning of the timeline lies on the audio clock. */
function startOf(band: FakeBand, player: { positionSeconds: () => number | undefined }): number {
  return band.currentTime - (player.positionSeconds() ?? Number.NaN);
}

/** @param gaps in milliseconds, round and round */
function runThrough(turn: (seconds: number) => void, gaps: readonly number[], seconds: number) {
  for (let at = 0, place = 0; at < seconds; place += 1) {
    const gap = (gaps[place % gaps.length] ?? 50) / 1000;
    at += gap;
    turn(gap);
  }
}
