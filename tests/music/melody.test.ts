import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { parseMetre, ticksPerQuarter as quarter } from "../../src/domain/metre.ts";
import { keyText } from "../../src/music/pure/key.ts";
import { type Melody, melodyFromAbc } from "../../src/music/pure/melody.ts";
import { phraseBars } from "../../src/music/pure/phrase.ts";
import { pitchText } from "../../src/music/pure/pitch.ts";
import { librarySongs, melodies, melody } from "./library.ts";

const tune = (body: string, head = "M:4/4\nL:1/4\nK:C") => `X:1\nT:Test\n${head}\n${body}\n`;
/** Names and lengths in quarters, as in `D4*1`. */
const sung = ({ notes }: Melody) =>
  notes
    .map((note) => `${note.kind === "tone" ? pitchText(note.pitch) : "z"}*${note.length / quarter}`)
    .join(" ");
const problemsOf = (abc: string) => {
  const read = melodyFromAbc(abc);
  return read.ok ? [] : read.why;
};

describe("the library's melodies", () => {
  test.each(librarySongs)("$id adds up", ({ id, abc, pickup_beats = 0 }) => {
    const read = melodies.get(id);
    const metre = parseMetre(/M:(.*)/.exec(abc)?.[1] ?? "");
    expect(read?.metre).toEqual(metre);
    expect(read && keyText(read.key)).toBe(/K:(.*)/.exec(abc)?.[1]);
    expect(read?.pickup).toBe(pickup_beats * quarter);
    expect(read?.ticks).toBe((read?.bars ?? 0) * (read?.ticksPerBar ?? 0));
    expect(read?.phrases.at(-1)?.end).toBe(read?.ticks);
  });

  test("they suit voices from G3 to C5", () => {
    const lowest = Math.min(...[...melodies.values()].map(({ range }) => range.lowest));
    const highest = Math.max(...[...melodies.values()].map(({ range }) => range.highest));
    expect([lowest, highest]).toEqual([55, 72]);
  });

  test.each([
    ["frere-jacques", [2, 2, 2, 2]],
    ["hey-ho", [2, 2, 2]],
    ["dona-nobis", [8, 8, 8]],
    ["lovely-evening", [6, 6, 6]],
    ["tallis-canon", [2, 2, 2, 2]],
    ["three-blind-mice", [4, 4, 4, 4]],
    ["ode-to-joy", [4, 4, 4, 4]],
    ["ah-vous-dirai", [4, 4, 4]],
    ["auld-lang-syne", [4, 4, 4, 4]],
    ["kjerringa", [2, 2, 2, 2, 2]],
    ["when-the-saints", [4, 4, 4, 4]],
    ["alle-meine-entchen", [2, 2, 2, 2, 2]],
    ["jingle-bells", [4, 4, 4, 4]],
    ["largo-new-world", [4, 4]],
    ["sumer", [4, 4, 4, 4, 4, 4]],
  ])("%s has phrases of its form", (id, bars) => {
    const { phrases, ticksPerBar } = melodies.get(id) ?? { phrases: [], ticksPerBar: 1 };
    expect(phrases.map(({ start, end }) => (end - start) / ticksPerBar)).toEqual(bars);
  });
});

test("a form that does not fit gives way to phrases of four or two bars, the rest at the end", () => {
  expect(phraseBars(8, "4 phrases x 4 bars")).toEqual([4, 4]);
  expect(phraseBars(6)).toEqual([2, 2, 2]);
  expect(phraseBars(7)).toEqual([2, 2, 2, 1]);
});

describe("what is read", () => {
  test("ties are one tone, across a bar line and with its accidental", () => {
    expect(sung(melody(tune("C2 ^F2- | F2 F2 |]")))).toBe("C4*2 F#4*4 F4*2");
    expect(melody(tune("C4- | C4 |]")).notes[0]?.places).toHaveLength(2);
  });

  test("a tie to another tone is a slur", () => {
    expect(sung(melody(tune("C2- D2 | C2- ^C2 |]")))).toBe("C4*2 D4*2 C4*2 C#4*2");
  });

  test("an accidental holds to the end of the bar, in its own octave", () => {
    expect(sung(melody(tune("^F F f F | F =F _B B |]")))).toBe(
      "F#4*1 F#4*1 F5*1 F#4*1 F4*1 F4*1 Bb4*1 Bb4*1",
    );
  });

  test("signatures and modes", () => {
    expect(sung(melody(tune("F G B c |]", "M:4/4\nL:1/4\nK:Eb")))).toBe("F4*1 G4*1 Bb4*1 C5*1");
    expect(sung(melody(tune("F G B c |]", "M:C\nL:1/4\nK:Ddor")))).toBe("F4*1 G4*1 B4*1 C5*1");
    expect(sung(melody(tune("F4 | [K:G] F4 |]")))).toBe("F4*4 F#4*4");
  });

  test("triplets, dotted notes, broken rhythm and long rests", () => {
    expect(sung(melody(tune("(3C/D/E/ F>G A3/4B/4 | Z1 | z4 |]")))).toBe(
      `C4*${1 / 3} D4*${1 / 3} E4*${1 / 3} F4*1.5 G4*0.5 A4*0.75 B4*0.25 z*4 z*4`,
    );
  });

  test("a repeat goes back to its sign, or to the beginning", () => {
    expect(sung(melody(tune("C4 |: D4 :| E4 |]")))).toBe("C4*4 D4*4 D4*4 E4*4");
    expect(sung(melody(tune("C4 :: D4 :| E4 :|")))).toBe("C4*4 C4*4 D4*4 D4*4 E4*4 E4*4");
  });

  test("endings are taken in turn", () => {
    expect(sung(melody(tune("|: C4 |1 D4 :|2 E4 || F4 :|")))).toBe("C4*4 D4*4 C4*4 E4*4 F4*4 F4*4");
    expect(sung(melody(tune("|: C4 |1,2 D4 :|3 E4 |]")))).toBe("C4*4 D4*4 C4*4 D4*4 C4*4 E4*4");
  });

  test("an upbeat is bar 0, and a repeat leads back into it", () => {
    const read = melody(tune("|: G | C D E F | G A B :|"));
    expect(read.pickup).toBe(quarter);
    expect(read.notes.map(({ bar }) => bar).slice(0, 9)).toEqual([0, 1, 1, 1, 1, 2, 2, 2, 2]);
    expect(read.bars).toBe(4);
  });

  test("a last bar that leaves no room for the upbeat makes the round longer, in whole bars", () => {
    const read = melody(tune("G | C4 | C4 |]"));
    expect([read.bars, read.ticks / quarter]).toEqual([3, 9]);
  });

  test("words above the tune and blank lines in it change nothing but where lines are", () => {
    expect(sung(melody(`From our book\n\n${tune("C4 |\n\nD4 |]")}`))).toBe("C4*4 D4*4");
    expect(problemsOf(`From our book\n\n${tune("C4 |\n\nD3 |]")}`)).toEqual([
      { kind: "bar", line: 10, bar: 2, has: 3 * quarter, wants: 4 * quarter },
    ]);
  });
});

