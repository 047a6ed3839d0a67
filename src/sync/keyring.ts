import { namingKeyFrom, type NamingKey } from "#crypto/naming.ts";
import { sealingKeyFrom, type SealingKey } from "#crypto/sealing.ts";
import type { SharedRing } from "#domain/role.ts";
import type { Database } from "#store/database.ts";
import { readRingKeys } from "#store/syncReading.ts";
import type { RingKeysRow } from "#store/syncRows.ts";

/** A ring with its keys as the browser holds them. */
export interface OpenRing {
  readonly ring: SharedRing;
  readonly naming: NamingKey;
  /** By epoch; of several keys of one epoch the first seals, and each may open. */
  readonly keys: ReadonlyMap<number, readonly SealingKey[]>;
  /** Under which new things are sealed. */
  readonly newest: number;
}

/** Undefined for a ring that this device does not hold, and while the keys are locked away. */
export async function openRing(
  database: Database,
  ring: SharedRing,
): Promise<OpenRing | undefined> {
  const row = await readRingKeys(database, ring);
  return row && withKeys(row);
}

export async function withKeys(row: RingKeysRow): Promise<OpenRing> {
  const { ring, naming, epochs, twins = [] } = row;
  const keys = new Map<number, SealingKey[]>();
  for (const [epoch, raw] of Object.entries(epochs)) {
    keys.set(Number(epoch), [await sealingKeyFrom(raw)]);
  }
  for (const { epoch, key } of twins) {
    keys.set(epoch, [...(keys.get(epoch) ?? []), await sealingKeyFrom(key)]);
  }
  return {
    ring,
    naming: await namingKeyFrom(naming),
    keys,
    newest: newestOf(epochs),
  };
}

export function newestOf(epochs: RingKeysRow["epochs"]): number {
  return Math.max(0, ...Object.keys(epochs).map(Number));
}
