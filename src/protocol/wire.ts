import {
  array,
  description,
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

/** The small words of the contract, used by all its requests and replies. */

// The last letter carries bits that stand for nothing; only one letter writes them as zeros.
const lastLetters: Readonly<Record<number, string>> = {
  0: "[\\w-]",
  1: "[AQgw]",
  2: "[AEIMQUYcgkosw048]",
};

/** Exactly so many bytes, as base64url. */
export const bytesOf = (length: number) => {
  const count = Math.ceil((length * 4) / 3);
  const last = lastLetters[length % 3] ?? "";
  return pipe(string(), regex(new RegExp(`^[\\w-]{${count - 1}}${last}$`)));
};

/** From so many to so many bytes, as base64url. */
export const bytesBetween = (least: number, most: number) =>
  pipe(
    string(),
    minLength(Math.ceil((least * 4) / 3)),
    maxLength(Math.ceil((most * 4) / 3)),
    regex(/^[\w-]*$/),
  );

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
/** 12 hex digits of milliseconds, 4 of a counter, 16 of the node; compares as text. */
export const stamp = pipe(string(), regex(/^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{16}$/));
/** Which of a ring's keys; the first is 0. */
export const epoch = pipe(wholeNumber, maxValue(0xffff));

export const rings = ["team", "music", "care"] as const;
export const ring = picklist(rings);
export type RingName = (typeof rings)[number];

export const roles = ["leader", "coordinator", "pianist", "volunteer"] as const;
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
