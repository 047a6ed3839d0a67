import type { Database } from "./database.ts";
import { readLinkAndHow } from "./link.ts";
import { readKnownDevices } from "./meetingState.ts";
import { canOpen } from "./sealedTables.ts";

/** Where the choir is besides on this device, as far as is known here. */
export interface WhereElse {
  /** Other devices of the choir have it too. */
  readonly others: boolean;
  /** So many facets have not reached them. */
  readonly waiting: number;
}

/** What a device that meets nobody (any more) knows of the others. Where it cannot tell, it knows of none. */
export async function readWhereElse(database: Database): Promise<WhereElse> {
  const { link, how } = await readLinkAndHow(database);
  return {
    others: link !== undefined || (await hasLeftOthers(database, how.left)),
    waiting: await database.outbox.count(),
  };
}

/** Others have the choir, and this device meets them no more: they never hear of what is done here. */
export async function readIsApart(database: Database): Promise<boolean> {
  const { link, how } = await readLinkAndHow(database);
  const meets = link !== undefined && how.trouble !== "removed";
  return !meets && (await readWhereElse(database)).others;
}

type Left = Awaited<ReturnType<typeof readLinkAndHow>>["how"]["left"];

async function hasLeftOthers(database: Database, left: Left): Promise<boolean> {
  if (!left) return false;
  // Somebody let it in, or removed it: a leader, who has the choir.
  if (left.role !== "leader") return true;
  if (!canOpen(database, "device")) return false;
  const known = await readKnownDevices(database);
  return known.some(({ id, removed }) => !removed && id !== left.device);
}
