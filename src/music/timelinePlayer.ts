import type { Every } from "./player.ts";
import type { Part } from "./pure/part.ts";
import type { Timeline, TimelineEvent } from "./pure/timeline.ts";
import { type Band, type Source, type Timbre, type Timbres, timbresOf } from "./timbre.ts";

/** What can be silenced by itself: a part by its place among the parts, the clicks before the first bar, those after. */
export type Channel = number | "countIn" | "click";

export interface Playing {
  readonly timeline: Timeline;
  /** The parts that the timeline was made of: each kind sounds in its own way. */
  readonly parts: readonly Pick<Part, "kind">[];
}

export interface HowToPlay {
  /** Where to begin, in seconds of the timeline; usually its beginning. */
  readonly from?: number;
  /** Told once when all of it has sounded; not after `stop`. */
  readonly ended?: () => void;
}

export type TimelinePlayer = ReturnType<typeof createTimelinePlayer>;

// The timer only looks; the audio clock decides. What is scheduled lies far beyond the next look, so that a page that
// is busy for half a second loses no beat.
const lookEvery = 50;
const lookAhead = 0.6;
/** Where timers are kept waiting, as in a page that is not seen, it looks further ahead; never more than this. */
const furthestAhead = 2.5;
/** Between asking and the first sound: time for a phone to wake its loudspeaker. */
const breath = 0.12;
/** For the last tone to die away, in seconds. */
const lastBreath = 0.2;
/** A short sound that comes later than this is left out: a burst is worse than silence. */
const tooLate = 0.05;

/** Until the next one, `position` goes on at `pace` seconds of the timeline a second. */
interface Stretch {
  /** On the audio clock. */
  readonly at: number;
  readonly position: number;
  readonly pace: number;
}

interface Going extends Playing {
  readonly out: GainNode;
  readonly channels: Map<Channel, GainNode>;
  readonly sources: Set<Source>;
  readonly ended: (() => void) | undefined;
  readonly stopLooking: () => void;
  stretches: Stretch[];
  /** The first event that is not scheduled yet. */
  next: number;
  /** Everything before this position is scheduled. */
  scheduledTo: number;
  lastLook: number;
  ahead: number;
}

/**
 * Sounds a timeline against the audio clock. Browsers give sound only after a tap, so the context is made at the first
 * `play`; call it from the tap itself.
 *
 * @param makeSound as a rule `() => new AudioContext()`; may throw where there is no sound to be had
 * @param every as a rule `setInterval`
 */
