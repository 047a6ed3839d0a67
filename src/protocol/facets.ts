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
  picklist,
  pipe,
  string,
} from "valibot";

import { facetKinds, pushAnswers } from "./forms.ts";
import { limits } from "./limits.ts";
import {
  bytesBetween,
  bytesOf,
  deviceId,
  epoch,
  facetId,
  incarnation,
  now,
  stamp,
  wholeNumber,
} from "./wire.ts";

/**
 * One facet as the endpoint sees it. Everything but `sealed` is in the clear and authenticated by it.
 * Of two with the same `id`, `erased` wins over the other kinds; otherwise the later stamp wins.
 */
export const sealedFacet = object({
  id: facetId,
  stamp,
  epoch,
  kind: picklist(facetKinds),
  /** The device that wrote it, not the one that brings it. */
  by: deviceId,
  /** What the writer had before; null when it had nothing. */
  prev: nullable(stamp),
  /** Nonce (12 bytes), ciphertext and tag (16 bytes). */
  sealed: bytesBetween(limits.smallestSealedBytes, limits.sealedBytes),
});
export type SealedFacet = InferOutput<typeof sealedFacet>;

/** POST …/rings/{ring}/facets */
export const pushRequest = object({
  facets: pipe(array(sealedFacet), maxLength(limits.pushFacets)),
});

/**
 * `stored` · `duplicate`: it was there · `superseded`: a later one or an erased one is there ·
 * `future`: the stamp is too far ahead of `now`; shift it and send again · `refused`, with a reason.
 */
export const facetAnswer = object({
  answer: picklist(pushAnswers),
  /** `malformed`, `too large`, `quota`, or `not allowed`: an erasure by one who may not. */
  why: optional(string()),
});
export type FacetAnswer = InferOutput<typeof facetAnswer>;

/** An answer for each facet, in the order of the request. */
export const pushReply = object({
  answers: array(facetAnswer),
  /** The number that all stored facets of this push share; null when none was stored. */
  seq: nullable(wholeNumber),
  head: wholeNumber,
  incarnation,
  epoch,
  now,
});
export type PushReply = InferOutput<typeof pushReply>;

/** GET …/rings/{ring}/facets?after=&limit=&wait= */
export const pullQuery = object({
  after: optional(wholeNumber, 0),
  limit: optional(pipe(wholeNumber, minValue(1), maxValue(limits.pageFacets)), limits.pageFacets),
  /** Seconds to hold the answer back while there is nothing after the cursor. */
  wait: optional(pipe(wholeNumber, maxValue(limits.waitSeconds)), 0),
});

/** Facets in the order of their numbers; a page never splits a push. */
export const pullReply = object({
  facets: array(object({ ...sealedFacet.entries, seq: wholeNumber })),
  /** The cursor once these facets are kept. Numbers have holes. */
  next: wholeNumber,
  more: boolean(),
  head: wholeNumber,
  incarnation,
  /** The choir's newest keys; a device that has only older ones asks for its package. */
  epoch,
  now,
});
export type PullReply = InferOutput<typeof pullReply>;

/** GET …/rings/{ring}/digest */
export const digestReply = object({
  count: wholeNumber,
  head: wholeNumber,
  incarnation,
  /** See `digestInput`. */
  digest: bytesOf(16),
  now,
});
export type DigestReply = InferOutput<typeof digestReply>;
