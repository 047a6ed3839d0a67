import { poly1305 } from "@noble/ciphers/_poly1305.js";
import { xchacha20, xchacha20poly1305 } from "@noble/ciphers/chacha.js";

import { type Bytes, framed, joined } from "./bytes.ts";
import { padded, unpadded } from "./padding.ts";

/**
 * Seals what lies on this device's disk. Answers at once: a promise of the browser's own cryptography, awaited inside a
 * transaction of IndexedDB, would end the transaction.
 */
export interface VaultKey {
  /** 8 bytes; in clear in all that it has sealed. */
  readonly id: Bytes;
  readonly sealing: Bytes;
  readonly gathering: Bytes;
  readonly naming: Bytes;
}

const nonceBytes = 24;
const tagBytes = 16;
const nameBytes = 12;
const half = 32;

/** @param secret 32 bytes of chance */
export function vaultKeyFrom(id: Bytes, secret: Bytes): VaultKey {
  // One secret, one key for each use: the stream under the secret is as good as chance.
  const stream = xchacha20(secret, new Uint8Array(nonceBytes), new Uint8Array(3 * half));
  return {
    id,
    sealing: stream.slice(0, half),
    gathering: stream.slice(half, 2 * half),
    naming: stream.slice(2 * half),
  };
}

/**
 * XChaCha20-Poly1305 under a nonce of 24 bytes of chance, the content padded to a size step.
 *
 * @param beside what is not hidden but cannot be changed either: opening asks for the very same bytes
 * @returns nonce, hidden content and proof in one
 */
export function sealAtOnce(key: VaultKey, content: Bytes, beside: Bytes): Bytes {
  // Made here, so that no caller can ever bring one twice.
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  return joined(nonce, xchacha20poly1305(key.sealing, nonce, beside).encrypt(padded(content)));
}

/** The content; undefined when anything at all is not as it was sealed. */
export function openAtOnce(key: VaultKey, sealed: Uint8Array, beside: Bytes): Bytes | undefined {
  if (sealed.length < nonceBytes + tagBytes) return undefined;
  const nonce = sealed.subarray(0, nonceBytes);
  try {
    const content = xchacha20poly1305(key.sealing, nonce, beside).decrypt(
      sealed.subarray(nonceBytes),
    );
    return unpadded(new Uint8Array(content));
  } catch {
    return undefined;
  }
}

/**
 * The same name for the same parts, always, and one that tells nobody without the key what it is for; 12 bytes.
 * A universal hash under a key, hidden by a stream cipher under another: what a keyed hash does, with what is here.
 */
export function nameAtOnce(key: VaultKey, parts: readonly string[]): Bytes {
  const nonce = new Uint8Array(nonceBytes);
  nonce.set(poly1305(framed(parts), key.gathering));
  return xchacha20(key.naming, nonce, new Uint8Array(nameBytes)).slice();
}
