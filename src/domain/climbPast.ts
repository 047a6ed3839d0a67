import type { CivilDate } from "./civil.ts";
import type { Step } from "./layer.ts";
import { loadAt, noveltyAfter } from "./ladder.ts";
import { ceilingAfter, firstCeiling } from "./load.ts";
import {
  type Climb,
  climbsOn,
  type LayerLog,
  type NextWeek,
  nextWeek,
  timesRightAt,
} from "./nextWeek.ts";
import type { SingerId } from "./singer.ts";
import type { SongId } from "./song.ts";

/** Who was here on a day, for saying how much of a group is new; never shown as a list. */
export interface DayHere {
  readonly date: CivilDate;
  readonly here: ReadonlySet<SingerId>;
}

/** What the sessions before a day tell about songs. */
export interface ClimbPast {
  /** Of each song, earliest first. */
  readonly logs: ReadonlyMap<SongId, readonly LayerLog[]>;
  /** Earliest first; days on which nobody was marked are not among them. */
  readonly days: readonly DayHere[];
}

export const noPast: ClimbPast = { logs: new Map(), days: [] };

/** A song with its ladder and how fast it is sung. */
export interface SungSong {
  readonly id: SongId;
  readonly ladder: readonly Step[];
  /** Beats a minute. */
  readonly bpm: number;
}

/** The expected group is whoever was here on one of so many days last. */
const expectedDays = 3;

/** How much of the group that is expected had not been here before or on that day; 0 where nobody was marked. */
export function newShareSince(days: readonly DayHere[], since: CivilDate): number {
  const expected = new Set(days.slice(-expectedDays).flatMap(({ here }) => [...here]));
  if (expected.size === 0) return 0;
  const until = days.filter(({ date }) => date <= since);
  // Marks that began after the song was sung say nothing of who was there.
  if (until.length === 0) return 0;
  const known = new Set(until.flatMap(({ here }) => [...here]));
  return [...expected].filter((singer) => !known.has(singer)).length / expected.size;
}

/** Where a song goes on, from all that is known of it. */
export function nextFor(
  song: Pick<SungSong, "id" | "ladder">,
  past: ClimbPast,
  on: CivilDate,
): NextWeek {
  const climbs = climbsOf(song, past);
  const last = climbs.at(-1);
  return nextWeek(song.ladder, climbs, on, last ? newShareSince(past.days, last.date) : 0);
}

/** Earliest first. */
export function climbsOf(
  { id, ladder }: Pick<SungSong, "id" | "ladder">,
  past: ClimbPast,
): Climb[] {
  return climbsOn(ladder, past.logs.get(id) ?? []);
}

/** About how much each step is for this group, as well as it has come to know those below. */
export function loadsOf({ ladder, bpm }: SungSong, climbs: readonly Climb[]): number[] {
  const novelty = (step: Step) => noveltyAfter(timesRightAt(climbs, ladder.indexOf(step)));
  return ladder.map((_, place) => loadAt(ladder, place, bpm, novelty));
}

/** What the group is thought to carry, learnt from all that was said of its songs, in the order it happened. */
export function ceilingFrom(songs: readonly SungSong[], past: ClimbPast): number {
  const said = songs.flatMap((song) => {
    const climbs = climbsOf(song, past);
    return climbs.map((climb, place) => ({
      climb,
      load: loadsOf(song, climbs.slice(0, place))[climb.reached] ?? 0,
    }));
  });
  return said
    .toSorted((a, b) => (a.climb.date < b.climb.date ? -1 : a.climb.date > b.climb.date ? 1 : 0))
    .reduce((ceiling, { climb, load }) => ceilingAfter(ceiling, load, climb.fit), firstCeiling);
}
