import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  layoutOf,
  type ListRow,
  namesToAdd,
  type NameListOptions,
  readNameList,
} from "#domain/nameList.ts";

const plain: NameListOptions = { heading: false, column: 0, initialOf: undefined };

function rowsOf(...lines: string[]): ListRow[] {
  return lines.map((line, place) => ({ line: place + 1, cells: line.split(";") }));
}

describe("readNameList", () => {
  it("names every bad line by its number and says why", () => {
    const rows = rowsOf(
      "Anna",
      "12 34 56 78",
      "",
      "bo@kor.dk",
      "3.5.1951",
      ";Hansen",
      "a".repeat(61),
      "– –",
    );
    const bad = readNameList(rows, [], plain).filter((line) => line.kind === "bad");
    expect(bad.map(({ line, why }) => [line, why])).toEqual([
      [2, "number"],
      [4, "e-mail"],
      [5, "date"],
      [6, "empty"],
      [7, "too long"],
      [8, "no letters"],
    ]);
  });

  it("takes no identity or telephone number in with a name", () => {
    const lines = readNameList(rowsOf("Anna 010151-1234", "Bo 2"), [], plain);
    expect(lines.map(({ kind }) => kind)).toEqual(["bad", "new"]);
  });

  it("says where a name stands already", () => {
    const known = [
      { called: "Anna", archived: false },
      { called: "Bo", archived: true },
    ];
    const lines = readNameList(rowsOf("anna", "Bo", "Åse", "ÅSE ", "Åse B."), known, plain);
    expect(lines.map((line) => (line.kind === "duplicate" ? line.of : line.kind))).toEqual([
      { kind: "singing" },
      { kind: "archived" },
      "new",
      { kind: "line", line: 3 },
      "new",
    ]);
  });

  it("puts the initial of another column after the name, where there is one", () => {
    const rows = rowsOf("Anna;berg", "Anna;Öhman", "Bo;", "Carl;7");
    const lines = readNameList(rows, [], { ...plain, initialOf: 1 });
    expect(namesToAdd(lines, false).map(({ called }) => called)).toEqual([
      "Anna B.",
      "Anna Ö.",
      "Bo",
      "Carl",
    ]);
  });

  it("keeps what looks like a formula as the text it is", () => {
    const [line] = readNameList(rowsOf('=HYPERLINK("x","Anna")'), [], plain);
    expect(line).toMatchObject({ kind: "new", called: '=HYPERLINK("x","Anna")' });
  });

  it("never loses a line, whatever stands in it", () => {
    const cell = fc.oneof(
      fc.constantFrom("", " ", "Anna", "anna", "Bo", "1234567", "x@y.dk", "1.2.1950", "=1+1"),
      fc.string({ maxLength: 70 }),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    );
    const rows = fc
      .array(fc.array(cell, { maxLength: 3 }), { maxLength: 30 })
      .map((lines) => lines.map((cells, place): ListRow => ({ line: place + 1, cells })));
    const options = fc.record({
      heading: fc.boolean(),
      column: fc.nat({ max: 3 }),
      initialOf: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(rows, options, (list, how) => {
        const filled = list.filter(({ cells }) => cells.some((text) => text.trim() !== ""));
        const expected = how.heading ? filled.slice(1) : filled;
        const read = readNameList(list, [{ called: "Bo", archived: false }], how);
        expect(read.map(({ line }) => line)).toEqual(expected.map(({ line }) => line));
        for (const { called } of namesToAdd(read, true)) {
          expect(called.trim()).toBe(called);
          expect(called.length).toBeGreaterThan(0);
          expect(called.length).toBeLessThanOrEqual(60);
        }
        const fresh = namesToAdd(read, false).map(({ called }) => called.toLowerCase());
        expect(new Set(fresh).size).toBe(fresh.length);
      }),
    );
  });
});

describe("layoutOf", () => {
  it.each([
    ["Name;Phone", 0],
    ["Telefon;Navn", 1],
    ["Efternavn;Fornavn", 1],
    ["Fornavn;Kaldenavn", 1],
    ["Last name;First name;Called", 2],
    ["nr.;Etternavn;Fornavn", 2],
  ])("knows the heading %s", (heading, column) => {
    expect(layoutOf(rowsOf(heading, "1;Anna;Berg"))).toMatchObject({ heading: true, column });
  });

  it("without a heading takes the first column that could be names", () => {
    const layout = layoutOf(rowsOf("1;Anna;Berg", "2;Bo;Dahl", "3;Åse;Eik"));
    expect(layout).toMatchObject({ heading: false, column: 1 });
  });

  it("takes no singer for a heading", () => {
    expect(layoutOf(rowsOf("Anna", "Bo")).heading).toBe(false);
  });

  it("stands an empty list", () => {
    expect(layoutOf([])).toMatchObject({ heading: false, column: 0, columns: [] });
  });
});
