import type { Sound as BodySound } from "#domain/rhythm.ts";

import type { Sound } from "./player.ts";

/** As much of Web Audio's context as all the voices and strikes of a song need. */
export interface Band extends Sound {
  readonly sampleRate: number;
  createPeriodicWave(
    real: Float32Array<ArrayBuffer>,
    imag: Float32Array<ArrayBuffer>,
  ): PeriodicWave;
  createBuffer(channels: number, length: number, sampleRate: number): AudioBuffer;
  createBufferSource(): AudioBufferSourceNode;
  createBiquadFilter(): BiquadFilterNode;
}

/** Who sounds: the four voices of a canon can be told apart, and a partner song from a canon. */
export type Timbre = "voice" | "partner" | "drone" | "ostinato";

interface Tone {
  readonly timbre: Timbre;
  /** Middle C is 60. */
  readonly midi: number;
  /** On the audio clock, in seconds. */
  readonly at: number;
  readonly seconds: number;
}

/** A made sound that can be called off before it has come. */
export type Source = Pick<AudioScheduledSourceNode, "stop" | "addEventListener">;

/** What is made once for a context: its waves and its noise. */
export interface Timbres {
  tone(into: AudioNode, tone: Tone): Source[];
  strike(into: AudioNode, sound: BodySound, at: number, accent: boolean): Source[];
  click(into: AudioNode, at: number, strong: boolean): Source[];
}

interface Voice {
  /** How strong each partial is, the lowest first. */
  readonly partials: readonly number[];
  readonly level: number;
  /** Seconds to full strength, and from the end of the tone to silence. */
  readonly attack: number;
  readonly release: number;
  /** What is left of the strength at the end of a long tone. */
  readonly holds: number;
}

const voices: Readonly<Record<Timbre, Voice>> = {
  voice: {
    partials: [1, 0.42, 0.2, 0.09, 0.05],
    level: 0.34,
    attack: 0.025,
    release: 0.07,
    holds: 0.6,
  },
  partner: {
    partials: [1, 0.08, 0.36, 0.05, 0.14],
    level: 0.27,
    attack: 0.03,
    release: 0.07,
    holds: 0.6,
  },
  drone: {
    partials: [1, 0.55, 0.3, 0.2, 0.1, 0.06],
    level: 0.13,
    attack: 0.18,
    release: 0.16,
    holds: 0.9,
  },
  ostinato: {
    partials: [1, 0.15, 0.45, 0.04, 0.1],
    level: 0.24,
    attack: 0.008,
    release: 0.09,
    holds: 0.12,
  },
};

/** How a body sounds: a tone that falls, noise round a pitch, or both. In hertz, seconds and strength. */
interface Strike {
  readonly tone?: { readonly from: number; readonly to: number; readonly level: number };
  readonly noise?: { readonly round: number; readonly narrow: number; readonly level: number };
  readonly seconds: number;
}

const strikes: Readonly<Record<BodySound, Strike>> = {
  S: {
    tone: { from: 110, to: 55, level: 0.8 },
    noise: { round: 300, narrow: 0.8, level: 0.15 },
    seconds: 0.16,
  },
  P: {
    tone: { from: 210, to: 130, level: 0.35 },
    noise: { round: 750, narrow: 0.9, level: 0.4 },
    seconds: 0.1,
  },
  C: { noise: { round: 1500, narrow: 1.1, level: 0.8 }, seconds: 0.11 },
  N: { noise: { round: 2700, narrow: 4, level: 0.9 }, seconds: 0.06 },
  H: { tone: { from: 150, to: 95, level: 0.55 }, seconds: 0.13 },
  K: {
    tone: { from: 430, to: 330, level: 0.4 },
    noise: { round: 1100, narrow: 3, level: 0.3 },
    seconds: 0.07,
  },
  R: { noise: { round: 3800, narrow: 0.7, level: 0.22 }, seconds: 0.24 },
  X: {
    tone: { from: 240, to: 150, level: 0.35 },
    noise: { round: 900, narrow: 0.9, level: 0.4 },
    seconds: 0.1,
  },
  V: { noise: { round: 5200, narrow: 0.9, level: 0.24 }, seconds: 0.2 },
  B: { noise: { round: 6800, narrow: 1.6, level: 0.5 }, seconds: 0.08 },
};

