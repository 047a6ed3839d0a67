import { civilDateAt } from "#domain/civil.ts";
import { type HowItWent, hallWordId, sayWord, type VariantKey } from "#domain/hallWord.ts";
import type { PlanItem } from "#domain/plan.ts";
import type { Result } from "#domain/result.ts";
import type { SingerId } from "#domain/singer.ts";
import { commit, type NotKept, type Receipt } from "#store/commit.ts";
import type { Store } from "#store/store.ts";

/** One word about a variant for one singer, for the next look at the card; the same again takes it back. */
export async function sayHowItWent(
  store: Store,
  { id: itemId, sessionId }: PlanItem,
  singerId: SingerId,
  variant: VariantKey,
  went: HowItWent,
): Promise<Result<Receipt, NotKept>> {
  const id = hallWordId(singerId, sessionId, itemId, variant);
  const on = civilDateAt(store.now());
  return commit(store, ["hallWord"], async (reading) =>
    sayWord(await reading.get("hallWord", id), id, went, on),
  );
}
