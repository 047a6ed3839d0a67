import {
  atTempo,
  beatInBar,
  type BeatLine,
  beatsGone,
  firstBeatFrom,
  timeOfBeat,
} from "./pure/beats.ts";

/** As much of Web Audio's context as is spoken to. */
export interface Sound {
  readonly currentTime: number;
  readonly outputLatency?: number;
  readonly destination: AudioNode;
  createOscillator(): OscillatorNode;
  createGain(): GainNode;
  resume(): Promise<void>;
  close(): Promise<void>;
}

/** Runs something again and again, every so many milliseconds; answers how to stop it. */
export type Every = (ms: number, run: () => void) => () => void;

export interface ClickTempo {
  readonly bpm: number;
  readonly beats: number;
}

export type Player = ReturnType<typeof createPlayer>;

/** How long the start note sounds, in seconds. */
export const noteSeconds = 2;

// The timer only looks; the audio clock decides. What is scheduled lies well past the next look.
const lookEvery = 40;
const lookAhead = 0.2;

/**
 * Sounds a start note and keeps a click. Browsers give sound only after a tap, so the audio context is made at the
 * first thing that is played.
 */
export function createPlayer(makeSound: () => Sound, every: Every) {
  let sound: Sound | undefined;
  let click: { line: BeatLine; tempo: ClickTempo; next: number; stop: () => void } | undefined;
  let note: GainNode | undefined;

  function opened(): Sound {
    sound ??= makeSound();
    // Also after a phone call or a locked screen. A refusal is silence, and what is seen goes on.
    sound.resume().catch(() => undefined);
    return sound;
  }

  function schedule(): void {
    if (!sound || !click) return;
    const { line, tempo } = click;
    // Beats that were slept through are not caught up with: a burst of clicks is worse than silence.
    click.next = Math.max(click.next, firstBeatFrom(line, sound.currentTime));
    for (; timeOfBeat(line, click.next) < sound.currentTime + lookAhead; click.next += 1) {
      tick(sound, timeOfBeat(line, click.next), beatInBar(click.next, tempo) === 1);
    }
  }

  return {
    /** A gentle tone of two seconds. A note that still sounds gives way. */
    playNote(hz: number): void {
      const open = opened();
      if (note) fade(note, open.currentTime);
      note = tone(open, hz);
    },

    /** Begins at the first beat of a bar; while it clicks already, goes on from the same place at the new tempo. */
    startClick(tempo: ClickTempo): void {
      const open = opened();
      if (click) {
        // Beats keep their numbers, so one that is scheduled already is not sounded twice.
        click = { ...click, line: atTempo(click.line, tempo.bpm, open.currentTime), tempo };
        return;
      }
      const line = { start: open.currentTime + 0.1, bpm: tempo.bpm };
      click = { line, tempo, next: 0, stop: every(lookEvery, schedule) };
      schedule();
    },

    stopClick(): void {
      click?.stop();
      click = undefined;
    },

    /** Beats heard since the click began, with the part of the one that sounds; undefined while it is silent. */
    beatsHeard(): number | undefined {
      if (!sound || !click) return undefined;
      return beatsGone(click.line, sound.currentTime - (sound.outputLatency ?? 0));
    },

    /** Silence, and the audio context given back. The next thing played makes another. */
    async close(): Promise<void> {
      click?.stop();
      click = undefined;
      note = undefined;
      const closing = sound;
      sound = undefined;
      await closing?.close().catch(() => undefined);
    },
  };
}

// Three partials, the upper ones soft: a tone to take a note from, with nothing sharp in it.
const partials: readonly (readonly [number, number])[] = [
  [1, 1],
  [2, 0.3],
  [3, 0.1],
];

function tone(sound: Sound, hz: number): GainNode {
  const from = sound.currentTime;
  const voice = sound.createGain();
  voice.connect(sound.destination);
  voice.gain.setValueAtTime(0.0001, from);
  voice.gain.exponentialRampToValueAtTime(0.32, from + 0.06);
  voice.gain.exponentialRampToValueAtTime(0.2, from + noteSeconds * 0.7);
  voice.gain.exponentialRampToValueAtTime(0.0001, from + noteSeconds);
  for (const [multiple, strength] of partials) {
    const part = sound.createGain();
    part.gain.setValueAtTime(strength, from);
    part.connect(voice);
    oscillator(sound, hz * multiple, from, noteSeconds).connect(part);
  }
  return voice;
}

function fade(voice: GainNode, at: number): void {
  voice.gain.cancelScheduledValues(at);
  voice.gain.setTargetAtTime(0, at, 0.03);
}

function tick(sound: Sound, at: number, strong: boolean): void {
  const from = Math.max(at, sound.currentTime);
  const knock = sound.createGain();
  knock.connect(sound.destination);
  knock.gain.setValueAtTime(strong ? 0.5 : 0.3, from);
  knock.gain.exponentialRampToValueAtTime(0.0001, from + 0.05);
  oscillator(sound, strong ? 1320 : 880, from, 0.06).connect(knock);
}

function oscillator(sound: Sound, hz: number, from: number, seconds: number): OscillatorNode {
  const made = sound.createOscillator();
  made.frequency.setValueAtTime(hz, from);
  made.start(from);
  made.stop(from + seconds);
  return made;
}
