import type { Result } from "#domain/result.ts";
import type { Role } from "#domain/role.ts";

import type { StorageTrouble } from "./trouble.ts";

/**
 * How devices meet, as far as a screen has to ask for it; what goes on by itself is read as stored facts
 * (`meetingState.ts`). Sync makes it, main hands it on, no screen knows more of it than this. `offline` is also the answer
 * where a piece of the app that it takes cannot be fetched.
 */
export interface Meeting {
  /**
   * Founds this choir at an endpoint and hands everything over, from now on by itself.
   *
   * @param address where the endpoint answers, such as `https://choir.example`; how the person typed it
   * @param ownerName whose device this is; may be empty
   * @param setupSecret what the host asks for, if it asks
   */
  readonly setUp: (
    address: string,
    ownerName: string,
    setupSecret?: string,
  ) => Promise<Result<void, SetUpTrouble>>;
  /** A leader's device whose endpoint has lost the choir (`trouble: "lost"`) and asks for the host's secret again. */
  readonly setUpAgain: (setupSecret: string) => Promise<Result<void, SetUpTrouble | "alone">>;
  /** Leaders only. What is shown or sent lets one device in, once, within a day. */
  readonly invite: (
    role: Role,
  ) => Promise<Result<Invitation, AskTrouble | "not a leader" | StorageTrouble>>;
  /** The invitation that stood in the address of this page, to be passed to `read` and `join`; it stands there no more. */
  readonly offered: () => string | undefined;
  /** What an invitation says, found out without asking anybody: shown before the person says yes. */
  readonly read: (text: string) => Promise<Result<ReadInvitation, InvitationProblem | "offline">>;
  /**
   * Lets this device in: the choir's database is made, without anything of our own in it, and opened; the rest comes by
   * itself. Refused where a real choir is on this device already.
   *
   * @param text a link, or the code as it was read out or pasted
   * @param ownerName whose device this is; only the leaders and coordinators read it
   * @param address for a code that was read out, when the choir does not meet where this app came from
   */
  readonly join: (
    text: string,
    ownerName: string,
    address?: string,
  ) => Promise<Result<Joined, JoinTrouble>>;
  /** Leaders only, and only while the endpoint answers. */
  readonly devices: () => Promise<
    Result<readonly MetDevice[], AskTrouble | "not a leader" | StorageTrouble>
  >;
  /**
   * Removes a device: the endpoint refuses it from now on, and the rings it had get new keys. What it holds, it keeps.
   */
  readonly remove: (
    deviceId: string,
  ) => Promise<Result<void, AskTrouble | "not a leader" | "this device" | StorageTrouble>>;
  /**
   * This device meets the others no more; the choir stays on it. Refused while something waits that nobody else has,
   * unless the person has saved it to a file and says so; and while no other device leads the choir, unless the person
   * means it: the others go on meeting, and nobody lets anybody in or out any more.
   */
  readonly leave: (
    evenIfWaiting?: boolean,
    evenIfLast?: boolean,
  ) => Promise<Result<void, LeaveTrouble>>;
  /** Everything this device may see, sealed for the other devices of the choir: to be carried over by any means. */
  readonly saveSealedFile: () => Promise<
    Result<SealedFile, "alone" | "locked" | "offline" | StorageTrouble>
  >;
  readonly openSealedFile: (text: string) => Promise<Result<TakenIn, SealedFileTrouble>>;
  /** Leaders only. The words to be printed and locked away: with them, and the file, all rings can be opened again. */
  readonly recoveryKit: () => Promise<
    Result<RecoveryKit, "alone" | "locked" | "not a leader" | "offline" | StorageTrouble>
  >;
  /**
   * On a device without a choir: comes back as the lost device, with all its keys. On one that holds this choir, from a
   * saved file or still meeting the others: gives it the keys that it lacks.
   */
  readonly useRecoveryKit: (
    file: string,
    code: string,
  ) => Promise<
    Result<
      void,
      "not a kit" | "wrong code" | "another choir" | "locked" | "offline" | StorageTrouble
    >
  >;
  /** Meets at once. Answers when it has; how it went is in the stored state. */
  readonly meetNow: () => Promise<void>;
}

/** The endpoint could not be asked, or said no. */
export type AskTrouble =
  /** This choir meets nowhere yet. */
  | "alone"
  /** No answer: no network, the endpoint is down, or a page of a hotel's network answered instead. */
  | "offline"
  /** The endpoint asks to be left alone for a while. */
  | "busy"
  /** This device was removed from the choir. */
  | "removed"
  /** The endpoint understands only another version of Korlag. */
  | "another version"
  /** It said no for a reason that this version does not know. */
  | "refused"
  /** The keys lie sealed on this device until it is unlocked. */
  | "locked";

export type SetUpTrouble =
  | Exclude<AskTrouble, "alone" | "removed">
  | "not an address"
  /** Something answers there, but no endpoint of Korlag. */
  | "no endpoint"
  /** The host wants a secret to let a choir in, or another one than that. */
  | "secret wanted"
  /** It meets somewhere already: leave first. */
  | "set up already"
  | StorageTrouble;

export interface Invitation {
  readonly role: Role;
  /** Everything in one: for a QR code, a message, the address bar of the other device. */
  readonly link: string;
  /** The same to be read out or typed. It names no address: the other device asks where its app came from. */
  readonly code: string;
  /** Where the choir meets: to be told along with the code when the app comes from somewhere else. */
  readonly address: string;
  /** In milliseconds since 1970. */
  readonly expiresAt: number;
  /** By this it is found again among those that were made here (`invites.ts`). */
  readonly secret: Uint8Array<ArrayBuffer>;
}

export type InvitationProblem = "not an invitation" | "mistyped" | "newer";

export interface ReadInvitation {
  /** Undefined for a code that was read out: the address is where the app came from, or is typed. */
  readonly address: string | undefined;
  /** Undefined for a code that was read out: it is known when the device is let in. */
  readonly role: Role | undefined;
}

export interface Joined {
  readonly role: Role;
  readonly choirName: string;
}

export type JoinTrouble =
  | InvitationProblem
  | "not an address"
  /** Used once already, or older than a day, or of a device that was removed. */
  | "used or too old"
  /** What was sent along cannot be opened with this code. */
  | "does not open"
  | "a choir is here"
  | "offline"
  | "busy"
  | "another version"
  | "refused"
  | StorageTrouble;

export interface MetDevice {
  readonly id: string;
  readonly role: Role;
  /** Undefined until it has been read who it is. */
  readonly owner: string | undefined;
  readonly isThisOne: boolean;
  /** The first moment of the day it was let in, in milliseconds since 1970. */
  readonly since: number;
  /** The first moment of the day it last met the others; the endpoint knows no more. */
  readonly lastMetOn: number | undefined;
  readonly removed: boolean;
  /** It has not heard of the latest erasure that this device told of. */
  readonly erasurePending: boolean;
}

export type LeaveTrouble = "alone" | "something waits" | "last leader" | "offline" | StorageTrouble;

export interface SealedFile {
  /** Tells nobody's name. */
  readonly name: string;
  readonly text: string;
  readonly facets: number;
}

export interface TakenIn {
  /** So many facets were new here. */
  readonly applied: number;
  readonly unopened: number;
}

export type SealedFileTrouble =
  | "alone"
  | "locked"
  | "offline"
  | "not a sealed file"
  | "newer"
  | "damaged"
  | "another choir"
  | StorageTrouble;

export interface RecoveryKit {
  /** To be printed or written down, and kept apart from the file. */
  readonly code: string;
  readonly file: { readonly name: string; readonly text: string };
}
