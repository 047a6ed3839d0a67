import type { Dexie } from "dexie";

import { fetchCipher } from "#crypto/vault.ts";

import { fetched } from "./piece.ts";
import type { Beneath } from "./sealedAnew.ts";
import { freshVault, type KeptKeys, type SealedKeys, type VaultRow } from "./sealedKeys.ts";

/**
 * Takes the keys that lie open into memory, before anything is read; where an older version left rows in clear, they
 * are sealed first. With a lock before them the keys stay where they are.
 *
 * @param opened the database, as it lets somebody in before it is ready
 */
export async function bringKeys(
  opened: Dexie,
  { keys, beneath }: { readonly keys: SealedKeys; readonly beneath: Beneath | undefined },
): Promise<void> {
  await fetched(fetchCipher());
  const vault = opened.table<VaultRow, "vault">("vault");
  const row = (await vault.get("vault")) ?? (await added(opened));
  if (row.unsealed && beneath) await sealWhatLiesInClear(opened, beneath);
  keys.adopt(row);
}

// The row was lost. What was sealed before stays as it lies; it counts as damaged.
async function added(opened: Dexie): Promise<VaultRow> {
  const row = freshVault();
  await opened.table("vault").add(row);
  return row;
}

/** All of it or nothing; another tab may have done it already. */
async function sealWhatLiesInClear(opened: Dexie, beneath: Beneath): Promise<void> {
  // Inside the transaction nothing may be waited for but the disk.
  const { sealAllAnew } = await import("./sealedAnew.ts");
  await opened.transaction("rw", opened.tables, async (transaction) => {
    const vault = opened.table<VaultRow, "vault">("vault");
    const row = await vault.get("vault");
    if (!row?.unsealed || !hasAll(row.open)) return;
    await sealAllAnew(beneath, transaction.idbtrans, row.open, row.open);
    await vault.update("vault", { unsealed: false });
  });
}

function hasAll(open: Partial<KeptKeys>): open is KeptKeys {
  return open.names !== undefined && open.cards !== undefined;
}
