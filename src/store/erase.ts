import { erasure, isErased, kindsOfPerson } from "#domain/erasing.ts";
import { type Change, type Kind, kinds } from "#domain/facets.ts";
import type { HelpNoteId } from "#domain/helpNote.ts";
import { done, type Result } from "#domain/result.ts";
import { isFields } from "#domain/shape.ts";
import type { SingerId } from "#domain/singer.ts";

import { commitOverAll, type NotKept } from "./commit.ts";
import type { Database } from "./database.ts";
import { rowsOfPerson } from "./ending.ts";
import { sweepBystanders } from "./letGo.ts";
import { readCardsOf } from "./merges.ts";
import { canOpen } from "./sealedTables.ts";
import { keyNames } from "./sealedKeys.ts";
import { isSealed, openRow } from "./sealedRows.ts";
import { eraseFromSnapshots } from "./snapshot.ts";
import type { Store } from "./store.ts";

/** What was erased, to be shown and printed: numbers, and nothing of the person. */
export interface EraseReceipt {
  /** In milliseconds since 1970. */
  readonly at: number;
  /** How many records of each kind; kinds with none are not among them. */
  readonly counts: Readonly<Partial<Record<Kind, number>>>;
  /** Copies from before an update that held the person and were written anew without them. */
  readonly snapshots: number;
  /** Other devices that have not erased it yet; undefined while that is not known. */
  readonly pendingDevices: number | undefined;
}

/**
 * Erases a singer for good: all cards of the person, all that hangs on them, help notes written for them, what waits,
 * what was kept aside, and what lies in copies from before an update. Cannot be taken back, and nothing brings it back:
 * no file, no device, no undo. Erasing twice is erasing once. `[P12]`
 *
 * @param pendingDevices how many other devices have not erased it yet, where somebody can tell
 */
export async function eraseSinger(
  store: Store,
  singerId: SingerId,
  pendingDevices?: () => Promise<number | undefined>,
): Promise<Result<EraseReceipt, NotKept>> {
  const { database } = store;
  const people = new Set<string>();
  const notes = new Set<string>();
  const counts: Partial<Record<Kind, number>> = {};
  const decide = async () => {
    people.clear();
    notes.clear();
    for (const kind of kinds) delete counts[kind];
    const changes: Change[] = [];
    for (const id of await readCardsOf(database, singerId)) {
      people.add(id);
      for (const kind of kindsOfPerson) {
        const rows = await rowsOfPerson(database, kind, id);
        changes.push(...rows.filter((row) => !isErased(row)).map((row) => erasure(kind, row.id)));
        if (kind !== "helpNoteOf") continue;
        for (const row of rows) notes.add(row.id.slice(row.id.indexOf(".") + 1));
      }
    }
    for (const id of notes) {
      const note = await database.rows("helpNote").get(id as HelpNoteId);
      if (note && !isErased(note)) changes.push(erasure("helpNote", id));
    }
    for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1;
    return done(changes);
  };
  const kept = await commitOverAll(store, decide, async () =>
    sweepBystanders(database, people, notes),
  );
  if (!kept.ok) return kept;
  const snapshots = await eraseFromCopies(store);
  return done({ at: store.now(), counts, snapshots, pendingDevices: await pendingDevices?.() });
}

/**
 * Takes those who were erased, here or elsewhere, out of the copies that were kept before an update; answers how many
 * copies held anything of them. To be done again whenever a choir is opened: a tab may have been closed in between.
 */
export async function eraseFromCopies({ database, shelf }: Store): Promise<number> {
  if (shelf === undefined || !canOpen(database, "care")) return 0;
  const gone = await readErased(database);
  if (gone.people.size === 0) return 0;
  return eraseFromSnapshots(shelf, database.name, gone, openerOf(database));
}

function openerOf({ beneath, keys }: Database): (table: string, row: unknown) => unknown {
  const places = new Map(beneath?.places.map((place) => [place.name, place]));
  return (table, row) => {
    const place = places.get(table);
    if (!place || !isFields(row) || !isSealed(row)) return row;
    for (const name of keyNames) {
      const open = openRow(place, keys.key(name), row);
      if (open) return open;
    }
    return undefined;
  };
}

/** The ids of singers who were erased, and of help notes that were. */
export async function readErased(
  database: Database,
): Promise<{ readonly people: ReadonlySet<string>; readonly notes: ReadonlySet<string> }> {
  const [people, notes] = await Promise.all([
    database.rows("singer").filter(isErased).primaryKeys(),
    database.rows("helpNote").filter(isErased).primaryKeys(),
  ]);
  return { people: new Set(people), notes: new Set(notes) };
}
