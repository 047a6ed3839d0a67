import type { CivilDate } from "./civil.ts";
import {
  ceilingFrom,
  climbsOf,
  type ClimbPast,
  loadsOf,
  nextFor,
  type SungSong,
} from "./climbPast.ts";
import type { Step } from "./layer.ts";
import type { Library } from "./library.ts";
import type { Offer } from "./offer.ts";
import type { Song, SongId } from "./song.ts";
import type { SuggestedItem, SuggestFrom } from "./suggest.ts";
import {
  isForEverybody,
  joined,
  mostNewExercises,
  mostNewSongs,
  type PlannedItem,
  type Template,
} from "./template.ts";
import { lastUsed, metThisWeek, type Subject, type Usage, usedLately } from "./usage.ts";

/** All that a suggestion rests on. */
export interface Known {
  readonly template: Template;
  readonly library: Library;
  readonly usage: Usage;
  readonly past: ClimbPast;
  /** The day of the session. */
  readonly date: CivilDate;
  /** A song's ladder, and the choir's own tempo for it in beats a minute. */
  readonly ladderOf: (songId: SongId) => {
    readonly ladder: readonly Step[];
    readonly bpm: number | undefined;
  };
}

/** The beat of a song of which nobody has said how fast it is. */
const usualBpm = 84;

export function suggestFrom({
  template,
  library,
  usage,
  past,
  date,
  ladderOf,
}: Known): SuggestFrom {
  const offerOf = (subject: Subject): Offer => ({
    lastUsed: lastUsed(usage, subject),
    usedLately: usedLately(usage, subject),
  });
  const sung = (song: Song): SungSong => {
    const { ladder, bpm } = ladderOf(song.id);
    const [slow, fast] = song.tempo ?? [usualBpm, usualBpm];
    return { id: song.id, ladder, bpm: bpm ?? (slow + fast) / 2 };
  };
  const songs = [...library.songs.values()].toSorted((a, b) => a.difficulty - b.difficulty);
  const met = [...metThisWeek(usage, date)];
  const metOf = (known: ReadonlyMap<Subject, unknown>) =>
    met.filter((subject) => known.has(subject)).length;
  return {
    slots: template.slots,
    exercises: [...library.exercises.values()]
      .filter(isForEverybody)
      .map(({ id, kind }) => ({ id, kind, level: 1, ...offerOf(id) })),
    songs: songs.map((song) => {
      const one = sung(song);
      return {
        id: song.id,
        difficulty: song.difficulty,
        next: nextFor(one, past, date),
        loads: loadsOf(one, climbsOf(one, past)),
        ...offerOf(song.id),
      };
    }),
    ceiling: ceilingFrom(songs.map(sung), past),
    fresh: {
      exercises: Math.max(0, mostNewExercises - metOf(library.exercises)),
      songs: Math.max(0, mostNewSongs - metOf(library.songs)),
    },
  };
}

/** The suggestion as it is written: a song that was eased goes no further than its aim. */
export function plannedFrom(
  items: readonly SuggestedItem[],
  ladderOf: Known["ladderOf"],
): PlannedItem[] {
  return joined(
    items.map(({ part, minutes, content, why, aim }): PlannedItem => {
      const isEased = why.kind === "song" && why.isEased;
      const noFurther =
        isEased && aim && content.kind === "song"
          ? ladderOf(content.songId).ladder[aim.goal]?.id
          : undefined;
      return { part, minutes, content, ...(noFurther && { noFurther }) };
    }),
  );
}
