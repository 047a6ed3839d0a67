/** Bytes of their own memory, as the browser's cryptography wants them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
// Bytes that are no text must not pass for some.
const decoder = new TextDecoder("utf-8", { fatal: true });

export function bytesOf(text: string): Bytes {
  return encoder.encode(text);
}

/** The text; undefined for bytes that are none. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

export function joined(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The parts one after the other, each behind its length: no two lists of parts give the same bytes. */
export function framed(parts: readonly (string | Uint8Array)[]): Bytes {
  const all = parts.map((part) => (typeof part === "string" ? bytesOf(part) : part));
  const whole = new Uint8Array(all.reduce((length, bytes) => length + 4 + bytes.length, 0));
  // Called for every facet and every row: no object is made but the whole.
  let at = 0;
  for (const bytes of all) {
    const { length } = bytes;
    whole[at] = length >>> 24;
    whole[at + 1] = length >>> 16;
    whole[at + 2] = length >>> 8;
    whole[at + 3] = length;
    whole.set(bytes, at + 4);
    at += 4 + length;
  }
  return whole;
}

/** Base64url without padding. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCodePoint(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Undefined for what is not base64url. One text only for the same bytes: bits that say nothing must be zero. */
export function fromBase64(text: string): Bytes | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const letters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.codePointAt(at) ?? 0;
  // Only the last few bytes can have been written in another way.
  const end = text.length - (text.length % 4);
  return toBase64(bytes.subarray((end / 4) * 3)) === text.slice(end) ? bytes : undefined;
}
