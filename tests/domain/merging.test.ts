import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { CivilDate } from "#domain/civil.ts";
import { agreesTo, type Consent, type Purpose, purposes } from "#domain/consent.ts";
import type { Row } from "#domain/facets.ts";
import {
  mergeInto,
  rootOf,
  takeApart,
  unitedConsents,
  unitedHere,
  unitedNeeds,
} from "#domain/merging.ts";
import type { NeedKey } from "#domain/need.ts";
import type { SingerId } from "#domain/singer.ts";

const ids = ["a", "b", "c", "d"] as SingerId[];
const id = (text: string) => text as SingerId;

function answer(purpose: Purpose, given: boolean, on: string): Consent {
  return { purpose, given, on: on as CivilDate, how: "spoken", notedBy: "Per", onBehalf: "" };
}

function card(name: string, part: Partial<Row<"singer">> = {}): Row<"singer"> {
  return { id: name, stamps: {}, name: { called: name }, ...part };
}

describe("the card that stands for a person", () => {
  it("is found along any chain, and is one and the same for all cards of a ring", () => {
    const into = new Map([
      [id("a"), id("b")],
      [id("b"), id("c")],
    ]);
    expect(ids.map((one) => rootOf(into, one))).toEqual(["c", "c", "c", "d"]);
    // Two devices merged the same two, each the other way.
    const ring = new Map([
      [id("b"), id("a")],
      [id("a"), id("b")],
      [id("d"), id("b")],
    ]);
    expect(ids.map((one) => rootOf(ring, one))).toEqual(["a", "a", "c", "a"]);
  });

  it("always comes to an end, and is its own root", () => {
    const links = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)));
    fc.assert(
      fc.property(links, (pairs) => {
        const into = new Map(pairs);
        for (const one of ids) {
          const root = rootOf(into, one);
          expect(rootOf(into, root)).toBe(root);
        }
      }),
    );
  });

  it("counts a person once, whichever cards were marked", () => {
    const merges = new Map([[id("b"), id("a")]]);
    expect([...unitedHere(merges, ids)]).toEqual(["a", "c", "d"]);
  });
});

describe("what two cards say together", () => {
  it("is every wish of either", () => {
    const keys = (...all: string[]) => all as NeedKey[];
    expect(unitedNeeds([keys("seated", "la"), keys("la", "quiet")])).toEqual(
      keys("seated", "la", "quiet"),
    );
  });

  it("is the later answer, and on one day the no", () => {
    const yes = answer("photo", true, "2026-10-01");
    const no = answer("photo", false, "2026-10-02");
    const later = answer("photo", true, "2026-10-03");
    expect(unitedConsents([[yes], [no]])).toEqual([no]);
    expect(unitedConsents([[no], [later]])).toEqual([later]);
    const sameDay = answer("photo", true, "2026-10-02");
    expect(unitedConsents([[sameDay], [no]])).toEqual([no]);
    expect(unitedConsents([[no], [sameDay]])).toEqual([no]);
  });

  it("never outlives a no that came later on either card", () => {
    const said = fc.array(
      fc.record({
        purpose: fc.constantFrom(...purposes),
        given: fc.boolean(),
        day: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 8 },
    );
    const consents = said.map((all) =>
      all.map(({ purpose, given, day }) => answer(purpose, given, `2026-10-0${day}`)),
    );
    fc.assert(
      fc.property(consents, consents, (one, other) => {
        const united = unitedConsents([one, other]);
        for (const purpose of purposes) {
          const all = [...one, ...other].filter((consent) => consent.purpose === purpose);
          const lastNo = all
            .filter(({ given }) => !given)
            .map(({ on }) => on)
            .toSorted()
            .at(-1);
          const lastYes = all
            .filter(({ given }) => given)
            .map(({ on }) => on)
            .toSorted()
            .at(-1);
          const agrees = lastYes !== undefined && (lastNo === undefined || lastYes > lastNo);
          expect(agreesTo(united, purpose)).toBe(agrees);
        }
        expect(unitedConsents([other, one]).map(({ given }) => given)).toEqual(
          united.map(({ given }) => given),
        );
      }),
    );
  });
});

describe("putting two cards together", () => {
  it("says that one counts as part of the other, and taking apart takes it back", () => {
    expect(mergeInto(card("a"), card("b"))).toMatchObject({
      value: [{ id: "a", facet: "merged", value: { into: "b" } }],
    });
    expect(takeApart(card("a", { merged: { into: id("b") } }))).toMatchObject([
      { id: "a", facet: "merged", value: { into: null } },
    ]);
    expect(takeApart(card("a"))).toEqual([]);
  });

  it("is refused for one card, for who is gone, and for parts of other cards", () => {
    expect(mergeInto(card("a"), card("a"))).toMatchObject({ why: "the same card" });
    expect(mergeInto(card("a"), undefined)).toMatchObject({ why: "gone" });
    expect(mergeInto(card("a", { life: { state: "deleted" } }), card("b"))).toMatchObject({
      why: "gone",
    });
    const part = card("a", { merged: { into: id("c") } });
    expect(mergeInto(part, card("b"))).toMatchObject({ why: "merged already" });
    expect(mergeInto(card("b"), part)).toMatchObject({ why: "merged already" });
  });
});
