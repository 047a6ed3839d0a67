import { Dexie } from "dexie";

import { isErasure, personOf } from "#domain/erasing.ts";
import type { Kind, Row } from "#domain/facets.ts";

import { goneAmong } from "./commit.ts";
import type { Database } from "./database.ts";
import type { ArrivingFacet } from "./receive.ts";
import { seenIn } from "./twoVersions.ts";
import { withFacet } from "./writing.ts";

export interface Arrival extends ArrivingFacet {
  readonly kind: Kind;
}

/**
 * Puts records that are not here yet, without asking for each whether it is: on a device that fills itself nearly all of
 * them are new, and to ask takes as long as to put. The disk itself refuses one whose place is taken.
 *
 * @returns those that were put; and those that are left to be laid over what stands: of records that are here, of
 *   somebody who was erased, and ends
 */
export async function putNew<One extends Arrival>(
  database: Database,
  arrivals: readonly One[],
): Promise<{ readonly added: One[]; readonly left: One[] }> {
  const gone = await goneAmong(database, arrivals);
  const left = new Set(arrivals.filter((one) => isErasure(one) || gone.has(ownerOf(one))));
  const rows = new Map<Kind, Map<string, Row<Kind>>>();
  for (const one of arrivals) {
    if (left.has(one)) continue;
    const { kind, id, facet, value, stamp } = one;
    const ofKind = rows.get(kind) ?? new Map<string, Row<Kind>>();
    const row = ofKind.get(id) ?? { id, stamps: {} };
    // Two words about one thing: the later one is not for this place to find.
    if (row.stamps[facet] !== undefined) left.add(one);
    else rows.set(kind, ofKind.set(id, withFacet(row, facet, value, stamp, seenIn(one))));
  }
  const here = new Set<string>();
  for (const [kind, ofKind] of rows) {
    for (const id of await addWhereFree(database, kind, [...ofKind.values()])) {
      here.add(`${kind}/${id}`);
    }
  }
  if (left.size === 0 && here.size === 0) return { added: [...arrivals], left: [] };
  const isLeft = (one: One) => left.has(one) || here.has(`${one.kind}/${one.id}`);
  return { added: arrivals.filter((one) => !isLeft(one)), left: arrivals.filter(isLeft) };
}

function ownerOf({ kind, id }: Arrival): string {
  return (kind === "singer" ? undefined : personOf(kind, id)) ?? "";
}

/** The ids of those whose place was taken. */
async function addWhereFree(
  database: Database,
  kind: Kind,
  rows: readonly Row<Kind>[],
): Promise<string[]> {
  try {
    await database.rows(kind).bulkAdd([...rows]);
    return [];
  } catch (error) {
    if (!(error instanceof Dexie.BulkError)) throw error;
    return Object.entries(error.failuresByPos).map(([place, why]) => {
      if (why.name !== "ConstraintError") throw why;
      return rows[Number(place)]?.id ?? "";
    });
  }
}
