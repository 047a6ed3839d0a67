import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  bestCanons,
  canonFit,
  clashShare,
  consonantShare,
  sonorityOf,
  withSeventhsShare,
} from "../../src/music/pure/harmony.ts";
import { moved } from "../../src/music/pure/transpose.ts";
import { librarySongs, melody, melodyOf } from "./library.ts";

/** As in the library's table: a half goes to the even number. */
const percent = (share: number) => {
  const exact = share * 100;
  const down = Math.floor(exact);
  if (exact - down !== 0.5) return Math.round(exact);
  return down % 2 === 0 ? down : down + 1;
};

describe("the eleven canons of the library, to the figure", () => {
  test.each([
    ["frere-jacques", 4, 2, 100, 100, 0],
    ["row-row", 4, 2, 100, 100, 25],
    ["hey-ho", 3, 2, 100, 100, 12],
    ["viva-la-musica", 3, 2, 100, 100, 0],
    ["dona-nobis", 3, 8, 100, 100, 12],
    ["lovely-evening", 3, 6, 100, 100, 17],
    ["himmel-und-erde", 3, 4, 75, 100, 0],
    ["tallis-canon", 2, 1, 100, 100, 0],
    ["three-blind-mice", 4, 4, 75, 100, 4],
    ["londons-burning", 4, 2, 100, 100, 0],
    ["sumer", 4, 2, 88, 88, 17],
  ])("%s in %i after %i bars", (id, voices, offsetBars, consonant, withSevenths, clashes) => {
    const fit = canonFit(melodyOf(id), voices, offsetBars);
    expect(percent(consonantShare(fit.strong))).toBe(consonant);
    expect(percent(withSeventhsShare(fit.strong))).toBe(withSevenths);
    expect(percent(clashShare(fit.pulses))).toBe(clashes);
    expect(fit.verdict).toBe(id === "sumer" ? "rubs" : "works");
    expect(fit.rubs).toHaveLength(fit.pulses.clash);
    if (id !== "sumer") expect(fit.rubs.some(({ isStrong }) => isStrong)).toBe(false);
  });

  test("with two voices there is less between the beats", () => {
    const clashes = (id: string, offset: number) =>
      percent(clashShare(canonFit(melodyOf(id), 2, offset).pulses));
    expect([clashes("row-row", 2), clashes("dona-nobis", 8), clashes("hey-ho", 2)]).toEqual([
      0, 1, 4,
    ]);
  });

  test("fewer voices are at least as clean on strong beats", () => {
    for (const { id, canon } of librarySongs) {
      if (!canon) continue;
      const clashes = [2, 3, 4]
        .filter((voices) => voices <= canon.voices)
        .map((voices) => clashShare(canonFit(melodyOf(id), voices, canon.offset_bars).strong));
      expect(clashes).toEqual(clashes.toSorted((a, b) => a - b));
    }
  });

  test("each is found among the canons of its melody", () => {
    for (const { id, canon } of librarySongs) {
      if (!canon || id === "sumer") continue;
      const found = bestCanons(melodyOf(id)).filter(({ verdict }) => verdict === "works");
      const ways = found.map(({ voices, offsetBars }) => `${voices} after ${offsetBars}`);
      expect(ways).toContain(`${canon.voices} after ${canon.offset_bars}`);
    }
  });
});

describe("the other melodies", () => {
  const best = (id: string) => {
    const { bars } = melodyOf(id);
    const shares = Array.from({ length: bars - 1 }, (_, place) =>
      consonantShare(canonFit(melodyOf(id), 2, place + 1).strong),
    );
    return percent(Math.max(...shares));
  };

  test.each([
    ["ode-to-joy", 78],
    ["largo-new-world", 75],
    ["vem-kan-segla", 88],
  ])("%s is no strict canon: %i percent at best", (id, share) => {
    expect(best(id)).toBe(share);
    expect(bestCanons(melodyOf(id)).every(({ verdict }) => verdict === "rubs")).toBe(true);
  });

  test.each([
    ["amazing-grace", 8, 100, "works"],
    ["kjerringa", 5, 100, "works"],
    ["ah-vous-dirai", 1, 96, "withCare"],
    ["alle-voegel", 1, 96, "withCare"],
    ["when-the-saints", 4, 94, "withCare"],
  ])("%s in two after %i bars: %i percent", (id, offsetBars, share, verdict) => {
    const fit = canonFit(melodyOf(id), 2, offsetBars);
    expect(percent(consonantShare(fit.strong))).toBe(share);
    expect(fit.verdict).toBe(verdict);
  });
});

describe("what sounds together", () => {
  test.each([
    [[60], "consonant"],
    [[60, 72], "consonant"],
    [[60, 64, 67], "consonant"],
    [[64, 67, 72], "consonant"],
    [[60, 65], "fourth"],
    [[67, 72, 76], "fourth"],
    [[67, 71, 77], "dominant"],
    [[71, 74, 77], "dominant"],
    [[60, 70], "seventh"],
    [[60, 61], "clash"],
    [[60, 64, 68], "clash"],
    [[60, 64, 71], "clash"],
  ])("%j in C is %s", (midis, sonority) => {
    expect(sonorityOf(midis, 0)).toBe(sonority);
  });

  test("a key makes no difference, nor does the order of voices", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 48, max: 76 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 0, max: 11 }),
        (midis, tonic, up) => {
          const higher = midis.map((midi) => midi + up).toReversed();
          expect(sonorityOf(higher, (tonic + up) % 12)).toBe(sonorityOf(midis, tonic));
        },
      ),
    );
  });
});

