import type { Attention } from "#domain/attention.ts";
import { attentionToRota } from "#domain/attentionToRota.ts";
import type { CivilDate } from "#domain/civil.ts";
import { rotaOf } from "#domain/rota.ts";
import type { Session } from "#domain/session.ts";
import type { Task } from "#domain/task.ts";

import type { Database } from "./database.ts";
import { readRotaFacts } from "./rota.ts";

/**
 * What the rota of the next session asks for. A read of its own, so that Today need not wait for it.
 *
 * @param library the tasks that every choir starts with
 */
export async function readAttentionToRota(
  database: Database,
  next: Session,
  library: readonly Task[],
  today: CivilDate,
): Promise<Attention[]> {
  const facts = await readRotaFacts(database, [next], library, today);
  return attentionToRota(facts, rotaOf(facts), next);
}
