import { Dexie } from "dexie";

/** Why the device could not keep something, as far as it can be known. */
export type StorageTrouble = "full" | "closed" | "unavailable" | "failed";

/** The choir could not be founded: the device did not keep its card. */
export class NotKeptError extends Error {
  readonly trouble: StorageTrouble;
  constructor(trouble: StorageTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/**
 * The storage trouble behind an error; undefined when the error is a bug of ours and must be thrown on.
 * An act that met trouble is tried again: what would never go well (a key that is no key, a table that is not in the
 * transaction, a value that cannot be copied) is therefore a bug, however much it looks like the storage's fault.
 */
export function troubleOf(error: unknown): StorageTrouble | undefined {
  const names = namesOf(error);
  if (names.some((name) => bugNames.has(name))) return undefined;
  if (names.includes("QuotaExceededError")) return "full";
  return names.flatMap((name) => troubles.get(name) ?? [])[0];
}

/** To be thrown in a live question that trouble kept from an answer: Dexie then leaves the last answer standing. */
export function unanswered(): Error {
  return new Dexie.AbortError();
}

const bugNames = new Set([
  "ConstraintError",
  "DataCloneError",
  "DataError",
  "InvalidArgumentError",
  "InvalidTableError",
  "NotFoundError",
  "PrematureCommitError",
  "ReadOnlyError",
  "RangeError",
  "SchemaError",
  "SubTransactionError",
  "SyntaxError",
  "TypeError",
]);

const troubles: ReadonlyMap<string, StorageTrouble> = new Map([
  ["DatabaseClosedError", "closed"],
  ["InvalidStateError", "closed"],
  ["MissingAPIError", "unavailable"],
  ["SecurityError", "unavailable"],
  ["OpenFailedError", "unavailable"],
  ["NoSuchDatabaseError", "unavailable"],
  ["AbortError", "failed"],
  ["UnknownError", "failed"],
  ["TimeoutError", "failed"],
  ["NotReadableError", "failed"],
  ["BulkError", "failed"],
]);

// Dexie wraps the browser's error: the cause is a step or two further in, or among the failures of many.
function namesOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 4) return [];
  const { inner, failures } = error as { inner?: unknown; failures?: unknown };
  const causes = [inner, error.cause, ...(Array.isArray(failures) ? failures.slice(0, 3) : [])];
  return [error.name, ...causes.flatMap((cause) => namesOf(cause, depth + 1))];
}
