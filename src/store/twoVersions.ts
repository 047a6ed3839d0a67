import { type Kind, ringOf } from "#domain/facets.ts";
import { besideOf, facetBeside, lostUnseen } from "#domain/versions.ts";
import type { Stamp } from "#domain/stamp.ts";

import { type Database, facetKey, type OutboxRow } from "./database.ts";
import type { ArrivingFacet } from "./receive.ts";

interface Arrival extends ArrivingFacet {
  readonly kind: Kind;
}

/** What the edits that wait here were built on, for those facets of which somebody else's edit arrives. */
export type Bases = ReadonlyMap<string, Stamp | null>;

export async function readBases(database: Database, arrivals: readonly Arrival[]): Promise<Bases> {
  const keys = arrivals
    .filter(mayHaveTwoVersions)
    .map(({ kind, id, facet }) => facetKey(kind, id, facet));
  if (keys.length === 0 || (await database.outbox.count()) === 0) return new Map();
  const waiting = await database.outbox.bulkGet(keys);
  return new Map(waiting.flatMap((row) => (row ? [[row.key, row.prev] as const] : [])));
}

/** The version that loses though its writer knew nothing of the other, and where it is kept beside it. */
export function versionBeside(
  arrival: Arrival,
  standing: { readonly stamp: Stamp | undefined; readonly value: object | undefined },
  bases: Bases,
): (OutboxRow & { readonly value: object }) | undefined {
  const { kind, id, facet, value, stamp, prev } = arrival;
  // A person's own file is no word of somebody else's.
  if (!arrival.ring || !mayHaveTwoVersions(arrival) || !standing.stamp) return undefined;
  const base = bases.get(facetKey(kind, id, facet));
  // Told as it stands, nobody can say what it was built on; not on what is waiting here, for that has told nobody yet.
  const known = prev === stamp ? base : prev;
  const lost = lostUnseen(
    { value, stamp, prev: known },
    { value: standing.value, stamp: standing.stamp, prev: base },
  );
  if (!lost?.value) return undefined;
  const name = besideOf(facet, lost.stamp);
  return {
    key: facetKey(kind, id, name),
    ring: "care",
    kind,
    id,
    facet: name,
    stamp: lost.stamp,
    prev: null,
    value: lost.value,
  };
}

/** Only what is known about people: of everything else the later edit stands, and can be undone. */
function mayHaveTwoVersions({ kind, facet }: Arrival): boolean {
  return ringOf[kind] === "care" && facet !== "life" && facetBeside(facet) === undefined;
}
