import {
  erasedRow,
  isErased,
  isErasure,
  type KindOfPerson,
  kindsOfPerson,
  namesIn,
  personOf,
} from "#domain/erasing.ts";
import { type Kind, ringOf, type Row } from "#domain/facets.ts";
import { sameContent } from "#domain/laterWins.ts";
import type { Stamp } from "#domain/stamp.ts";

import { goneAmong, rowsAt } from "./commit.ts";
import { type Database, facetKey, type OutboxRow, ownedBy } from "./database.ts";
import { letGoUntold, sweepBystanders } from "./letGo.ts";

interface Arriving {
  readonly kind: Kind;
  readonly id: string;
  readonly facet: string;
  readonly value: object;
  readonly stamp: Stamp;
}

interface Ended {
  readonly kind: Kind;
  readonly row: Row<Kind>;
  /** Others may not know: it is told to them. False when they were the ones who told. */
  readonly tell: boolean;
}

/**
 * What arrives of records that were erased, or that belong to somebody who was: it is not applied, and where it was not
 * known to have been there, it is erased in its turn and the others are told.
 *
 * An erased record has the latest stamp of all its erasures and of its owner's, and the names of all facets that were
 * ever heard of: so every device comes to the same, in whatever order it hears.
 */
export class Endings {
  /** When they were erased: singers who are gone. */
  private readonly gone: Map<string, Stamp>;
  private readonly swept = new Set<string>();
  private readonly ended = new Map<string, Ended>();
  private readonly database: Database;
  private readonly rows: Map<string, Row<Kind>>;

  private constructor(database: Database, rows: Map<string, Row<Kind>>, gone: Map<string, Stamp>) {
    this.database = database;
    this.rows = rows;
    this.gone = gone;
  }

  /** @param rows the whole rows that the arrivals are about, by kind and id; those that end are put into it */
  static async among(
    database: Database,
    arrivals: readonly Arriving[],
    rows: Map<string, Row<Kind>>,
  ): Promise<Endings> {
    const gone = new Map<string, Stamp>();
    for (const id of await goneAmong(database, arrivals)) {
      const stamp = (await database.rows("singer").get(id))?.stamps["life"];
      if (stamp) gone.set(id, stamp);
    }
    return new Endings(database, rows, gone);
  }

  /** Whether the arrival meets an end, and is dealt with by that. */
  take(arrival: Arriving): "no" | "known" | "ended" {
    const { kind, id, facet, value, stamp } = arrival;
    const row = this.rows.get(`${kind}/${id}`) ?? { id, stamps: {} };
    const ofOwner = this.ownersEnd(kind, id);
    if (isErasure(arrival)) {
      const names = namesIn(value);
      const next = erasedRow(row, later(stamp, ofOwner), names);
      const told = erasedRow({ id, stamps: {} }, stamp, names);
      if (isErased(row) && sameContent(next, row)) {
        // Somebody else has told just this: it need not be told again.
        if (sameContent(next, told)) this.end(kind, next, false);
        return "known";
      }
      this.end(kind, next, !sameContent(next, told));
      if (kind === "singer") this.endOf(id, next.stamps["life"] ?? stamp);
      return "ended";
    }
    if (!isErased(row) && ofOwner === undefined) return "no";
    // Before its own end, a record of somebody who is gone has no other end than theirs.
    const end = isErased(row) ? later(row.stamps["life"] ?? stamp, ofOwner) : (ofOwner ?? stamp);
    const next = erasedRow(row, end, [facet]);
    if (isErased(row) && sameContent(next, row)) return "known";
    this.end(kind, next, true);
    if (kind === "helpNoteOf") this.endNote(id, ofOwner ?? stamp);
    return "ended";
  }

