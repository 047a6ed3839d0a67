import type { AbcElement } from "abcjs/src/parse/abc_parse.js";
import { describe, expect, it } from "vitest";

import { keyChoices } from "#music/pure/choirKey.ts";
import { drawnTune, elementsOf } from "#music/pure/drawnTune.ts";
import { sharpsOf } from "#music/pure/key.ts";
import type { Melody, Tone } from "#music/pure/melody.ts";
import { letterOf, stepsOf } from "#music/pure/pitch.ts";
import { moved } from "#music/pure/transpose.ts";

import { librarySongs, melody, melodyOf } from "./library.ts";

/** A tune in each of the old modes, with a note that is not in its key. */
const inOldModes = ["DDor", "E phrygian", "F Lydian", "GMix", "BLoc", "F#dor", "Bb mix"].map(
  (key) => ({ id: key, abc: `X:1\nT:Tune\nM:4/4\nL:1/4\nK:${key}\nD E F G | A ^c d2 | e4 |]` }),
);

describe.each([...librarySongs, ...inOldModes])("$id, drawn in every key", ({ id, abc }) => {
  const written = librarySongs.some((song) => song.id === id) ? melodyOf(id) : melody(abc);

  it("stands on the lines that it is sung on, in the signature of its key", () => {
    for (const { interval, key } of keyChoices(written)) {
      const tune = drawnTune(abc, interval.semitones);
      const signs = tune.lines[0]?.staff?.[0]?.key?.accidentals ?? [];
      const sharps = signs.reduce((sum, { acc }) => sum + (acc === "sharp" ? 1 : -1), 0);
      expect(sharps).toBe(sharpsOf(key));
      expect(drawnNotes(tune)).toEqual(sungNotes(moved(written, interval)));
    }
  });

  it("keeps every note in its place in the text", () => {
    const starts = elementsOf(drawnTune(abc, 3))
      .filter(({ pitches }) => pitches)
      .map(({ startChar }) => startChar);
    const places = written.notes.flatMap((note) => (note.kind === "tone" ? note.places : []));
    expect(starts).toEqual(places.map(({ from }) => from));
  });
});

describe("a pasted tune", () => {
  it("is drawn without its title and its words", () => {
    const tune = drawnTune(
      "X:1\nT:A title\nC:Somebody\nQ:1/4=90\nM:2/4\nL:1/4\nK:C\nC D|\nw: la la\nE F|]",
      0,
    );
    expect(tune.lines.every(({ staff }) => staff)).toBe(true);
    expect(elementsOf(tune).every((element) => !("lyric" in element))).toBe(true);
  });
});

/** Line of the stave and sound of each note as drawn, accidentals and signature followed. */
function drawnNotes(tune: ReturnType<typeof drawnTune>): string[] {
  const key = tune.lines[0]?.staff?.[0]?.key;
  const inKey = new Map<number | undefined, number>(
    (key?.accidentals ?? []).map(({ acc, note }) => [
      letterOf(note.toUpperCase()),
      alters[acc] ?? 0,
    ]),
  );
  const inBar = new Map<number, number>();
  return elementsOf(tune).flatMap((element: AbcElement) => {
    if (element.el_type === "bar") inBar.clear();
    return (element.pitches ?? []).map(({ pitch, accidental }) => {
      if (accidental !== undefined) inBar.set(pitch, alters[accidental] ?? 0);
      const letter = ((pitch % 7) + 7) % 7;
      return `${pitch} ${inBar.get(pitch) ?? inKey.get(letter) ?? 0}`;
    });
  });
}

const alters: Readonly<Record<string, number>> = {
  dblflat: -2,
  flat: -1,
  natural: 0,
  sharp: 1,
  dblsharp: 2,
};

/** A tied tone is drawn as often as it has places. */
function sungNotes({ notes }: Melody): string[] {
  return notes
    .filter((note): note is Tone => note.kind === "tone")
    .flatMap(({ pitch, places }) => places.map(() => `${stepsOf(pitch)} ${pitch.alter}`));
}
