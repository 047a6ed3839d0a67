import type { Drone } from "#music/pure/together.ts";
import type { Melody, Place } from "#music/pure/melody.ts";
import type { Part } from "#music/pure/part.ts";
import type { Timeline } from "#music/pure/timeline.ts";
import type { Channel, Playing } from "#music/timelinePlayer.ts";

import type { KnownTune } from "./queries.ts";

/** What can be turned on and off while a melody is heard. */
export type Sounding = "drone" | "ostinato" | "partner" | "countIn" | "click";

/** What goes with this melody. */
export interface Along {
  readonly drone: Drone;
  readonly ostinato: readonly number[] | undefined;
  readonly partner: Melody | undefined;
}

export interface ListenWish {
  readonly tune: KnownTune;
  readonly along: Along;
  readonly bpm: number;
  readonly countIn: boolean;
}

/** The melody first; what is turned off is there all the same, unheard, so that it comes in in the right place. */
export function playingOf({ tune, along, bpm, countIn }: ListenWish): Playing {
  const { music, sung: melody } = tune;
  const { drone, ostinato, partner } = along;
  const parts: Part[] = [
    { kind: "voice", entersAfterBars: 0, times: timesFor(tune, partner) },
    { kind: "drone", drone },
  ];
  if (ostinato) parts.push({ kind: "ostinato", degrees: ostinato });
  if (partner) parts.push({ kind: "partner", melody: partner });
  const timeline = music.timelineOf({
    melody,
    bpm,
    countInBars: countIn ? 1 : 0,
    parts,
    ending: { kind: "oneByOne" },
  });
  return { timeline, parts };
}

/** Often enough for a longer partner song to be heard to its end. */
function timesFor({ music, sung }: KnownTune, partner: Melody | undefined): number {
  if (!partner) return 1;
  return Math.min(4, Math.ceil(music.cycleBeats(partner) / music.cycleBeats(sung)));
}

/** The channels of all that is turned off. */
export function silent({ parts }: Playing, on: ReadonlySet<Sounding>): Channel[] {
  const off = parts.flatMap(({ kind }, place): Channel[] =>
    (kind === "drone" || kind === "ostinato" || kind === "partner") && !on.has(kind) ? [place] : [],
  );
  return on.has("click") ? off : [...off, "click"];
}

/** Where the note of the melody that sounds at a moment stands in its text; none in a rest. */
export function placesAt(
  { sung }: KnownTune,
  { events }: Timeline,
  seconds: number,
): readonly Place[] {
  const sounds = events.findLast(
    (event) => event.kind === "tone" && event.part === 0 && event.at <= seconds,
  );
  if (sounds?.kind !== "tone" || sounds.note === undefined) return [];
  if (seconds > sounds.at + sounds.length) return [];
  return sung.notes[sounds.note]?.places ?? [];
}
