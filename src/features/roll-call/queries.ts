import { useMemo } from "react";

import type { HeadCount, Relatives } from "#domain/headCount.ts";
import type { Session, SessionId } from "#domain/session.ts";
import { inNameOrder, type Singer, type SingerId } from "#domain/singer.ts";
import type { NodeId } from "#domain/stamp.ts";
import { useLanguage } from "#i18n/react.tsx";
import { useLive } from "#store/react.tsx";
import { readRun } from "#store/runs.ts";
import { readSession } from "#store/sessions.ts";
import { readSingers, readSingersAt } from "#store/singers.ts";
import { readHeadCount, readHere, readNode, readRelatives } from "#store/turnout.ts";

/** Undefined while it is looked up; `session` undefined when there is none. */
export function useSession(id: SessionId): { readonly session: Session | undefined } | undefined {
  return useLive(async (database) => ({ session: await readSession(database, id) }), [id]);
}

export interface Names {
  /** By name: marking somebody moves nobody. */
  readonly singers: readonly Singer[];
  readonly here: ReadonlySet<SingerId>;
  readonly count: HeadCount;
}

/** Asked in parts: a mark reads the marks anew, and neither the names nor the counts. */
export function useRollCall(id: SessionId): Names | undefined {
  const language = useLanguage();
  const singing = useLive(async (database) => readSingers(database, "singing"));
  const here = useLive(async (database) => readHere(database, id), [id]);
  const count = useLive(async (database) => readHeadCount(database, id), [id]);

  const known = useMemo(() => new Set(singing?.map((singer) => singer.id)), [singing]);
  const others = [...(here ?? [])].filter((singerId) => !known.has(singerId));
  // Somebody who was marked and then archived is still here tonight.
  const archived = useLive(async (database) => readSingersAt(database, others), [others.join(" ")]);

  const singers = useMemo(
    () => singing && archived && inNameOrder([...singing, ...archived], language),
    [singing, archived, language],
  );
  return singers && here && count && { singers, here, count };
}

/** Relatives who are not in the room, as numbers; undefined until they have been read. */
export function useRelatives(id: SessionId): Relatives | undefined {
  return useLive(async (database) => readRelatives(database, id), [id]);
}

/** Those archived: a newcomer may be one of them come again. */
export function useArchived(): readonly Singer[] {
  return useLive(async (database) => readSingers(database, "archived")) ?? [];
}

/** Whether this very session is being led on this device now. */
export function useIsRunning(id: SessionId): boolean {
  const run = useLive(async (database) => readRun(database, id), [id]);
  return run !== undefined && run.endedAt === undefined;
}

/** Which database this is, so that it counts in a share of its own. */
export function useNode(): NodeId | undefined {
  return useLive(readNode);
}
