import type { Kind } from "#domain/facets.ts";
import {
  besideOf,
  isOfOneNode,
  lostUnseen,
  mayHaveTwoVersions,
  soundSeen,
} from "#domain/versions.ts";
import type { Stamp } from "#domain/stamp.ts";

import { facetKey, type OutboxRow } from "./database.ts";
import type { ArrivingFacet } from "./receive.ts";

interface Arrival extends ArrivingFacet {
  readonly kind: Kind;
}

/** What the writer of a facet that arrives had seen of it; an older Korlag tells only what it wrote over. */
export function seenIn({ kind, facet, seen, prev, stamp }: Arrival): readonly Stamp[] {
  if (!mayHaveTwoVersions(kind, facet)) return [];
  return soundSeen(seen) ?? (prev && !isOfOneNode(prev, stamp) ? [prev] : []);
}

/** The version that loses though its writer knew nothing of the other, and where it is kept beside it. */
export function versionBeside(
  arrival: Arrival,
  standing: {
    readonly stamp: Stamp | undefined;
    readonly value: object | undefined;
    readonly seen: readonly Stamp[];
  },
): (OutboxRow & { readonly value: object }) | undefined {
  const { kind, id, facet, value, stamp } = arrival;
  // A person's own file is no word of somebody else's.
  if (!arrival.ring || !mayHaveTwoVersions(kind, facet) || !standing.stamp) return undefined;
  const lost = lostUnseen(
    { value, stamp, seen: seenIn(arrival) },
    { ...standing, stamp: standing.stamp },
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
