import { type Bytes, joined } from "./bytes.ts";
import { padded, unpadded } from "./padding.ts";

/** A key that seals and opens, as the browser holds it. */
export type SealingKey = CryptoKey & { readonly is?: "sealing" };

export const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

export async function sealingKeyFrom(raw: Bytes): Promise<SealingKey> {
  return crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/**
 * AES-256-GCM under a nonce that was never used before, the content padded to a size step.
 *
 * @param beside what is not hidden but cannot be changed either: opening asks for the very same bytes
 * @returns nonce, hidden content and proof in one
 */
export async function seal(key: SealingKey, content: Bytes, beside: Bytes): Promise<Bytes> {
  // Made here, so that no caller can ever bring one twice.
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const hidden = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv: nonce, additionalData: beside },
    key,
    padded(content),
  );
  return joined(nonce, new Uint8Array(hidden));
}

/** The content; undefined when anything at all is not as it was sealed. */
export async function open(
  key: SealingKey,
  sealed: Bytes,
  beside: Bytes,
): Promise<Bytes | undefined> {
  if (sealed.length < nonceBytes + tagBytes) return undefined;
  try {
    const content = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: sealed.subarray(0, nonceBytes), additionalData: beside },
      key,
      sealed.subarray(nonceBytes),
    );
    return unpadded(new Uint8Array(content));
  } catch {
    return undefined;
  }
}
