import { useEffect, useLayoutEffect, useRef, useState } from "react";

import type { ConductScore } from "#domain/canonLane.ts";
import { countInFrom, type Round } from "#domain/round.ts";
import { conductTimeline, startNotesPart } from "#music/pure/conductTimeline.ts";
import type { Melody } from "#music/pure/melody.ts";
import { type Channel, createTimelinePlayer } from "#music/timelinePlayer.ts";

import type { TellBeat } from "./useRoundClock.ts";

/** What may be heard; each by itself, and nothing at first. */
export interface Sounds {
  readonly click: boolean;
  readonly startNotes: boolean;
  readonly guide: boolean;
}

export type SoundName = keyof Sounds;
export const soundNames: readonly SoundName[] = ["click", "startNotes", "guide"];
const silence: Sounds = { click: false, startNotes: false, guide: false };

/** Further from the wall's clock than this, the audio clock has stood still: a call, a locked screen. Milliseconds. */
const stoodStill = 250;
/** Less than this nobody sees or hears. Milliseconds. */
const together = 30;
/** A loudspeaker that wakes takes its time; so long it is still brought into step. Milliseconds. */
const waking = 2_500;
const lookEvery = 500;
/** What a loudspeaker mostly takes from being asked to the first sound, in seconds; learnt better as it plays. */
const usualLag = 0.12;

interface Playing {
  /** What the timeline was reckoned at: another tempo is another pace. */
  readonly bpm: number;
  readonly since: number;
}

/**
 * The sound of a round, silent until asked for. While there is sound, its clock keeps the time.
 *
 * @param wall the beat by the wall's clock
 * @param onDrift told the beat that is heard when it has come a little away from the wall's
 */
export function useConductSound(
  melody: Melody,
  score: ConductScore,
  round: Round,
  wall: TellBeat,
  onDrift: (beat: number) => void,
) {
  const [player] = useState(() => createTimelinePlayer(() => new AudioContext(), everyMs));
  const [sounds, setSounds] = useState(silence);
  const [soundless, setSoundless] = useState(false);
  const playing = useRef<Playing | undefined>(undefined);
  const lag = useRef(usualLag);
  const drift = useRef(onDrift);
  useLayoutEffect(() => {
    drift.current = onDrift;
  });
  const isWanted = sounds.click || sounds.startNotes || sounds.guide;
  const going = round.kind === "going" ? round : undefined;
  const begins = countInFrom(score);

  const toBeat = (seconds: number, { bpm }: Playing) => begins + (seconds * bpm) / 60;
  const heard = (): number | undefined => {
    const seconds = playing.current && player.positionSeconds();
    return playing.current && seconds !== undefined ? toBeat(seconds, playing.current) : undefined;
  };

  // The player is outside of React: it is told what is to sound whenever that changes.
  const parts = [0, 1, 2, 3, startNotesPart].map(() => ({ kind: "voice" as const }));
  const timelineAt = (bpm: number) => ({
    timeline: conductTimeline(melody, going ?? { plan: round.plan, done: [] }, bpm),
    parts,
  });
  const begin = () => {
    const beat = wall();
    if (!going || beat === undefined) return;
    try {
      player.setTempo(1);
      player.mute(mutedIn(sounds));
      const from = ((beat - begins) * 60) / going.bpm + lag.current;
      player.play(timelineAt(going.bpm), { from });
      playing.current = { bpm: going.bpm, since: performance.now() };
    } catch {
      // A browser may have no sound to give; what is seen goes on.
      setSoundless(true);
    }
  };
  const end = () => {
    player.stop();
    playing.current = undefined;
  };
  const inStep = () => {
    const [beat, ear] = [wall(), heard()];
    if (!going || !playing.current || beat === undefined) return;
    if (ear === undefined) return begin();
    const apart = ((beat - ear) * 60_000) / going.bpm;
    if (Math.abs(apart) < together) return;
    const isWaking = performance.now() - playing.current.since < waking;
    if (isWaking || Math.abs(apart) > stoodStill) {
      lag.current = Math.min(1, Math.max(0, lag.current + apart / 1000));
      begin();
    } else drift.current(ear);
  };
  const tell = () => {
    const [beat, ear] = [wall(), heard()];
    if (beat === undefined || ear === undefined || !going) return beat;
    const apart = (Math.abs(beat - ear) * 60_000) / going.bpm;
    return apart > stoodStill ? beat : ear;
  };
  const acts = useRef({ begin, end, inStep, timelineAt, tell });
  useLayoutEffect(() => {
    acts.current = { begin, end, inStep, timelineAt, tell };
  });
  const [tellBeat] = useState((): TellBeat => () => acts.current.tell());

  const isSounding = isWanted && going !== undefined && !soundless;
  useEffect(() => {
    if (!isSounding) return;
    acts.current.begin();
    const stopLooking = everyMs(lookEvery, () => acts.current.inStep());
    return () => {
      stopLooking();
      acts.current.end();
    };
  }, [isSounding, melody]);
  const done = going?.done;
  useEffect(() => {
    if (playing.current && done) player.change(acts.current.timelineAt(playing.current.bpm));
  }, [player, done]);
  const bpm = going?.bpm;
  useEffect(() => {
    if (playing.current && bpm !== undefined) player.setTempo(bpm / playing.current.bpm);
  }, [player, bpm]);
  useEffect(() => () => void player.close(), [player]);

  const wake = () => {
    if (playing.current) return;
    try {
      player.play({ timeline: { events: [], firstBarAt: 0, endsAt: 1 }, parts: [] });
    } catch {
      setSoundless(true);
    }
  };

  return {
    sounds,
    soundless,
    turn: (name: SoundName): void => {
      const next = { ...sounds, [name]: !sounds[name] };
      setSounds(next);
      player.mute(mutedIn(next));
      if (next[name]) wake();
    },
    /** To be called in the tap that begins: a browser wakes its loudspeaker only then. */
    wake: (): void => {
      if (isWanted) wake();
    },
    /** The beat of now: by the audio clock where there is sound, else by the wall's. */
    tellBeat,
    /** From which beat a change can still be heard in time; as a rule the one of now. */
    actsFrom: (): number => {
      const now = tell() ?? begins;
      const seconds = playing.current && player.scheduledToSeconds();
      if (!playing.current || seconds === undefined) return now;
      return Math.max(now, toBeat(seconds, playing.current));
    },
  };
}

function mutedIn({ click, startNotes, guide }: Sounds): Channel[] {
  return [
    ...(click ? [] : (["click", "countIn"] as const)),
    ...(startNotes ? [] : [startNotesPart]),
    ...(guide ? [] : [0, 1, 2, 3]),
  ];
}

function everyMs(ms: number, run: () => void): () => void {
  const timer = setInterval(run, ms);
  return () => clearInterval(timer);
}
