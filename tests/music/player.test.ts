import { describe, expect, it } from "vitest";

import { createPlayer, noteSeconds, type Sound } from "#music/player.ts";

describe("the player", () => {
  it("makes no audio context before something is played, and closes the one it made", async () => {
    const { player, made } = setUp();
    expect(made).toHaveLength(0);
    player.playNote(440);
    player.playNote(220);
    expect(made).toHaveLength(1);
    await player.close();
    expect(made[0]?.closed).toBe(true);
    player.playNote(440);
    expect(made).toHaveLength(2);
  });

  it("sounds the note for two seconds, and nothing lower than it", () => {
    const { player, made } = setUp();
    player.playNote(220);
    const tones = made[0]?.tones ?? [];
    expect(Math.min(...tones.map(({ hz }) => hz))).toBe(220);
    expect(tones.every(({ hz }) => hz % 220 === 0)).toBe(true);
    expect(tones.every(({ from, to }) => to - from === noteSeconds)).toBe(true);
  });

  it("clicks on every beat of the audio clock, whatever the timer does", () => {
    const { player, made, turn } = setUp();
    player.startClick({ bpm: 90, beats: 3 });
    for (const late of [40, 38, 61, 40, 150, 44, 39, 90]) turn(late / 1000);
    for (let times = 0; times < 600; times += 1) turn(0.04 + (times % 7) * 0.01);
    const clicks = made[0]?.tones ?? [];
    const first = clicks[0]?.from ?? 0;
    clicks.forEach(({ from }, beat) => expect(from).toBeCloseTo(first + (beat * 60) / 90, 9));
    expect(clicks.length).toBeGreaterThan(50);
    // The first of three sounds higher.
    expect(clicks.slice(0, 6).map(({ hz }) => hz === clicks[0]?.hz)).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  it("does not catch up with what it slept through", () => {
    const { player, made, turn } = setUp();
    player.startClick({ bpm: 60, beats: 4 });
    turn(0.04);
    const before = made[0]?.tones.length ?? 0;
    turn(30);
    const now = made[0]?.currentTime ?? 0;
    const fresh = made[0]?.tones.slice(before) ?? [];
    expect(fresh.length).toBeLessThanOrEqual(1);
    expect(fresh.every(({ from }) => from >= now)).toBe(true);
  });

  it("goes on from the same place at another tempo", () => {
    const { player, turn } = setUp();
    player.startClick({ bpm: 60, beats: 4 });
    for (let times = 0; times < 100; times += 1) turn(0.05);
    const before = player.beatsHeard() ?? Number.NaN;
    player.startClick({ bpm: 120, beats: 4 });
    expect(player.beatsHeard()).toBeCloseTo(before, 6);
    turn(0.5);
    expect(player.beatsHeard()).toBeCloseTo(before + 1, 6);
  });

  it("never sounds one beat twice when the tempo changes", () => {
    const { player, made, turn } = setUp();
    player.startClick({ bpm: 60, beats: 4 });
    for (let times = 0; times < 300; times += 1) {
      turn(0.04);
      if (times % 9 === 0) player.startClick({ bpm: 60 + (times % 5), beats: 4 });
    }
    const starts = (made[0]?.tones ?? []).map(({ from }) => from);
    const gaps = starts.slice(1).map((from, place) => from - (starts[place] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(0.7);
  });

  it("is silent after stop", () => {
    const { player, made, turn } = setUp();
    player.startClick({ bpm: 120, beats: 4 });
    player.stopClick();
    const before = made[0]?.tones.length;
    for (let times = 0; times < 50; times += 1) turn(0.04);
    expect(made[0]?.tones.length).toBe(before);
    expect(player.beatsHeard()).toBeUndefined();
  });
});

interface Tone {
  hz: number;
  from: number;
  to: number;
}

interface FakeSound extends Sound {
  currentTime: number;
  readonly tones: Tone[];
  closed: boolean;
}

function setUp() {
  const made: FakeSound[] = [];
  let look: (() => void) | undefined;
  const player = createPlayer(
    () => {
      const sound = fakeSound();
      made.push(sound);
      return sound;
    },
    (_, run) => {
      look = run;
      return () => {
        look = undefined;
      };
    },
  );
  const turn = (seconds: number) => {
    const sound = made.at(-1);
    if (sound) sound.currentTime += seconds;
    look?.();
  };
  return { player, made, turn };
}

function fakeSound(): FakeSound {
  const param = () => ({
    setValueAtTime: () => undefined,
    exponentialRampToValueAtTime: () => undefined,
    cancelScheduledValues: () => undefined,
    setTargetAtTime: () => undefined,
  });
  const tones: Tone[] = [];
  const sound = {
    currentTime: 5,
    tones,
    closed: false,
    destination: {},
    createGain: () => ({ gain: param(), connect: () => undefined }),
    createOscillator: () => {
      const tone: Tone = { hz: 0, from: 0, to: 0 };
      tones.push(tone);
      return {
        frequency: { setValueAtTime: (hz: number) => (tone.hz = hz) },
        start: (from: number) => (tone.from = from),
        stop: (to: number) => (tone.to = to),
        connect: () => undefined,
      };
    },
    resume: async () => undefined,
    close: async () => {
      sound.closed = true;
    },
  };
  return sound as unknown as FakeSound;
}
