import type { DevicesReply, FoundReply, InviteReply, PackageReply, RedeemReply } from "./choirs.ts";
import { headsForm, membership, sealedFacet } from "./heard.ts";
import { limits } from "./limits.ts";
import {
  bytes,
  bytesBetween,
  count,
  epoch,
  fields,
  type Form,
  ifSaid,
  listOf,
  number,
  oneOf,
  orNull,
  ring,
  role,
  yesOrNo,
} from "./reading.ts";
import type { AnySealedFile, SealedFile } from "./sealedFile.ts";

// What a device hears when somebody founds, invites, joins or removes, or brings a file. Fetched with what asks for it.

const keyPackage = bytesBetween(0, limits.packageBytes);

export const foundForm: Form<FoundReply> = fields(membership);

export const inviteForm: Form<InviteReply> = fields({ expires: count, now: count });

export const redeemForm: Form<RedeemReply> = fields({ ...membership, package: keyPackage });

export const devicesForm: Form<DevicesReply> = fields({
  devices: listOf(
    fields({
      device: bytes(12),
      role,
      card: bytesBetween(0, limits.cardBytes),
      joined: count,
      seen: count,
      isAsking: yesOrNo,
      reached: headsForm,
      tokenHash: ifSaid(bytes(32)),
      keys: ifSaid(epoch),
    }),
  ),
  now: count,
});

export const packageForm: Form<PackageReply> = fields({
  epoch,
  package: orNull(keyPackage),
  now: count,
});

export const anySealedFileForm: Form<AnySealedFile> = fields({
  format: oneOf(["korlag-sealed"]),
  version: number,
});

export const sealedFileForm: Form<SealedFile> = fields({
  format: oneOf(["korlag-sealed"]),
  version: oneOf([1]),
  choir: bytes(16),
  rings: listOf(fields({ ring, facets: listOf(fields(sealedFacet)) })),
});
