import { Dexie, type Table } from "dexie";

import { mayBelongTo } from "#domain/erasing.ts";
import { isFields } from "#domain/shape.ts";

import { tableOf } from "./database.ts";
import { readAsItIs, type TableAsItIs } from "./disk.ts";
import { troubleOf } from "./trouble.ts";

/** All of a choir's database as it was before it was brought up to a newer version. */
export interface Snapshot {
  readonly id: number;
  /** Of the database. */
  readonly name: string;
  /** That the rows were written by. */
  readonly version: number;
  /** In milliseconds since 1970. */
  readonly takenAt: number;
}

type PageRow = TableAsItIs & { readonly snapshot: number };

const kept = 2;

/**
 * Copies every table of a database into the database of snapshots, in one transaction; the latest two of each are kept.
 *
 * @param shelf the name of the database of snapshots
 * @param version the one that stands on the disk
 */
export async function takeSnapshot(
  shelf: string,
  name: string,
  version: number,
  now: number,
): Promise<void> {
  const tables = await readAsItIs(name);
  const add = async (keep: number) => addTo(shelf, { name, version, takenAt: now }, tables, keep);
  try {
    await add(kept);
  } catch (error) {
    if (troubleOf(error) !== "full") throw error;
    // An older snapshot is worth less than this one.
    await clearSnapshots(shelf, name);
    await add(1);
  }
}

async function addTo(
  shelf: string,
  snapshot: Omit<Snapshot, "id">,
  tables: readonly TableAsItIs[],
  keep: number,
): Promise<void> {
  await onShelf(shelf, async ({ database, snapshots, pages }) =>
    database.transaction("rw", snapshots, pages, async () => {
      const id = await snapshots.add(snapshot);
      for (const table of tables) await pages.add({ ...table, snapshot: id });
      const all = await snapshots.where("name").equals(snapshot.name).sortBy("id");
      const old = all.slice(0, -keep).map((one) => one.id);
      await snapshots.where("id").anyOf(old).delete();
      await pages.where("snapshot").anyOf(old).delete();
    }),
  );
}

/** Lets go of all snapshots of one database. */
export async function clearSnapshots(shelf: string, name: string): Promise<void> {
  await onShelf(shelf, async ({ database, snapshots, pages }) =>
    database.transaction("rw", snapshots, pages, async () => {
      const ids = await snapshots.where("name").equals(name).primaryKeys();
      await snapshots.where("id").anyOf(ids).delete();
      await pages.where("snapshot").anyOf(ids).delete();
    }),
  );
}

/** The snapshots of one database, latest first. */
export async function readSnapshots(shelf: string, name: string): Promise<Snapshot[]> {
  return onShelf(shelf, async ({ snapshots }) =>
    (await snapshots.where("name").equals(name).sortBy("id")).toReversed(),
  );
}

/** The tables of a snapshot, as they were. */
export async function readSnapshot(shelf: string, id: number): Promise<TableAsItIs[]> {
  return onShelf(shelf, async ({ pages }) =>
    (await pages.where("snapshot").equals(id).toArray()).map(({ table, rows }) => ({
      table,
      rows,
    })),
  );
}

/**
 * Takes people out of every snapshot of a database; answers how many held anything of them. Only ids are looked at, so
 * it does not matter which version wrote the rows.
 *
 * @param opened the row as it is when it is opened; undefined for one that cannot be
 */
export async function eraseFromSnapshots(
  shelf: string,
  name: string,
  { people, notes }: { readonly people: ReadonlySet<string>; readonly notes: ReadonlySet<string> },
  opened: (table: string, row: unknown) => unknown,
): Promise<number> {
  return onShelf(shelf, async ({ database, snapshots, pages }) =>
    database.transaction("rw", snapshots, pages, async () => {
      const ids = await snapshots.where("name").equals(name).primaryKeys();
      const changed = new Set<number>();
      const all = await pages.where("snapshot").anyOf(ids).toArray();
      const gone = { people, notes: new Set([...notes, ...notesOf(people, all, opened)]) };
      await pages
        .where("snapshot")
        .anyOf(ids)
        .modify((page: { rows: readonly unknown[] } & Omit<PageRow, "rows">) => {
          const rows = page.rows.filter((row) => !isOf(opened(page.table, row), gone));
          if (rows.length === page.rows.length) return;
          changed.add(page.snapshot);
          page.rows = rows;
        });
      return changed.size;
    }),
  );
}

/** The help notes that were written for them, as far as the copies know: in the choir the links may be gone. */
function notesOf(
  people: ReadonlySet<string>,
  pages: readonly TableAsItIs[],
  opened: (table: string, row: unknown) => unknown,
): string[] {
  const links = pages.filter(({ table }) => table === tableOf.helpNoteOf);
  return links.flatMap(({ table, rows }) =>
    rows.flatMap((row) => {
      const link = opened(table, row);
      const id = isFields(link) ? String(link["id"]) : "";
      const dot = id.indexOf(".");
      return people.has(id.slice(0, dot)) ? id.slice(dot + 1) : [];
    }),
  );
}

function isOf(
  row: unknown,
  { people, notes }: { readonly people: ReadonlySet<string>; readonly notes: ReadonlySet<string> },
): boolean {
  if (!isFields(row)) return false;
  const { id } = row;
  return typeof id === "string" && (mayBelongTo(id, people) || notes.has(id));
}

/** Writes the pages of every snapshot of one database anew, each as it is answered. */
export async function changeSnapshots(
  shelf: string,
  name: string,
  change: (page: TableAsItIs) => readonly unknown[],
): Promise<void> {
  await onShelf(shelf, async ({ database, snapshots, pages }) =>
    database.transaction("rw", snapshots, pages, async () => {
      const ids = await snapshots.where("name").equals(name).primaryKeys();
      await pages
        .where("snapshot")
        .anyOf(ids)
        .modify((page: PageRow, place: { value: PageRow }) => {
          place.value = { ...page, rows: change(page) };
        });
    }),
  );
}

interface Shelf {
  readonly database: Dexie;
  readonly snapshots: Table<Snapshot, number, Omit<Snapshot, "id">>;
  readonly pages: Table<PageRow, [number, string]>;
}

async function onShelf<Answer>(
  name: string,
  reach: (shelf: Shelf) => Promise<Answer>,
): Promise<Answer> {
  const database = new Dexie(name, { chromeTransactionDurability: "strict" });
  database.version(1).stores({ snapshots: "++id, name", pages: "[snapshot+table], snapshot" });
  try {
    return await reach({
      database,
      snapshots: database.table("snapshots"),
      pages: database.table("pages"),
    });
  } finally {
    database.close();
  }
}