  /** Puts what has ended, with all that belongs to those who are gone by now. */
  async put(): Promise<void> {
    for (const singerId of this.swept) await this.sweep(singerId);
    await this.putNotes();
    const all = [...this.ended.values()];
    if (all.length === 0) return;
    const queued = new Map<string, OutboxRow>();
    for (const { kind, row, tell } of all) {
      const ring = ringOf[kind];
      const stamp = row.stamps["life"];
      if (!tell || ring === "device" || !stamp) continue;
      const key = facetKey(kind, row.id, "life");
      queued.set(key, { key, ring, kind, id: row.id, facet: "life", stamp, prev: null });
    }
    const untold = await letGoUntold(this.database, all, queued);
    for (const { kind, row } of all)
      if (!untold.has(`${kind}/${row.id}`)) await this.database.rows(kind).put(row);
    await this.database.outbox.bulkPut([...queued.values()]);
    if (this.swept.size > 0) {
      await sweepBystanders(this.database, this.swept, new Set(this.notes.keys()));
    }
  }

  private readonly notes = new Map<string, Stamp>();

  private end(kind: Kind, row: Row<Kind>, tell: boolean): void {
    const key = `${kind}/${row.id}`;
    this.rows.set(key, row);
    this.ended.set(key, { kind, row, tell });
  }

  private endOf(singerId: string, stamp: Stamp): void {
    this.gone.set(singerId, stamp);
    this.swept.add(singerId);
  }

  /** The help note is told of by the id of the link, which begins with the singer's. */
  private endNote(linkId: string, stamp: Stamp): void {
    this.notes.set(linkId.slice(linkId.indexOf(".") + 1), stamp);
  }

  private ownersEnd(kind: Kind, id: string): Stamp | undefined {
    return kind === "singer" ? undefined : this.gone.get(personOf(kind, id) ?? "");
  }

  private async sweep(singerId: string): Promise<void> {
    const stamp = this.gone.get(singerId);
    if (!stamp) return;
    for (const kind of kindsOfPerson) {
      if (kind === "singer") continue;
      const found = await rowsOfPerson(this.database, kind, singerId);
      const fresh = [...this.rows].flatMap(([key, row]) =>
        key.startsWith(`${kind}/`) && personOf(kind, row.id) === singerId ? row : [],
      );
      const all = new Map([...found, ...fresh].map((row) => [row.id, row]));
      for (const row of all.values()) {
        this.endAt(kind, row, stamp);
        if (kind === "helpNoteOf") this.endNote(row.id, stamp);
      }
    }
  }

  private async putNotes(): Promise<void> {
    const places = [...this.notes.keys()].map((id) => ({ kind: "helpNote" as const, id }));
    const found = await rowsAt(this.database, places);
    for (const [id, stamp] of this.notes) {
      const row = this.rows.get(`helpNote/${id}`) ?? found.get(`helpNote/${id}`);
      this.endAt("helpNote", row ?? { id, stamps: {} }, stamp);
    }
  }

  private endAt(kind: Kind, row: Row<Kind> | { id: string; stamps: {} }, stamp: Stamp): void {
    const next = erasedRow(row, stamp);
    if (!sameContent(next, row)) this.end(kind, next, true);
  }
}

/** All whole rows of one kind that belong to one singer. */
export async function rowsOfPerson(
  database: Database,
  kind: KindOfPerson,
  singerId: string,
): Promise<Row<Kind>[]> {
  if (kind === "singer") {
    const row = await database.rows("singer").get(singerId);
    return row ? [database.whole(row)] : [];
  }
  if (kind !== "turnout") {
    const rows = await ownedBy(database, kind, singerId).toArray();
    return rows.map((row) => database.whole(row));
  }
  // The session stands first in these ids: the keys are gone through, and only the rows that are found are read.
  const keys = await database.rows("turnout").toCollection().primaryKeys();
  const own = keys.filter((id) => personOf("turnout", id) === singerId);
  const rows = await database.rows("turnout").bulkGet(own);
  return rows.flatMap((row) => (row ? database.whole(row) : []));
}

function later(stamp: Stamp, other: Stamp | undefined): Stamp {
  return other !== undefined && other > stamp ? other : stamp;
}
