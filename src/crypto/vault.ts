import type * as VaultCipher from "./vaultCipher.ts";

/** The cipher that answers at once, once it is here. */
export type Cipher = typeof VaultCipher;

const piece: { cipher?: Cipher; coming?: Promise<Cipher> } = {};

/** The cipher; undefined until `fetchCipher` has brought it. */
export function cipherHere(): Cipher | undefined {
  return piece.cipher;
}

/** Brings the cipher, which is a piece of its own; one that could not be had is asked for again next time. */
export async function fetchCipher(): Promise<Cipher> {
  piece.coming ??= bring();
  return piece.coming;
}

async function bring(): Promise<Cipher> {
  try {
    piece.cipher = await import("./vaultCipher.ts");
    return piece.cipher;
  } catch (error) {
    delete piece.coming;
    throw error;
  }
}
