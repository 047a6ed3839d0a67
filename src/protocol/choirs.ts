import {
  array,
  boolean,
  type InferOutput,
  maxLength,
  maxValue,
  minValue,
  nullable,
  object,
  optional,
  partial,
  pipe,
  string,
} from "valibot";

import { limits } from "./limits.ts";
import {
  bytesBetween,
  choirId,
  deviceId,
  epoch,
  grants,
  incarnation,
  now,
  role,
  tokenHash,
  wholeNumber,
} from "./wire.ts";

/** What a device says of itself to the leader, sealed: its owner's name and whatever else is needed to hand it keys. */
const card = bytesBetween(0, limits.cardBytes);
/** Keys for one device, sealed for it alone. */
const keyPackage = bytesBetween(0, limits.packageBytes);

/**
 * POST /v1/choirs, with the token that the founding device has made. Choir and device make their own ids, so that
 * asking twice is asking once and a choir can be founded again at an endpoint that has lost it.
 */
export const foundRequest = object({
  choir: choirId,
  device: deviceId,
  card,
  /** The newest keys the choir has; 0 for a new one. */
  epoch,
  /** Only where the host asks for one. */
  setupSecret: optional(pipe(string(), maxLength(limits.setupSecret))),
});
export type FoundRequest = InferOutput<typeof foundRequest>;

const membership = {
  choir: choirId,
  device: deviceId,
  role,
  grants,
  epoch,
  incarnation,
  now,
};

/** Founded, or already founded by this device with this token. */
export const foundReply = object(membership);
export type FoundReply = InferOutput<typeof foundReply>;

/**
 * POST …/invites. The code is 16 bytes that the inviting device has made, and may be derived from the secret it shows;
 * the endpoint keeps its SHA-256. What opens the package is never sent.
 */
export const inviteRequest = object({
  code: choirId,
  role,
  minutes: pipe(wholeNumber, minValue(1), maxValue(limits.inviteMinutes)),
  package: keyPackage,
});
export type InviteRequest = InferOutput<typeof inviteRequest>;

export const inviteReply = object({ expires: wholeNumber, now });
export type InviteReply = InferOutput<typeof inviteReply>;

/** POST /v1/invites/redeem, with the token that the new device has made. The same device may repeat it; another may not. */
export const redeemRequest = object({ code: choirId, device: deviceId, card });
export type RedeemRequest = InferOutput<typeof redeemRequest>;

export const redeemReply = object({ ...membership, package: keyPackage });
export type RedeemReply = InferOutput<typeof redeemReply>;

const heads = partial(object({ team: wholeNumber, music: wholeNumber, care: wholeNumber }));

/**
 * GET /v1/choirs/{choir}?team=&music=&care=&epoch=&wait=: who I am here, and how far the rings are.
 * With `wait`, held back until one of the numbers is not the one that was said, or the device has another role.
 */
export const choirQuery = partial(
  object({
    ...heads.entries,
    epoch,
    wait: pipe(wholeNumber, maxValue(limits.waitSeconds)),
  }),
);

/** `heads` has the rings that are granted. */
export const choirReply = object({ ...membership, heads });
export type ChoirReply = InferOutput<typeof choirReply>;

/** GET …/devices, for leader and coordinator. */
export const devicesReply = object({
  devices: array(
    object({
      device: deviceId,
      role,
      card,
      /** The first moment of the day, in milliseconds since 1970: nobody needs to know more. */
      joined: wholeNumber,
      seen: wholeNumber,
      isAsking: boolean(),
      /** How far in each ring the device has said that it keeps what it was given. A minute old at most. */
      reached: heads,
      /** For the leader: what `admitRequest` needs to let it in again. */
      tokenHash: optional(tokenHash),
      /** For the leader: the newest keys that were handed to it, or that it came with. Not from an older endpoint. */
      keys: optional(epoch),
    }),
  ),
  now,
});
export type DevicesReply = InferOutput<typeof devicesReply>;

/** PUT …/devices/{device}, for the leader: lets a device in (again) that another endpoint or an older copy knew. */
export const admitRequest = object({ role, tokenHash, card });
export type AdmitRequest = InferOutput<typeof admitRequest>;

/** PUT …/devices/{device}/card, for the device itself. */
export const cardRequest = object({ card });

/**
 * PUT …/keys, for the leader: new keys for the remaining devices, all in one. Kept only when `epoch` is the next one;
 * of two who change the keys at once, one is told `epoch taken`.
 */
export const keysRequest = object({
  epoch: pipe(epoch, minValue(1)),
  packages: pipe(
    array(object({ device: deviceId, package: keyPackage })),
    maxLength(limits.devices),
  ),
});
export type KeysRequest = InferOutput<typeof keysRequest>;

/** GET …/package: what the last change of keys holds for the device that asks. */
export const packageReply = object({ epoch, package: nullable(keyPackage), now });
export type PackageReply = InferOutput<typeof packageReply>;
