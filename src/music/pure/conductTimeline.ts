import type { LaneSpan } from "#domain/canonLane.ts";
import { spansAhead } from "#domain/canonConduct.ts";
import { mostGroups } from "#domain/formation.ts";
import { beatTicks } from "#domain/metre.ts";
import { countInFrom, type RoundGoing } from "#domain/round.ts";

import { conductScoreOf } from "./conductScore.ts";
import type { HeardTone } from "./part.ts";
import type { Melody } from "./melody.ts";
import type { Click, Timeline, TimelineEvent } from "./timeline.ts";

/** The lanes sound as the parts 0 to 3; the note each begins on, given a bar before, is a part of its own. */
export const startNotesPart = mostGroups;

/** How long a song that goes round until the sign is laid out ahead, and how long what is held lasts, in beats. */
const roundAndRound = 600;
const held = 48;

type InBeats = (HeardTone & { readonly part: number }) | Click;

/**
 * Everything a canon that is conducted could sound, from its count-in on: clicks, the note to begin on, and every
 * group. Seconds at `bpm`, which need not be the round's own: a tempo that changes is a change of pace.
 */
export function conductTimeline(
  melody: Melody,
  { plan, done }: Pick<RoundGoing, "plan" | "done">,
  bpm: number,
): Timeline {
  const score = conductScoreOf(melody);
  const { spans, holdsAt } = spansAhead(score, plan, done);
  const begins = countInFrom(score);
  const lastEnd = Math.max(...spans.map(({ ends }) => Math.min(ends, roundAndRound)));
  const stop = Math.min(holdsAt ?? lastEnd, lastEnd);
  const isHolding = holdsAt !== undefined && holdsAt === stop;

  const inBeats: InBeats[] = [
    ...clicks(score, begins, stop),
    ...spans.flatMap((span, lane) => [
      ...sung(melody, score.beats, span, lane, stop, isHolding ? held : 0),
      ...startNote(
        melody,
        score.beatsPerBar,
        span,
        Math.max(begins, span.enters - score.beatsPerBar),
      ),
    ]),
  ];
  const toSeconds = (beats: number) => (beats * 60) / bpm;
  const events = inBeats.map((event): TimelineEvent => {
    const at = toSeconds(event.at - begins);
    return event.kind === "click"
      ? { ...event, at }
      : { ...event, at, length: toSeconds(event.length) };
  });
  return {
    events: events.toSorted((a, b) => a.at - b.at),
    firstBarAt: toSeconds(score.upbeat - begins),
    endsAt: toSeconds(stop - begins + (isHolding ? held : 0)),
  };
}

/**
 * @param stop the beat at which all end or hold
 * @param hold how many beats everybody then goes on with what they have; begun anew, for what sounds up to there may be
 *   with the loudspeaker already
 */
function sung(
  melody: Melody,
  cycle: number,
  { enters, ends, joins }: LaneSpan,
  lane: number,
  stop: number,
  hold: number,
): InBeats[] {
  const beat = beatTicks(melody.metre);
  // Who sings with the first group is heard in the first group.
  const last = Math.min(ends, joins ?? ends, stop);
  const times = Math.max(0, Math.ceil((last - enters) / cycle));
  const tones = Array.from({ length: times }, (_, time) =>
    melody.notes.flatMap((note, place): (HeardTone & { part: number })[] => {
      const at = enters + time * cycle + note.start / beat;
      if (note.kind === "rest" || at >= last - nearly) return [];
      const length = Math.min(note.length / beat, last - at);
      return [{ kind: "tone", part: lane, at, length, midi: note.midi, note: place, time }];
    }),
  ).flat();
  const final = tones.at(-1);
  return hold > 0 && last === stop && final
    ? [...tones, { ...final, at: stop, length: hold }]
    : tones;
}

/** Thirds of a beat do not add up to the last digit. */
const nearly = 1e-9;

function startNote(melody: Melody, bar: number, span: LaneSpan, at: number): InBeats[] {
  const first = melody.notes.find((note) => note.kind === "tone");
  if (!first || first.kind !== "tone" || span.enters >= span.ends) return [];
  const length = Math.min(bar - 1, span.enters - at) || 1;
  return [{ kind: "tone", part: startNotesPart, at, length, midi: first.midi }];
}

function clicks(
  { beatsPerBar, upbeat }: { beatsPerBar: number; upbeat: number },
  begins: number,
  stop: number,
): InBeats[] {
  return Array.from({ length: Math.ceil(stop - begins - nearly) }, (_, place): InBeats => {
    const at = begins + place;
    const whole = Math.round(at - upbeat);
    const bar = Math.floor(whole / beatsPerBar);
    return { kind: "click", at, bar: bar + 1, beat: whole - bar * beatsPerBar + 1 };
  });
}
