/** What may be bound to `$1 … $n`. Bytes only as bytes: an engine would keep a text as a text. */
export type Value = Uint8Array | number | string | null;

/** A row as it is read; `bigint` columns are numbers and `bytea` columns are bytes. */
export type Row = Readonly<Record<string, Value>>;

export interface Statements {
  /** Runs one statement and gives the rows it returns. `R` is what the statement's columns are. */
  readonly all: <R extends object = Row>(text: string, values: readonly Value[]) => Promise<R[]>;
}

/** How a transaction ends: kept, or undone with a word about it. */
export interface Ended<T> {
  readonly keep: boolean;
  readonly value: T;
}

export const kept = <T>(value: T): Ended<T> => ({ keep: true, value });
export const undone = <T>(value: T): Ended<T> => ({ keep: false, value });

/**
 * One SQL text on two engines. What is answered after `transaction` resolved is durable.
 * Announcements reach every process on the same store; they may come late, twice or for nothing, and are only a hint to look.
 */
export interface Sql extends Statements {
  readonly transaction: <T>(work: (sql: Statements) => Promise<Ended<T>>) => Promise<T>;
  readonly announce: (topic: string) => void;
  /** `any`: nobody knows what was missed. */
  readonly onAnnounced: (listener: (topics: readonly string[] | "any") => void) => void;
  readonly close: () => Promise<void>;
}

/** What is wrong with a store that may be well again later. */
export type Trouble = "busy" | "full" | "out of reach";

/** The store cannot just now: nothing was kept, and asking again later may do. */
export class StoreUnreachable extends Error {
  readonly statusCode = 503;
  readonly trouble: Trouble;

  constructor(trouble: Trouble, cause: unknown) {
    super(trouble, { cause });
    this.trouble = trouble;
  }
}

/** What an engine said of an error, in its own short words. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";
