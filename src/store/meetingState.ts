import { deviceFrom, type KnownDevice } from "#domain/device.ts";
import { type Role, ringsOf, sharedRings } from "#domain/role.ts";

import type { Database, OutboxRow } from "./database.ts";
import { readHow, readLink, readStream } from "./link.ts";
import { type Filling, fillingOf, oldAmong, thingsAmong } from "./met.ts";
import { canOpen } from "./sealedTables.ts";
import {
  type AwayRow,
  type MeetingTrouble,
  type QuarantineRow,
  type StreamRow,
  syncTables,
} from "./syncRows.ts";

/** How this device meets the others, as stored facts: what a screen shows, read by a live question. */
export type MeetingState =
  /** The choir is on this device only; nothing is missing. */
  | { readonly kind: "alone" }
  | {
      readonly kind: "shared";
      readonly address: string;
      readonly role: Role;
      readonly owner: string;
      /** So many things wait to be shared, without what is stuck; see `thingsAmong`. */
      readonly waiting: number;
      readonly stuck: readonly OutboxRow[];
      /** When this device and the endpoint last knew the same, in milliseconds since 1970. */
      readonly metAt: number | undefined;
      /** `keys gone`: the care ring's keys went with what was let go of here, and no lock holds them. */
      readonly trouble: MeetingTrouble | "keys gone" | undefined;
      readonly againAt: number | undefined;
      /** How far this device's clock is ahead, in milliseconds; undefined while it is near enough. */
      readonly clockAheadBy: number | undefined;
      /** The first filling of a device that joined: so many facets of so many are here. */
      readonly filling: Filling | undefined;
      /** The endpoint was emptied or put back: everything is being compared and made whole. */
      readonly mending: boolean;
      /** Since this device was let in: what came is older than what was there then. */
      readonly old: Old | undefined;
      /** What only waits for the lock is not among it: nothing is wrong with that. */
      readonly unopened: readonly QuarantineRow[];
    };

/** Whoever knows of something later. */
export interface Old {
  /** This device itself, by its recovery kit. */
  readonly byKit: boolean;
  /** Who let this device in; undefined where it may not be known here. */
  readonly owner: string | undefined;
}

// Nearer than this nobody needs to hear of it. In milliseconds.
const farClock = 2 * 60 * 1000;

export async function readMeeting(database: Database): Promise<MeetingState> {
  const link = await readLink(database);
  if (!link) return { kind: "alone" };
  const outbox = await database.outbox.toArray();
  const stuck = outbox.filter((row) => row.stuck);
  const going = outbox.filter((row) => !row.stuck);
  const how = await readHow(database);
  const streams = await Promise.all(sharedRings.map(async (ring) => readStream(database, ring)));
  const aheadBy = how.aheadBy ?? 0;
  return {
    kind: "shared",
    address: link.address,
    role: link.role,
    owner: link.owner,
    waiting: thingsAmong(going, (await database.outbox.count()) - stuck.length),
    stuck,
    metAt: how.metAt,
    trouble:
      how.trouble === "locked" && (await lacksKeys(database, link.role))
        ? "keys gone"
        : how.trouble,
    againAt: how.againAt,
    clockAheadBy: Math.abs(aheadBy) > farClock ? aheadBy : undefined,
    filling: fillingOf(streams),
    mending: streams.some(({ mending }) => mending),
    old: await readOld(database, link.device, streams),
    unopened: (await syncTables(database).quarantine.toArray()).filter(
      ({ why }) => why !== "locked",
    ),
  };
}

async function lacksKeys(database: Database, role: Role): Promise<boolean> {
  if (!ringsOf(role).includes("care") || !canOpen(database, "care")) return false;
  return (await syncTables(database).ringKeys.get("care")) === undefined;
}

/** Whether this device meets others over names and cards: with what is locked, the keys to that can be let go of too. */
export async function readSharesCare(database: Database): Promise<boolean> {
  const link = await readLink(database);
  return link !== undefined && ringsOf(link.role).includes("care");
}

async function readOld(
  database: Database,
  device: string,
  streams: readonly StreamRow[],
): Promise<Old | undefined> {
  const [witness] = oldAmong(streams);
  if (!witness) return undefined;
  const byKit = witness.by === device;
  const row = byKit ? undefined : await database.rows("device").get(witness.by);
  return { byKit, owner: row?.card?.owner || undefined };
}

/** What others changed while nobody looked here; undefined when nothing did. */
export async function readAway(database: Database): Promise<AwayRow | undefined> {
  const row = await syncTables(database).away.get("away");
  return row && Object.keys(row.changed).length > 0 ? row : undefined;
}

/** The devices of the choir, as those who let them in vouch for them; the removed ones too. */
export async function readKnownDevices(database: Database): Promise<KnownDevice[]> {
  const rows = await database.rows("device").toArray();
  return rows.flatMap((row) => deviceFrom(row) ?? []);
}
