import { describe, expect, it } from "vitest";

import { arrangingFor, thingsFor } from "#domain/arranging.ts";
import { libraryNeeds, needsMatrix } from "#content/adaptations.ts";
import type { CivilDate } from "#domain/civil.ts";
import type { Purpose } from "#domain/consent.ts";
import type { Row } from "#domain/facets.ts";
import { hallWordFrom, hallWordId, sayWord, type VariantKey } from "#domain/hallWord.ts";
import { helpedFrom } from "#domain/helped.ts";
import type { HelperId } from "#domain/helper.ts";
import { needId, type NeedKey, recordWish } from "#domain/need.ts";
import type { PlanItemId } from "#domain/plan.ts";
import type { SessionId } from "#domain/session.ts";
import type { SingerId } from "#domain/singer.ts";
import { variantsFor } from "#domain/variants.ts";
import { somebody } from "#tests/support/helped.ts";

const on = "2026-11-20" as CivilDate;
const seated = ["seated" as NeedKey];
const agreed: ReadonlySet<Purpose> = new Set(["rememberNeeds"]);
const row: Row<"singer"> = {
  id: "kari",
  stamps: {},
  name: { called: "Kari" },
  standing: { state: "singing" },
};

describe("who may be planned for", () => {
  it("is whoever sings and has agreed that wishes are remembered", () => {
    expect(helpedFrom(row, seated, agreed)).toMatchObject({
      called: "Kari",
      needs: ["seated"],
      help: "self",
    });
  });

  it.each([
    ["without that agreement", row, new Set<Purpose>(["tellHelpers", "photo"])],
    ["somebody who has left", { ...row, standing: { state: "archived" as const } }, agreed],
    ["a restricted card", { ...row, restriction: { restricted: true, on } }, agreed],
    [
      "a card that counts as part of another",
      { ...row, merged: { into: "k" as SingerId } },
      agreed,
    ],
    ["a card taken away", { ...row, life: { state: "deleted" as const } }, agreed],
  ])("is nobody: %s", (_, singer, purposes) => {
    expect(helpedFrom(singer, seated, purposes)).toBeUndefined();
  });

  it("is somebody again when the restriction is lifted, or the merge taken back", () => {
    const lifted = { ...row, restriction: { restricted: false, on }, merged: { into: null } };
    expect(helpedFrom(lifted, seated, agreed)).toBeDefined();
  });

  it("names a helper only where the help is a fixed helper", () => {
    const helperId = "knut" as HelperId;
    const with_ = (level: "little" | "fixed") =>
      helpedFrom({ ...row, help: { level, helperId, secondId: null } }, [], agreed)?.helperId;
    expect(with_("fixed")).toBe("knut");
    expect(with_("little")).toBeNull();
  });
});

describe("the arranging list", () => {
  const people = [somebody("a", ["seated", "vision"]), somebody("b", ["vision", "touch"])];

  it("counts every wish that somebody has, in the order of the library", () => {
    expect(arrangingFor(libraryNeeds, people).map(({ of, count }) => [of.key, count])).toEqual([
      ["seated", 1],
      ["vision", 2],
      ["touch", 1],
    ]);
  });

  it("says what to bring for the plan: large print × 2, a ribbon", () => {
    const whole = variantsFor(needsMatrix, people)(["reading", "touch_others", "standing"]);
    expect(thingsFor(whole).map(({ of, count }) => [of, count])).toEqual([
      ["largePrint", 2],
      ["ribbon", 1],
    ]);
  });
});

describe("a wish", () => {
  const id = needId("kari" as SingerId, "seated" as NeedKey);

  it("chosen twice is chosen once, and is brought back after it was taken away", () => {
    expect(recordWish(undefined, id, true)).toMatchObject({ value: [{ facet: "mark" }] });
    const stands: Row<"need"> = { id, stamps: {}, mark: { wished: true } };
    expect(recordWish(stands, id, true)).toEqual({ ok: true, value: [] });
    const gone: Row<"need"> = { ...stands, life: { state: "deleted" } };
    expect(recordWish(gone, id, true)).toMatchObject({
      value: [{ facet: "life", value: { state: "kept" } }, { facet: "mark" }],
    });
    expect(recordWish(undefined, id, false)).toEqual({ ok: true, value: [] });
  });
});

describe("a word from the hall", () => {
  const id = hallWordId(
    "kari" as SingerId,
    "s1" as SessionId,
    "i1" as PlanItemId,
    "sit" as VariantKey,
  );
  const said = (went: "worked" | "didNot" | null): Row<"hallWord"> => ({
    id,
    stamps: {},
    word: { went, on },
  });

  it("is read back with all that it is about", () => {
    expect(hallWordFrom(said("worked"))).toEqual({
      singerId: "kari",
      sessionId: "s1",
      itemId: "i1",
      variant: "sit",
      went: "worked",
      on,
    });
    expect(hallWordFrom(said(null))).toBeUndefined();
  });

  it("is taken back by the same tap, and replaced by another", () => {
    expect(sayWord(said("worked"), id, "worked", on)).toMatchObject({
      value: [{ value: { went: null } }],
    });
    expect(sayWord(said("worked"), id, "didNot", on)).toMatchObject({
      value: [{ value: { went: "didNot" } }],
    });
    expect(sayWord(said(null), id, "worked", on)).toMatchObject({
      value: [{ value: { went: "worked" } }],
    });
    const gone: Row<"hallWord"> = { ...said("worked"), life: { state: "deleted" } };
    expect(sayWord(gone, id, "worked", on)).toMatchObject({
      value: [{ facet: "life" }, { value: { went: "worked" } }],
    });
  });
});
