import {
  array,
  description,
  type InferOutput,
  integer,
  maxLength,
  maxValue,
  minLength,
  minValue,
  number,
  object,
  picklist,
  pipe,
  regex,
  string,
} from "valibot";

import {
  formOfBytes,
  formOfLetters,
  formOfStamp,
  lastEpoch,
  lettersFor,
  rings,
  roles,
} from "./forms.ts";

/** The small words of the contract, used by all its requests and replies. */

/** Exactly so many bytes, as base64url. */
export const bytesOf = (length: number) => pipe(string(), regex(formOfBytes(length)));

/** From so many to so many bytes, as base64url. */
export const bytesBetween = (least: number, most: number) =>
  pipe(string(), minLength(lettersFor(least)), maxLength(lettersFor(most)), regex(formOfLetters));

export const wholeNumber = pipe(
  number(),
  integer(),
  minValue(0),
  maxValue(Number.MAX_SAFE_INTEGER),
);

export const choirId = bytesOf(16);
export const deviceId = bytesOf(12);
export const facetId = bytesOf(16);
/** What a device shows instead of a name and a password, and what is kept of it: its SHA-256. */
export const token = bytesOf(32);
export const tokenHash = bytesOf(32);
/** Changes when what the endpoint keeps was replaced: emptied, or put back from a copy. */
export const incarnation = bytesOf(12);
export const stamp = pipe(string(), regex(formOfStamp));
/** Which of a ring's keys; the first is 0. */
export const epoch = pipe(wholeNumber, maxValue(lastEpoch));

export const ring = picklist(rings);
export type RingName = (typeof rings)[number];

export const role = picklist(roles);
export type Role = (typeof roles)[number];

/** Which rings a role may read and write; all others are refused to it, sealed or not. */
export const grantsOf: Readonly<Record<Role, readonly RingName[]>> = {
  leader: ["team", "music", "care"],
  coordinator: ["team", "music", "care"],
  pianist: ["team", "music"],
  volunteer: ["team"],
};
export const grants = array(ring);

/** Every answer says what the endpoint's clock says. */
export const now = pipe(
  wholeNumber,
  description("Milliseconds since 1970, by the clock of the endpoint."),
);
/** The answer to what was done and needs no words. */
export const doneReply = object({ now });
export type DoneReply = InferOutput<typeof doneReply>;
