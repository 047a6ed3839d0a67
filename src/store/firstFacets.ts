import { theChoir } from "#domain/choir.ts";
import { isKept, type Kind, ringOf, type Row } from "#domain/facets.ts";
import { ringsOf, type Role } from "#domain/role.ts";

import { type Database, ownedBy } from "./database.ts";
import type { ArrivingFacet } from "./receive.ts";
import { facetsOfRow } from "./rowFacets.ts";
import type { Store } from "./store.ts";

/**
 * What a device that is let in is to show first: the choir's card, the next session, and of what it needs that evening
 * as much as there is room for. All of it comes again with everything else; here it is so that nobody waits.
 *
 * @param room how many bytes of JSON it may fill
 */
export async function readFirstFacets(
  { database, now }: Store,
  role: Role,
  room: number,
): Promise<ArrivingFacet[]> {
  const rings = ringsOf(role);
  const isFor = (kind: Kind) => rings.some((ring) => ring === ringOf[kind]);
  const found = await recordsInOrder(database, now());
  const facets: ArrivingFacet[] = [];
  let left = room;
  for (const { kind, row } of found) {
    if (!isFor(kind)) continue;
    for (const part of partsOf(kind, row)) {
      const size = bytes.encode(JSON.stringify(part)).length;
      if (size > left) continue;
      left -= size;
      facets.push(...part);
    }
  }
  return facets;
}

/** Without the choir's card there is nothing to be opened again: it comes also where the hall has no room. */
function partsOf(kind: Kind, row: Row<Kind>): ArrivingFacet[][] {
  const own = facetsOfRow(kind, row);
  if (kind !== "choir") return [own];
  const isCard = ({ facet }: ArrivingFacet) => facet === "card";
  return [own.filter(isCard), own.filter((facet) => !isCard(facet))];
}

const bytes = new TextEncoder();

interface Found {
  readonly kind: Kind;
  readonly row: Row<Kind>;
}

async function recordsInOrder(database: Database, now: number): Promise<Found[]> {
  const found: Found[] = [];
  const add = (kind: Kind, rows: readonly (Row<Kind> | undefined)[]) => {
    for (const row of rows) if (row && isKept(row)) found.push({ kind, row: database.whole(row) });
  };
  add("choir", [await database.rows("choir").get(theChoir)]);
  const session = await nextSession(database, now);
  if (!session) return found;
  add("session", [session]);
  add("duty", await ownedBy(database, "duty", session.id).toArray());
  const items = await database
    .rows("planItem")
    .where("place.sessionId")
    .equals(session.id)
    .toArray();
  add("planItem", items);
  const named = items.flatMap(({ content }) => content ?? []);
  const songs = named.flatMap((content) => (content.kind === "song" ? content.songId : []));
  const exercises = named.flatMap((one) => (one.kind === "warmUp" ? one.exerciseId : []));
  add("song", await database.rows("song").bulkGet(songs));
  add("exercise", await database.rows("exercise").bulkGet(exercises));
  add("singer", await database.rows("singer").toArray());
  return found;
}

/** The first that is not over: what began up to half a day ago may still be sung. */
async function nextSession(database: Database, now: number): Promise<Row<"session"> | undefined> {
  const halfADay = 12 * 60 * 60 * 1000;
  const today = new Date(now - halfADay).toISOString().slice(0, 10);
  const rows = await database.rows("session").toArray();
  const coming = rows.filter(
    ({ when, state, ...row }) =>
      isKept(row) && when !== undefined && when.date >= today && state?.kind !== "cancelled",
  );
  return coming.toSorted((a, b) => ((a.when?.date ?? "") < (b.when?.date ?? "") ? -1 : 1))[0];
}
