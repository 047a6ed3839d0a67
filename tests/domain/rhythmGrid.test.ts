import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { barTicks, type Metre, metreText, parseMetre } from "#domain/metre.ts";
import { cellsFit, parsePattern, type Pattern, patternText, sounds } from "#domain/rhythm.ts";
import {
  canHold,
  cellChoices,
  cellsOf,
  inCells,
  inMetre,
  mostBars,
  plainPattern,
  toggleAccent,
  toggleHold,
  toggleSound,
  usualMetres,
  withBar,
  withoutBar,
} from "#domain/rhythmGrid.ts";

const pattern = (text: string): Pattern => {
  const parsed = parsePattern(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.why));
  return parsed.value;
};
const metre = (text: string): Metre => {
  const parsed = parseMetre(text);
  if (!parsed) throw new Error(text);
  return parsed;
};
const after = (text: string, act: (pattern: Pattern) => Pattern) => patternText(act(pattern(text)));

describe("a tap in a cell", () => {
  test("puts the sound in and takes it out again", () => {
    expect(after("4/4 | P . C . |", (p) => toggleSound(p, 0, 1, "S"))).toBe("4/4 | P S C . |");
    expect(after("4/4 | P S C . |", (p) => toggleSound(p, 0, 1, "S"))).toBe("4/4 | P . C . |");
  });

  test("joins a second sound, and a third takes the place of the first", () => {
    expect(after("4/4 | P . . . |", (p) => toggleSound(p, 0, 0, "S"))).toBe("4/4 | P+S . . . |");
    expect(after("4/4 | P+S . . . |", (p) => toggleSound(p, 0, 0, "C"))).toBe("4/4 | S+C . . . |");
  });

  test("keeps the accent of the cell and the sides of what stays", () => {
    expect(after("4/4 | Pl! . . . |", (p) => toggleSound(p, 0, 0, "S"))).toBe(
      "4/4 | Pl!+S! . . . |",
    );
    expect(after("4/4 | Pl+Pr . . . |", (p) => toggleSound(p, 0, 0, "P"))).toBe("4/4 | . . . . |");
  });

  test("accents and unaccents only what is struck", () => {
    expect(after("4/4 | P+S . - . |".replace("-", "."), (p) => toggleAccent(p, 0, 0))).toBe(
      "4/4 | P!+S! . . . |",
    );
    expect(after("4/4 | P! . . . |", (p) => toggleAccent(p, 0, 0))).toBe("4/4 | P . . . |");
    expect(after("4/4 | P . . . |", (p) => toggleAccent(p, 0, 1))).toBe("4/4 | P . . . |");
  });

  test("lets it sound on only where something sounds before, over the bar line too", () => {
    const two = pattern("4/4 | P . . P | . . . . |");
    expect(patternText(toggleHold(two, 0, 1))).toBe("4/4 | P - . P | . . . . |");
    expect(patternText(toggleHold(two, 0, 2))).toBe(patternText(two));
    expect(patternText(toggleHold(two, 1, 0))).toBe("4/4 | P . . P | - . . . |");
    expect([
      canHold(two, 0, 0),
      canHold(two, 0, 1),
      canHold(two, 0, 2),
      canHold(two, 1, 0),
    ]).toEqual([false, true, false, true]);
  });

  test("silences what was held when its sound is taken away", () => {
    expect(after("4/4 | P - - C |", (p) => toggleSound(p, 0, 0, "P"))).toBe("4/4 | . . . C |");
  });
});

describe("bars and metres", () => {
  test("a bar more repeats the last, up to a limit; the first bar always stays", () => {
    expect(after("4/4 | P . C . |", withBar)).toBe("4/4 | P . C . | P . C . |");
    expect(after("4/4 | P . C . |", withoutBar)).toBe("4/4 | P . C . |");
    let grown = pattern("4/4 | P . C . |");
    for (let time = 0; time < 20; time += 1) grown = withBar(grown);
    expect(grown.bars).toHaveLength(mostBars);
  });

  test("finer cells keep the rhythm, coarser ones what falls on them", () => {
    expect(after("4/4 | P . C . |", (p) => inCells(p, 8))).toBe("4/4 | P . . . C . . . |");
    expect(after("4/4 | P S C S . . . . |", (p) => inCells(p, 4))).toBe("4/4 | P C . . |");
    expect(after("4/4 | P . C . |", (p) => inCells(p, 5))).toBe("4/4 | P . C . |");
  });

  test("another metre keeps what stands on the beats", () => {
    expect(after("4/4 | P C S H |", (p) => inMetre(p, metre("3/4")))).toBe("3/4 | P C S |");
    expect(after("2/4 | P C |", (p) => inMetre(p, metre("4/4")))).toBe("4/4 | P C . . |");
    expect(after("2/4 | P C |", (p) => inMetre(p, metre("6/8")))).toBe("6/8 | P . . C . . |");
    expect(after("6/8 | P . S C . . |", (p) => inMetre(p, metre("2/4")))).toBe("2/4 | P C |");
  });

  test.each(usualMetres.map((one) => [metreText(one), one] as const))(
    "%s begins plain and offers cells that fit",
    (_, one) => {
      expect(parsePattern(patternText(plainPattern(one))).ok).toBe(true);
      const choices = cellChoices(one);
      expect(choices.length).toBeGreaterThan(1);
      for (const cells of choices) {
        expect(cellsFit(one, cells)).toBe(true);
        expect(barTicks(one) % cells).toBe(0);
        expect(cellsOf(inCells(plainPattern(one), cells))).toBe(cells);
      }
    },
  );
});

const act = fc.oneof(
  fc.record({
    kind: fc.constant("sound" as const),
    bar: fc.nat(2),
    cell: fc.nat(11),
    sound: fc.constantFrom(...sounds),
  }),
  fc.record({ kind: fc.constantFrom("accent", "hold"), bar: fc.nat(2), cell: fc.nat(11) }),
  fc.record({ kind: fc.constantFrom("more", "fewer") }),
  fc.record({ kind: fc.constant("metre" as const), to: fc.constantFrom(...usualMetres) }),
  fc.record({ kind: fc.constant("cells" as const), cells: fc.constantFrom(2, 3, 4, 6, 8, 12, 16) }),
);

test("whatever is tapped can be written, and is read back as it is", () => {
  fc.assert(
    fc.property(fc.constantFrom(...usualMetres), fc.array(act, { maxLength: 30 }), (from, acts) => {
      let now = plainPattern(from);
      for (const one of acts) {
        if (one.kind === "sound" && "sound" in one)
          now = toggleSound(now, one.bar, one.cell, one.sound);
        else if ("bar" in one)
          now = (one.kind === "hold" ? toggleHold : toggleAccent)(now, one.bar, one.cell);
        else if ("to" in one) now = inMetre(now, one.to);
        else if ("cells" in one) now = inCells(now, one.cells);
        else now = one.kind === "more" ? withBar(now) : withoutBar(now);
      }
      const read = parsePattern(patternText(now));
      expect(read).toEqual({ ok: true, value: now });
    }),
  );
});
