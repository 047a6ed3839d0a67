import { type Arrangement, arrangementFrom } from "#domain/arrangement.ts";
import { isKept } from "#domain/facets.ts";
import { type Outcome, outcomeFrom, outcomeId } from "#domain/outcome.ts";
import { type PlanItem, planItemFrom } from "#domain/plan.ts";
import type { Round } from "#domain/round.ts";
import { type Run, runFrom } from "#domain/run.ts";
import type { SessionId } from "#domain/session.ts";

import type { Database } from "./database.ts";

/** What is led now, for those who conduct it and those who follow on a second screen. */
export interface ConductPage {
  /** Undefined where the session has not begun on this device, or has ended. */
  readonly run: Run | undefined;
  readonly item: PlanItem | undefined;
  readonly outcome: Outcome | undefined;
  /** Undefined until the song that is led now has been conducted. */
  readonly round: Round | undefined;
  /** How the choir sings the song; empty where the item is no song. */
  readonly arrangement: Arrangement;
  /** The words of a song of the choir's own. */
  readonly text: string | undefined;
}

export async function readConductPage(
  database: Database,
  sessionId: SessionId,
): Promise<ConductPage> {
  const row = await database.rows("run").get(sessionId);
  const run = runFrom(row);
  if (!run || run.endedAt !== undefined) return nothing;
  const [itemRow, outcomeRow] = await Promise.all([
    database.rows("planItem").get(run.itemId),
    database.rows("outcome").get(outcomeId(sessionId, run.itemId)),
  ]);
  const item = itemRow && planItemFrom(itemRow);
  const songId = item?.content.kind === "song" ? item.content.songId : undefined;
  const [arrangement, song] = songId
    ? await Promise.all([
        database.rows("arrangement").get(songId),
        database.rows("song").get(songId),
      ])
    : [];
  const round = row?.conduct;
  return {
    run,
    item,
    outcome: outcomeRow && isKept(outcomeRow) ? outcomeFrom(outcomeRow) : undefined,
    round: round?.itemId === run.itemId ? round : undefined,
    arrangement: arrangementFrom(arrangement),
    text: song && isKept(song) ? song.text?.text : undefined,
  };
}

const nothing: ConductPage = {
  run: undefined,
  item: undefined,
  outcome: undefined,
  round: undefined,
  arrangement: arrangementFrom(undefined),
  text: undefined,
};
