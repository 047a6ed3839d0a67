import { Dexie, type Table, type Transaction } from "dexie";
import { createStore } from "zustand/vanilla";

import { type Kind, kinds, type Ring, type Row } from "#domain/facets.ts";
import { soundRow, soundStamps } from "#domain/shape.ts";
import type { Clock, Stamp } from "#domain/stamp.ts";

import { keysBehind } from "./lockSealing.ts";
import type { Beneath } from "./sealedAnew.ts";
import { sealing } from "./sealedCore.ts";
import { createSealedKeys, freshVault, type VaultRow } from "./sealedKeys.ts";
import { bringKeys } from "./sealedOpening.ts";
import { sealedTablesOf } from "./sealedTables.ts";

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
  /** Why the others did not take it; it waits until somebody edits it or asks for it to be tried again. */
  readonly stuck?: string;
}

/** A facet that is kept but not applied: its kind is unknown here, its stamp lies too far ahead, or it is no facet. */
export interface AsideRow {
  /** The facet's key and its stamp. */
  readonly key: string;
  readonly why: "unknown kind" | "far ahead" | "malformed";
  readonly kind: string;
  readonly id: string;
  readonly facet: string;
  readonly value: object;
  readonly stamp: Stamp;
  /** Where it came from, so that it can be passed on. */
  readonly ring?: OutboxRow["ring"];
  /** What its writer had before, where that was told. */
  readonly prev?: Stamp | null;
  /** Nobody else may have told of it: it is told on from here as soon as it is taken up. */
  readonly carried?: true;
  /** The edits of others that it was built on. */
  readonly seen?: readonly Stamp[];
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
  arrangement: "arrangements",
  gesture: "gestures",
  need: "needs",
  songLiking: "songLikings",
  cooperation: "cooperations",
  consent: "consents",
  published: "published",
  followUp: "followUps",
  hallWord: "hallWords",
  helpNoteOf: "helpNotesOf",
  waiting: "waiting",
  thanks: "thanks",
  partner: "partners",
  pause: "pauses",
  availability: "availabilities",
  task: "tasks",
  taskPlaces: "taskPlaces",
  duty: "duties",
  claim: "claims",
  helpNote: "helpNotes",
  owner: "owners",
  device: "devices",
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
      arrangements: "id",
      gestures: "id",
      outbox: "key, ring",
      aside: "key",
      clock: "key",
    },
  },
  {
    number: 2,
    tables: {
      // Cards that count as part of another are found by that one.
      singers: "id, standing.state, merged.into",
      // What belongs to a person begins with the person's id, what belongs to a session with the session's.
      needs: "id",
      songLikings: "id",
      cooperations: "id",
      consents: "id",
      published: "id",
      followUps: "id",
      hallWords: "id",
      helpNotesOf: "id",
      waiting: "id",
      thanks: "id",
      partners: "id",
      pauses: "id",
      availabilities: "id",
      tasks: "id",
      taskPlaces: "id",
      duties: "id",
      claims: "id",
      helpNotes: "id",
      owners: "id",
      devices: "id",
      // How the devices meet; see syncRows.ts.
      links: "key",
      streams: "ring",
      ringKeys: "ring",
      quarantine: "key, ring",
      away: "key",
      vault: "key",
    },
    upgrade: async (transaction) => {
      await transaction.table("vault").add({ ...freshVault(), ...writtenInClear });
    },
  },
];

/** What version 1 wrote lies in clear, and so does its snapshot: both are sealed when the database has been opened. */
const writtenInClear = { unsealed: true, unsealedSnapshots: true };

/** The database of one choir. Only `commit.ts` and `receive.ts` write to it. */
export class Database extends Dexie {
  /** Rows as they are kept, by the rows that were read of them, where this version cannot read all of it. */
  private readonly keptAs = new WeakMap<object, object>();
  private brought = false;
  /** How often it has been opened again after its connection was lost: what was asked meanwhile is to be asked anew. */
  readonly reopened = createStore(() => 0);

  /** What opens the rows that lie sealed; in the memory of this tab. */
  readonly keys = createSealedKeys(keysBehind);
  /** The tables as they lie on the disk; undefined until it has been opened. */
  beneath: Beneath | undefined;

  /** @param opensItself false where somebody watches over it: it must not be opened, or even made, behind their back */
  constructor(name: string, history: readonly Version[] = versions, opensItself = true) {
    // Strict: a tick on the screen means that the write has reached the disk, not just the browser's memory.
    super(name, { chromeTransactionDurability: "strict", autoOpen: opensItself });
    for (const { number, tables, upgrade } of history) {
      const version = this.version(number).stores(tables);
      if (upgrade) version.upgrade(upgrade);
    }
    // A history from before there were keys is read as it is.
    if (history.some(({ tables }) => "vault" in tables)) {
      this.use(sealing(this.keys, sealedTablesOf(tableOf), (beneath) => (this.beneath = beneath)));
      this.on("populate", (transaction) => void transaction.table("vault").add(freshVault()));
      this.on("ready", async (opened) => bringKeys(opened, this), true);
    }
    // Until the database has been brought up to date, its rows have the shapes of old: the upgrade reads them as they are.
    const everyTime = true;
    this.on(
      "ready",
      () => {
        if (this.brought) this.reopened.setState((times) => times + 1, true);
        this.brought = true;
      },
      everyTime,
    );
    for (const kind of kinds) {
      const { hook } = this.rows(kind);
      hook("reading", (row: Row<typeof kind> | undefined) => row && this.readable(kind, row));
    }
  }

  rows<K extends Kind>(kind: K): Table<Row<K>, string> {
    return this.table(tableOf[kind]);
  }

  /** The row as it is kept, with the facets that this version cannot read: what is written back must hold them. */
  whole(row: Row<Kind>): Row<Kind> {
    const kept = this.keptAs.get(row);
    return kept ? ({ ...kept, stamps: soundStamps(row.stamps) } as Row<Kind>) : row;
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

  /** Only `lock.ts` writes to it. */
  get vault(): Table<VaultRow, "vault"> {
    return this.table("vault");
  }

  private readable(kind: Kind, row: Row<Kind>): Row<Kind> {
    if (!this.brought) return row;
    const sound = soundRow(kind, row);
    if (sound !== row) this.keptAs.set(sound, row);
    return sound;
  }
}

/** All rows whose derived id begins with `owner`: one range of the primary key. */
export function ownedBy<K extends Kind>(database: Database, kind: K, owner: string) {
  return database.rows(kind).where("id").startsWith(`${owner}.`);
}

export function facetKey(kind: string, id: string, facet: string): string {
  return `${kind}/${id}/${facet}`;
}

/** Where a facet lies that is kept aside. What is malformed may be anything at all, and is still to be found again. */
export function asideKey(facet: Pick<AsideRow, "kind" | "id" | "facet" | "stamp">): string {
  const [kind, id, name] = [facet.kind, facet.id, facet.facet].map(String);
  return `${facetKey(kind ?? "", id ?? "", name ?? "")}@${String(facet.stamp)}`;
}
