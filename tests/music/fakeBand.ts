import type { Band } from "#music/timbre.ts";

/** A tone or a piece of noise: when it was asked to begin and to end, on the audio clock. */
export interface Sounded {
  readonly kind: "tone" | "noise";
  readonly hz: number;
  readonly from: number;
  readonly to: number;
  /** Whether all that it goes through was open when last touched. */
  readonly isHeard: () => boolean;
}

export interface FakeBand extends Band {
  currentTime: number;
  outputLatency: number;
  closed: boolean;
  readonly sounded: readonly Sounded[];
}

/** A context without a loudspeaker: it remembers what it was asked for. */
export function fakeBand(): FakeBand {
  const sounded: Sounded[] = [];
  const band = {
    currentTime: 5,
    outputLatency: 0,
    sampleRate: 8_000,
    closed: false,
    sounded,
    destination: new FakeNode(),
    createGain: () => new FakeNode(),
    createBiquadFilter: () => new FakeNode(),
    createOscillator: () => new FakeSource("tone", sounded),
    createBufferSource: () => new FakeSource("noise", sounded),
    createPeriodicWave: () => ({}),
    createBuffer: (_: number, length: number) => ({
      getChannelData: () => new Float32Array(length),
    }),
    resume: async () => undefined,
    close: async () => {
      band.closed = true;
    },
  };
  return band as unknown as FakeBand;
}

class FakeNode {
  readonly out: FakeNode[] = [];
  readonly gain = new FakeParam();
  readonly frequency = new FakeParam();
  readonly Q = new FakeParam();

  connect(to: FakeNode): FakeNode {
    this.out.push(to);
    return to;
  }

  isOpen(): boolean {
    // What rises and falls is the shape of a single sound.
    const open = this.gain.moves || this.gain.value > 0;
    return open && this.out.every((next) => next.isOpen());
  }
}

class FakeParam {
  value = 1;
  moves = false;
  first: number | undefined;

  setValueAtTime(value: number): void {
    this.first ??= value;
    this.value = value;
  }

  setTargetAtTime(value: number): void {
    this.value = value;
  }

  linearRampToValueAtTime(): void {
    this.moves = true;
  }

  exponentialRampToValueAtTime(): void {
    this.moves = true;
  }
}

class FakeSource extends FakeNode {
  from = Number.NaN;
  to = Number.NaN;
  buffer = null;

  readonly kind: Sounded["kind"];
  readonly sounded: Sounded[];

  constructor(kind: Sounded["kind"], sounded: Sounded[]) {
    super();
    this.kind = kind;
    this.sounded = sounded;
  }

  get hz(): number {
    return this.frequency.first ?? Number.NaN;
  }

  isHeard(): boolean {
    return this.to > this.from && this.isOpen();
  }

  setPeriodicWave(): void {
    this.buffer = null;
  }

  start(from: number, _offset = 0, seconds = Number.NaN): void {
    if (!Number.isNaN(this.from)) throw new Error("A source begins once.");
    this.from = from;
    this.to = from + seconds;
    this.sounded.push(this);
  }

  stop(to: number): void {
    this.to = to;
  }

  addEventListener(): void {
    // Nothing ends here: what was asked for is looked at afterwards.
  }
}