describe("what is in the way is told by line", () => {
  test.each([
    ["", ["noKey", "noMetre", "noMusic"]],
    ["X:1\nL:1/4\nK:C\nCDEF |]", ["noMetre"]],
    ["X:1\nM:4/4\nL:1/4\nCDEF |]", ["noKey"]],
    ["X:1\nM:none\nL:1/4\nK:C\nCDEF |]", ["noMetre"]],
    [tune("z4 |]"), ["noMusic"]],
    [tune("[CE]4 |]"), ["chord"]],
    [tune("C4 & E4 |]"), ["severalVoices"]],
    [tune("V:1\nC4 |\nV:2\nC4 |"), ["severalVoices"]],
    [`${tune("C4 |]")}\n${tune("C4 |]")}`, ["severalTunes"]],
    [tune("C4 | [M:3/4] C3 |]"), ["metreChanges"]],
    [tune("C4 !D.C.! |]"), ["jump"]],
    [tune("C4 | Z999 |]"), ["tooLong"]],
    [tune("|: C4 |1-999999999 D4 :|2 E4 | Z300 |]"), ["tooLong"]],
  ])("%j", (abc, kinds) => {
    expect(problemsOf(abc).map(({ kind }) => kind)).toEqual(kinds);
  });

  test("a character that means nothing, with its place", () => {
    expect(problemsOf(tune("C4 | D2 $ D2 |]"))).toEqual([
      { kind: "unknownCharacter", character: "$", line: 6, column: 9 },
    ]);
  });

  test("each bar that does not add up once, however often it is sung", () => {
    expect(problemsOf(tune("|: C4 | D5 |\nE4 | F3 :|"))).toEqual([
      { kind: "bar", line: 6, bar: 2, has: 5 * quarter, wants: 4 * quarter },
      { kind: "bar", line: 7, bar: 4, has: 3 * quarter, wants: 4 * quarter },
    ]);
  });

  test("all of it at once", () => {
    expect(problemsOf(tune("C4 | $ D3 |\n[CE]4 | C4 |]")).map(({ kind }) => kind)).toEqual([
      "unknownCharacter",
      "chord",
    ]);
  });
});

describe("whatever is pasted, it is a melody or told why not", () => {
  const piece = fc.constantFrom(
    ..."C D E z x y Z2 [CE] (3 > < - | || |: :| :: |] [1 [2 |1 |2 ^ _ = ' , 2 / 3/2 & $ \" { } [K:G] [M:3/4] !D.C.! + ( ) ~ \\ %".split(
      " ",
    ),
    "\n",
    "\nV:2\n",
    "\nw: la la\n",
    "\nK:\n",
    "\nX:2\n",
    "\nP:A\n",
    "\n\n",
  );
  const check = (text: string) => {
    const read = melodyFromAbc(text);
    if (!read.ok) return expect(read.why.length).toBeGreaterThan(0);
    const { notes, ticks } = read.value;
    expect(ticks).toBe(notes.reduce((sum, { length }) => sum + length, 0));
    for (const [place, note] of notes.entries()) {
      expect(note.length).toBeGreaterThan(0);
      const before = notes[place - 1];
      expect(note.start).toBe(before ? before.start + before.length : 0);
    }
    return undefined;
  };

  test("pieces of music in any order", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        check(tune(pieces.join(" ")));
        check(tune(pieces.join("")));
      }),
      { numRuns: 150 },
    );
  });

  test("any text at all", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: "grapheme" }), (text) => {
        check(text);
        check(tune(text));
      }),
      { numRuns: 150 },
    );
  });
});
