import { type Bytes, bytesOf } from "./bytes.ts";
import type { SealingKey } from "./sealing.ts";

/**
 * A key out of a secret of full strength (at least 80 bits of chance): HKDF, which does not slow down a guesser.
 *
 * @param purpose so that one secret gives different keys for different uses
 */
export async function keyFromSecret(secret: Bytes, purpose: string): Promise<SealingKey> {
  const base = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  const how = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(32), info: bytesOf(purpose) };
  const what = { name: "AES-GCM", length: 256 };
  return crypto.subtle.deriveKey(how, base, what, false, ["encrypt", "decrypt"]);
}
