import type { Bytes } from "#crypto/bytes.ts";
import type { Effort } from "#crypto/vaultDoors.ts";
import { slowKey } from "#crypto/vaultSlow.ts";

import { openUnder, sealUnder } from "./lockSealing.ts";
import type { Door } from "./sealedKeys.ts";

/** Either what the person remembers, or the device's own lock. */
export type Opener = { readonly passphrase: string } | { readonly authenticator: true };

/** About a second on an old phone, and 64 MiB: what RFC 9106 names for where there is little memory. */
export const usualEffort: Effort = { memory: 64 * 1024, passes: 3 };

/** The main key, behind something that a person remembers. */
export async function passphraseDoor(
  main: Bytes,
  passphrase: string,
  effort: Effort,
): Promise<Door> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await slowKey(passphrase, salt, effort);
  return { kind: "passphrase", salt, effort, sealed: sealUnder(key, main, "passphrase") };
}

/** The main key, behind the device's own lock; undefined where it keeps none, or the person said no. */
export async function authenticatorDoor(main: Bytes, name: string): Promise<Door | undefined> {
  const salt = crypto.getRandomValues(new Uint8Array(32));
  const { keepWithAuthenticator } = await import("#crypto/vaultAuthenticator.ts");
  const kept = await keepWithAuthenticator(name, salt);
  if (!kept) return undefined;
  const { credential, key } = kept;
  return { kind: "authenticator", credential, salt, sealed: sealUnder(key, main, "authenticator") };
}

/** The main key; undefined when the door stays shut. */
export async function keyBehind(
  doors: readonly Door[],
  opener: Opener,
): Promise<Bytes | undefined> {
  const wanted = "passphrase" in opener ? "passphrase" : "authenticator";
  for (const door of doors) {
    if (door.kind !== wanted) continue;
    const key = await keyFor(door, opener);
    const main = key && openUnder(key, door.sealed, door.kind);
    if (main) return main;
  }
  return undefined;
}

async function keyFor(door: Door, opener: Opener): Promise<Bytes | undefined> {
  if (door.kind === "authenticator") {
    const { askAuthenticator } = await import("#crypto/vaultAuthenticator.ts");
    return askAuthenticator(door.credential, door.salt);
  }
  if (!("passphrase" in opener)) return undefined;
  return slowKey(opener.passphrase, door.salt, door.effort);
}
