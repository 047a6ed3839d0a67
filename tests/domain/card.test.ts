import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  cardFrom,
  type CardRows,
  cardWords,
  helpOf,
  isToLookAt,
  longestOnCard,
  nextLook,
  parseLookAgain,
  parseSongTitle,
  songsThat,
  suggestedLook,
} from "#domain/card.ts";
import type { CivilDate } from "#domain/civil.ts";
import type { Row } from "#domain/facets.ts";
import type { HallWord, HowItWent, VariantKey } from "#domain/hallWord.ts";
import { heardSince, waysHeard } from "#domain/heardWords.ts";
import type { HelperId } from "#domain/helper.ts";
import { parsePartner, partnerName } from "#domain/partner.ts";
import type { PlanItemId } from "#domain/plan.ts";
import type { SessionId } from "#domain/session.ts";
import { helpLevels, type SingerId } from "#domain/singer.ts";

const today = "2026-11-20" as CivilDate;
const singing: Row<"singer"> = {
  id: "a",
  stamps: {},
  name: { called: "Åse", said: "OH-seh" },
  standing: { state: "singing" },
};
const agreed = (given: boolean): Row<"consent"> => ({
  id: "a.rememberNeeds",
  stamps: {},
  answer: { given, on: today, how: "spoken", notedBy: "Birthe", onBehalf: "" },
});
const rows = (part: Partial<CardRows> = {}): CardRows => ({
  singer: {
    ...singing,
    help: { level: "fixed", helperId: "h" as HelperId, secondId: null },
    capacity: { answer: "partly" },
    likes: { words: "Singing in two parts" },
    step: { words: "Say hello" },
  },
  needs: [{ id: "a.seated", stamps: {}, mark: { wished: true } }],
  songs: [],
  partners: [{ id: "a.p1", stamps: {}, mark: { wanted: true } }],
  remember: agreed(true),
  heard: [word("sit", "worked", today)],
  ...part,
});

function word(variant: string, went: HowItWent, on: CivilDate): HallWord {
  return {
    singerId: "a" as SingerId,
    sessionId: "s" as SessionId,
    itemId: "i" as PlanItemId,
    variant: variant as VariantKey,
    went,
    on,
  };
}

describe("a card", () => {
  it("holds what somebody likes, and, as they have agreed, what helps", () => {
    const card = cardFrom(rows());
    expect(card).toMatchObject({ called: "Åse", said: "OH-seh", likes: "Singing in two parts" });
    expect([...(card?.needs ?? [])]).toEqual(["seated"]);
    expect([...(card?.partners ?? [])]).toEqual(["p1"]);
    expect(card?.help?.level).toBe("fixed");
    expect(card?.capacity).toBe("partly");
    expect(card?.heard).toHaveLength(1);
  });

  it.each([
    ["nobody has asked", undefined],
    ["it was said no to", agreed(false)],
    ["the answer was taken back", { ...agreed(true), life: { state: "deleted" } as const }],
  ])("knows nothing of what helps when %s, and all of what is liked", (_, remember) => {
    const card = cardFrom(rows({ remember }));
    expect(card?.needs.size).toBe(0);
    expect(card?.partners.size).toBe(0);
    expect(card?.help).toBeUndefined();
    expect(card?.capacity).toBeUndefined();
    expect(card?.heard).toEqual([]);
    expect(card).toMatchObject({ likes: "Singing in two parts", step: "Say hello" });
  });

  it("is not there when the singer is not", () => {
    expect(cardFrom(rows({ singer: undefined }))).toBeUndefined();
    expect(cardFrom(rows({ singer: { ...singing, life: { state: "deleted" } } }))).toBeUndefined();
  });

  it("names songs in the reader's order, and not those that were taken back", () => {
    const song = (id: string, title: string, feeling: "loves" | "leavesOut" | "neither") => ({
      id: `a.${id}`,
      stamps: {},
      mark: { feeling, title },
    });
    const card = cardFrom(
      rows({
        songs: [
          song("1", "Ålborg", "loves"),
          song("2", "Zum", "loves"),
          song("3", "Ave", "neither"),
          song("4", "Bæ", "leavesOut"),
        ],
      }),
    );
    if (!card) throw new Error("no card");
    expect(songsThat(card, "loves", "da").map(({ title }) => title)).toEqual(["Zum", "Ålborg"]);
    expect(songsThat(card, "leavesOut", "da").map(({ title }) => title)).toEqual(["Bæ"]);
  });
});

