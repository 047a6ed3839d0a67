import { Dexie } from "dexie";

import { fetchCipher } from "#crypto/vault.ts";
import { done, refused, type Result } from "#domain/result.ts";

import { Database, type Version } from "./database.ts";
import { type Found, lookAt } from "./disk.ts";
import type { ShutReason } from "./house.ts";
import type { Later } from "./keeping.ts";
import { troubleOf } from "./trouble.ts";

export interface OpeningPorts {
  readonly now: () => number;
  readonly later: Later;
  readonly history: readonly Version[];
  /** The name of the database of snapshots. */
  readonly shelf: string;
}

/** How long anybody waits before they are told why. In milliseconds. */
export const patience = 5_000;
/** An old tab that is asked to let go may have a write to finish first. In milliseconds. */
const politeness = 1_000;

/**
 * What came of opening a database that is there. `blocked` still goes on: the database comes when the old tab lets go,
 * and is to be asked for then.
 */
export type Opening =
  | { readonly kind: "open"; readonly database: Database }
  | { readonly kind: "blocked"; readonly comes: Promise<Opening> }
  | { readonly kind: "shut"; readonly why: ShutReason };

/**
 * Opens a choir's database, brought up to this version; before that, a snapshot of it is kept. Never makes one: where
 * none is found, or it vanishes on the way, nothing is written.
 */
export async function openExisting(
  { now, later, history, shelf }: OpeningPorts,
  name: string,
  version: number,
): Promise<Opening> {
  const newest = newestOf(history);
  if (version > newest) return { kind: "shut", why: "newer here" };
  const database = new Database(name, history, false);
  neverBegin(database);
  let askedTwice = () => {};
  const isBlocked = new Promise<void>((resolve) => {
    askedTwice = resolve;
  });
  database.on("blocked", () => {
    later(askedTwice, politeness);
  });
  const opening = (async (): Promise<Opening> => {
    try {
      if (version < newest) {
        const { takeSnapshot } = await import("./snapshot.ts");
        await takeSnapshot(shelf, name, version, now());
      }
      // An upgrade may not wait for it.
      await fetchCipher();
      await database.open();
      await sealCopiesInClear(database, shelf);
    } catch (error) {
      database.close();
      // An upgrade that stumbles has changed nothing; the stumble is told where bugs are heard.
      if (!troubleOf(error)) later(() => rethrow(error), 0);
      return { kind: "shut", why: "unavailable" };
    }
    // Dexie opens a newer database too, when another tab has just made it one.
    if (database.backendDB().version >= (newest + 1) * 10) {
      database.close();
      return { kind: "shut", why: "newer here" };
    }
    return { kind: "open", database };
  })();
  const blocked = async (): Promise<Opening> => {
    await isBlocked;
    return { kind: "blocked", comes: opening };
  };
  const inTime = await within(later, patience, Promise.race([opening, blocked()]));
  return inTime.ok ? inTime.value : { kind: "blocked", comes: opening };
}

async function sealCopiesInClear(database: Database, shelf: string): Promise<void> {
  if (!(await database.vault.get("vault"))?.unsealedSnapshots) return;
  const { sealCopies } = await import("./sealedCopies.ts");
  await sealCopies(database, shelf);
}

/** From now on the database is opened only if it is there: when the browser has thrown it away, none is made. */
export function neverBegin(database: Database): void {
  database.on("populate", () => {
    throw new Dexie.DatabaseClosedError("There is no choir here to open");
  });
}

/** Makes a database that is not there yet, or goes on with one that was never filled. */
export async function openNew({ later, history }: OpeningPorts, name: string): Promise<Database> {
  const database = new Database(name, history, false);
  const opened = await within(later, patience, database.open());
  if (!opened.ok) {
    database.close();
    throw new Dexie.TimeoutError();
  }
  return database;
}

/** Deletes a database whole. Who holds it open is asked to let go, and is not waited for longer than anybody waits. */
export async function remove({ later }: OpeningPorts, name: string): Promise<void> {
  if (!Dexie.dependencies.indexedDB) throw new Dexie.MissingAPIError();
  const removed = await within(later, patience, Dexie.delete(name));
  if (!removed.ok) throw new Dexie.TimeoutError();
}

/** What lies there; a reason where it cannot even be looked at. */
export async function look(
  { later }: OpeningPorts,
  name: string,
): Promise<Result<Found, ShutReason>> {
  try {
    const found = await within(later, patience, lookAt(name));
    // Another tab is bringing it up to date, or deleting it.
    return found.ok ? found : refused("blocked");
  } catch {
    return refused("unavailable");
  }
}

function rethrow(error: unknown): never {
  throw error;
}

function newestOf(history: readonly Version[]): number {
  return Math.max(...history.map(({ number }) => number));
}

/** Whether a choir lies there, though it may be one that only a newer Korlag can read. */
export function isChoirIn(found: Found, history: readonly Version[]): boolean {
  return found.kind === "database" && (found.hasChoir || found.version > newestOf(history));
}

/** The answer, unless it takes longer than so many milliseconds. What goes wrong is thrown on. */
export async function within<Answer>(
  later: Later,
  ms: number,
  answer: PromiseLike<Answer>,
): Promise<Result<Answer, "too late">> {
  let callOff = () => {};
  const tooLate = new Promise<Result<Answer, "too late">>((resolve) => {
    callOff = later(() => resolve(refused("too late")), ms);
  });
  try {
    return await Promise.race([tooLate, (async () => done(await answer))()]);
  } finally {
    callOff();
  }
}
