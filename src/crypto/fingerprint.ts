import type { Bytes } from "./bytes.ts";

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

/** The bits of the one turned by the bits of the other; both of one length. */
export function xored(one: Uint8Array, other: Uint8Array): Bytes {
  return Uint8Array.from(one, (byte, at) => byte ^ (other[at] ?? 0));
}
