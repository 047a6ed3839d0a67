import { fetchCipher } from "#crypto/vault.ts";
import type { Effort } from "#crypto/vaultDoors.ts";
import { done, refused, type Result } from "#domain/result.ts";

import {
  authenticatorDoor,
  keyBehind,
  type Opener,
  passphraseDoor,
  usualEffort,
} from "./lockDoors.ts";
import { fetchAnew } from "./linking.ts";
import { changeLock, holdNames, keysOf, renewWorn, replaceRow, turnKeys } from "./lockKeeping.ts";
import { keysBehind, sealedUnder } from "./lockSealing.ts";
import { dropAllSealed } from "./sealedAnew.ts";
import {
  type Door,
  freshKeys,
  freshVault,
  newMark,
  usualMinutes,
  type VaultRow,
} from "./sealedKeys.ts";
import { clearSnapshots } from "./snapshot.ts";
import type { Store } from "./store.ts";
import { type StorageTrouble, troubleOf } from "./trouble.ts";

/**
 * - `too short`: the passphrase has fewer than six characters
 * - `changed meanwhile`: another tab has changed the lock just now; look again
 */
export type LockProblem = "too short" | "changed meanwhile";

export const shortestPassphrase = 6;

/**
 * Puts a lock before the care ring. Everything is sealed anew under fresh keys, so that keys that once lay open open
 * nothing that stands; copies from before an update, which they would open, go. All of it or nothing: a device that dies
 * in between has no lock, and all that it had.
 *
 * @param minutes so long nobody touches the screen before it locks by itself
 */
export async function turnOnLock(
  store: Store,
  passphrase: string,
  minutes = usualMinutes,
  effort: Effort = usualEffort,
): Promise<Result<void, LockProblem>> {
  const row = await store.database.vault.get("vault");
  if (!row || row.lock) return refused("changed meanwhile");
  return lockAnew(store, row, passphrase, minutes, effort);
}

/** Another passphrase, and fresh keys: who knew the old one, and copies the storage later, opens nothing. */
export async function changePassphrase(
  store: Store,
  old: string,
  passphrase: string,
  effort: Effort = usualEffort,
): Promise<Result<void, LockProblem | Unopened>> {
  const opened = await openWith(store, { passphrase: old });
  if (!opened.ok) return opened;
  const row = await store.database.vault.get("vault");
  if (!row?.lock) return refused("changed meanwhile");
  return lockAnew(store, row, passphrase, row.lock.minutes, effort);
}

async function lockAnew(
  store: Store,
  row: VaultRow,
  passphrase: string,
  minutes: number,
  effort: Effort,
): Promise<Result<void, LockProblem>> {
  if (passphrase.normalize("NFKC").trim().length < shortestPassphrase) {
    return refused("too short");
  }
  const main = crypto.getRandomValues(new Uint8Array(32));
  const door = await passphraseDoor(main, passphrase, effort);
  const doors: readonly Door[] = [door];
  const turned = await turnKeys(store, row, freshKeys(), main, (keys, open) => ({
    open,
    lock: {
      doors,
      sealed: sealedUnder(main, keys),
      minutes,
      worn: open.names !== undefined,
      wrong,
    },
  }));
  if (!turned) return refused("changed meanwhile");
  return done(undefined);
}

/** Takes the lock away: the keys lie open from now on. */
export async function turnOffLock(
  store: Store,
  passphrase: string,
): Promise<Result<void, Unopened | "changed meanwhile">> {
  const opened = await openWith(store, { passphrase });
  if (!opened.ok) return opened;
  const { vault, keys } = store.database;
  const next = await store.database.transaction("rw", vault, async () => {
    const row = await vault.get("vault");
    const open = keysOf(store.database);
    if (!row?.lock || row.turn !== keys.turn() || !open) return undefined;
    const { lock: _, ...rest } = row;
    const without: VaultRow = { ...rest, open, shut: newMark() };
    await replaceRow(store.database, without);
    return without;
  });
  if (!next) return refused("changed meanwhile");
  keys.adopt(next);
  return done(undefined);
}

/**
 * - `wrong`: that does not open it; so many milliseconds until it may be tried again, counted from now
 * - `wait`: it was tried too often just now
 */
export type Unopened =
  | { readonly kind: "wrong"; readonly waitMs: number }
  | { readonly kind: "wait"; readonly waitMs: number }
  | { readonly kind: "no lock" };

