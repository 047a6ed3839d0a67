import type { ChoirReply } from "./choirs.ts";
import type { DigestReply, PullReply, PushReply } from "./facets.ts";
import { facetKinds, pushAnswers } from "./forms.ts";
import { limits } from "./limits.ts";
import type { Problem } from "./problem.ts";
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
  stamp,
  text,
  yesOrNo,
} from "./reading.ts";
import type { DoneReply } from "./wire.ts";

// What a device hears at every meeting, as the schemas of the contract have it.

const incarnation = bytes(12);

export const doneForm: Form<DoneReply> = fields({ now: count });

export const problemForm: Form<Problem> = fields({
  type: text,
  title: text,
  status: number,
  detail: ifSaid(text),
  now: count,
  supported: ifSaid(listOf(number)),
});

/** Who this device is in its choir. */
export const membership = {
  choir: bytes(16),
  device: bytes(12),
  role,
  grants: listOf(ring),
  epoch,
  incarnation,
  now: count,
};

export const headsForm: Form<ChoirReply["heads"]> = fields({
  team: ifSaid(count),
  music: ifSaid(count),
  care: ifSaid(count),
});

export const choirForm: Form<ChoirReply> = fields({ ...membership, heads: headsForm });

export const sealedFacet = {
  id: bytes(16),
  stamp,
  epoch,
  kind: oneOf(facetKinds),
  by: bytes(12),
  prev: orNull(stamp),
  sealed: bytesBetween(limits.smallestSealedBytes, limits.sealedBytes),
};

export const pullForm: Form<PullReply> = fields({
  facets: listOf(fields({ ...sealedFacet, seq: count })),
  next: count,
  more: yesOrNo,
  head: count,
  incarnation,
  epoch,
  now: count,
});

export const pushForm: Form<PushReply> = fields({
  answers: listOf(fields({ answer: oneOf(pushAnswers), why: ifSaid(text) })),
  seq: orNull(count),
  head: count,
  incarnation,
  epoch,
  now: count,
});

export const digestForm: Form<DigestReply> = fields({
  count,
  head: count,
  incarnation,
  digest: bytes(16),
  now: count,
});
