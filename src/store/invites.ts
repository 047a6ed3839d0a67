import type { Database } from "./database.ts";
import { type InviteSecret, type RingKeysRow, syncTables } from "./syncRows.ts";

/**
 * Whether somebody can come in with an invitation that was made here, as far as this device knows.
 * - `older keys`: the choir has got new keys, which end it until it has been told again with those
 * - `over`: it was used, or its day is over
 */
export type InviteStanding = "good" | "older keys" | "over";

/** Undefined while the keys are locked away, and nobody can tell. */
export async function readInviteStanding(
  database: Database,
  { secret, expiresAt }: Pick<InviteSecret, "secret" | "expiresAt">,
  now: number,
): Promise<InviteStanding | undefined> {
  const row = await syncTables(database).ringKeys.get("care");
  if (!row) return undefined;
  const invite = row.invites?.find((one) => one.secret.join() === secret.join());
  if (!invite || expiresAt <= now) return "over";
  return isOlder(invite, row) ? "older keys" : "good";
}

/** The invitations of this device that a change of keys has ended, and that may still be taken up. */
export function endedByKeys(row: RingKeysRow, now: number): readonly InviteSecret[] {
  return (row.invites ?? []).filter(
    (invite) => isOlder(invite, row) && invite.expiresAt - now >= 60_000,
  );
}

function isOlder({ epoch }: InviteSecret, { epochs }: RingKeysRow): boolean {
  return Object.keys(epochs).some((one) => Number(one) > epoch);
}
