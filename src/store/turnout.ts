import { isKept } from "#domain/facets.ts";
import { type HeadCount, headCountOf } from "#domain/headCount.ts";
import type { SessionId } from "#domain/session.ts";
import type { SingerId } from "#domain/singer.ts";
import type { NodeId } from "#domain/stamp.ts";
import { singerOfTurnout } from "#domain/turnout.ts";

import { type Database, ownedBy } from "./database.ts";

/** Who is marked *here today*. */
export async function readHere(database: Database, sessionId: SessionId): Promise<Set<SingerId>> {
  const rows = await ownedBy(database, "turnout", sessionId).toArray();
  const marked = rows.filter((row) => row.mark?.here === true && isKept(row));
  return new Set(marked.map(({ id }) => singerOfTurnout(id)));
}

export async function readHeadCount(database: Database, sessionId: SessionId): Promise<HeadCount> {
  const rows = await ownedBy(database, "headCount", sessionId).toArray();
  return headCountOf(rows.flatMap((row) => row.count ?? []));
}

/** Which database this is, for a share of its own; undefined until it has written for the first time. */
export async function readNode(database: Database): Promise<NodeId | undefined> {
  return (await database.clock.get("clock"))?.node;
}
