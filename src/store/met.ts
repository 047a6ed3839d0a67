import { sharedRings } from "#domain/role.ts";

import type { Database, OutboxRow } from "./database.ts";
import { readHow, readLink, readStream } from "./link.ts";
import type { MeetingTrouble, StreamRow, Witness } from "./syncRows.ts";

/** How this device meets the others, as much of it as one line says: asked on every screen, so it reads next to nothing. */
export interface Met {
  /** So many things wait to be shared, those that are stuck among them; see `thingsAmong`. */
  readonly waiting: number;
  /** When this device and the endpoint last knew the same, in milliseconds since 1970. */
  readonly metAt: number | undefined;
  readonly trouble: MeetingTrouble | undefined;
  readonly filling: Filling | undefined;
  /** What came here when this device was let in is older than what the others had. */
  readonly isOld: boolean;
}

/** The first filling of a device that joined: so many facets of so many are here; of 0 while that is not known yet. */
export interface Filling {
  readonly have: number;
  readonly of: number;
}

/** Undefined while the choir is on this device only. */
export async function readMet(database: Database): Promise<Met | undefined> {
  if (!(await readLink(database))) return undefined;
  const { metAt, trouble } = await readHow(database);
  const streams = await Promise.all(sharedRings.map(async (ring) => readStream(database, ring)));
  const waiting = await countThings(database);
  const isOld = oldAmong(streams).length > 0;
  return { waiting, metAt, trouble, filling: fillingOf(streams), isOld };
}

/** How many things wait to be shared, as a person counts. */
async function countThings({ outbox }: Database): Promise<number> {
  const count = await outbox.count();
  return count === 0 ? 0 : thingsAmong(await outbox.toArray(), count);
}

/**
 * How many things these are: a record is one, however many of its facets wait. What is locked is one more, for nobody
 * can look into it.
 *
 * @param count how many facets there are, with those that cannot be read here now
 */
export function thingsAmong(waiting: readonly OutboxRow[], count: number): number {
  const records = new Set(waiting.map(({ kind, id }) => `${kind}/${id}`));
  return records.size + (count > waiting.length ? 1 : 0);
}

/** The witnesses of what has not come yet. */
export function oldAmong(streams: readonly StreamRow[]): Witness[] {
  const witnesses = streams.flatMap(({ witness }) => witness ?? []);
  return witnesses.filter(({ missingAt }) => missingAt !== undefined);
}

export function fillingOf(streams: readonly StreamRow[]): Filling | undefined {
  const filling = streams.flatMap((stream) => stream.filling ?? []);
  if (filling.length === 0) return undefined;
  const of = filling.reduce((sum, one) => sum + one.of, 0);
  const have = filling.reduce((sum, one) => sum + one.have, 0);
  // What is written while it comes was not counted at the beginning.
  return { have: Math.min(have, of), of };
}
