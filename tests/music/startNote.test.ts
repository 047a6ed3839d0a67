import abcjs from "abcjs";
import { describe, expect, it } from "vitest";

import { starterSongs } from "#content/starter.ts";
import { noteOf, parseKey, startNoteOf, stavePlace } from "#music/pure/startNote.ts";

describe("the start note", () => {
  it.each(starterSongs.map((song) => [song.id, song.abc ?? ""] as const))(
    "of %s is the one that the notation library plays first",
    (_, abc) => {
      expect(startNoteOf(abc)?.midi).toBe(firstPlayed(abc));
    },
  );

  it("is found in 23 songs", () => {
    expect(starterSongs.flatMap(({ abc }) => startNoteOf(abc ?? "") ?? [])).toHaveLength(23);
  });

  it.each([
    ["a flat from the key", "K:Bb\nB,3|"],
    ["a natural against the key", "K:Cm\n=B,2 C|"],
    ["a sharp before the note", "K:C\n^f' z|"],
    ["rests before it", "K:D\nz2 x | z C,|"],
    ["a repeat sign and a chord name", 'K:D\n|: "D7"F2 A :|'],
    ["a decoration", "K:G\n!fermata!F2 A|"],
    ["a chord of two notes", "K:A\n[CE]2 A|"],
    ["a triplet", "K:Eb\n(3EFG A|"],
    ["a mode", "K:A dorian\nF2 G|"],
    ["seven flats", "K:Abm\nF2 G|"],
    ["a key that changes inside the line before it", "K:C\n[K:D]F2 G|"],
    ["a comment", "K:D % a letter\nF2 G|"],
  ])("is right with %s", (_, body) => {
    const abc = `X:1\nM:4/4\nL:1/4\n${body}`;
    expect(startNoteOf(abc)?.midi).toBe(firstPlayed(abc));
  });

  it("passes over a grace note", () => {
    expect(startNoteOf("X:1\nK:C\n{d}c2|")).toMatchObject({ letter: "C", octave: 5, midi: 72 });
  });

  it("is not there when nothing sounds", () => {
    expect(startNoteOf("X:1\nK:C\nz4 |]")).toBeUndefined();
    expect(startNoteOf("")).toBeUndefined();
  });

  it("has the pitch of the tuning fork", () => {
    expect(startNoteOf("X:1\nK:C\nA|")).toEqual(noteOf("A", "natural", 4));
    expect(noteOf("A", "natural", 4).hz).toBe(440);
    expect(noteOf("A", "natural", 3).hz).toBe(220);
  });
});

describe("on the stave", () => {
  it("E above middle C is the lowest line, middle C stands on a line of its own below", () => {
    expect(stavePlace(noteOf("E", "natural", 4))).toBe(0);
    expect(stavePlace(noteOf("C", "natural", 4))).toBe(-2);
    expect(stavePlace(noteOf("F", "natural", 5))).toBe(8);
  });
});

describe("a key", () => {
  it("is read as ABC writes it", () => {
    expect(parseKey("Bb")).toEqual({ letter: "B", accidental: "flat", mode: "major", sharps: -2 });
    expect(parseKey("F#m")).toEqual({ letter: "F", accidental: "sharp", mode: "minor", sharps: 3 });
    expect(parseKey("D")).toEqual({ letter: "D", accidental: "natural", mode: "major", sharps: 2 });
    expect(parseKey("Cmin")?.sharps).toBe(-3);
  });

  it("that is written in other words is not guessed", () => {
    expect(parseKey("none")).toBeUndefined();
    expect(parseKey("high")).toBeUndefined();
    expect(parseKey("")).toBeUndefined();
  });
});

function firstPlayed(abc: string): number | undefined {
  const sound = abcjs.parseOnly(abc)[0]?.setUpAudio({});
  return sound?.tracks[0]?.flatMap((event) => (event.cmd === "note" ? [event.pitch] : []))[0];
}
