import { type Change, deletion } from "#domain/facets.ts";
import { done, type Result } from "#domain/result.ts";

import { commit, type NotKept, type Receipt, type Written } from "./commit.ts";
import type { Store } from "./store.ts";

/**
 * Takes an act back: every facet it wrote gets what stood there before; a record it created is deleted.
 * A facet that somebody has changed since is left as it is, and so is the first value of a facet on a record that
 * was there already: a facet can be overwritten but not made unknown again.
 */
export async function takeBack(store: Store, receipt: Receipt): Promise<Result<Receipt, NotKept>> {
  const kinds = [...new Set(receipt.written.map(({ kind }) => kind))];
  return commit(store, kinds, async (reading) => {
    const changes: Change[] = [];
    for (const written of receipt.written) {
      const row = await reading.get(written.kind, written.id);
      if (row?.stamps[written.facet] !== written.stamp) continue;
      const back = backTo(written);
      if (back) changes.push(back);
    }
    return done(changes);
  });
}

function backTo({ kind, id, facet, before, created }: Written): Change | undefined {
  if (created) return deletion(kind, id);
  if (before) return { kind, id, facet, value: before };
  // The first `life` a record gets is its deletion.
  return facet === "life" ? { kind, id, facet, value: { state: "kept" } } : undefined;
}
