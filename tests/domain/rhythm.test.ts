import { readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { barTicks, type Metre, parseMetre } from "../../src/domain/metre.ts";
import {
  type Cell,
  cellsFit,
  parsePattern,
  type Pattern,
  patternEvents,
  patternText,
  patternTicks,
  sounds,
} from "../../src/domain/rhythm.ts";
import { inVersion, rhythmVersions } from "../../src/domain/rhythmVersion.ts";

const file = new URL("../../src/content/songs.json", import.meta.url);
const songs: { rhythm_ostinati: string[] }[] = JSON.parse(readFileSync(file, "utf8")).songs;
const library = songs.flatMap(({ rhythm_ostinati }) => rhythm_ostinati);

const pattern = (text: string): Pattern => {
  const parsed = parsePattern(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.why));
  return parsed.value;
};
const problems = (text: string) => {
  const parsed = parsePattern(text);
  return parsed.ok ? [] : parsed.why;
};

const metres: readonly Metre[] = ["2/4", "3/4", "4/4", "6/8", "9/8", "2/2"].flatMap(
  (text) => parseMetre(text) ?? [],
);
const anyStrike = fc.record({
  sound: fc.constantFrom(...sounds),
  side: fc.constantFrom("left" as const, "right" as const, undefined),
  accent: fc.boolean(),
});
const anyStruck = fc.record({
  kind: fc.constant("strike" as const),
  strikes: fc.uniqueArray(anyStrike, {
    minLength: 1,
    maxLength: 2,
    selector: ({ sound, side }) => `${sound}${side}`,
  }),
});
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant({ kind: "rest" as const }),
  fc.constant({ kind: "hold" as const }),
  anyStruck,
);
/** A hold with nothing before it is no pattern: it becomes a rest. */
const soundBeforeHold = (bars: Cell[][]): Cell[][] => {
  let isSounding = false;
  return bars.map((cells) =>
    cells.map((cell) => {
      const kept: Cell = cell.kind === "hold" && !isSounding ? { kind: "rest" } : cell;
      isSounding = kept.kind !== "rest";
      return kept;
    }),
  );
};
const anyPattern: fc.Arbitrary<Pattern> = fc.constantFrom(...metres).chain((metre) => {
  const counts = Array.from({ length: 24 }, (_, place) => place + 1).filter((count) =>
    cellsFit(metre, count),
  );
  const bar = fc
    .constantFrom(...counts)
    .chain((count) => fc.array(anyCell, { minLength: count, maxLength: count }));
  return fc
    .array(bar, { minLength: 1, maxLength: 3 })
    .map((bars) => ({ metre, bars: soundBeforeHold(bars) }));
});

describe("writing", () => {
  test("all 52 patterns of the library are read and written back", () => {
    expect(library).toHaveLength(52);
    for (const text of library) expect(patternText(pattern(text))).toBe(text);
  });

  test("any pattern comes back as it was", () => {
    fc.assert(
      fc.property(anyPattern, (any) => {
        expect(pattern(patternText(any))).toEqual(any);
      }),
    );
  });

  test("sides, accents, joined sounds and holds", () => {
    expect(pattern("4/4|Pl! - S+Cr .").bars).toEqual([
      [
        { kind: "strike", strikes: [{ sound: "P", side: "left", accent: true }] },
        { kind: "hold" },
        {
          kind: "strike",
          strikes: [
            { sound: "S", side: undefined, accent: false },
            { sound: "C", side: "right", accent: false },
          ],
        },
        { kind: "rest" },
      ],
    ]);
    expect(patternText(pattern("4/4 | P!l . . . |"))).toBe("4/4 | Pl! . . . |");
  });

  test.each([
    ["", [{ kind: "empty" }]],
    ["4/4", [{ kind: "empty" }]],
    ["4/4 |", [{ kind: "empty" }]],
    ["P . C .", [{ kind: "noMetre", text: "P . C ." }]],
    ["4/5 | P |", [{ kind: "noMetre", text: "4/5" }]],
    ["4/4 | P . C . | | P . . . |", [{ kind: "emptyBar", bar: 2 }]],
    ["4/4 | P C C |", [{ kind: "cellsDoNotFit", bar: 1, cells: 3 }]],
    ["6/8 | P . . . . |", [{ kind: "cellsDoNotFit", bar: 1, cells: 5 }]],
    ["4/4 | P Q C . |", [{ kind: "unknownSound", bar: 1, cell: 2, text: "Q" }]],
    ["4/4 | P . PC . |", [{ kind: "unknownSound", bar: 1, cell: 3, text: "PC" }]],
    ["4/4 | P+C+S . . . |", [{ kind: "tooManySounds", bar: 1, cell: 1 }]],
    ["4/4 | P+P . . . |", [{ kind: "sameSoundTwice", bar: 1, cell: 1 }]],
    ["4/4 | - P . . |", [{ kind: "holdsNothing", bar: 1, cell: 1 }]],
    ["4/4 | P . - . |", [{ kind: "holdsNothing", bar: 1, cell: 3 }]],
    [
      "4/4 | p . . . | P C |  x . . . |",
      [
        { kind: "unknownSound", bar: 1, cell: 1, text: "p" },
        { kind: "unknownSound", bar: 3, cell: 1, text: "x" },
      ],
    ],
  ])("%j tells what is wrong and where", (text, why) => {
    expect(problems(text)).toEqual(why);
  });
});

