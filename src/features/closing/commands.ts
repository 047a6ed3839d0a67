import { type ClosingLine, closingFrom, withLine } from "#domain/closing.ts";
import { change } from "#domain/facets.ts";
import { type Fit, outcomeId } from "#domain/outcome.ts";
import type { PlanItemId } from "#domain/plan.ts";
import { done, type Result } from "#domain/result.ts";
import type { SessionId } from "#domain/session.ts";
import { commit, type NotKept, type Receipt } from "#store/commit.ts";
import type { Store } from "#store/store.ts";

type Kept = Promise<Result<Receipt, NotKept>>;

/** Keeps one line of the closing words; the other one is left as it stands, also when both are written at once. */
export async function keepWords(
  store: Store,
  sessionId: SessionId,
  line: ClosingLine,
  text: string,
): Kept {
  return commit(store, ["closing"], async (reading) => {
    const before = closingFrom(await reading.get("closing", sessionId));
    const words = withLine(before, line, text);
    const same = (before?.[line] ?? "") === words[line];
    return done(same ? [] : [change("closing", sessionId, "words", words)]);
  });
}

/** How an item was for the group; null takes the mark back. */
export async function sayFit(
  store: Store,
  sessionId: SessionId,
  itemId: PlanItemId,
  fit: Fit | null,
): Kept {
  const id = outcomeId(sessionId, itemId);
  return commit(store, ["outcome"], () => done([change("outcome", id, "fit", { fit })]));
}
