import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  daysAhead,
  mostCeiling,
  placesNeeded,
  roomFor,
  sessionsAhead,
  standingOf,
  writeCeiling,
} from "#domain/capacity.ts";
import { type CivilDate, daysAfter } from "#domain/civil.ts";
import { helpLevels } from "#domain/singer.ts";
import { somebody } from "#tests/support/helped.ts";
import { aSession } from "#tests/support/sessions.ts";

describe("placesNeeded", () => {
  it.each([
    ["nobody", [], 0],
    ["somebody who manages alone", [somebody("a", [])], 0],
    ["a little help", [somebody("a", [], { help: "little" })], 1],
    [
      "four with a little help",
      Array.from({ length: 4 }, (_, n) => somebody(`${n}`, [], { help: "little" })),
      1,
    ],
    [
      "five with a little help",
      Array.from({ length: 5 }, (_, n) => somebody(`${n}`, [], { help: "little" })),
      2,
    ],
    ["a fixed helper", [somebody("a", [], { help: "fixed" })], 1],
    [
      "the quiet place, used by two",
      [somebody("a", ["quiet_place"]), somebody("b", ["quiet_place"])],
      1,
    ],
    ["somebody met on the way", [somebody("a", ["transport"], { followsAlong: true })], 1],
    ["a lift wished for, but not agreed to", [somebody("a", ["transport"])], 0],
    [
      "all of it",
      [
        somebody("a", ["transport"], { help: "fixed", followsAlong: true }),
        somebody("b", ["quiet_place"], { help: "little" }),
      ],
      4,
    ],
  ] as const)("%s", (_, people, all) => {
    expect(placesNeeded(people).all).toBe(all);
  });

  it("is the sum of what it says, rounded up, and never falls when somebody comes", () => {
    const anybody = fc.record({
      help: fc.constantFrom(...helpLevels),
      needs: fc.subarray(["transport", "quiet_place", "seated"]),
      followsAlong: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 30 }), (all) => {
        const people = all.map(({ needs, ...more }, n) => somebody(`s${n}`, needs, more));
        const { beside, onTheWay, atTheQuietPlace, all: sum } = placesNeeded(people);
        const fixed = all.filter(({ help }) => help === "fixed").length;
        const little = all.filter(({ help }) => help === "little").length;
        expect(beside).toBe(fixed + little / 4);
        expect(sum).toBe(Math.ceil(beside + onTheWay + atTheQuietPlace));
        expect(placesNeeded(people.slice(1)).all).toBeLessThanOrEqual(sum);
      }),
    );
  });
});

describe("standingOf", () => {
  it("is room from one more than needed, enough at the number, short below", () => {
    expect([2, 3, 4].map((helpers) => standingOf(3, helpers))).toEqual(["short", "enough", "room"]);
    expect(standingOf(0, 0)).toBe("enough");
  });
});

describe("sessionsAhead", () => {
  it("holds today's and those of eight weeks, without those called off", () => {
    const today = "2026-11-20" as CivilDate;
    const at = (days: number) => daysAfter(today, days);
    const sessions = [
      aSession("behind", at(-1)),
      aSession("today", today),
      aSession("off", at(7), { state: "cancelled" }),
      aSession("last", at(daysAhead)),
      aSession("after", at(daysAhead + 1)),
    ];
    expect(sessionsAhead(sessions, today).map(({ id }) => id)).toEqual(["today", "last"]);
  });
});

describe("the ceiling", () => {
  it("leaves places, or none", () => {
    expect(roomFor(10, null)).toEqual({ kind: "no ceiling" });
    expect(roomFor(10, 12)).toEqual({ kind: "free", places: 2 });
    expect(roomFor(12, 12)).toEqual({ kind: "full" });
    expect(roomFor(15, 12)).toEqual({ kind: "full" });
  });

  it("is a whole number, or none at all", () => {
    expect(writeCeiling(30)).toMatchObject({ ok: true });
    expect(writeCeiling(null)).toMatchObject({ ok: true });
    for (const wrong of [0, -3, 2.5, mostCeiling + 1, Number.NaN]) {
      expect(writeCeiling(wrong)).toEqual({ ok: false, why: "not a number" });
    }
  });
});
