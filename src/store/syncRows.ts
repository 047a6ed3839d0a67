import type { Role, SharedRing } from "#domain/role.ts";
import type { Stamp } from "#domain/stamp.ts";

import type { Database } from "./database.ts";

/** With whom this device meets, and where. Its presence means that the choir is shared. */
export interface LinkRow {
  readonly key: "link";
  /** Without a slash at the end. */
  readonly address: string;
  readonly choir: string;
  readonly device: string;
  readonly token: string;
  readonly role: Role;
  readonly owner: string;
  /** In milliseconds since 1970. */
  readonly since: number;
  /** A device was removed and the others have no new keys yet. */
  readonly keysDue: boolean;
  /** The endpoint, by its incarnation, at which this leader's device has looked after the others before. */
  readonly ledAt?: string | undefined;
  /** Whom it found or let in there, by their ids: who is missing afterwards has left. */
  readonly ledWith?: readonly string[];
  /** The endpoint, by its incarnation, at which this device has last looked into its letter box for the newest keys. */
  readonly keysAt?: string | undefined;
}

/** How the last meeting went: a fact like any other, so that every tab shows the same. */
export interface HowRow {
  readonly key: "how";
  /** When this device and the endpoint last knew the same, in milliseconds since 1970. */
  readonly metAt?: number;
  readonly trouble?: MeetingTrouble;
  /** When it is tried again by itself, in milliseconds since 1970. */
  readonly againAt?: number;
  /** How far this device's clock is ahead of the endpoint's, in milliseconds; below zero when it is behind. */
  readonly aheadBy?: number;
  /** This device has left: what it was among the others, who keep theirs. */
  readonly left?: Pick<LinkRow, "device" | "role">;
}

/**
 * Why devices do not meet just now.
 * - `lost`: the endpoint has no such choir (any more); a leader's device puts everything back
 * - `later`: the device's clock is wrong in a way that cannot be mended from here
 */
export type MeetingTrouble =
  | "offline"
  | "busy"
  | "removed"
  | "lost"
  | "another version"
  | "refused"
  | "locked"
  | "later"
  | "storage";

/** How far this device is in one ring. */
export interface StreamRow {
  readonly ring: SharedRing;
  /** Everything up to here is kept. */
  readonly cursor: number;
  readonly incarnation: string | null;
  /** Everything is pulled again, and what was not among it is pushed: the endpoint lost or gained something. */
  readonly mending: boolean;
  /** How many facets came during the first filling, and how many there are to come; null once it is done. */
  readonly filling: { readonly have: number; readonly of: number } | null;
  /**
   * When it was last seen that there is more than has come, in milliseconds since 1970; 0 where there was not. Until the
   * rest has come, what was written together may be here in part.
   */
  readonly behind?: number;
  /** The head at which both sides were last found not to be equal, and everything was fetched anew. */
  readonly comparedAt: number;
  /** The number under which the latest erasure of this device is kept; who has not come so far still has the person. */
  readonly erasedAt: number;
  /** On a device that was let in, until all of it is here. */
  readonly witness?: Witness | undefined;
}

/** What another device held of a ring when it let this one in: so much, and nothing older, must come from the endpoint. */
export interface Witness {
  /** That device. A recovery kit is a word of this device to itself. */
  readonly by: string;
  /** Numbers and hidden names, base64url: nothing of what is in the ring can be read from it. */
  readonly what: string;
  /** How far this device was in the ring when something of it was last found missing. */
  readonly missingAt?: number;
}

/** Keys as bytes, by epoch, each the one that seals; `naming` is never changed. */
export interface RingKeysRow {
  readonly ring: SharedRing;
  readonly naming: Uint8Array<ArrayBuffer>;
  readonly epochs: Readonly<Record<number, Uint8Array<ArrayBuffer>>>;
  /**
   * Further keys, which only open: two leaders' devices that did not know of each other have made keys of one epoch. One
   * later than all the others is on its way: nobody can tell yet whether the endpoint has taken it.
   */
  readonly twins?: readonly EpochKey[];
  /** Where this device gets new keys; in the row of the ring that is guarded best. */
  readonly box?: { readonly slot: Uint8Array<ArrayBuffer>; readonly key: Uint8Array<ArrayBuffer> };
  /** Invitations that may still be taken up: their secrets open what a new device says of itself. */
  readonly invites?: readonly InviteSecret[];
}

export interface EpochKey {
  readonly epoch: number;
  readonly key: Uint8Array<ArrayBuffer>;
  /** It was made here, and on its way to the endpoint of this incarnation when it was last heard of. */
  readonly madeAt?: string;
}

export interface InviteSecret {
  readonly secret: Uint8Array<ArrayBuffer>;
  readonly role: Role;
  readonly expiresAt: number;
  /** The newest keys that it hands over. */
  readonly epoch: number;
}

/** What came and could not be opened; kept as it came, and passed on. */
export interface QuarantineRow {
  /** Ring, the facet's name on the wire, and stamp. */
  readonly key: string;
  readonly ring: SharedRing;
  /**
   * - `no key`: sealed with keys that this device does not have (yet)
   * - `changed`: not as anybody of the choir sealed it
   * - `locked`: it opens, and is to be kept under a key that is locked away here; nothing is wrong with it
   */
  readonly why: "no key" | "changed" | "locked";
  readonly envelope: Envelope;
  /** It came by another way than the endpoint, which may not have it: it is told on once it can be opened. */
  readonly carried?: true;
}

/** A sealed facet as the contract writes it. */
export interface Envelope {
  readonly id: string;
  readonly stamp: Stamp;
  readonly epoch: number;
  readonly kind: "value" | "deleted" | "erased";
  readonly by: string;
  readonly prev: Stamp | null;
  readonly sealed: string;
}

/** What others changed while nobody looked here: how many records of each kind. */
export interface AwayRow {
  readonly key: "away";
  /** In milliseconds since 1970. */
  readonly since: number;
  readonly changed: Readonly<Record<string, number>>;
}

/** The tables in which it is kept how devices meet. */
export const meetingTables = ["links", "streams", "ringKeys", "quarantine", "away"] as const;

export function syncTables(database: Database) {
  return {
    links: database.table<LinkRow | HowRow, string>("links"),
    streams: database.table<StreamRow, string>("streams"),
    ringKeys: database.table<RingKeysRow, string>("ringKeys"),
    quarantine: database.table<QuarantineRow, string>("quarantine"),
    away: database.table<AwayRow, string>("away"),
  };
}

export function freshStream(ring: SharedRing): StreamRow {
  return {
    ring,
    cursor: 0,
    incarnation: null,
    mending: false,
    filling: null,
    comparedAt: -1,
    erasedAt: 0,
  };
}
