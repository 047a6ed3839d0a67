import { isKept } from "#domain/facets.ts";
import { type HeadCount, headCountOf } from "#domain/headCount.ts";
import type { SessionId } from "#domain/session.ts";
import { type Singer, singerFrom, type SingerId } from "#domain/singer.ts";
import type { NodeId } from "#domain/stamp.ts";
import { singerOfTurnout } from "#domain/turnout.ts";

import { type Database, ownedBy } from "./database.ts";

export interface RollCall {
  readonly singers: readonly Singer[];
  readonly here: ReadonlySet<SingerId>;
  readonly count: HeadCount;
}

/** Who may be marked (those who sing now, and anybody already marked), who is here, and how many came along. */
export async function readRollCall(database: Database, sessionId: SessionId): Promise<RollCall> {
  const [singing, here, count] = await Promise.all([
    database.rows("singer").where("standing.state").equals("singing").toArray(),
    readHere(database, sessionId),
    readHeadCount(database, sessionId),
  ]);
  const known = new Set(singing.map(({ id }) => id));
  const others = await database.rows("singer").bulkGet([...here].filter((id) => !known.has(id)));
  const singers = [...singing, ...others].flatMap((row) => (row ? (singerFrom(row) ?? []) : []));
  return { singers, here, count };
}

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
