import { Dexie, type Table, type Transaction } from "dexie";

import type { Kind, Ring, Row } from "#domain/facets.ts";
import type { Clock, Stamp } from "#domain/stamp.ts";

/** One step of the database's history. A step, once released, is never edited: the next one follows it. */
export interface Version {
  readonly number: number;
  /** Dexie's index notation; a table that is not named stays as it was. */
  readonly tables: Readonly<Record<string, string>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

/**
 * What waits to be shared: a pointer to the facet, not a copy of it, so that there is one place to erase.
 * `prev` is the stamp that the other devices last knew of; coalesced edits keep the first.
 */
export interface OutboxRow {
  /** Kind, record id and facet, so that a facet waits once. */
  readonly key: string;
  readonly ring: Exclude<Ring, "device">;
  readonly kind: string;
  readonly id: string;
  readonly facet: string;
  readonly stamp: Stamp;
  readonly prev: Stamp | null;
}

/** A facet that is kept but not applied: its kind is unknown here, or its stamp lies too far ahead. */
export interface AsideRow {
  /** The facet's key and its stamp. */
  readonly key: string;
  readonly why: "unknown kind" | "far ahead";
  readonly kind: string;
  readonly id: string;
  readonly facet: string;
  readonly value: object;
  readonly stamp: Stamp;
}

type ClockRow = Clock & { readonly key: "clock" };

/** Table of each kind. */
export const tableOf: Readonly<Record<Kind, string>> = {
  choir: "choirs",
  singer: "singers",
  helper: "helpers",
  course: "courses",
  session: "sessions",
  planItem: "planItems",
  exercise: "exercises",
  song: "songs",
  turnout: "turnouts",
  headCount: "headCounts",
  outcome: "outcomes",
  run: "runs",
  closing: "closings",
};

export const versions: readonly Version[] = [
  {
    number: 1,
    tables: {
      choirs: "id",
      singers: "id, standing.state",
      helpers: "id",
      courses: "id, frame.start",
      sessions: "id, when.date, when.courseId",
      planItems: "id, place.sessionId",
      exercises: "id",
      songs: "id",
      // Derived ids begin with the session's id: a session's rows are one range of the primary key.
      turnouts: "id",
      headCounts: "id",
      outcomes: "id",
      runs: "id, state.kind",
      closings: "id",
      outbox: "key, ring",
      aside: "key",
      clock: "key",
    },
  },
];

/** The database of one choir. Only `commit.ts` and `receive.ts` write to it. */
export class Database extends Dexie {
  constructor(name: string, history: readonly Version[] = versions) {
    // Strict: a tick on the screen means that the write has reached the disk, not just the browser's memory.
    super(name, { chromeTransactionDurability: "strict" });
    for (const { number, tables, upgrade } of history) {
      const version = this.version(number).stores(tables);
      if (upgrade) version.upgrade(upgrade);
    }
  }

  rows<K extends Kind>(kind: K): Table<Row<K>, string> {
    return this.table(tableOf[kind]);
  }

  get outbox(): Table<OutboxRow, string> {
    return this.table("outbox");
  }

  get aside(): Table<AsideRow, string> {
    return this.table("aside");
  }

  get clock(): Table<ClockRow, string> {
    return this.table("clock");
  }
}

/** All rows whose derived id begins with `owner`: one range of the primary key. */
export function ownedBy<K extends Kind>(database: Database, kind: K, owner: string) {
  return database.rows(kind).where("id").startsWith(`${owner}.`);
}

export function facetKey(kind: string, id: string, facet: string): string {
  return `${kind}/${id}/${facet}`;
}
