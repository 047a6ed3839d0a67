import { isKept } from "#domain/facets.ts";
import {
  countedId,
  type HeadCount,
  headCountOf,
  type Relatives,
  relativesOf,
} from "#domain/headCount.ts";
import { type Merges, unitedHere } from "#domain/merging.ts";
import type { SessionId } from "#domain/session.ts";
import type { SingerId } from "#domain/singer.ts";
import type { NodeId } from "#domain/stamp.ts";
import { singerOfTurnout } from "#domain/turnout.ts";

import { type Database, ownedBy } from "./database.ts";
import { readMerges } from "./merges.ts";

/**
 * Who is marked *here today*; each person once, by the card that stands for them.
 *
 * @param known which cards count as one, where somebody asks of many sessions and has read it once
 */
export async function readHere(
  database: Database,
  sessionId: SessionId,
  known?: Merges,
): Promise<Set<SingerId>> {
  const [rows, merges] = await Promise.all([
    ownedBy(database, "turnout", sessionId).toArray(),
    known ?? readMerges(database),
  ]);
  const marked = rows.filter((row) => row.mark?.here === true && isKept(row));
  return unitedHere(
    merges,
    marked.map(({ id }) => singerOfTurnout(id)),
  );
}

/** How many singers were here, also long after their names have been forgotten. */
export async function readHowManyHere(
  database: Database,
  sessionId: SessionId,
  known?: Merges,
): Promise<number> {
  const [here, counted] = await Promise.all([
    readHere(database, sessionId, known),
    database.rows("headCount").get(countedId(sessionId)),
  ]);
  return here.size + (counted?.singers?.here ?? 0);
}

export async function readHeadCount(database: Database, sessionId: SessionId): Promise<HeadCount> {
  const rows = await ownedBy(database, "headCount", sessionId).toArray();
  return headCountOf(rows.flatMap((row) => row.count ?? []));
}

export async function readRelatives(database: Database, sessionId: SessionId): Promise<Relatives> {
  const rows = await ownedBy(database, "headCount", sessionId).toArray();
  return relativesOf(rows.flatMap((row) => row.relatives ?? []));
}

/** Which database this is, for a share of its own; undefined until it has written for the first time. */
export async function readNode(database: Database): Promise<NodeId | undefined> {
  return (await database.clock.get("clock"))?.node;
}
