import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { CivilDate } from "#domain/civil.ts";
import type { Row } from "#domain/facets.ts";
import type { SingerId } from "#domain/singer.ts";
import {
  askForAPlace,
  givePlace,
  inOrderOfAsking,
  longestReach,
  takeOffList,
  type Waiting,
  type WaitingId,
} from "#domain/waiting.ts";

const id = "w" as WaitingId;
const on = "2026-11-20" as CivilDate;
const row = (state: Waiting["state"]): Row<"waiting"> => ({
  id,
  stamps: {},
  person: { called: "Torben", reach: "20 00 00 11" },
  asked: { on },
  state: { kind: state },
});

describe("asking for a place", () => {
  it("writes a name, a way to reach and the day, and nothing more", () => {
    const asked = askForAPlace(id, { called: "  Ida  ", reach: " 1  2 " }, on);
    expect(asked).toMatchObject({ ok: true });
    if (!asked.ok) return;
    expect(asked.value.map(({ facet, value }) => [facet, value])).toEqual([
      ["person", { called: "Ida", reach: "1 2" }],
      ["asked", { on }],
      ["state", { kind: "waiting" }],
    ]);
  });

  it("wants a name, and cuts a way to reach that is far too long", () => {
    expect(askForAPlace(id, { called: " ", reach: "1" }, on)).toEqual({ ok: false, why: "empty" });
    const long = askForAPlace(id, { called: "Ida", reach: "9".repeat(200) }, on);
    if (!long.ok) throw new Error(long.why);
    expect(long.value[0]?.value).toEqual({ called: "Ida", reach: "9".repeat(longestReach) });
  });
});

describe("leaving the list", () => {
  it("makes a singer of whom nothing else is written, and lets go of what was", () => {
    const given = givePlace(row("waiting"), "s" as SingerId);
    if (!given.ok) throw new Error(given.why);
    expect(given.value.map(({ kind, facet, value }) => [kind, facet, value])).toEqual([
      ["singer", "name", { called: "Torben" }],
      ["singer", "standing", { state: "singing" }],
      ["waiting", "person", { called: "", reach: "" }],
      ["waiting", "state", { kind: "placed" }],
    ]);
  });

  it("is done once, however often it is tapped", () => {
    expect(givePlace(row("placed"), "s" as SingerId)).toEqual({ ok: false, why: "gone" });
    expect(givePlace(undefined, "s" as SingerId)).toEqual({ ok: false, why: "gone" });
    expect(takeOffList(row("thanked no"))).toEqual({ ok: false, why: "gone" });
    expect(takeOffList(row("waiting"))).toMatchObject({ ok: true });
  });
});

describe("the order of asking", () => {
  it("is by day, and the same on every device", () => {
    const anyone = fc.record({
      id: fc.uuid().map((text) => text as WaitingId),
      since: fc
        .constantFrom("2026-11-01", "2026-11-02", "2026-11-03")
        .map((day) => day as CivilDate),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyone, { selector: (one) => one.id }), (all) => {
        const people = all.map((one): Waiting => ({
          ...one,
          called: "x",
          reach: "",
          state: "waiting",
        }));
        const inOrder = inOrderOfAsking(people);
        expect(inOrderOfAsking(people.toReversed())).toEqual(inOrder);
        const days = inOrder.map(({ since }) => since);
        expect(days).toEqual(days.toSorted());
      }),
    );
  });
});
