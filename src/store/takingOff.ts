import { Dexie } from "dexie";

import { theChoir } from "#domain/choir.ts";
import { done, refused, type Result } from "#domain/result.ts";

import { tableOf } from "./database.ts";
import type { DatabaseNames } from "./databaseNames.ts";
import { type Device, noChoir } from "./device.ts";
import { readLinkAndHow } from "./link.ts";
import { isHeldByRun } from "./lockRun.ts";
import { type OpeningPorts, remove } from "./opening.ts";
import type { Store } from "./store.ts";
import { type StorageTrouble, troubleOf } from "./trouble.ts";

/**
 * - `running`: a session is led on this device
 * - `shared`: the device still meets the others; leaving, which brings them what waits, comes first
 */
export type NotTakenOff = "running" | "shared" | StorageTrouble;

/**
 * The one step after which the choir is not here any more: all of it or nothing, and what is left says by itself that it
 * is to be cleared away. The tables are emptied beneath what the screens ask, so that none of them, here or in another
 * tab, shows an empty choir for a moment; and no key is needed for it.
 */
export async function emptyOut(store: Store): Promise<Result<void, NotTakenOff>> {
  const { database, keeping } = store;
  try {
    if (keeping.state.getState().kind === "waiting" && !(await keeping.tryAgain())) {
      const kept = keeping.state.getState();
      return refused(kept.kind === "waiting" ? kept.trouble : "failed");
    }
    return await database.transaction("rw", database.tables, async ({ idbtrans }) => {
      if (await isHeldByRun(store)) return refused("running");
      const { link, how } = await readLinkAndHow(database);
      if (link && how.trouble !== "removed") return refused("shared");
      emptyAsItIs(idbtrans);
      return done(undefined);
    });
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    return refused(trouble);
  }
}

/** What is left is read by `disk.ts`. */
function emptyAsItIs(transaction: IDBTransaction): void {
  for (const table of transaction.objectStoreNames) transaction.objectStore(table).clear();
  transaction.objectStore(tableOf.choir).put({ id: theChoir, takenOff: true });
}

/**
 * Clears away what is left of a choir that was emptied out, from wherever it was broken off. What cannot be cleared now,
 * because a tab holds on to it, is tried again at the next start; nothing of the choir lies in it.
 */
export async function clearAllAway(
  ports: OpeningPorts,
  names: DatabaseNames,
  device: Device,
): Promise<void> {
  // First of all: the card is kept in its own time, and a tab that knows of nothing may write it as it was once more.
  // Whoever misses the choir then finds this.
  await orLater(async () => markTakenOff(names.takenOff));
  device.change(noChoir);
  await orLater(async () => remove(ports, names.snapshots));
  await orLater(async () => remove(ports, names.madeUp));
  await orLater(async () => remove(ports, names.real));
}

async function markTakenOff(name: string): Promise<void> {
  const mark = new Dexie(name, { chromeTransactionDurability: "strict" });
  mark.version(1).stores({ marks: "key" });
  try {
    await mark.table("marks").put({ key: "taken off" });
  } finally {
    mark.close();
  }
}

async function orLater(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!troubleOf(error)) throw error;
  }
}
