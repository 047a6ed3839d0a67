import { describe, expect, it } from "vitest";

import type { Change, Row } from "#domain/facets.ts";
import {
  longestText,
  longestTune,
  ownSongFrom,
  type SongId,
  songPapersFrom,
  writeNewSong,
  writeText,
  writeTune,
} from "#domain/song.ts";

const id = "g1" as SongId;
const card = { title: "Våren", key: "D", bpm: undefined };

describe("a song of one's own, with what was pasted", () => {
  it("is there by its title alone", () => {
    const row = rowOf(writeNewSong(id, { card, tune: " \n", text: "" }));
    expect(ownSongFrom(row)).toMatchObject({ title: { da: "Våren" }, abc: undefined, key: "D" });
    expect(Object.keys(row)).not.toContain("tune");
    expect(songPapersFrom(row)).toMatchObject({ tune: "", text: "" });
  });

  it("keeps a melody letter for letter, also when nothing in it can be read", () => {
    const typed = "  half a tune, | and [ nonsense\n\n";
    const row = rowOf(writeTune(id, typed), { card });
    expect(songPapersFrom(row).tune).toBe(typed);
    expect(ownSongFrom(row)?.abc).toBe(typed);
  });

  it.each([
    ["K:D", "D"],
    ["K: Bb major", "Bb"],
    ["K:F#min", "F#m"],
    ["K:Am", "Am"],
    ["K:Eminor % sad", "Em"],
    ["K:D dorian", "DDor"],
    ["K:GMix", "GMix"],
    ["K:C maj clef=treble", "C"],
    ["K:none", "D"],
    ["", "D"],
  ])("takes its key from %s", (line, key) => {
    const row = rowOf(writeTune(id, `X:1\nM:4/4\n${line}\nC D E F|`), { card });
    expect(ownSongFrom(row)?.key).toBe(key);
  });

  it.each([
    ["M:3/4", "3/4"],
    ["M: C", "4/4"],
    ["M:C|", "2/2"],
    ["M:6/8 % rocking", "6/8"],
    ["", undefined],
  ])("takes its metre from %s", (line, metre) => {
    const row = rowOf(writeTune(id, `X:1\r\n${line}\r\nK:D\r\nD|`), { card });
    expect(ownSongFrom(row)?.metre).toBe(metre);
  });

  it("is without a melody again when that has been emptied", () => {
    const row = rowOf(writeTune(id, " "), { card });
    expect(ownSongFrom(row)).toMatchObject({ abc: undefined, key: "D" });
  });

  it("says what is too long, and writes none of it", () => {
    const tune = "C".repeat(longestTune + 1);
    const text = "a".repeat(longestText + 1);
    expect(writeTune(id, tune)).toEqual({ ok: false, why: "too long" });
    expect(writeText(id, text)).toEqual({ ok: false, why: "too long" });
    expect(writeNewSong(id, { card, tune, text: "" })).toEqual({ ok: false, why: "tune too long" });
    expect(writeNewSong(id, { card, tune: "", text })).toEqual({ ok: false, why: "text too long" });
    expect(writeNewSong(id, { card: { ...card, title: "" }, tune, text })).toEqual({
      ok: false,
      why: "empty",
    });
  });
});

describe("what a choir has put to a song", () => {
  it("may be put to a song of the library, which stays what it is", () => {
    const row = rowOf(writeText(id, "Mester Jakob\n"));
    expect(songPapersFrom(row)).toEqual({
      tune: "",
      text: "Mester Jakob",
      rights: { tune: "unknown", text: "unknown" },
    });
    expect(ownSongFrom(row)).toBeUndefined();
  });
});

function rowOf(
  written: { ok: true; value: Change[] } | { ok: false; why: unknown },
  before: Partial<Row<"song">> = {},
): Row<"song"> {
  if (!written.ok) throw new Error("refused");
  const facets = Object.fromEntries(written.value.map(({ facet, value }) => [facet, value]));
  return { ...before, ...facets, id } as Row<"song">;
}