describe("a second count, made another way", () => {
  /** Every tick of a sixteenth is laid out beforehand; chords are looked up by name instead of reckoned. */
  const chordNames = new Map<string, string>();
  const name = (classes: readonly number[]) =>
    [...new Set(classes)].toSorted((a, b) => a - b).join();
  const parts = (chord: readonly number[]) =>
    Array.from({ length: 2 ** chord.length - 1 }, (_, bits) =>
      chord.filter((_note, place) => ((bits + 1) >> place) & 1),
    );
  for (let root = 0; root < 12; root += 1) {
    for (const part of parts([0, 4, 7, 10])) {
      chordNames.set(name(part.map((note) => (note + root) % 12)), "seventh");
    }
  }
  for (let root = 0; root < 12; root += 1) {
    for (const part of [...parts([0, 4, 7]), ...parts([0, 3, 7])]) {
      chordNames.set(name(part.map((note) => (note + root) % 12)), "consonant");
    }
  }

  /** Reads the notes from the text by itself: letters, octaves, lengths and signatures of the library and no more. */
  const grid = (abc: string): (number | null)[] => {
    const head = (letter: string) =>
      new RegExp(`^${letter}:(.*)$`, "m").exec(abc)?.[1]?.trim() ?? "";
    const unit = head("L") === "1/8" ? 12 : 24;
    const marks: Record<string, string> = { C: "", D: "^F^C", Bb: "_B_E", Dm: "_B", Cm: "_B_E_A" };
    const signature = marks[head("K")] ?? "";
    const slots: (number | null)[] = [];
    const body = abc.slice(abc.indexOf("\n", abc.indexOf("K:")));
    for (const [, mark, letter = "", octave = "", up = "", slash = "", down = ""] of body.matchAll(
      /([=^_]?)([A-Ga-gz])([,']*)(\d*)(\/?)(\d*)/g,
    )) {
      const length = (unit * Number(up || 1)) / (slash ? Number(down || 2) : 1);
      const place = "C D EF G A B".indexOf(letter.toUpperCase());
      const sign = mark || (signature.split(letter.toUpperCase())[0] ?? "").at(-1);
      const inKey = mark || signature.includes(letter.toUpperCase()) ? sign : "";
      const bend = inKey === "^" ? 1 : inKey === "_" ? -1 : 0;
      const midi = 60 + place + bend + (letter >= "a" ? 12 : 0) - 12 * octave.length;
      slots.push(...Array.from({ length }, () => (letter === "z" ? null : midi)));
    }
    return slots;
  };

  const count = (abc: string, voices: number, offsetBars: number, step: number, bar: number) => {
    const slots = grid(abc);
    const result = { good: 0, clash: 0, all: 0 };
    const rows = Array.from({ length: voices }, (_, voice) => {
      const late = (voice * offsetBars * bar) % slots.length;
      return [...slots.slice(slots.length - late), ...slots.slice(0, slots.length - late)];
    });
    for (let at = 0; at < slots.length; at += step) {
      const sung = rows.map((row) => row[at]).filter((midi) => typeof midi === "number");
      const chord =
        sung.length < 2 ? "consonant" : chordNames.get(name(sung.map((midi) => midi % 12)));
      result.all += 1;
      if (chord === "consonant") result.good += 1;
      if (chord === undefined) result.clash += 1;
    }
    return result;
  };

  test.each(librarySongs)("$id at every offset in two, three and four voices", ({ id, abc }) => {
    const tune = melodyOf(id);
    const { beats, unit } = tune.metre;
    const pulse = unit === 8 ? 12 : 24;
    const bar = beats * pulse;
    const strong = beats === 6 ? 36 : beats === 4 ? 48 : 72;
    for (const voices of [2, 3, 4]) {
      for (let offset = 1; offset < tune.bars; offset += 1) {
        const fit = canonFit(tune, voices, offset);
        for (const [tally, step] of [
          [fit.strong, strong],
          [fit.pulses, pulse],
        ] as const) {
          const { consonant, fourth, clash, all } = tally;
          expect({ good: consonant + fourth, clash, all }).toEqual(
            count(abc, voices, offset, step, bar),
          );
        }
      }
    }
  });
});

test("in whatever key, a canon is the same canon", () => {
  const there = moved(melodyOf("three-blind-mice"), { steps: 2, semitones: 3 });
  const { rubs: _, ...fit } = canonFit(there, 4, 4);
  expect(canonFit(melodyOf("three-blind-mice"), 4, 4)).toMatchObject(fit);
});

test("where it rubs is told by place and by what each voice sings", () => {
  const tune = melody("X:1\nM:2/4\nL:1/4\nK:C\nC z | B, z |]");
  expect(canonFit(tune, 2, 1).rubs).toEqual([
    { at: 0, isStrong: true, voices: [60, 59] },
    { at: tune.ticksPerBar, isStrong: true, voices: [59, 60] },
  ]);
});
