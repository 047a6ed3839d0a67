/** What the small words of the contract look like, for its schemas and for whoever reads an answer without them. */

// The last letter carries bits that stand for nothing; only one letter writes them as zeros.
const lastLetters: Readonly<Record<number, string>> = {
  0: "[\\w-]",
  1: "[AQgw]",
  2: "[AEIMQUYcgkosw048]",
};

/** So many bytes take so many letters as base64url. */
export function lettersFor(bytes: number): number {
  return Math.ceil((bytes * 4) / 3);
}

/** Exactly so many bytes, as base64url. */
export function formOfBytes(length: number): RegExp {
  return new RegExp(`^[\\w-]{${lettersFor(length) - 1}}${lastLetters[length % 3] ?? ""}$`);
}

/** As many letters of base64url as one likes. */
export const formOfLetters = /^[\w-]*$/;

/** 12 hex digits of milliseconds, 4 of a counter, 16 of the node; compares as text. */
export const formOfStamp = /^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{16}$/;

/** The highest number of a ring's keys. */
export const lastEpoch = 0xffff;

export const rings = ["team", "music", "care"] as const;
export const roles = ["leader", "coordinator", "pianist", "volunteer"] as const;

export const facetKinds = ["value", "deleted", "erased"] as const;
export const pushAnswers = ["stored", "duplicate", "superseded", "future", "refused"] as const;
