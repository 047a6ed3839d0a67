import { type Bytes, bytesOf, framed, joined } from "./bytes.ts";
import { open, seal, type SealingKey } from "./sealing.ts";

const curve = { name: "ECDH", namedCurve: "P-256" } as const;
const publicBytes = 65;

/** A device's letter box: anybody who knows the slot can put something in, only who has the key gets it out. */
export interface LetterBox {
  /** The uncompressed point, 65 bytes; to be told to those who are to write. */
  readonly slot: Bytes;
  /** PKCS #8; never leaves the device. */
  readonly key: Bytes;
}

export async function newLetterBox(): Promise<LetterBox> {
  const pair = await crypto.subtle.generateKey(curve, true, ["deriveBits"]);
  const [slot, key] = await Promise.all([
    crypto.subtle.exportKey("raw", pair.publicKey),
    crypto.subtle.exportKey("pkcs8", pair.privateKey),
  ]);
  return { slot: new Uint8Array(slot), key: new Uint8Array(key) };
}

/**
 * Seals for one letter box, with a pair of keys that is made for this letter and thrown away.
 *
 * @param beside authenticated with it: who writes to whom about what
 */
export async function putIn(slot: Bytes, letter: Bytes, beside: Bytes): Promise<Bytes> {
  const pair = await crypto.subtle.generateKey(curve, true, ["deriveBits"]);
  const once = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const reader = await crypto.subtle.importKey("raw", slot, curve, false, []);
  const key = await agreed(pair.privateKey, reader, once, slot);
  return joined(once, await seal(key, letter, beside));
}

/** The letter; undefined when it is not for this box or was changed. */
export async function takeOut(
  box: LetterBox,
  sealed: Bytes,
  beside: Bytes,
): Promise<Bytes | undefined> {
  const once = sealed.slice(0, publicBytes);
  try {
    const mine = await crypto.subtle.importKey("pkcs8", box.key, curve, false, ["deriveBits"]);
    const writer = await crypto.subtle.importKey("raw", once, curve, false, []);
    const key = await agreed(mine, writer, once, box.slot);
    return await open(key, sealed.slice(publicBytes), beside);
  } catch {
    return undefined;
  }
}

async function agreed(
  mine: CryptoKey,
  theirs: CryptoKey,
  once: Bytes,
  slot: Bytes,
): Promise<SealingKey> {
  const bits = await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, mine, 256);
  const base = await crypto.subtle.importKey("raw", bits, "HKDF", false, ["deriveKey"]);
  // Both points are part of the key: a letter cannot be turned into one for somebody else.
  const info = framed(["letter", once, slot]);
  const how = { name: "HKDF", hash: "SHA-256", salt: bytesOf("korlag letter box"), info };
  const what = { name: "AES-GCM", length: 256 };
  return crypto.subtle.deriveKey(how, base, what, false, ["encrypt", "decrypt"]);
}
