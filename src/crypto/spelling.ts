import type { Bytes } from "./bytes.ts";

// Crockford's letters: nothing that is taken for something else when it is read out or written by hand.
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const group = 4;

/** Bytes as letters to be read out or typed, in groups of four, with a letter at the end that shows a slip. */
export function spelled(bytes: Uint8Array): string {
  const plain = lettersOf(bytes);
  const all = plain + checkLetter(plain);
  return (all.match(new RegExp(`.{1,${group}}`, "g")) ?? []).join("-");
}

/** However it was typed: small or large, with or without hyphens. Undefined where a letter is wrong or missing. */
export function unspelled(text: string, length: number): Bytes | undefined {
  const all = text
    .toUpperCase()
    .replaceAll(/[\s\-–—.]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
  const plain = all.slice(0, -1);
  if (plain.length !== Math.ceil((length * 8) / 5) || checkLetter(plain) !== all.at(-1)) {
    return undefined;
  }
  const bytes = new Uint8Array(length);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of plain) {
    const value = letters.indexOf(letter);
    if (value < 0) return undefined;
    held = (held << 5) | value;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = held >> bits;
    held &= (1 << bits) - 1;
    at += 1;
  }
  return held === 0 ? bytes : undefined;
}

function lettersOf(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += letters[held >> bits] ?? "";
      held &= (1 << bits) - 1;
    }
  }
  return bits > 0 ? text + (letters[held << (5 - bits)] ?? "") : text;
}

// Weights that differ from place to place find one wrong letter and most that changed places.
function checkLetter(plain: string): string {
  let sum = 0;
  for (let at = 0; at < plain.length; at += 1) {
    sum = (sum + (letters.indexOf(plain.charAt(at)) + 1) * (2 * (at % 16) + 1)) % 32;
  }
  return letters[sum] ?? "";
}
