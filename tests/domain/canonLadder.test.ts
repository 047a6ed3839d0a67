import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { canonAt, climbedInto } from "#domain/canonClimb.ts";
import { canonOn, type CanonSetting, entryStyles, withCanon } from "#domain/canonLadder.ts";
import { ladderFor, nothingKnown } from "#domain/ladder.ts";
import type { CanonGroups, Step } from "#domain/layer.ts";
import type { Standing } from "#domain/climbing.ts";

const plain = ladderFor(nothingKnown);
const frere = ladderFor({ ...nothingKnown, canon: { groups: 4, offsetBars: 2 } });
const ids = (ladder: readonly Step[]) => ladder.map(({ id }) => id);

const settings = fc.record<CanonSetting>({
  groups: fc.constantFrom<CanonGroups>(2, 3, 4),
  offsetBars: fc.integer({ min: 1, max: 16 }),
  entry: fc.constantFrom(...entryStyles),
  times: fc.integer({ min: 1, max: 9 }),
  ending: fc.constantFrom("oneByOne", "holdOnSign"),
});

describe("how a choir sings a canon, on its ladder", () => {
  it("what is set is what is read, on any ladder", () => {
    fc.assert(
      fc.property(fc.constantFrom(plain, frere), settings, settings, (ladder, first, second) => {
        const after = withCanon(withCanon(ladder, first), second);
        expect(canonOn(after)).toEqual(second);
        expect(new Set(ids(after)).size).toBe(after.length);
        const others = (steps: readonly Step[]) =>
          steps.filter(({ layer }) => layer.kind !== "canon");
        expect(others(after)).toEqual(others(ladder));
      }),
    );
  });

  it("the library's own ladder says what the library says", () => {
    expect(canonOn(frere)).toEqual({
      groups: 4,
      offsetBars: 2,
      entry: "leaderSecond",
      times: 2,
      ending: "oneByOne",
    });
    expect(canonOn(plain)).toBeUndefined();
  });

  it("steps that stay are the same steps, so that what was logged of them holds", () => {
    const setting = canonOn(frere);
    if (!setting) throw new Error("it has a canon");
    expect(ids(withCanon(frere, { ...setting, offsetBars: 4, times: 3 }))).toEqual(ids(frere));
    expect(ids(withCanon(frere, { ...setting, groups: 3 }))).toEqual(
      ids(frere).filter((id) => id !== "canon4"),
    );
    expect(ids(withCanon(frere, { ...setting, entry: "halves" }))).not.toContain(
      "canon2-leaderSecond",
    );
  });
});

describe("a canon that is conducted climbs the ladder", () => {
  const at = (step: number): Standing => ({
    step,
    highest: step,
    steppedBack: false,
    gentler: undefined,
    isTold: true,
  });
  const place = (id: string) => frere.findIndex((step) => step.id === id);

  it("to the nearest step that is sung so, and stepping back is told", () => {
    expect(climbedInto(frere, at(place("canon2-halves")), { kind: "groups", groups: 3 })).toEqual({
      ...at(place("canon3")),
    });
    expect(climbedInto(frere, at(place("canon4")), { kind: "groups", groups: 2 })).toEqual({
      ...at(place("canon4")),
      step: place("canon2-halves"),
      steppedBack: true,
    });
    expect(climbedInto(frere, at(place("canon4")), { kind: "unison" })).toMatchObject({
      step: place("unisonFree"),
    });
    expect(climbedInto(frere, at(place("canon3")), { kind: "leaderSecond" })).toMatchObject({
      step: place("canon2-leaderSecond"),
    });
  });

  it("stays where it is sung so already, and where the ladder has no such step", () => {
    expect(climbedInto(frere, at(place("canon3")), { kind: "groups", groups: 3 })).toBeUndefined();
    expect(climbedInto(plain, at(2), { kind: "groups", groups: 3 })).toBeUndefined();
  });

  it("begins as its step says, else in the gentlest way", () => {
    expect(canonAt(frere, place("canon3"), 2)).toMatchObject({ groups: 3, offsetBars: 2 });
    expect(canonAt(frere, 0, 2)).toMatchObject({ groups: 2, entry: "leaderSecond" });
    expect(canonAt(plain, 0, 4)).toMatchObject({ groups: 2, offsetBars: 4 });
  });
});
