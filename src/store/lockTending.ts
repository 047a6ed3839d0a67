import { Dexie } from "dexie";

import { isHeldByRun } from "./lockRun.ts";
import type { Store } from "./store.ts";
import { troubleOf } from "./trouble.ts";

/**
 * Follows what other tabs do to the lock, and keeps the names open for as long as a session runs on this device. Goes on
 * until the answer is called. A device without a lock is left in peace.
 */
export function tendLock(store: Store): () => void {
  const { keys, name } = store.database;
  const watched = [`idb://${name}/vault/`, `idb://${name}/runs/`];
  const heard = (parts: object) => {
    const touched = Object.keys(parts).filter((part) =>
      watched.some((table) => part.startsWith(table)),
    );
    const isOfLock = touched.some((part) => part.startsWith(`idb://${name}/vault/`));
    if (isOfLock || (touched.length > 0 && keys.state.getState().hasLock)) void look(store);
  };
  Dexie.on("storagemutated", heard);
  if (keys.state.getState().hasLock) void look(store);
  return () => Dexie.on.storagemutated.unsubscribe(heard);
}

async function look(store: Store): Promise<void> {
  const { database } = store;
  try {
    const row = await database.vault.get("vault");
    database.keys.adopt(row);
    if (!row?.lock) return;
    if ((await isHeldByRun(store)) === (row.open.names !== undefined)) return;
    const { holdNames } = await import("./lockKeeping.ts");
    await holdNames(store);
  } catch (error) {
    // When the storage is in trouble the banner tells; it is looked at again at the next change.
    if (!troubleOf(error)) throw error;
  }
}
