import { type Aims, aimsOf, type Standing, standingOf } from "#domain/climbing.ts";
import { type ClimbPast, nextFor } from "#domain/climbPast.ts";
import type { Step } from "#domain/layer.ts";
import type { NextWeek } from "#domain/nextWeek.ts";
import type { PlanItem } from "#domain/plan.ts";
import type { Session, SessionId } from "#domain/session.ts";
import type { SongId } from "#domain/song.ts";
import type { Sign } from "#domain/signs.ts";
import { useSongLadder } from "#features/useSongLadder.ts";
import { useLive } from "#store/react.tsx";
import { readRun, readRunPage, type RunPage, readOutcome } from "#store/runs.ts";

/** The session, its plan, where it stands and what became of its items; undefined until it has been read. */
export function useRunPage(sessionId: SessionId): RunPage | undefined {
  return useLive((database) => readRunPage(database, sessionId), [sessionId]);
}

/** Where the song that is led stands on its ladder, and where the rule would begin and aim. */
export interface Climb {
  readonly ladder: readonly Step[];
  readonly standing: Standing;
  readonly aims: Aims;
  readonly next: NextWeek;
  readonly signs: readonly Sign[];
}

/** What the sessions before this one tell: the same for all its songs, and read once. */
export interface Before {
  readonly on: Session["date"];
  readonly past: ClimbPast;
}

/** Undefined until it has been read, and for a song whose ladder has no step. */
export function useClimb(
  item: PlanItem,
  songId: SongId,
  before: Before | undefined,
): Climb | undefined {
  const { id: itemId, sessionId, noFurther } = item;
  const known = useSongLadder(songId);
  const here = useLive(
    async (database) => {
      const run = await readRun(database, sessionId);
      return { climb: run?.climb, outcome: await readOutcome(database, sessionId, itemId) };
    },
    [sessionId, itemId],
  );
  if (!known || !before || !here || known.ladder.length === 0) return undefined;
  const { ladder } = known;
  const next = nextFor({ id: songId, ladder }, before.past, before.on);
  const aims = aimsOf(ladder, next, noFurther);
  const { climb, outcome } = here;
  const standing = standingOf(ladder, aims.start, itemId, climb, outcome?.climb);
  return { ladder, standing, aims, next, signs: outcome?.signs ?? [] };
}
