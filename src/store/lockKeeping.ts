import type { Bytes } from "#crypto/bytes.ts";

import type { Database } from "./database.ts";
import { isHeldByRun } from "./lockRun.ts";
import { sealedUnder } from "./lockSealing.ts";
import { sealAllAnew } from "./sealedAnew.ts";
import { freshKey, type KeptKeys, newMark, type VaultRow } from "./sealedKeys.ts";
import { clearSnapshots } from "./snapshot.ts";
import type { Store } from "./store.ts";

/**
 * While a session runs on this device the names are kept open, so that they are there after a killed tab too; when none
 * runs any more, they are not. To be called whenever a session begins or ends.
 */
export async function holdNames(store: Store): Promise<void> {
  const { vault, keys } = store.database;
  const isHeld = await isHeldByRun(store);
  const next = await store.database.transaction("rw", vault, async () => {
    const row = await vault.get("vault");
    if (!row?.lock) return undefined;
    const names = keys.kept("names");
    const isOpen = row.open.names !== undefined;
    if (isHeld === isOpen || (isHeld && (!names || row.turn !== keys.turn()))) return undefined;
    const open = isHeld && names ? { names } : {};
    const after: VaultRow = { ...row, open, lock: { ...row.lock, worn: true } };
    await replaceRow(store.database, after);
    return after;
  });
  if (next) keys.adopt(next);
  if (isHeld) return;
  // Open as it is, it goes on with a fresh key; locked, the names are forgotten.
  if (keys.main()) await renewWorn(store);
  else if (next) keys.forget();
}

/** A key of the names that has lain open is made anew, once no session needs it to lie there. */
export async function renewWorn(store: Store): Promise<void> {
  const { vault, keys } = store.database;
  const row = await vault.get("vault");
  const [main, cards] = [keys.main(), keys.kept("cards")];
  if (!row?.lock?.worn || row.open.names || !main || !cards) return;
  const { lock } = row;
  await turnKeys(store, row, { names: freshKey(), cards }, main, (fresh, open) => ({
    open,
    lock: { ...lock, sealed: sealedUnder(main, fresh), worn: open.names !== undefined },
  }));
}

/** Seals everything under other keys, and keeps the keys as it is told; undefined where another tab was first. */
export async function turnKeys(
  store: Store,
  before: VaultRow,
  fresh: KeptKeys,
  main: Bytes | undefined,
  keptAs: (fresh: KeptKeys, open: Partial<KeptKeys>) => Pick<VaultRow, "open" | "lock">,
): Promise<VaultRow | undefined> {
  const { database, shelf } = store;
  const { keys, beneath } = database;
  const from = keysOf(database);
  if (!from || keys.turn() !== before.turn) return undefined;
  const isHeld = await isHeldByRun(store);
  const next = await database.transaction("rw", database.tables, async (transaction) => {
    const row = await database.vault.get("vault");
    if (!beneath || row?.turn !== before.turn || row.shut !== before.shut) return undefined;
    await sealAllAnew(beneath, transaction.idbtrans, from, fresh);
    const open = isHeld ? { names: fresh.names } : {};
    const { lock: _, open: __, ...rest } = row;
    const after: VaultRow = { ...rest, turn: newMark(), ...keptAs(fresh, open) };
    await replaceRow(database, after);
    return after;
  });
  if (!next) return undefined;
  keys.learn(next, fresh, main);
  // What the old keys would open.
  if (shelf !== undefined) await clearSnapshots(shelf, database.name);
  return next;
}

/** All data keys; undefined where one of them is not here. */
export function keysOf({ keys }: Database): KeptKeys | undefined {
  const [names, cards] = [keys.kept("names"), keys.kept("cards")];
  return names && cards && { names, cards };
}

export async function changeLock(
  { database }: Store,
  part: Partial<NonNullable<VaultRow["lock"]>>,
): Promise<void> {
  const next = await database.transaction("rw", database.vault, async () => {
    const row = await database.vault.get("vault");
    if (!row?.lock) return undefined;
    const after: VaultRow = { ...row, lock: { ...row.lock, ...part } };
    await replaceRow(database, after);
    return after;
  });
  database.keys.adopt(next);
}

export async function replaceRow(database: Database, row: VaultRow): Promise<void> {
  await database.vault.clear();
  await database.vault.add(row);
}
