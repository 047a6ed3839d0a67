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
  readonly keys: ReadonlyMap<number, SealingKey>;
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

export async function withKeys({ ring, naming, epochs }: RingKeysRow): Promise<OpenRing> {
  const keys = await Promise.all(
    Object.entries(epochs).map(
      async ([epoch, raw]) => [Number(epoch), await sealingKeyFrom(raw)] as const,
    ),
  );
  return {
    ring,
    naming: await namingKeyFrom(naming),
    keys: new Map(keys),
    newest: newestOf(epochs),
  };
}

export function newestOf(epochs: RingKeysRow["epochs"]): number {
  return Math.max(0, ...Object.keys(epochs).map(Number));
}