export function createTimelinePlayer(makeSound: () => Band, every: Every) {
  let band: Band | undefined;
  let timbres: Timbres | undefined;
  let going: Going | undefined;
  let pace = 1;
  let muted: ReadonlySet<Channel> = new Set();

  function opened(): { band: Band; timbres: Timbres } {
    band ??= makeSound();
    timbres ??= timbresOf(band);
    // Also after a phone call or a locked screen. A refusal is silence, and the clock stands still with it.
    band.resume().catch(() => undefined);
    return { band, timbres };
  }

  function channelOf(one: Going, made: Band, channel: Channel): GainNode {
    const known = one.channels.get(channel);
    if (known) return known;
    const gain = made.createGain();
    gain.gain.setValueAtTime(muted.has(channel) ? 0 : 1, made.currentTime);
    gain.connect(one.out);
    one.channels.set(channel, gain);
    return gain;
  }

  function sound(one: Going, event: TimelineEvent, now: number): void {
    if (!band || !timbres) return;
    const at = timeOf(one.stretches, event.at);
    const into = channelOf(one, band, channelFor(event, one.timeline));
    const start = Math.max(at, now);
    let made: Source[] = [];
    if (event.kind === "tone") {
      const seconds = timeOf(one.stretches, event.at + event.length) - start;
      if (seconds < tooLate && start > at) return;
      const timbre = timbreOf(one.parts[event.part]?.kind);
      made = timbres.tone(into, { timbre, midi: event.midi, at: start, seconds });
    } else if (start - at > tooLate) {
      return;
    } else if (event.kind === "click") {
      made = timbres.click(into, start, event.beat === 1);
    } else {
      for (const strike of event.strikes) {
        made.push(...timbres.strike(into, strike.sound, start, strike.accent));
      }
    }
    for (const source of made) {
      one.sources.add(source);
      source.addEventListener("ended", () => one.sources.delete(source));
    }
  }

  function look(): void {
    if (!band || !going) return;
    const one = going;
    const now = band.currentTime;
    // Where looks come late, as in a page out of sight, the next ones reach further.
    one.ahead = Math.min(
      furthestAhead,
      Math.max(lookAhead, one.ahead * 0.99, 2 * (now - one.lastLook)),
    );
    one.lastLook = now;
    const { events, endsAt } = one.timeline;
    const upTo = Math.max(one.scheduledTo, positionAt(one.stretches, now + one.ahead));
    for (let event = events[one.next]; event && event.at < upTo; event = events[one.next]) {
      one.next += 1;
      sound(one, event, now);
    }
    one.scheduledTo = upTo;
    if (now - latency(band) > timeOf(one.stretches, endsAt) + lastBreath) {
      silence();
      one.ended?.();
    }
  }

  function silence(): void {
    if (!going || !band) return;
    const { out, sources, stopLooking } = going;
    going = undefined;
    stopLooking();
    out.gain.setTargetAtTime(0, band.currentTime, 0.02);
    for (const source of sources) source.stop(band.currentTime + 0.15);
  }

  return {
    /** What was playing gives way. Throws what `makeSound` throws. */
    play({ timeline, parts }: Playing, { from = 0, ended }: HowToPlay = {}): void {
      const open = opened();
      silence();
      const now = open.band.currentTime;
      const out = open.band.createGain();
      // Together they are as loud as one: what goes past full strength would crackle.
      out.gain.setValueAtTime(1 / Math.sqrt(Math.max(1, parts.length / 2)), now);
      out.connect(open.band.destination);
      going = {
        timeline,
        parts,
        out,
        channels: new Map(),
        sources: new Set(),
        ended,
        stopLooking: every(lookEvery, look),
        stretches: [{ at: now + breath, position: from, pace }],
        next: firstFrom(timeline, from),
        scheduledTo: from,
        lastLook: now,
        ahead: lookAhead,
      };
      // What is held over the place where it begins is taken up on the way.
      for (const event of timeline.events.slice(0, going.next)) {
        if (event.kind === "tone" && event.at + event.length > from + tooLate) {
          sound(going, { ...event, at: from, length: event.at + event.length - from }, now);
        }
      }
      look();
    },

    /** What is scheduled already sounds as it was; from there on this is played, at the same position. */
    change({ timeline, parts }: Playing): void {
      if (!going) return;
      going = { ...going, timeline, parts, next: firstFrom(timeline, going.scheduledTo) };
      look();
    },

    stop: silence,

    isPlaying(): boolean {
      return going !== undefined;
    },

    /**
     * What is heard at this moment, in seconds of the timeline; before `from` while the loudspeaker wakes. Undefined
     * while it is still.
     */
    positionSeconds(): number | undefined {
      if (!band || !going) return undefined;
      return positionAt(going.stretches, band.currentTime - latency(band));
    },

    /** From here the next change can be heard: what comes before is with the loudspeaker already. */
    scheduledToSeconds(): number | undefined {
      return going?.scheduledTo;
    },

    /** Exactly these are silent, at once; what they would sound goes on unheard, so they come back in the right place. */
    mute(channels: Iterable<Channel>): void {
      muted = new Set(channels);
      if (!band || !going) return;
      for (const [channel, { gain }] of going.channels) {
        gain.setTargetAtTime(muted.has(channel) ? 0 : 1, band.currentTime, 0.015);
      }
    },

    /**
     * How many seconds of the timeline go by in a second: 1 is the tempo it was reckoned at. Holds for what is not
     * scheduled yet, and for what is played later.
     */
    setTempo(to: number): void {
      pace = to;
      if (!going || !band) return;
      const at = Math.max(timeOf(going.stretches, going.scheduledTo), band.currentTime);
      const position = positionAt(going.stretches, at);
      const { currentTime } = band;
      // The last that began before now is still needed to tell where we are.
      const begun = going.stretches.findLastIndex((stretch) => stretch.at <= currentTime);
      const kept = going.stretches.filter(
        (stretch, place) => place >= begun - 1 && stretch.at < at,
      );
      going.stretches = [...kept, { at, position, pace }];
    },

    /** Silence, and the audio context given back. The next `play` makes another. */
    async close(): Promise<void> {
      silence();
      const closing = band;
      band = undefined;
      timbres = undefined;
      await closing?.close().catch(() => undefined);
    },
  };
}

/** Multiplied from the last change of tempo, never added up: an hour later it is as true as at first. */
function positionAt(stretches: readonly Stretch[], time: number): number {
  const stretch = stretches.findLast(({ at }) => at <= time) ?? stretches[0];
  return stretch ? stretch.position + (time - stretch.at) * stretch.pace : 0;
}

function timeOf(stretches: readonly Stretch[], position: number): number {
  const stretch = stretches.findLast((one) => one.position <= position) ?? stretches[0];
  return stretch ? stretch.at + (position - stretch.position) / stretch.pace : 0;
}

function firstFrom({ events }: Timeline, position: number): number {
  const place = events.findIndex(({ at }) => at >= position);
  return place < 0 ? events.length : place;
}

function channelFor(event: TimelineEvent, { firstBarAt }: Timeline): Channel {
  if (event.kind !== "click") return event.part;
  // Clicks fall on beats; half a millisecond is nothing but rounding.
  return event.at < firstBarAt - 0.0005 ? "countIn" : "click";
}

function timbreOf(kind: Part["kind"] | undefined): Timbre {
  return kind === "drone" || kind === "ostinato" || kind === "partner" ? kind : "voice";
}

function latency({ outputLatency }: Band): number {
  return outputLatency ?? 0;
}
