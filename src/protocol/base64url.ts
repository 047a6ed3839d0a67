const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const values = new Map(Array.from(letters, (letter, value) => [letter.charCodeAt(0), value]));

/** Bytes as text that may stand in JSON and in an address; without padding. */
export function toBase64url(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const four =
      letters.charAt(three >> 18) +
      letters.charAt((three >> 12) & 63) +
      letters.charAt((three >> 6) & 63) +
      letters.charAt(three & 63);
    text += four.slice(0, bytes.length - at + 1);
  }
  return text;
}

/** The bytes of a text; `undefined` when it is not what `toBase64url` writes. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let place = 0; place < text.length; place += 1) {
    const value = values.get(text.charCodeAt(place));
    if (value === undefined) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at] = held >> bits;
      at += 1;
    }
  }
  // A lone letter, or bits that stand for nothing: two texts for the same bytes would be two names for one thing.
  const isWhole = bits < 6 && (held & ((1 << bits) - 1)) === 0;
  return isWhole ? bytes : undefined;
}
