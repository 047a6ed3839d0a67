import type { Database } from "./database.ts";
import type { Keeping } from "./keeping.ts";

/** What a command is handed: the choir's database, and time and chance as arguments. */
export interface Store {
  readonly database: Database;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** So many random bytes. */
  readonly chance: (bytes: number) => Uint8Array;
  /** A fresh id for a new record. */
  readonly newId: () => string;
  readonly keeping: Keeping;
  /** The name of the database in which copies from before an update lie; undefined where none are made. */
  readonly shelf?: string | undefined;
}
