import { argon2id } from "hash-wasm";

import { type Bytes, bytesOf } from "./bytes.ts";

/** How much a guess costs: memory in KiB, and how often it is gone over. */
export interface Effort {
  readonly memory: number;
  readonly passes: number;
}

/**
 * A key out of what a person remembers: Argon2id, so that every guess costs a second of an old phone and 64 MiB.
 * The same in whatever form the keyboard wrote the letters, and whatever spaces stand around them.
 */
export async function keyFromPassphrase(
  passphrase: string,
  salt: Bytes,
  { memory, passes }: Effort,
): Promise<Bytes> {
  const key = await argon2id({
    password: bytesOf(passphrase.normalize("NFKC").trim()),
    salt,
    memorySize: memory,
    iterations: passes,
    parallelism: 1,
    hashLength: 32,
    outputType: "binary",
  });
  return new Uint8Array(key);
}
