import { type Kind, parseKind } from "#domain/facets.ts";

import { type ArrivingFacet, isArrivingFacet } from "./receive.ts";

/** Told as the edit it is, and not as what has stood there for long: perhaps nobody else has told of it. */
export function isEdit({ stamp, prev }: Pick<ArrivingFacet, "stamp" | "prev">): boolean {
  return prev !== undefined && prev !== stamp;
}

/** Those of a kind that this version knows. */
export function knownAmong(
  facets: readonly ArrivingFacet[],
): (ArrivingFacet & { readonly kind: Kind })[] {
  return facets.flatMap((facet) => {
    const kind = isArrivingFacet(facet) ? parseKind(facet.kind) : undefined;
    return kind ? [{ ...facet, kind }] : [];
  });
}
