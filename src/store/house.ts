import { createStore, type StoreApi } from "zustand/vanilla";

import type { Change } from "#domain/facets.ts";
import { done, refused, type Result } from "#domain/result.ts";

import { type Database, type Version, versions } from "./database.ts";
import { type DatabaseNames, usualNames } from "./databaseNames.ts";
import { type Device, noChoir } from "./device.ts";
import { createKeeping, type Later } from "./keeping.ts";
import { type OpenChoir, watchOver } from "./openChoir.ts";
import {
  isChoirIn,
  look,
  openExisting,
  type Opening,
  openNew,
  patience,
  remove,
  within,
} from "./opening.ts";
import { fetched } from "./piece.ts";
import type { SavedChoir } from "./savedChoir.ts";
import type { Store } from "./store.ts";
import type { NotTakenOff } from "./takingOff.ts";
import { tidyUp } from "./tidying.ts";
import { NotKeptError, type StorageTrouble, troubleOf } from "./trouble.ts";

/** Which choir is open on this device, if any. */
export type HouseState =
  | { readonly kind: "opening" }
  /** No choir here (any more): the three doors. `takenOff`: the one that was here has just been taken off. */
  | { readonly kind: "empty"; readonly takenOff?: true }
  | { readonly kind: "open"; readonly store: Store; readonly madeUp: boolean }
  | { readonly kind: "shut"; readonly why: ShutReason };

/**
 * Why the choir on this device cannot be opened now.
 * - `blocked`: an old tab holds the database while it has to be brought up to date
 * - `newer here`: the database was written by a newer Korlag than this one
 * - `newer tab`: a newer Korlag has opened in another tab and this one gave way
 * - `unavailable`: the browser gives no storage (private window, forbidden, broken)
 * - `wiped`: this device remembers a choir, but its database is gone
 */
export type ShutReason = "blocked" | "newer here" | "newer tab" | "unavailable" | "wiped";

export interface House {
  /** Milliseconds since 1970: for whoever stands at the three doors, where no choir's store is open yet. */
  readonly now: () => number;
  readonly state: StoreApi<HouseState>;
  /** Opens the choir that was open last; called once at start-up and again by *try again*. */
  readonly open: () => Promise<void>;
  /** Founds a real choir in a database of its own and opens it. */
  readonly startChoir: (name: string) => Promise<Result<void, StorageTrouble>>;
  /** Lays out the made-up choir in its own database and opens it; a real choir on the device is left where it is. */
  readonly lookAround: (changes: readonly Change[]) => Promise<Result<void, StorageTrouble>>;
  /** Deletes the made-up choir's database whole; the real choir opens again, or the three doors. */
  readonly removeMadeUp: () => Promise<void>;
  /** Opens a saved file on a device that has no real choir yet; refuses where one is. */
  readonly openSaved: (
    saved: SavedChoir,
  ) => Promise<Result<void, "a choir is here" | StorageTrouble>>;
  /**
   * Makes the database of a choir that others have, empty, and opens it; refuses where a real one is on this device.
   *
   * @param welcome asked only where there is room: what is to be laid in, or why not
   */
  readonly letIn: <Why>(
    welcome: () => Promise<Result<(store: Store) => Promise<void>, Why>>,
  ) => Promise<Result<void, Why | "a choir is here" | StorageTrouble>>;
  /** Takes the real choir, which is open, off this device with all that is kept of it; nothing brings it back. */
  readonly takeOff: () => Promise<Result<void, NotTakenOff>>;
  /** After `wiped`: lets go of the memory, so that the three doors show again. */
  readonly forgetWiped: () => void;
}

/** Time, chance and storage, as arguments. */
export interface HousePorts {
  readonly device: Device;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** So many random bytes. */
  readonly chance: (bytes: number) => Uint8Array;
  readonly newId: () => string;
  readonly later: Later;
  readonly databaseNames?: DatabaseNames;
  readonly history?: readonly Version[];
}

