import { type ClimbPast, nextFor, type SungSong } from "./climbPast.ts";
import type { Step } from "./layer.ts";
import type { LayerLog, NextWeek } from "./nextWeek.ts";
import type { Fit } from "./outcome.ts";
import type { Session, SessionId } from "./session.ts";
import type { SongId } from "./song.ts";

/** What was said of a song in one week; `reached` is undefined where its layers were not noted. */
export interface PictureMark {
  readonly reached: number | undefined;
  readonly fit: Fit | null;
  readonly steppedBack: boolean;
}

export interface PictureRow {
  readonly songId: SongId;
  readonly ladder: readonly Step[];
  readonly marks: ReadonlyMap<SessionId, PictureMark>;
  /** Where it goes on; undefined when no session is to come. */
  readonly next: NextWeek | undefined;
}

export interface Sung {
  readonly sessionId: SessionId;
  readonly songId: SongId;
  readonly climb: Pick<LayerLog, "reached" | "steppedBack"> | undefined;
  readonly fit: Fit | null;
}

/** So many weeks side by side can still be read. */
const mostWeeks = 16;

/** The sessions to show side by side: all of a course, or of a long one those round the session that comes. */
export function weeksShown(
  sessions: readonly Session[],
  nextId: SessionId | undefined,
): readonly Session[] {
  const met = sessions.filter(({ state }) => state !== "cancelled");
  if (met.length <= mostWeeks) return met;
  const next = met.findIndex(({ id }) => id === nextId);
  const end = next === -1 ? met.length : Math.min(met.length, next + 3);
  return met.slice(Math.max(0, end - mostWeeks), Math.max(end, mostWeeks));
}

/**
 * A row for each song that was led, the first to be led first.
 *
 * @param sung in the order it happened; a song led twice on one day counts as far as it came
 */
export function layerPicture(
  sung: readonly Sung[],
  ladderOf: (songId: SongId) => SungSong["ladder"],
  past: ClimbPast,
  next: Session | undefined,
): PictureRow[] {
  const songIds = [...new Set(sung.map(({ songId }) => songId))];
  return songIds.map((songId) => {
    const ladder = ladderOf(songId);
    const marks = new Map<SessionId, PictureMark>();
    for (const one of sung.filter((other) => other.songId === songId)) {
      const place = ladder.findIndex(({ id }) => id === one.climb?.reached);
      const reached = place === -1 ? undefined : place;
      const before = marks.get(one.sessionId);
      if (before && (before.reached ?? -1) >= (reached ?? -1)) continue;
      const steppedBack = one.climb?.steppedBack ?? false;
      marks.set(one.sessionId, { reached, fit: one.fit, steppedBack });
    }
    const goesOn = next && ladder.length > 0;
    return {
      songId,
      ladder,
      marks,
      next: goesOn ? nextFor({ id: songId, ladder }, past, next.date) : undefined,
    };
  });
}
