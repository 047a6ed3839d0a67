import type { Kind } from "#domain/facets.ts";
import { type Edit, lostUnseen, toTellAnew } from "#domain/edits.ts";
import { sameContent, takesOver } from "#domain/laterWins.ts";
import { isOfOneNode, soundSeen } from "#domain/seen.ts";
import type { Stamp } from "#domain/stamp.ts";
import { besideOf, mayHaveTwoVersions } from "#domain/versions.ts";

import { facetKey, type OutboxRow } from "./database.ts";
import type { ArrivingFacet } from "./receive.ts";

interface Arrival extends ArrivingFacet {
  readonly kind: Kind;
}

/** What the writer of a facet that arrives had seen of it; an older Korlag tells only what it wrote over. */
export function seenIn({ seen, prev, stamp }: Arrival): readonly Stamp[] {
  return soundSeen(seen) ?? (prev && !isOfOneNode(prev, stamp) ? [prev] : []);
}

/** What stands in a facet. */
export interface Standing extends Omit<Edit, "stamp"> {
  readonly stamp: Stamp | undefined;
}

/**
 * What must be told once more, under a stamp later than both, or it would be lost to some: where a clock was ahead
 * (`toTellAnew`); and what stands here where two copies of one database made its stamp for different things and the others
 * keep theirs. Nearly always undefined.
 *
 * @param next the next stamp of this database, later than both
 */
export function toTellAgain(
  arrival: Arrival,
  standing: Standing,
  next: () => Stamp,
): Edit | undefined {
  const { stamp } = standing;
  if (!stamp) return undefined;
  if (stamp !== arrival.stamp)
    return toTellAnew({ ...arrival, seen: seenIn(arrival) }, { ...standing, stamp });
  // Said by a person's own file it is no word that anybody else keeps.
  const isOthers = arrival.ring !== undefined && !takesOver(arrival, standing);
  if (!isOthers || sameContent(arrival.value, standing.value)) return undefined;
  return { ...standing, stamp: next(), seen: [...standing.seen, stamp] };
}

/** The version that loses though its writer knew nothing of the other, and where it is kept beside it. */
export function versionBeside(
  arrival: Arrival,
  standing: Standing,
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