/** Opens the lock in this tab. Nothing is ever deleted, however often it is tried; only the waits grow. */
export async function unlock(store: Store, opener: Opener): Promise<Result<void, Unopened>> {
  const opened = await openWith(store, opener);
  if (!opened.ok) return opened;
  await renewWorn(store);
  return done(undefined);
}

async function openWith(store: Store, opener: Opener): Promise<Result<void, Unopened>> {
  await fetchCipher();
  const { vault, keys } = store.database;
  const row = await vault.get("vault");
  if (!row?.lock) return refused({ kind: "no lock" });
  const waitMs = waitAfter(row.lock.wrong, store.now());
  if (waitMs > 0) return refused({ kind: "wait", waitMs });
  const main = await keyBehind(row.lock.doors, opener);
  const data = main && keysBehind(main, row.lock.sealed);
  // A finger that was not recognised is no guess.
  const guesses = "passphrase" in opener ? 1 : 0;
  const times = main && data ? 0 : row.lock.wrong.times + guesses;
  const wrong = { times, at: store.now() };
  if (times !== row.lock.wrong.times) await changeLock(store, { wrong });
  if (!main || !data) return refused({ kind: "wrong", waitMs: waitAfter(wrong, store.now()) });
  keys.learn(row, data, main);
  return done(undefined);
}

const wrong = { times: 0, at: 0 };

/** Three tries are free: fingers slip. Then it doubles, up to a minute. In milliseconds. */
function waitAfter({ times, at }: { times: number; at: number }, now: number): number {
  if (times < 3) return 0;
  const wait = Math.min(2 ** (times - 3) * 5_000, 60_000);
  // A clock that was set back must not make anybody wait longer.
  return Math.min(wait, Math.max(0, at + wait - now));
}

/**
 * Locks in all tabs of this device, at once. While a session runs here, the names stay open until it is ended.
 * Refused while something that could not be kept waits in memory: its keys would be gone.
 */
export async function lockNow(store: Store): Promise<Result<void, NotLocked>> {
  const { vault, keys } = store.database;
  if (!keys.state.getState().hasLock) return refused("no lock");
  try {
    if (!(await forgetHere(store))) return refused("something waits");
    await vault.update("vault", { shut: newMark() });
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    return refused(trouble);
  }
  return done(undefined);
}

/** `something waits`: an act could not be kept yet, and would be lost if its keys went. */
export type NotLocked = "something waits" | "no lock" | StorageTrouble;

/** Locks this tab only, as it does by itself when nobody has touched it for a while. False while something waits. */
export async function forgetHere(store: Store): Promise<boolean> {
  const { keeping, database } = store;
  if (!database.keys.state.getState().hasLock) return true;
  if (keeping.isWaiting() && !(await keeping.tryAgain())) return false;
  await holdNames(store);
  database.keys.forget();
  return true;
}

export async function setLockMinutes(store: Store, minutes: number): Promise<void> {
  await changeLock(store, { minutes });
}

/** Opens with the device's own lock too, from now on; false where it does not keep keys, or the person said no. */
export async function addAuthenticator(store: Store, name: string): Promise<boolean> {
  const { keys, vault } = store.database;
  const main = keys.main();
  const door = main && (await authenticatorDoor(main, name));
  const row = await vault.get("vault");
  if (!door || !row?.lock || keys.main() !== main) return false;
  await changeLock(store, { doors: [...row.lock.doors.filter(isPassphrase), door] });
  return true;
}

/** From now on only the passphrase opens. */
export async function removeAuthenticator(store: Store): Promise<void> {
  const row = await store.database.vault.get("vault");
  if (row?.lock) await changeLock(store, { doors: row.lock.doors.filter(isPassphrase) });
}

function isPassphrase({ kind }: Door): boolean {
  return kind === "passphrase";
}

/**
 * Lets go of what is locked when the passphrase is forgotten: names, cards and all that hangs on them go from this
 * device, and the lock with them. Plans, songs and the course stay. What a file holds can come again, and what another
 * device holds of the rings whose keys are still here; those of the care ring go too.
 */
export async function letGoOfLocked(store: Store): Promise<void> {
  const { database, shelf } = store;
  const next = await database.transaction("rw", database.tables, async (transaction) => {
    // What waits to be sent of them goes along: it cannot be told any more either.
    if (database.beneath) await dropAllSealed(database.beneath, transaction.idbtrans);
    // Help notes have gone, and others may have them.
    await fetchAnew(database);
    const after = freshVault();
    await replaceRow(database, after);
    return after;
  });
  database.keys.adopt(next);
  if (shelf !== undefined) await clearSnapshots(shelf, database.name);
}