describe("how much help", () => {
  const ids = fc.constantFrom<(HelperId | null)[]>(
    "h1" as HelperId,
    "h2" as HelperId,
    "h3" as HelperId,
    null,
  );
  const help = fc.record({ level: fc.constantFrom(...helpLevels), helperId: ids, secondId: ids });

  it("has names only beside a fixed helper, and two of them are two people", () => {
    fc.assert(
      fc.property(fc.option(help, { nil: undefined }), fc.array(help), (first, changes) => {
        let now = first && helpOf(undefined, first);
        for (const change of changes) now = helpOf(now, change);
        if (!now) return;
        if (now.level !== "fixed") expect(now).toMatchObject({ helperId: null, secondId: null });
        if (now.helperId !== null) expect(now.secondId).not.toBe(now.helperId);
      }),
    );
  });

  it("leaves the level as it was when a helper is chosen", () => {
    const fixed = helpOf(undefined, { level: "fixed" });
    expect(helpOf(fixed, { helperId: "h1" as HelperId })).toEqual({
      level: "fixed",
      helperId: "h1",
      secondId: null,
    });
  });
});

describe("looking at a card again", () => {
  const due = (part: Partial<Row<"singer">>, on = today): Row<"singer"> => ({
    ...singing,
    looks: { madeOn: "2026-08-01" as CivilDate, againOn: on },
    ...part,
  });

  it("is due from its day on", () => {
    expect(isToLookAt(due({}), today)).toBe(true);
    expect(isToLookAt(due({}, "2026-11-21" as CivilDate), today)).toBe(false);
    expect(isToLookAt(singing, today)).toBe(false);
  });

  it.each<[string, Partial<Row<"singer">>]>([
    ["sings elsewhere", { standing: { state: "archived" } }],
    ["is to be left alone", { restriction: { restricted: true, on: today } }],
    ["counts as part of another", { merged: { into: "b" as SingerId } }],
    ["was removed", { life: { state: "deleted" } }],
    ["has no day", { looks: { madeOn: today, againOn: null } }],
  ])("is not due when it %s", (_, part) => {
    expect(isToLookAt(due(part), today)).toBe(false);
  });

  it("is suggested in three months, and a day that is still to come stands", () => {
    expect(suggestedLook(today)).toBe("2027-02-19");
    expect(nextLook(undefined, today)).toBe("2027-02-19");
    const to = (againOn: string | null) =>
      nextLook({ madeOn: today, againOn: againOn as CivilDate | null }, today);
    expect(to("2026-12-24")).toBe("2026-12-24");
    expect(to("2026-11-20")).toBe("2027-02-19");
    expect(to(null)).toBe("2027-02-19");
  });

  it("takes a day that is still to come, and says why it does not take another", () => {
    expect(parseLookAgain("2026-11-21" as CivilDate, today)).toMatchObject({ ok: true });
    expect(parseLookAgain(today, today)).toMatchObject({ why: "not to come" });
    expect(parseLookAgain(undefined, today)).toMatchObject({ why: "no day" });
  });
});

describe("words from the hall", () => {
  it("are gathered by variant since the last look, that very day with them", () => {
    const words = [
      word("sit", "worked", "2026-11-01" as CivilDate),
      word("sit", "didNot", today),
      word("slow", "notNeeded", "2026-10-30" as CivilDate),
      word("sit", "worked", "2026-10-01" as CivilDate),
    ];
    const heard = heardSince(words, "2026-10-30" as CivilDate);
    expect(heard.map(({ variant, lastOn }) => [variant, lastOn])).toEqual([
      ["sit", today],
      ["slow", "2026-10-30"],
    ]);
    expect(heard.map(waysHeard)).toEqual([
      [
        { went: "worked", times: 1 },
        { went: "didNot", times: 1 },
      ],
      [{ went: "notNeeded", times: 1 }],
    ]);
    expect(heardSince(words, undefined)[0]?.times.worked).toBe(2);
  });
});

describe("what is written on a card", () => {
  it("is short, and has no spaces around it", () => {
    expect(cardWords("step", "  Say hello \n")).toEqual({ words: "Say hello" });
    expect(cardWords("likes", "a".repeat(999)).words).toHaveLength(longestOnCard.likes);
  });

  it("names a song that the choir does not have by its title", () => {
    expect(parseSongTitle("  Byssan \t lull ")).toEqual({ ok: true, value: "Byssan lull" });
    expect(parseSongTitle(" \n")).toMatchObject({ why: "empty" });
    expect(parseSongTitle("a".repeat(81))).toMatchObject({ why: "too long" });
  });
});

describe("a partner", () => {
  it("is an organisation or a role; one of them is enough", () => {
    const card = { organisation: " ", role: " Physiotherapist ", reach: " 12345678 " };
    expect(parsePartner(card)).toEqual({
      ok: true,
      value: { organisation: "", role: "Physiotherapist", reach: "12345678" },
    });
    expect(parsePartner({ organisation: "", role: " ", reach: "1" })).toMatchObject({
      why: "empty",
    });
    expect(partnerName({ organisation: "", role: "Physiotherapist" })).toBe("Physiotherapist");
    expect(partnerName({ organisation: "Culture school", role: "Teacher" })).toBe("Culture school");
  });
});
