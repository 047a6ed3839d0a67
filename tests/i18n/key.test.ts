import { describe, expect, it } from "vitest";

import { starterSongs } from "#content/starter.ts";
import { songKeys } from "#domain/song.ts";
import { keyInWords, noteInWords } from "#i18n/key.ts";

describe("keyInWords", () => {
  it.each([
    ["D", "D major", "D-dur", "D-dur"],
    ["Bb", "B flat major", "B-dur", "B-dur"],
    ["B", "B major", "H-dur", "H-dur"],
    ["Bm", "B minor", "h-mol", "h-moll"],
    ["Eb", "E flat major", "Es-dur", "Es-dur"],
    ["Ab", "A flat major", "As-dur", "As-dur"],
    ["Db", "D flat major", "Des-dur", "Des-dur"],
    ["F#m", "F sharp minor", "fis-mol", "fis-moll"],
    ["Bbm", "B flat minor", "b-mol", "b-moll"],
    ["DDor", "D Dorian", "d-dorisk", "d-dorisk"],
    ["BPhr", "B Phrygian", "h-frygisk", "h-frygisk"],
    ["F#Loc", "F sharp Locrian", "fis-lokrisk", "fis-lokrisk"],
  ])("says %s as each language does", (key, en, da, nb) => {
    expect(keyInWords("en", key)).toBe(en);
    expect(keyInWords("da", key)).toBe(da);
    expect(keyInWords("nb", key)).toBe(nb);
  });

  it("says every key there is to choose from differently", () => {
    for (const language of ["en", "da", "nb"] as const) {
      const said = songKeys.map((key) => keyInWords(language, key));
      expect(new Set(said).size).toBe(24);
    }
  });

  it("knows the key of every starter song", () => {
    const keys = starterSongs.map(({ key }) => key);
    expect(keys.filter((key) => key === undefined || !songKeys.includes(key))).toEqual([]);
  });
});

describe("noteInWords", () => {
  it.each([
    ["D", "D", "D"],
    ["B", "B", "H"],
    ["Bb", "B flat", "B"],
    ["F#", "F sharp", "Fis"],
    ["Eb", "E flat", "Es"],
    ["B#", "B sharp", "His"],
    ["C##", "C double sharp", "Cisis"],
    ["Ebb", "E double flat", "Eses"],
    ["Bbb", "B double flat", "Heses"],
  ])("says %s as each language does", (note, en, north) => {
    expect(noteInWords("en", note)).toBe(en);
    expect(noteInWords("da", note)).toBe(north);
    expect(noteInWords("nb", note)).toBe(north);
  });
});
