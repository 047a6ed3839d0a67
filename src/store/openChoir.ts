import { Dexie } from "dexie";

import type { Database } from "./database.ts";
import { createKeeping } from "./keeping.ts";
import { tendLock } from "./lockTending.ts";
import { look, neverBegin, type OpeningPorts, patience, within } from "./opening.ts";
import type { Store } from "./store.ts";
import { troubleOf } from "./trouble.ts";

/** The choir that is open, and how to leave it. */
export interface OpenChoir {
  readonly store: Store;
  readonly madeUp: boolean;
  /** Closes it: nothing is written any more, and nothing that happens to it is told. */
  readonly leave: () => void;
}

export interface ChoirPorts extends OpeningPorts {
  readonly chance: (bytes: number) => Uint8Array;
  readonly newId: () => string;
}

/** What may happen to an open choir that the house must know. */
export interface Happenings {
  /** A newer Korlag wants the database: this one has let go. */
  readonly newerTab: () => void;
  /** The database was deleted from under it. */
  readonly gone: () => void;
}

/** So many lost connections in a minute are mended without a word. */
const mostLost = 3;
const minute = 60_000;

/** Watches over an open database for as long as the choir is open: mends its connection, and gives way where it must. */
export function watchOver(
  ports: ChoirPorts,
  database: Database,
  madeUp: boolean,
  happenings: Happenings,
): OpenChoir {
  let isLeft = false;
  let mending: Promise<void> | undefined;
  let lost: readonly number[] = [];
  const keeping = createKeeping(ports.later, makeReady);
  const { now, chance, newId, shelf } = ports;
  const store: Store = { database, keeping, now, chance, newId, shelf };
  neverBegin(database);
  const stopTending = tendLock(store);

  database.on("versionchange", ({ newVersion }) => {
    void giveWay(newVersion === null ? happenings.gone : happenings.newerTab);
    // Dexie would close it at once.
    return false;
  });
  database.on("close", () => {
    if (isLeft) return;
    lost = [...lost.filter((at) => now() - at < minute), now()];
    // Dexie has not finished closing it.
    if (lost.length <= mostLost) queueMicrotask(() => void mendOrTell());
    else keeping.troubled("closed");
  });

  function leave(): void {
    isLeft = true;
    keeping.stop();
    stopTending();
    database.close();
  }

  // What waits gets its last chance: the other tab waits for us.
  async function giveWay(tell: () => void): Promise<void> {
    if (isLeft) return;
    if (keeping.isWaiting()) await keeping.tryAgain();
    leave();
    tell();
  }

  async function mendOrTell(): Promise<void> {
    try {
      await makeReady();
    } catch (error) {
      if (!isLeft) keeping.troubled(troubleOf(error) ?? "failed");
    }
  }

  async function makeReady(): Promise<void> {
    mending ??= mend().finally(() => {
      mending = undefined;
    });
    return mending;
  }

  async function mend(): Promise<void> {
    if (isLeft || (await answers())) return;
    const found = await look(ports, database.name);
    if (isLeft) return;
    if (!found.ok) throw new Dexie.DatabaseClosedError(found.why);
    if (found.value.kind !== "database" || !found.value.hasChoir) {
      leave();
      happenings.gone();
      throw new Dexie.DatabaseClosedError("The choir is gone");
    }
    const opened = await within(ports.later, patience, database.open());
    if (!opened.ok) throw new Dexie.TimeoutError();
  }

  // A connection can be dead and not say so.
  async function answers(): Promise<boolean> {
    if (!database.isOpen()) return false;
    try {
      const answer = await within(ports.later, patience, database.clock.count());
      if (answer.ok) return true;
    } catch (error) {
      if (!troubleOf(error)) throw error;
    }
    database.close({ disableAutoOpen: false });
    return false;
  }

  return { store, madeUp, leave };
}
