import { type Bytes, framed } from "./bytes.ts";

/** A key that makes names which nobody without it can read or make. */
export type NamingKey = CryptoKey & { readonly names?: true };

const nameBytes = 16;

export async function namingKeyFrom(raw: Bytes): Promise<NamingKey> {
  return crypto.subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}

/** The same name for the same parts, always; 16 bytes. */
export async function blindName(key: NamingKey, parts: readonly string[]): Promise<Bytes> {
  const full = await crypto.subtle.sign("HMAC", key, framed(parts));
  return new Uint8Array(full, 0, nameBytes).slice();
}
