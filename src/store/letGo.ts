import { isErased, mayBelongTo, personOf } from "#domain/erasing.ts";
import { type Kind, parseKind, type Row } from "#domain/facets.ts";
import { isFields } from "#domain/shape.ts";

import { type Database, facetKey, type OutboxRow, tableOf } from "./database.ts";

/** A row that is to be put, of a known kind. */
export interface KindRow {
  readonly kind: Kind;
  readonly row: Row<Kind>;
}

/**
 * What waits of records that have nothing left in them: of an erased one only its end is still to be told. One that
 * nobody else ever heard of needs no telling, and goes without a trace, its id too. The singer's own record stays: it
 * keeps the person from coming back with an old file.
 *
 * @param queued what is about to be put into the outbox; what need not be told is taken out of it
 * @returns the records that go without a trace, as `kind/id`
 */
export async function letGoUntold(
  database: Database,
  emptied: readonly KindRow[],
  queued: Map<string, OutboxRow>,
): Promise<Set<string>> {
  const untold = new Set<string>();
  for (const { kind, row } of emptied) {
    const place = `${kind}/${row.id}`;
    const pointers = database.outbox.where("key").startsWith(`${place}/`);
    const waiting = await pointers.toArray();
    const prev = new Map(waiting.map((one) => [one.facet, one.prev]));
    for (const one of queued.values())
      if (one.kind === kind && one.id === row.id) prev.set(one.facet, one.prev);
    const facets = row.life?.state === "erased" ? row.life.facets : Object.keys(row.stamps);
    const others = facets.filter((facet) => facet !== "life");
    const neverHeard = others.length > 0 && others.every((facet) => prev.get(facet) === null);
    const isTold = kind === "singer" || !neverHeard;
    if (isTold && !isErased(row)) continue;
    await pointers.delete();
    for (const facet of prev.keys()) {
      if (!isTold || facet !== "life") queued.delete(facetKey(kind, row.id, facet));
    }
    if (isTold) continue;
    untold.add(place);
    await database.rows(kind).delete(row.id);
  }
  return untold;
}

/**
 * Everything about these people that lies outside the tables of records: what is kept aside, two versions to choose
 * from, whatever points at a record by its kind and id. To be called in a transaction over all tables.
 *
 * @param notes the help notes that were written for them
 */
export async function sweepBystanders(
  database: Database,
  people: ReadonlySet<string>,
  notes: ReadonlySet<string>,
): Promise<void> {
  const records = new Set(["outbox", "clock", ...Object.values(tableOf)]);
  for (const table of database.tables) {
    if (records.has(table.name)) continue;
    await table.filter((row: unknown) => isAbout(row, people, notes)).delete();
  }
}

function isAbout(row: unknown, people: ReadonlySet<string>, notes: ReadonlySet<string>): boolean {
  if (!isFields(row)) return false;
  const { kind, id } = row;
  if (typeof kind !== "string" || typeof id !== "string") return false;
  if (kind === "helpNote") return notes.has(id);
  const known = parseKind(kind);
  return known ? people.has(personOf(known, id) ?? "") : mayBelongTo(id, people);
}
