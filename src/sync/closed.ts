import { canOpen } from "#store/sealedTables.ts";
import { readQuarantine } from "#store/syncReading.ts";
import { keepPage } from "#store/syncPages.ts";

import type { OpenRing } from "./keyring.ts";
import { openPage } from "./pull.ts";
import type { Talk } from "./talk.ts";

/** What lay in quarantine for want of a key, or of another one of the same epoch, or of the lock's, read again. */
export async function openWhatWasClosed(
  talk: Pick<Talk, "store" | "link" | "away">,
  ring: OpenRing,
): Promise<void> {
  const closed = await readQuarantine(talk.store.database, ring.ring);
  const isUnlocked = canOpen(talk.store.database, "care");
  const waiting = closed.filter(({ why, envelope }) =>
    why === "locked"
      ? isUnlocked
      : (ring.keys.get(envelope.epoch)?.length ?? 0) > (why === "no key" ? 0 : 1),
  );
  for (const passesOn of [false, true]) {
    const some = waiting.filter(({ carried = false }) => carried === passesOn);
    if (some.length === 0) continue;
    const envelopes = some.map(({ envelope }) => envelope);
    await keepPage(talk.store, ring.ring, { ...(await openPage(talk, ring, envelopes)), passesOn });
  }
}
