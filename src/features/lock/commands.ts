import { done, refused, type Result } from "#domain/result.ts";
import {
  addAuthenticator,
  changePassphrase,
  letGoOfLocked,
  lockNow,
  type LockProblem,
  type NotLocked,
  removeAuthenticator,
  setLockMinutes,
  turnOffLock,
  turnOnLock,
  type Unopened,
  unlock,
} from "#store/lock.ts";
import { bringBack } from "#store/lockRestore.ts";
import { type NotASavedChoir, parseSavedChoir } from "#store/savedChoir.ts";
import type { Store } from "#store/store.ts";

export async function putLockOn(
  store: Store,
  typed: string,
  again: string,
  minutes: number,
): Promise<Result<void, LockProblem | "not the same">> {
  if (typed !== again) return refused("not the same");
  return turnOnLock(store, typed, minutes);
}

export async function changeWord(
  store: Store,
  old: string,
  typed: string,
  again: string,
): Promise<Result<void, LockProblem | Unopened | "not the same">> {
  if (typed !== again) return refused("not the same");
  return changePassphrase(store, old, typed);
}

export async function takeLockAway(
  store: Store,
  passphrase: string,
): Promise<Result<void, Unopened | "changed meanwhile">> {
  return turnOffLock(store, passphrase);
}

export async function openWithPassphrase(
  store: Store,
  passphrase: string,
): Promise<Result<void, Unopened>> {
  return unlock(store, { passphrase });
}

export async function openWithDevice(store: Store): Promise<Result<void, Unopened>> {
  return unlock(store, { authenticator: true });
}

export async function closeLock(store: Store): Promise<Result<void, NotLocked>> {
  return lockNow(store);
}

export async function lockAfter(store: Store, minutes: number): Promise<void> {
  await setLockMinutes(store, minutes);
}

export async function openWithDeviceToo(store: Store): Promise<boolean> {
  return addAuthenticator(store, "Korlag");
}

export async function onlyWithPassphrase(store: Store): Promise<void> {
  await removeAuthenticator(store);
}

export async function letGo(store: Store): Promise<void> {
  await letGoOfLocked(store);
}

/** How many pieces came from the file. */
export async function bringFromFile(
  store: Store,
  text: string,
): Promise<Result<number, NotASavedChoir | "another choir" | "locked">> {
  const saved = parseSavedChoir(text);
  if (!saved.ok) return saved;
  const brought = await bringBack(store, saved.value);
  return brought.ok ? done(brought.value) : brought;
}
