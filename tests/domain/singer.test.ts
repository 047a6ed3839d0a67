import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { languages } from "#domain/language.ts";
import {
  inNameOrder,
  letterOf,
  longestName,
  nameKey,
  newSinger,
  parseName,
  registerOf,
  sameNamed,
  type SingerId,
} from "#domain/singer.ts";

const named = (called: string, id = called) => ({ id, called });
const names = (list: readonly { called: string }[]) => list.map(({ called }) => called);

describe("inNameOrder", () => {
  const some = ["Åse", "Zoe", "Ærlig", "Østen", "Bo", "Aase", "Anna"].map((name) => named(name));

  it.each(["da", "nb"] as const)("puts æ, ø, å last in %s, and Aa with Å", (language) => {
    expect(names(inNameOrder(some, language))).toEqual([
      "Anna",
      "Bo",
      "Zoe",
      "Ærlig",
      "Østen",
      "Åse",
      "Aase",
    ]);
  });

  it("puts them where English looks for them", () => {
    expect(names(inNameOrder(some, "en")).slice(0, 2)).toEqual(["Aase", "Ærlig"]);
  });

  it("is one order, however the singers come", () => {
    const anyone = fc.record({
      called: fc.string({ unit: fc.constantFrom(..."aAbåøæ ".split("")), maxLength: 4 }),
      id: fc.uuid(),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(anyone, { selector: ({ id }) => id, maxLength: 30 }),
        fc.constantFrom(...languages),
        (singers, language) => {
          const once = inNameOrder(singers, language);
          expect(inNameOrder(singers.toReversed(), language)).toEqual(once);
          expect(once).toHaveLength(singers.length);
        },
      ),
    );
  });
});

describe("letterOf", () => {
  it("is the letter under which one looks in that language", () => {
    expect(letterOf("Aase", "da")).toBe("Å");
    expect(letterOf("Aase", "en")).toBe("A");
    expect(letterOf("åse", "nb")).toBe("Å");
    expect(letterOf("åse", "en")).toBe("A");
    expect(letterOf("Østen", "da")).toBe("Ø");
    expect(letterOf("Élise", "nb")).toBe("E");
    expect(letterOf("4 på række", "da")).toBe("#");
  });

  it("comes once for each letter in the order of the names", () => {
    const list = inNameOrder(
      ["Anna", "Ærlig", "Åse", "Aase", "Bo", "Østen", "anders"].map((name) => named(name)),
      "da",
    );
    const letters = list.map(({ called }) => letterOf(called, "da"));
    expect(letters).toEqual(["A", "A", "B", "Æ", "Ø", "Å", "Å"]);
  });
});

describe("registerOf", () => {
  it("has as few tabs as there is room for, in order, no letter in two, every name under one", () => {
    const beginning = fc.constantFrom("aa", "Aa", ..."aAbcdeékloøöåæäuüy".split(""));
    const called = fc
      .tuple(beginning, fc.string({ unit: fc.constantFrom(..."bklm ".split("")), maxLength: 3 }))
      .map(([first, rest]) => first + rest);
    fc.assert(
      fc.property(
        fc.array(called, { maxLength: 80 }),
        fc.constantFrom(...languages),
        fc.integer({ min: 1, max: 8 }),
        (list, language, most) => {
          const singers = inNameOrder(
            list.map((name, place) => ({ called: name, id: `s${place}` as SingerId })),
            language,
          );
          const tabs = registerOf(singers, language, most);
          expect(tabs.length).toBeLessThanOrEqual(most);
          const letters = [...new Set(singers.map((singer) => letterOf(singer.called, language)))];
          const covered = tabs.flatMap(({ from, to }) =>
            letters.slice(letters.indexOf(from), letters.indexOf(to) + 1),
          );
          expect(covered).toEqual(letters);
          for (const { from, first } of tabs) {
            const under = singers.find((singer) => letterOf(singer.called, language) === from);
            expect(first).toBe(under?.id);
          }
        },
      ),
    );
  });
});

describe("parseName", () => {
  it("keeps a name and tidies its spaces, tabs and line breaks", () => {
    expect(parseName("  Anna \t Berg\n")).toEqual({ ok: true, value: "Anna Berg" });
    expect(parseName("\u0000Bo\u0007")).toEqual({ ok: true, value: "Bo" });
  });

  it("refuses nothing, and more than sixty letters", () => {
    expect(parseName(" \u00a0 ")).toEqual({ ok: false, why: "empty" });
    expect(parseName("a".repeat(longestName + 1))).toEqual({ ok: false, why: "too long" });
  });
});

describe("two of one name", () => {
  it("are told by capitals and spaces alike, and no further", () => {
    expect(nameKey(" ÅSE  B")).toBe(nameKey("A\u030ase b"));
    const list = [named("Anna"), named("Annas"), named("anna ", "2")];
    expect(sameNamed(list, "ANNA")).toEqual([list[0], list[2]]);
  });
});

describe("newSinger", () => {
  it("asks for a name and nothing else", () => {
    expect(newSinger("s1" as SingerId, "Anna")).toEqual([
      { kind: "singer", id: "s1", facet: "name", value: { called: "Anna" } },
      { kind: "singer", id: "s1", facet: "standing", value: { state: "singing" } },
    ]);
  });
});
