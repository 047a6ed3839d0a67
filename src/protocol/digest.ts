/**
 * What is hashed for one facet: the 16 bytes of its id, then the 34 letters of its stamp.
 * A ring's digest is the XOR of the first 16 bytes of the SHA-256 of each, so that it can be kept up by adding and taking away.
 */
export function digestInput(id: Uint8Array, stamp: string): Uint8Array<ArrayBuffer> {
  const input = new Uint8Array(id.length + stamp.length);
  input.set(id);
  for (let at = 0; at < stamp.length; at += 1) input[id.length + at] = stamp.charCodeAt(at);
  return input;
}

/** Adds a hash to a digest, or takes it away again, in place. */
export function xorInto(digest: Uint8Array, hash: Uint8Array): void {
  for (let at = 0; at < digest.length; at += 1) digest[at] = (digest[at] ?? 0) ^ (hash[at] ?? 0);
}
