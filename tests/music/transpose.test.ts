import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { keysIn, keyText, parseKey, sharpsOf, tonicOf } from "../../src/music/pure/key.ts";
import { midiOf, pitchText } from "../../src/music/pure/pitch.ts";
import {
  easyRange,
  intervalBetween,
  keysForVoices,
  moved,
  movedTo,
} from "../../src/music/pure/transpose.ts";
import { librarySongs, melodyOf } from "./library.ts";

const ids = librarySongs.map(({ id }) => id);
const anyKey = fc.record({
  letter: fc.integer({ min: 0, max: 6 }),
  alter: fc.integer({ min: -1, max: 1 }),
});

test("to any key and back nothing is lost", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ids), anyKey, (id, key) => {
      const melody = melodyOf(id);
      const there = movedTo(melody, key);
      expect(tonicOf(there.key)).toBe(tonicOf({ ...key, mode: "major" }));
      expect(there.key).toEqual({ ...key, mode: melody.key.mode });
      expect(movedTo(there, melody.key)).toEqual(melody);
    }),
  );
});

test("through all twelve keys and home again", () => {
  for (const id of ids) {
    const melody = melodyOf(id);
    for (const { interval } of keysForVoices(melody)) {
      const back = { steps: -interval.steps, semitones: -interval.semitones };
      expect(moved(moved(melody, interval), back)).toEqual(melody);
    }
  }
});

test("what is written is what sounds, and intervals stay as they were", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ids), anyKey, (id, key) => {
      const melody = melodyOf(id);
      const there = movedTo(melody, key);
      const { semitones } = intervalBetween(melody.key, there.key);
      expect(Math.abs(semitones)).toBeLessThanOrEqual(6);
      for (const [place, note] of there.notes.entries()) {
        const before = melody.notes[place];
        if (note.kind !== "tone" || before?.kind !== "tone") continue;
        expect(midiOf(note.pitch)).toBe(note.midi);
        expect(note.midi - before.midi).toBe(semitones);
      }
    }),
  );
});

test("a raised seventh is spelled by its letter", () => {
  const melody = movedTo(melodyOf("vem-kan-segla"), { letter: 1, alter: 0 });
  const names = melody.notes.flatMap((note) =>
    note.kind === "tone" ? [pitchText(note.pitch)] : [],
  );
  expect(names).toContain("C#4");
  expect(names).not.toContain("Db4");
});

describe("keys for voices", () => {
  test.each(ids)("%s has one of each tonic, best first", (id) => {
    const offers = keysForVoices(melodyOf(id));
    expect(new Set(offers.map(({ key }) => tonicOf(key))).size).toBe(12);
    const outsides = offers.map(({ outside }) => outside);
    expect(outsides).toEqual(outsides.toSorted((a, b) => a - b));
    const width = melodyOf(id).range.highest - melodyOf(id).range.lowest;
    expect(outsides[0]).toBe(Math.max(0, width - (easyRange.highest - easyRange.lowest)));
  });

  test("a fifth sits well in many keys, the middle first", () => {
    const [best] = keysForVoices(melodyOf("gubben-noak"));
    expect(best?.outside).toBe(0);
    expect((best?.range.lowest ?? 0) + (best?.range.highest ?? 0)).toBe(57 + 72);
  });
});

test("keys are read and written as in ABC", () => {
  for (const text of ["C", "Bb", "F#m", "Dm", "EDor", "GMix"]) {
    const key = parseKey(text);
    expect(key && keyText(key)).toBe(text);
  }
  expect(parseKey("H")).toBeUndefined();
  expect(keysIn("major").map(keyText)).toEqual("C Db D Eb E F F# G Ab A Bb B".split(" "));
  expect(keysIn("minor").map(sharpsOf)).toEqual([-3, 4, -1, 6, 1, -4, 3, -2, 5, 0, -5, 2]);
});
