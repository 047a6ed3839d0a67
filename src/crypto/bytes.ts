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
  return joined(
    ...parts.flatMap((part) => {
      const bytes = typeof part === "string" ? bytesOf(part) : part;
      return [lengthOf(bytes), bytes];
    }),
  );
}

function lengthOf(bytes: Uint8Array): Bytes {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, bytes.length);
  return length;
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
  const bytes = Uint8Array.from(
    atob(text.replaceAll("-", "+").replaceAll("_", "/")),
    (letter) => letter.codePointAt(0) ?? 0,
  );
  return toBase64(bytes) === text ? bytes : undefined;
}