/** Where choirs are opened, one at a time, each in a database of its own. Nothing is opened until it is asked for. */
export function createHouse(ports: HousePorts): House {
  const { device, databaseNames: names = usualNames, history = versions } = ports;
  const choirPorts = { ...ports, history, shelf: names.snapshots };
  const fetchRoom = async () => (await fetched(import("./room.ts"))).createRoom(choirPorts, names);
  const state = createStore<HouseState>(() => ({ kind: "opening" }));
  let here: OpenChoir | undefined;
  /** The real choir, that opens when an old tab lets go. */
  let blocked: Promise<Opening> | undefined;
  let line: Promise<unknown> = Promise.resolve();

  async function openLast(): Promise<void> {
    if (here) return;
    if (blocked) {
      const late = await within(choirPorts.later, patience, blocked);
      if (!late.ok) return shut("blocked");
      blocked = undefined;
      return settle(late.value, false);
    }
    const { open, choir } = device.card.getState();
    if (open === "made up" && (await openMadeUp())) return;
    const found = await look(choirPorts, names.real);
    if (!found.ok) return shut(found.why);
    const { value } = found;
    if (value.kind === "database" && isChoirIn(value, history))
      return settle(await openExisting(choirPorts, names.real, value.version), false);
    if (value.kind === "taken off" || choir === "real") {
      // Where the piece cannot be had now, it is cleared away at the next start.
      const room = await fetchRoom().catch(() => undefined);
      const isOff = value.kind === "taken off" || (await room?.wasTakenOff());
      // Nothing is written here: what was lost may still be found again.
      if (!isOff) return shut("wiped");
      await room?.clearAway();
      return show({ kind: "empty", takenOff: true });
    }
    // A battery that dies can take the memory of what was open along, and leave the choir on the disk.
    if (!(await openMadeUp())) show({ kind: "empty" });
  }

  async function openMadeUp(): Promise<boolean> {
    const found = await look(choirPorts, names.madeUp);
    if (!found.ok || found.value.kind !== "database" || !found.value.hasChoir) return false;
    const opening = await openExisting(choirPorts, names.madeUp, found.value.version);
    if (opening.kind === "open") await settle(opening, true);
    if (opening.kind === "blocked") void opening.comes.then(letGo);
    return opening.kind === "open";
  }

  async function settle(opening: Opening, madeUp: boolean): Promise<void> {
    if (opening.kind === "shut") return shut(opening.why);
    if (opening.kind === "open") return enter(opening.database, madeUp);
    blocked = opening.comes;
    shut("blocked");
    // The old tab may let go later: the choir then opens by itself, if nobody has tried again meanwhile.
    void opening.comes.then((late) =>
      inTurn(async () => {
        if (blocked !== opening.comes) return;
        blocked = undefined;
        await settle(late, madeUp);
      }),
    );
  }

  async function enter(database: Database, madeUp: boolean): Promise<void> {
    const choir = watchOver(choirPorts, database, madeUp, {
      newerTab: () => leaveFor(choir, async () => shut("newer tab")),
      gone: () => leaveFor(choir, openLast),
    });
    here = choir;
    if (madeUp) device.change({ open: "made up" });
    else device.change({ choir: "real", open: "real" });
    show({ kind: "open", store: choir.store, madeUp });
    await tidyUp(choir.store);
  }

  function leaveFor(choir: OpenChoir, next: () => Promise<void>): void {
    void inTurn(async () => {
      if (here !== choir) return;
      here = undefined;
      show({ kind: "opening" });
      await next();
    });
  }

  /** Leaves the choir that is open, unless something that was done in it is still not kept. */
  async function leaveHere(): Promise<StorageTrouble | undefined> {
    if (!here) return undefined;
    const { keeping } = here.store;
    if (keeping.isWaiting() && !here.madeUp && !(await keeping.tryAgain())) {
      const kept = keeping.state.getState();
      return kept.kind === "waiting" ? kept.trouble : "failed";
    }
    show({ kind: "opening" });
    here.leave();
    here = undefined;
    return undefined;
  }

  /** Makes a database, has it filled, and opens it; where that does not go well, what was open before opens again. */
  async function found(
    name: string,
    madeUp: boolean,
    fill: (store: Store) => Promise<void>,
  ): Promise<Result<void, StorageTrouble>> {
    const stays = await leaveHere();
    if (stays) return refused(stays);
    let database: Database | undefined;
    try {
      // A choir that is founded now, and is lost one day, was not taken off.
      await remove(choirPorts, madeUp ? name : names.takenOff);
      database = await openNew(choirPorts, name);
      // Nothing is tried again here: who founds a choir waits for the answer.
      const keeping = createKeeping(() => () => {});
      await fill({ ...choirPorts, database, keeping });
      await enter(database, madeUp);
      return done(undefined);
    } catch (error) {
      here?.leave();
      here = undefined;
      database?.close();
      if (madeUp) await remove(choirPorts, name).catch(() => {});
      await openLast();
      const trouble = error instanceof NotKeptError ? error.trouble : troubleOf(error);
      if (!trouble) throw error;
      return refused(trouble);
    }
  }

  const show = (next: HouseState) => state.setState(next, true);
  const shut = (why: ShutReason) => show({ kind: "shut", why });

  async function inTurn<Answer>(run: () => Promise<Answer>): Promise<Answer> {
    const mine = line.then(run);
    line = mine.catch(() => {});
    return mine;
  }

  return {
    state,
    now: ports.now,
    open: async () => inTurn(openLast),
    startChoir: async (name) =>
      inTurn(async () => {
        const real = await (await fetchRoom()).hasReal();
        if (!real.ok) return real;
        if (!real.value) {
          const { layFoundation } = await fetched(import("./founding.ts"));
          return found(names.real, false, async (store) => layFoundation(store, name));
        }
        // One is here already: it is opened, never written over.
        const stays = await leaveHere();
        if (stays) return refused(stays);
        device.change({ open: "real" });
        await openLast();
        return done(undefined);
      }),
    lookAround: async (changes) =>
      inTurn(async () => {
        const { layOutMadeUp } = await fetched(import("./founding.ts"));
        return found(names.madeUp, true, async (store) => layOutMadeUp(store, changes));
      }),
    removeMadeUp: async () =>
      inTurn(async () => {
        if (here?.madeUp) await leaveHere();
        device.change({ open: device.card.getState().choir });
        await remove(choirPorts, names.madeUp);
        await openLast();
      }),
    openSaved: async (saved) =>
      inTurn(async () => {
        const { isMadeUp, layOut } = await fetched(import("./savedChoir.ts"));
        const fill = async (store: Store) => layOut(store, saved);
        if (isMadeUp(saved)) return found(names.madeUp, true, fill);
        const free = await (await fetchRoom()).mustHave();
        return free.ok ? found(names.real, false, fill) : free;
      }),
    letIn: async (welcome) =>
      inTurn(async () => {
        const before = await (await fetchRoom()).mustHave();
        if (!before.ok) return before;
        const fill = await welcome();
        if (!fill.ok) return fill;
        // To be welcomed takes its time: another tab may have founded a choir meanwhile.
        const free = await (await fetchRoom()).mustHave();
        return free.ok ? found(names.real, false, fill.value) : free;
      }),
    takeOff: async () =>
      inTurn(async () => {
        if (!here || here.madeUp) return refused("closed");
        const room = await fetchRoom().catch(() => undefined);
        if (!room) return refused("failed");
        const emptied = await room.emptyOut(here.store);
        if (!emptied.ok) return emptied;
        here.leave();
        here = undefined;
        show({ kind: "opening" });
        await room.clearAway();
        show({ kind: "empty", takenOff: true });
        return done(undefined);
      }),
    forgetWiped: () => {
      const now = state.getState();
      if (now.kind !== "shut" || now.why !== "wiped") return;
      device.change(noChoir);
      show({ kind: "empty" });
    },
  };
}

async function letGo(opening: Opening): Promise<void> {
  if (opening.kind === "open") opening.database.close();
}
