import { type Kind, parseKind, type Row } from "#domain/facets.ts";
import { hear, isFarAhead, isLater, type Stamp } from "#domain/stamp.ts";

import { readClock } from "./commit.ts";
import { type AsideRow, facetKey, tableOf } from "./database.ts";
import type { Store } from "./store.ts";

/** A facet that comes from elsewhere: another device, a saved file, the made-up choir. */
export interface ArrivingFacet {
  readonly kind: string;
  readonly id: string;
  readonly facet: string;
  readonly value: object;
  readonly stamp: Stamp;
}

/** How many were applied, and how many are kept aside; the rest was known already. */
export interface Received {
  readonly applied: number;
  readonly aside: number;
}

/**
 * The door for what arrives: the later stamp stands, in one transaction, and nothing is queued for sharing.
 * Kinds that this version does not know, and stamps more than five minutes ahead, are kept aside untouched.
 *
 * Receiving the same facets again changes nothing.
 *
 * @param trusted true for a person's own saved file: its stamps are taken as they are, however far ahead
 */
export async function receive(
  store: Store,
  facets: readonly ArrivingFacet[],
  trusted = false,
): Promise<Received> {
  const { database } = store;
  const now = store.now();
  const known = new Map<Kind, ArrivingFacet[]>();
  const aside: AsideRow[] = [];
  for (const facet of facets) {
    const kind = parseKind(facet.kind);
    if (!kind) aside.push(setAside(facet, "unknown kind"));
    else if (!trusted && isFarAhead(facet.stamp, now)) aside.push(setAside(facet, "far ahead"));
    else known.set(kind, [...(known.get(kind) ?? []), facet]);
  }
  const tables = [...[...known.keys()].map((kind) => tableOf[kind]), "aside", "clock"];
  return database.transaction("rw", tables, async () => {
    let clock = await readClock(store);
    let applied = 0;
    for (const [kind, arriving] of known) {
      const ids = [...new Set(arriving.map(({ id }) => id))];
      const found = await database.rows(kind).bulkGet(ids);
      const rows = new Map<string, Row<Kind>>(
        ids.map((id, place) => [id, found[place] ?? { id, stamps: {} }]),
      );
      for (const facet of arriving) {
        const row = rows.get(facet.id);
        if (!row || !isLater(facet.stamp, row.stamps[facet.facet])) continue;
        rows.set(facet.id, withFacet(row, facet));
        clock = hear(clock, facet.stamp, trusted ? Number.MAX_SAFE_INTEGER : now);
        applied += 1;
      }
      await database.rows(kind).bulkPut([...rows.values()] as never);
    }
    await database.aside.bulkPut(aside);
    await database.clock.put({ key: "clock", ...clock });
    return { applied, aside: aside.length };
  });
}

function withFacet(row: Row<Kind>, { facet, value, stamp }: ArrivingFacet): Row<Kind> {
  return { ...row, [facet]: value, stamps: { ...row.stamps, [facet]: stamp } };
}

function setAside(facet: ArrivingFacet, why: AsideRow["why"]): AsideRow {
  const { kind, id, value, stamp } = facet;
  return {
    key: `${facetKey(kind, id, facet.facet)}@${stamp}`,
    why,
    kind,
    id,
    facet: facet.facet,
    value,
    stamp,
  };
}
