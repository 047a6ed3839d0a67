import { Dexie } from "dexie";
import { describe, expect, it } from "vitest";

import { type StorageTrouble, troubleOf } from "#store/trouble.ts";

const dom = (name: string) => new DOMException("", name);

describe("the trouble behind an error", () => {
  const troubles: [string, unknown, StorageTrouble][] = [
    ["a full disk", dom("QuotaExceededError"), "full"],
    [
      "a full disk, told by Dexie",
      new Dexie.QuotaExceededError("told", dom("QuotaExceededError")),
      "full",
    ],
    [
      "a full disk that called the transaction off",
      new Dexie.AbortError("told", dom("QuotaExceededError")),
      "full",
    ],
    [
      "a full disk among many failures",
      new Dexie.BulkError("told", { 0: new Dexie.QuotaExceededError() }),
      "full",
    ],
    ["a transaction called off", new Dexie.AbortError("told", undefined), "failed"],
    ["a closed connection", new Dexie.DatabaseClosedError(), "closed"],
    ["a connection that is closing", dom("InvalidStateError"), "closed"],
    ["a lost server", dom("UnknownError"), "failed"],
    ["no storage at all", new Dexie.MissingAPIError(), "unavailable"],
    ["storage forbidden", new Dexie.OpenFailedError("told", dom("SecurityError")), "unavailable"],
  ];
  it.each(troubles)("%s", (_, error, trouble) => {
    expect(troubleOf(error)).toBe(trouble);
  });

  const bugs: [string, unknown][] = [
    ["a mistake in a rule", new TypeError("x is undefined")],
    ["a key that is no key", dom("DataError")],
    ["what cannot be copied", new Dexie.DataCloneError("told", dom("DataCloneError"))],
    ["a table that was not named", new Dexie.NotFoundError("Table x not part of transaction")],
    ["a rule that waited for something else", new Dexie.PrematureCommitError()],
    ["something thrown that is no error", "text"],
  ];
  it.each(bugs)("none in %s: that is a bug, and trying again would not help", (_, error) => {
    expect(troubleOf(error)).toBeUndefined();
  });
});
