import { createStore, type StoreApi } from "zustand/vanilla";

import type { Bytes } from "#crypto/bytes.ts";
import { cipherHere } from "#crypto/vault.ts";
import type { VaultKey } from "#crypto/vaultCipher.ts";

/** What a roll call needs is opened by one key, what is on the cards by another: the first may stay while the second goes. */
export type KeyName = "names" | "cards";

export const keyNames: readonly KeyName[] = ["names", "cards"];

/** A data key as it is kept: the secret has 32 bytes of chance, the id stands in all that the key has sealed. */
export interface KeptKey {
  readonly id: Bytes;
  readonly secret: Bytes;
}

export type KeptKeys = Readonly<Record<KeyName, KeptKey>>;

/** A way to open the lock: the main key, sealed under something that only a person has. */
export type Door =
  | {
      readonly kind: "passphrase";
      readonly salt: Bytes;
      /** Of Argon2id; memory in KiB. */
      readonly effort: { readonly memory: number; readonly passes: number };
      readonly sealed: Bytes;
    }
  | {
      readonly kind: "authenticator";
      readonly credential: Bytes;
      readonly salt: Bytes;
      readonly sealed: Bytes;
    };

/** The one row of the table `vault`: the data keys of this device, and the lock that is before them, if there is one. */
export interface VaultRow {
  readonly key: "vault";
  /** Another one for every set of keys: whoever holds keys of another turn must take these. */
  readonly turn: string;
  /** Another one whenever somebody locks by hand: all tabs follow. */
  readonly shut: string;
  /** Keys that lie open: all of them without a lock; with one, the names while a session runs. */
  readonly open: Partial<KeptKeys>;
  readonly lock?: {
    readonly doors: readonly Door[];
    /** All data keys, sealed under the main key. */
    readonly sealed: Bytes;
    /** So long nobody touches the screen before it locks by itself. In minutes. */
    readonly minutes: number;
    /** The key of the names has lain open since it was made: it is made anew when somebody unlocks. */
    readonly worn: boolean;
    readonly wrong: { readonly times: number; readonly at: number };
  };
  /** Rows lie there as an older version wrote them, in clear: they are sealed before anything is read. */
  readonly unsealed?: boolean;
  /** A snapshot may hold such rows too. */
  readonly unsealedSnapshots?: boolean;
}

/** What can be read of the care ring in this tab. */
export type Openness = "open" | "names only" | "locked";

export interface LockState {
  readonly kind: Openness;
  readonly hasLock: boolean;
  readonly hasAuthenticator: boolean;
  readonly minutes: number;
  /** How often the keys of this tab have changed: what was read before is to be read anew. */
  readonly times: number;
  /** Something was to be written that is locked: it was not, and the person is told. */
  readonly refused: boolean;
}

/** Locked data was to be written, or something laid over it that nobody can open. Nothing was written. */
export class LockedError extends Error {
  override name = "LockedError";
}

interface Held {
  readonly kept: KeptKey;
  readonly key: VaultKey;
}

/** The keys that this tab has in its memory, and no other place. */
export interface SealedKeys {
  readonly state: StoreApi<LockState>;
  readonly key: (name: KeyName) => VaultKey | undefined;
  /** The key that has sealed something, when it is here. */
  readonly keyOf: (id: Uint8Array) => VaultKey | undefined;
  readonly kept: (name: KeyName) => KeptKey | undefined;
  /** What the data keys are sealed under; here only while the lock is open. */
  readonly main: () => Bytes | undefined;
  readonly turn: () => string | undefined;
  /** Takes the row as it stands now: keys of another turn go, and what lies open is here. */
  readonly adopt: (row: VaultRow | undefined) => void;
  /** The lock was opened, or the keys were made. */
  readonly learn: (row: VaultRow, keys: KeptKeys, main: Bytes | undefined) => void;
  /** Forgets all that does not lie open. */
  readonly forget: () => void;
  readonly tellRefused: (refused: boolean) => void;
  /** Rows that nobody can open: what is written in their place must not take them away. */
  readonly damaged: Set<string>;
}

/** @param keysBehind what is sealed under a main key, if it is this one */
export function createSealedKeys(
  keysBehind: (main: Bytes, sealed: Bytes) => KeptKeys | undefined,
): SealedKeys {
  const held = new Map<KeyName, Held>();
  let row: VaultRow | undefined;
  let main: Bytes | undefined;
  const state = createStore<LockState>(() => ({
    kind: "locked",
    hasLock: false,
    hasAuthenticator: false,
    minutes: usualMinutes,
    times: 0,
    refused: false,
  }));

  /** Whether it was not here before. */
  function hold(name: KeyName, kept: KeptKey | undefined): boolean {
    const before = held.get(name);
    if (!kept || (before && sameBytes(before.kept.id, kept.id))) return false;
    const key = cipherHere()?.vaultKeyFrom(kept.id, kept.secret);
    if (key) held.set(name, { kept, key });
    return key !== undefined;
  }

  function dropAllBut(open: Partial<KeptKeys>): void {
    main = undefined;
    for (const name of keyNames) {
      held.delete(name);
      hold(name, open[name]);
    }
  }

  function tell(): void {
    const kind = held.has("cards") ? "open" : held.has("names") ? "names only" : "locked";
    const before = state.getState();
    state.setState({
      kind,
      hasLock: row?.lock !== undefined,
      hasAuthenticator: row?.lock?.doors.some((door) => door.kind === "authenticator") ?? false,
      minutes: row?.lock?.minutes ?? usualMinutes,
      times: before.times + 1,
      refused: before.refused && kind !== "open",
    });
  }

  return {
    state,
    key: (name) => held.get(name)?.key,
    keyOf: (id) => [...held.values()].find(({ kept }) => sameBytes(kept.id, id))?.key,
    kept: (name) => held.get(name)?.kept,
    main: () => main,
    turn: () => row?.turn,
    adopt: (next) => {
      if (!next) return;
      const before = row;
      row = next;
      const isShut = before?.shut !== next.shut;
      if (isShut || before.turn !== next.turn) {
        const mine = main;
        // Who holds the main key still has what was only sealed anew.
        const anew = mine && next.lock && !isShut ? keysBehind(mine, next.lock.sealed) : undefined;
        dropAllBut(anew ?? next.open);
        if (anew) main = mine;
        return tell();
      }
      const more = keyNames.filter((name) => hold(name, next.open[name]));
      if (more.length > 0 || look(before) !== look(next)) tell();
    },
    learn: (next, keys, mainKey) => {
      row = next;
      main = mainKey;
      for (const name of keyNames) hold(name, keys[name]);
      tell();
    },
    forget: () => {
      dropAllBut(row?.open ?? {});
      tell();
    },
    tellRefused: (refused) => {
      if (state.getState().refused !== refused) state.setState({ refused });
    },
    damaged: new Set(),
  };
}

export const usualMinutes = 10;

/** Fresh keys, without a lock before them. */
export function freshVault(): VaultRow {
  return { key: "vault", turn: newMark(), shut: newMark(), open: freshKeys() };
}

export function freshKeys(): KeptKeys {
  return { names: freshKey(), cards: freshKey() };
}

export function freshKey(): KeptKey {
  return {
    id: crypto.getRandomValues(new Uint8Array(keyIdBytes)),
    secret: crypto.getRandomValues(new Uint8Array(32)),
  };
}

/** A text that was never there before. */
export function newMark(): string {
  return crypto.randomUUID();
}

export const keyIdBytes = 8;

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function look({ lock }: VaultRow): string {
  return `${lock?.minutes}/${lock?.doors.length}`;
}
