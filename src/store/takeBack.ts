import { hasDerivedId } from "#domain/derived.ts";
import { type Change, deletion, type Row } from "#domain/facets.ts";
import { done, type Result } from "#domain/result.ts";

import { commit, type NotKept, type Receipt } from "./commit.ts";
import type { Store } from "./store.ts";
import type { Written } from "./writing.ts";

/**
 * Takes an act back: every facet it wrote gets what stood there before, or becomes unknown again; a record it created is
 * deleted. What somebody has changed since is left as it is: the facet, or the whole of a record that was created.
 *
 * A record with a derived id is not deleted but said nothing of any more: whoever writes it next, here or on another
 * device at the same time, meets in the same record, and later edits do not bring a deleted one back.
 */
export async function takeBack(store: Store, receipt: Receipt): Promise<Result<Receipt, NotKept>> {
  const kinds = [...new Set(receipt.written.map(({ kind }) => kind))];
  return commit(store, kinds, async (reading) => {
    const last = lastOfEachFacet(receipt.written);
    const changes: Change[] = [];
    for (const written of last) {
      const row = await reading.get(written.kind, written.id);
      // Nobody else had heard of it, so that it went without a trace.
      if (!row && written.before && endsIn(last, written)) changes.push(backTo(written));
      if (row?.stamps[written.facet] !== written.stamp) continue;
      if (!written.created || hasDerivedId(written.kind)) changes.push(backTo(written));
      else if (isUntouched(row, last)) changes.push(deletion(written.kind, written.id));
    }
    return done(changes);
  });
}

/** Whether the act ended the record. */
function endsIn(all: readonly Written[], { kind, id }: Written): boolean {
  return all.some((one) => one.kind === kind && one.id === id && one.facet === "life");
}

function backTo({ kind, id, facet, before }: Written): Change {
  if (before) return { kind, id, facet, value: before };
  // The first `life` a record gets is its deletion. Any other facet without its fields is one that nobody has filled in.
  return { kind, id, facet, value: facet === "life" ? { state: "kept" } : {} };
}

function isUntouched(row: Row<Written["kind"]>, written: readonly Written[]): boolean {
  const ours = new Set<string>(written.map(({ stamp }) => stamp));
  return Object.values(row.stamps).every((stamp) => ours.has(stamp));
}

/** An act that wrote a facet twice is taken back to what stood before the first, if the second still stands. */
function lastOfEachFacet(all: readonly Written[]): Written[] {
  const facets = new Map<string, Written>();
  for (const written of all) {
    const key = `${written.kind}/${written.id}/${written.facet}`;
    const first = facets.get(key) ?? written;
    facets.set(key, { ...written, before: first.before });
  }
  return [...facets.values()];
}