export function timbresOf(band: Band): Timbres {
  const waves = new Map<Timbre, PeriodicWave>();
  let noise: AudioBuffer | undefined;

  function waveOf(timbre: Timbre): PeriodicWave {
    const known = waves.get(timbre);
    if (known) return known;
    const sines = Float32Array.from([0, ...voices[timbre].partials]);
    const wave = band.createPeriodicWave(new Float32Array(sines.length), sines);
    waves.set(timbre, wave);
    return wave;
  }

  function noisy(into: AudioNode, round: number, narrow: number): AudioBufferSourceNode {
    noise ??= hiss(band);
    const source = band.createBufferSource();
    source.buffer = noise;
    const filter = band.createBiquadFilter();
    filter.type = "bandpass";
    filter.frequency.value = round;
    filter.Q.value = narrow;
    source.connect(filter).connect(into);
    return source;
  }

  function falling(into: AudioNode, at: number, seconds: number, from: number, to: number): Source {
    const source = band.createOscillator();
    source.frequency.setValueAtTime(from, at);
    source.frequency.exponentialRampToValueAtTime(to, at + seconds);
    source.connect(into);
    source.start(at);
    source.stop(at + seconds);
    return source;
  }

  /** Full strength at once, then dying away. */
  function knock(into: AudioNode, at: number, seconds: number, level: number): GainNode {
    const gain = band.createGain();
    gain.gain.setValueAtTime(level, at);
    gain.gain.exponentialRampToValueAtTime(nothing, at + seconds);
    gain.connect(into);
    return gain;
  }

  return {
    tone(into, { timbre, midi, at, seconds }) {
      const { level, attack, release, holds } = voices[timbre];
      const rise = Math.min(attack, seconds / 2);
      const end = at + seconds;
      const gain = band.createGain();
      gain.gain.setValueAtTime(0, at);
      gain.gain.linearRampToValueAtTime(level, at + rise);
      // The longer it is held the softer it gets, down to its share after two seconds.
      const held = Math.max(holds, 1 - ((1 - holds) * seconds) / 2);
      gain.gain.linearRampToValueAtTime(level * held, end);
      gain.gain.linearRampToValueAtTime(0, end + release);
      gain.connect(into);
      const source = band.createOscillator();
      source.setPeriodicWave(waveOf(timbre));
      source.frequency.setValueAtTime(440 * 2 ** ((midi - 69) / 12), at);
      source.connect(gain);
      source.start(at);
      source.stop(end + release);
      return [source];
    },

    strike(into, sound, at, accent) {
      const { tone, noise: hissing, seconds } = strikes[sound];
      const loud = accent ? 0.9 : 0.55;
      const sources: Source[] = [];
      if (tone) {
        const gain = knock(into, at, seconds, tone.level * loud);
        sources.push(falling(gain, at, seconds, tone.from, tone.to));
      }
      if (hissing) {
        const gain = knock(into, at, seconds, hissing.level * loud);
        const source = noisy(gain, hissing.round, hissing.narrow);
        source.start(at, 0, seconds);
        sources.push(source);
      }
      return sources;
    },

    click(into, at, strong) {
      const gain = knock(into, at, 0.05, strong ? 0.34 : 0.2);
      const hz = strong ? 1320 : 880;
      return [falling(gain, at, 0.06, hz, hz)];
    },
  };
}

// A ramp that multiplies cannot reach zero.
const nothing = 0.0001;

/** Half a second of noise, the same each time: chance has no part in it. */
function hiss(band: Band): AudioBuffer {
  const buffer = band.createBuffer(1, Math.round(band.sampleRate / 2), band.sampleRate);
  const samples = buffer.getChannelData(0);
  let last = 22_222;
  for (let place = 0; place < samples.length; place += 1) {
    last = (Math.imul(last, 1_664_525) + 1_013_904_223) >>> 0;
    samples[place] = last / 2 ** 31 - 1;
  }
  return buffer;
}
