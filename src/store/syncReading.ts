import { theChoir } from "#domain/choir.ts";
import { isErasure, namesIn } from "#domain/erasing.ts";
import { type Kind, parseKind, type Row } from "#domain/facets.ts";
import type { SharedRing } from "#domain/role.ts";
import { isFields } from "#domain/shape.ts";
import type { Stamp } from "#domain/stamp.ts";

import { rowsAt } from "./commit.ts";
import { asideKey, type Database, type OutboxRow } from "./database.ts";
import { LockedError } from "./sealedKeys.ts";
import { type Envelope, type QuarantineRow, type RingKeysRow, syncTables } from "./syncRows.ts";
import { facetIn, seenOf } from "./writing.ts";

/** Undefined for a ring that this device does not hold, and while the keys are locked away. */
export async function readRingKeys(
  database: Database,
  ring: SharedRing,
): Promise<RingKeysRow | undefined> {
  return syncTables(database).ringKeys.get(ring);
}

/**
 * Throws while a ring is locked away. Locked rows look as if they were not there: whoever concludes something from what
 * is missing asks this first, in the same transaction.
 */
export async function mustBeOpen(database: Database, ring: SharedRing): Promise<void> {
  if (!(await readRingKeys(database, ring))) throw new LockedError(ring);
}

export async function readQuarantine(
  database: Database,
  ring: SharedRing,
): Promise<QuarantineRow[]> {
  return syncTables(database).quarantine.where("ring").equals(ring).toArray();
}

/** How many facets of a ring lie here unopened. */
export async function countClosed(database: Database, ring: SharedRing): Promise<number> {
  return syncTables(database).quarantine.where("ring").equals(ring).count();
}

/** Whether anything has come that could not be opened. */
export async function anyClosed(database: Database): Promise<boolean> {
  return (await syncTables(database).quarantine.count()) > 0;
}

/** What waits for a ring and is not stuck, in the order it was written. */
export async function readPointers(database: Database, ring: SharedRing): Promise<OutboxRow[]> {
  const rows = await database.outbox.where("ring").equals(ring).toArray();
  return rows.filter(({ stuck }) => !stuck).toSorted((a, b) => (a.stamp < b.stamp ? -1 : 1));
}

/** A facet that waits, as it stands now. */
export interface WaitingFacet {
  /** The outbox's. */
  readonly key: string;
  readonly kind: string;
  readonly id: string;
  readonly facet: string;
  readonly stamp: Stamp;
  readonly prev: Stamp | null;
  /** The edits of others that it was built on. */
  readonly seen: readonly Stamp[];
  readonly form: Envelope["kind"];
  readonly value: object;
}

/**
 * What these pointers point at, read at one moment. What there is nothing to tell of any more is among `idle`: the facet
 * is gone, or something later has come.
 */
export async function readWaitingFacets(
  database: Database,
  ring: SharedRing,
  pointers: readonly OutboxRow[],
): Promise<{ readonly facets: WaitingFacet[]; readonly idle: OutboxRow[] }> {
  const known = pointers.flatMap((row) => {
    const kind = parseKind(row.kind);
    return kind ? [{ ...row, kind }] : [];
  });
  const tables = [...new Set(known.map(({ kind }) => database.rows(kind).name))];
  return database.transaction("r", [...tables, "outbox", "aside", "ringKeys"], async () => {
    await mustBeOpen(database, ring);
    const rows = await rowsAt(database, known);
    // What still stands as it was pointed at needs no second look at the pointer.
    const stand = pointers.map((pointer) =>
      facetsAt(rows.get(`${pointer.kind}/${pointer.id}`), pointer),
    );
    const others = pointers.filter((_, at) => stand[at]?.length === 0);
    const now =
      others.length > 0 ? await database.outbox.bulkGet(others.map(({ key }) => key)) : [];
    const facets = stand.flat();
    const idle: OutboxRow[] = [];
    for (const pointer of now) {
      if (!pointer) continue;
      const found = parseKind(pointer.kind)
        ? facetsAt(rows.get(`${pointer.kind}/${pointer.id}`), pointer)
        : await asideAt(database, pointer);
      if (found.length > 0) facets.push(...found);
      else idle.push(pointer);
    }
    return { facets, idle };
  });
}

export function facetsAt(row: Row<Kind> | undefined, pointer: OutboxRow): WaitingFacet[] {
  const { key, kind, id, facet, stamp, prev } = pointer;
  const value = facetIn(row, facet);
  if (!row || !value || row.stamps[facet] !== stamp) return [];
  return asTold({ key, kind, id, facet, stamp, prev, seen: seenOf(row, facet), value });
}

async function asideAt(database: Database, pointer: OutboxRow): Promise<WaitingFacet[]> {
  const { key, kind, id, facet, stamp, prev } = pointer;
  const row = await database.aside.get(asideKey(pointer));
  if (!row) return [];
  const { value, seen = [] } = row;
  return asTold({ key, kind, id, facet, stamp, prev, seen, value });
}

/** How a facet is told; the end of a record facet by facet. */
export function asTold(one: Omit<WaitingFacet, "form">): WaitingFacet[] {
  const { facet, value } = one;
  if (isErasure(one)) {
    // The endpoint cannot know what belongs together: each facet is erased there by name.
    const names = namesIn(value).filter((name) => name !== "life");
    return [
      ...names.map((name) => ({ ...one, facet: name, value: {}, form: "erased" as const })),
      { ...one, value: { state: "erased", facets: [] }, form: "erased" },
    ];
  }
  const isDeleted = facet === "life" && isFields(value) && value["state"] === "deleted";
  return [{ ...one, form: isDeleted ? "deleted" : "value" }];
}

/** Whether any of these still stands under the very stamp, though it was told that there is a later one. */
export async function anyStands(
  database: Database,
  facets: readonly { readonly key: string; readonly stamp: Stamp }[],
): Promise<boolean> {
  const places = facets.flatMap(({ key, stamp }) => {
    const [kindName = "", id = "", facet = ""] = key.split("/");
    const kind = parseKind(kindName);
    return kind ? [{ kind, id, facet, stamp }] : [];
  });
  const rows = await rowsAt(database, places);
  return places.some(
    ({ kind, id, facet, stamp }) => rows.get(`${kind}/${id}`)?.stamps[facet] === stamp,
  );
}

/** How many facets wait in a ring, those that are stuck among them. */
export async function countInRing(database: Database, ring: SharedRing): Promise<number> {
  return database.outbox.where("ring").equals(ring).count();
}

/** The stamp under which it was written where this choir comes from: the same on all its devices, and in its files. */
export async function readOrigin(database: Database): Promise<Stamp | undefined> {
  return (await database.rows("choir").get(theChoir))?.stamps["origin"];
}