describe("when it sounds", () => {
  test("cells share the bar", () => {
    const quarter = barTicks({ beats: 4, unit: 4 }) / 4;
    const times = (text: string) =>
      patternEvents(pattern(text)).map(({ at, length }) => [at / quarter, length / quarter]);
    expect(times("4/4 | P . C . |")).toEqual([
      [0, 1],
      [2, 1],
    ]);
    expect(times("4/4 | P C P C P C P C |")).toHaveLength(8);
    expect(times("4/4 | P - - C | - C |")).toEqual([
      [0, 3],
      [3, 3],
      [6, 2],
    ]);
    expect(times("6/8 | P . C P . C |").map(([at]) => at)).toEqual([0, 1, 1.5, 2.5]);
  });

  test("every event is in whole ticks, in order and inside the pattern", () => {
    fc.assert(
      fc.property(anyPattern, (any) => {
        let end = 0;
        for (const { at, length } of patternEvents(any)) {
          expect(Number.isInteger(at) && Number.isInteger(length)).toBe(true);
          expect(at).toBeGreaterThanOrEqual(end);
          end = at + length;
        }
        expect(end).toBeLessThanOrEqual(patternTicks(any));
      }),
    );
  });
});

describe("versions", () => {
  const version = (text: string, kind: (typeof rhythmVersions)[number]) =>
    patternText(inVersion(pattern(text), kind));

  test.each([
    ["4/4 | C X R N |", "oneArm", "4/4 | P P H P |"],
    ["4/4 | C S K N | B . . . |", "quiet", "4/4 | R H P H | H . . . |"],
    ["4/4 | X P Xl! . |", "noCrossing", "4/4 | P P Pl! . |"],
    ["4/4 | P C P C |", "beatOnly", "4/4 | P . . . |"],
    ["4/4 | P - C - | C . . . |", "beatOnly", "4/4 | P . . . | C . . . |"],
    ["4/4 | Pl+Pr C!+P S+C . |", "oneArm", "4/4 | P P! S+P . |".replace("S+P", "P+S")],
    ["4/4 | C+R . . . |", "quiet", "4/4 | R . . . |"],
  ] as const)("%s as %s is %s", (text, kind, expected) => {
    expect(version(text, kind)).toBe(expected);
  });

  test("all keep when it is struck, beat only keeps a part of it", () => {
    fc.assert(
      fc.property(anyPattern, fc.constantFrom(...rhythmVersions), (any, kind) => {
        const before = patternEvents(any).map(({ at }) => at);
        const after = patternEvents(inVersion(any, kind)).map(({ at }) => at);
        if (kind === "beatOnly") expect(before).toEqual(expect.arrayContaining(after));
        else expect(after).toEqual(before);
      }),
    );
  });

  test("asking twice is asking once, and what comes out can be written", () => {
    fc.assert(
      fc.property(anyPattern, fc.constantFrom(...rhythmVersions), (any, kind) => {
        const there = inVersion(any, kind);
        expect(inVersion(there, kind)).toEqual(there);
        expect(pattern(patternText(there))).toEqual(there);
      }),
    );
  });

  test("none asks for what it is to spare", () => {
    const soundsOf = (any: Pattern) =>
      any.bars.flat().flatMap((cell) => (cell.kind === "strike" ? cell.strikes : []));
    fc.assert(
      fc.property(anyPattern, (any) => {
        const loud = soundsOf(inVersion(any, "quiet")).map(({ sound }) => sound);
        expect(loud.filter((sound) => "CSKNB".includes(sound))).toEqual([]);
        const crossing = soundsOf(inVersion(any, "noCrossing")).map(({ sound }) => sound);
        expect(crossing).not.toContain("X");
        for (const cell of inVersion(any, "oneArm").bars.flat()) {
          if (cell.kind !== "strike") continue;
          const byHand = cell.strikes.filter(({ sound }) => !"SV".includes(sound));
          expect(byHand.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
