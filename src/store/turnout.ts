import { type HeadCount, headCountOf } from "#domain/headCount.ts";
import type { SessionId } from "#domain/session.ts";
import { type Singer, singerFrom, type SingerId } from "#domain/singer.ts";
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
  return new Set(rows.filter(({ mark }) => mark?.here).map(({ id }) => singerOfTurnout(id)));
}

export async function readHeadCount(database: Database, sessionId: SessionId): Promise<HeadCount> {
  const rows = await ownedBy(database, "headCount", sessionId).toArray();
  return headCountOf(rows.flatMap((row) => row.count ?? []));
}
