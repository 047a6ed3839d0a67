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
  // Called for every facet and every row: the encoder is asked for what is not plain letters only.
  const all = parts.map((part) =>
    typeof part === "string" && !isPlain(part) ? bytesOf(part) : part,
  );
  const whole = new Uint8Array(all.reduce((length, part) => length + 4 + part.length, 0));
  let at = 0;
  for (const part of all) {
    const { length } = part;
    whole[at] = length >>> 24;
    whole[at + 1] = length >>> 16;
    whole[at + 2] = length >>> 8;
    whole[at + 3] = length;
    at += 4;
    if (typeof part === "string") {
      for (let place = 0; place < length; place += 1) whole[at + place] = part.charCodeAt(place);
    } else whole.set(part, at);
    at += length;
  }
  return whole;
}

/** Whether each letter is one byte. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

const letters = bytesOf("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
const noLetter = 0xff;
const values = new Uint8Array(0x80).fill(noLetter);
for (const [value, letter] of letters.entries()) values[letter] = value;

/** Base64url without padding. */
export function toBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text[at] = letters[(held >> bits) & 0x3f] ?? 0;
      at += 1;
    }
  }
  if (bits > 0) text[at] = letters[(held << (6 - bits)) & 0x3f] ?? 0;
  return decoder.decode(text);
}

/** Undefined for what is not base64url. One text only for the same bytes: bits that say nothing must be zero. */
export function fromBase64(text: string): Bytes | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let place = 0; place < text.length; place += 1) {
    const value = values[text.charCodeAt(place)] ?? noLetter;
    if (value === noLetter) return undefined;
    held = ((held << 6) | value) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = held >> bits;
    at += 1;
  }
  // A lone letter says nothing.
  const isWhole = bits < 6 && (held & ((1 << bits) - 1)) === 0;
  return isWhole ? bytes : undefined;
}
