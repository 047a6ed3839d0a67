import type { Kind, Row } from "#domain/facets.ts";
import { soundStamps } from "#domain/shape.ts";

import { type ArrivingFacet, isArrivingFacet } from "./receive.ts";

/** Every facet of a row as it would arrive elsewhere, also those that are unknown here. What has no fields is none. */
export function facetsOfRow(kind: Kind, row: Row<Kind>): ArrivingFacet[] {
  const values: Readonly<Record<string, unknown>> = { ...row };
  return Object.entries(soundStamps(row.stamps)).flatMap(([facet, stamp]) => {
    const seen = row.seen?.[facet];
    const arriving = {
      kind,
      id: row.id,
      facet,
      value: values[facet],
      stamp,
      ...(seen && { seen }),
    };
    return isArrivingFacet(arriving) ? arriving : [];
  });
}
