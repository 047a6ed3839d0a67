import { describe, expect, it } from "vitest";

import { bareAt, wordsAt } from "#app/screens.ts";
import { paths } from "#features/paths.ts";
import type { SessionId } from "#domain/session.ts";

const session = "s1" as SessionId;

describe("the words that a screen waits for", () => {
  it("are few where the app is opened", () => {
    expect(wordsAt(paths.today)).toBe("first");
  });

  it.each([paths.rollCall(session), paths.run(session), paths.conduct(session)])(
    "are those of the hall at %s",
    (address) => {
      expect(wordsAt(address)).toBe("hall");
    },
  );

  it.each([paths.course, paths.plan(session), paths.closing(session), paths.join, "/nowhere"])(
    "are all of them at %s",
    (address) => {
      expect(wordsAt(address)).toBe("all");
    },
  );
});

it("the page of a round, and what hangs beside it, has no frame; the roll call has", () => {
  expect(bareAt.test(paths.conduct(session))).toBe(true);
  expect(bareAt.test(paths.rollCall(session))).toBe(false);
  expect(bareAt.test(paths.singers)).toBe(false);
});
