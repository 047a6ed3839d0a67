import type { Allowances } from "./settings.ts";
import { collectSightings, type Sightings } from "./sightings.ts";
import type { Store } from "./store/open.ts";
import type { Sql } from "./store/sql.ts";
import { newWaiters, type Waiters } from "./waiting.ts";

/** What every call has at hand. */
export interface Desk {
  readonly sql: Sql;
  readonly incarnation: string;
  readonly now: () => number;
  readonly waiters: Waiters;
  readonly sightings: Sightings;
  readonly allowances: Allowances;
  /** What must be said to found a choir here, if anything. */
  readonly setupSecret: string | undefined;
  /** Tells everybody, in all processes, that there is news of a topic. */
  readonly announce: (topic: string) => void;
}

/** Lays out the desk on an open store. The store stays the caller's to close. */
export function layDesk(
  { sql, incarnation }: Store,
  allowances: Allowances,
  setupSecret: string | undefined,
  now: () => number,
): Desk {
  const waiters = newWaiters(allowances.waiting, allowances.waitingOfOne);
  sql.onAnnounced(waiters.wake);
  const sightings = collectSightings(sql);
  return {
    sql,
    incarnation,
    now,
    waiters,
    sightings,
    allowances,
    setupSecret,
    announce: sql.announce,
  };
}

/** News of a ring, and news of the choir itself: who is in, and its keys. */
export const ringTopic = (choir: string, ring: string): string => `${choir}/${ring}`;
export const choirTopic = (choir: string): string => choir;
