import type { StoreApi } from "zustand/vanilla";

import type { Change } from "#domain/facets.ts";
import type { Result } from "#domain/result.ts";

import type { SavedChoir } from "./savedChoir.ts";
import type { Store } from "./store.ts";
import type { StorageTrouble } from "./trouble.ts";

/** Which choir is open on this device, if any. */
export type HouseState =
  | { readonly kind: "opening" }
  /** No choir here yet: the three doors. */
  | { readonly kind: "empty" }
  | { readonly kind: "open"; readonly store: Store; readonly madeUp: boolean }
  | { readonly kind: "shut"; readonly why: ShutReason };

/**
 * Why the choir on this device cannot be opened now.
 * - `blocked`: an old tab holds the database while it has to be brought up to date
 * - `newer here`: the database was written by a newer Korlag than this one
 * - `newer tab`: a newer Korlag has opened in another tab and this one gave way
 * - `unavailable`: the browser gives no storage (private window, forbidden, broken)
 * - `wiped`: this device remembers a choir, but its database is gone
 */
export type ShutReason = "blocked" | "newer here" | "newer tab" | "unavailable" | "wiped";

export interface House {
  readonly state: StoreApi<HouseState>;
  /** Opens the choir that was open last; called once at start-up and again by *try again*. */
  readonly open: () => Promise<void>;
  /** Founds a real choir in a database of its own and opens it. */
  readonly startChoir: (name: string) => Promise<Result<void, StorageTrouble>>;
  /** Lays out the made-up choir in its own database and opens it; a real choir on the device is left where it is. */
  readonly lookAround: (changes: readonly Change[]) => Promise<Result<void, StorageTrouble>>;
  /** Deletes the made-up choir's database whole; the real choir opens again, or the three doors. */
  readonly removeMadeUp: () => Promise<void>;
  /** Opens a saved file on a device that has no real choir yet; refuses where one is. */
  readonly openSaved: (
    saved: SavedChoir,
  ) => Promise<Result<void, "a choir is here" | StorageTrouble>>;
  /** After `wiped`: lets go of the memory, so that the three doors show again. */
  readonly forgetWiped: () => void;
}
