import { change, deletion } from "#domain/facets.ts";
import { parsePartner, type PartnerFacets, type PartnerId } from "#domain/partner.ts";
import { done, type Result } from "#domain/result.ts";
import { commit, type NotKept, type Receipt } from "#store/commit.ts";
import type { Store } from "#store/store.ts";

type Lines = PartnerFacets["card"];

/** Notes a partner, a new one or one that is there; answers whom. Refused when neither organisation nor role is named. */
export async function notePartner(
  store: Store,
  lines: Lines,
  known?: PartnerId,
): Promise<Result<{ readonly id: PartnerId; readonly receipt: Receipt }, "empty" | NotKept>> {
  const card = parsePartner(lines);
  if (!card.ok) return card;
  const id = known ?? (store.newId() as PartnerId);
  const kept = await commit(store, ["partner"], () =>
    done([change("partner", id, "card", card.value)]),
  );
  return kept.ok ? done({ id, receipt: kept.value }) : kept;
}

/** The partner is no longer in the list, nor on any card; taking it back brings all of it back. */
export async function removePartner(
  store: Store,
  id: PartnerId,
): Promise<Result<Receipt, NotKept>> {
  return commit(store, ["partner"], () => done([deletion("partner", id)]));
}
