/** Why the device could not keep something, as far as it can be known. */
export type StorageTrouble = "full" | "closed" | "unavailable" | "failed";

/** The storage trouble behind an error; undefined when the error is a bug of ours and must be thrown on. */
export function troubleOf(error: unknown): StorageTrouble | undefined {
  const names = namesOf(error);
  if (names.includes("QuotaExceededError")) return "full";
  if (names.some((name) => closedNames.includes(name))) return "closed";
  if (names.some((name) => unavailableNames.includes(name))) return "unavailable";
  if (names.some((name) => failedNames.includes(name))) return "failed";
  return undefined;
}

const closedNames = ["DatabaseClosedError", "InvalidStateError", "DatabaseClosed"];
const unavailableNames = [
  "MissingAPIError",
  "SecurityError",
  "OpenFailedError",
  "NoSuchDatabaseError",
];
const failedNames = [
  "AbortError",
  "UnknownError",
  "TimeoutError",
  "TransactionInactiveError",
  "BulkError",
  "DataError",
];

// Dexie wraps the browser's error; the cause is a step or two further in.
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  let step: unknown = error;
  while (step instanceof Error && names.length < 5) {
    names.push(step.name);
    step = (step as { inner?: unknown }).inner ?? step.cause;
  }
  return names;
}
