import { describe, expect, it } from "vitest";

import adaptations from "#content/adaptations.json" with { type: "json" };
import glossary from "#content/glossary.json" with { type: "json" };
import songs from "#content/songs.json" with { type: "json" };
import warmUps from "#content/warmups.json" with { type: "json" };
import { starterExercises, starterSongs } from "#content/starter.ts";
import { languages } from "#domain/language.ts";

import { ruledOut } from "./ruledOut.ts";

type Text = Readonly<Record<"en" | "da" | "nb", string>>;

/** Every text in three languages below a part of the content, by where it stands. */
function textsIn(part: unknown, path: string): { path: string; text: Partial<Text> }[] {
  if (typeof part !== "object" || part === null) return [];
  const own = languages.some((language) => language in part) ? [{ path, text: part as Text }] : [];
  return [
    ...own,
    ...Object.entries(part).flatMap(([name, inner]) => textsIn(inner, `${path}.${name}`)),
  ];
}

// A person's own wish, said in the first person: the word is theirs.
const ownWords = ["I need small rests or may come late or leave early."];

const files = { adaptations, glossary, songs, warmUps };
const shown = { adaptations, songs, warmUps };

describe.each(Object.entries(files))("the file of %s", (name, file) => {
  it("says every text in three languages", () => {
    const texts = textsIn(file, name);
    expect(texts.length).toBeGreaterThan(20);
    const lacking = texts.filter(({ text }) =>
      languages.some(
        (language) => typeof text[language] !== "string" || text[language].trim() === "",
      ),
    );
    expect(lacking).toEqual([]);
  });
});

describe.each(Object.entries(shown))("what people read of %s", (name, file) => {
  it.each(languages)("has no word in %s that is ruled out", (language) => {
    const found = textsIn(file, name).filter(
      ({ text }) =>
        ruledOut[language].test(text[language] ?? "") && !ownWords.includes(text[language] ?? ""),
    );
    expect(found).toEqual([]);
  });
});

describe("what every choir starts with", () => {
  it("is 28 warm-ups and 23 songs, each with an id of its own", () => {
    expect(new Set(starterExercises.map(({ id }) => id)).size).toBe(28);
    expect(new Set(starterSongs.map(({ id }) => id)).size).toBe(23);
  });

  it("asks only for what the matrix of needs knows", () => {
    const known = new Set<string>(warmUps.demands);
    const asked = starterExercises.flatMap(({ levels }) =>
      levels.flatMap(({ demands }) => demands),
    );
    expect(asked.filter((demand) => !known.has(demand))).toEqual([]);
  });

  it("has levels from easy to hard, at most three", () => {
    for (const { id, levels } of starterExercises) {
      expect([id, levels.map(({ level }) => level)]).toEqual([
        id,
        [1, 2, 3].slice(0, levels.length),
      ]);
      expect(levels.length).toBeGreaterThan(0);
    }
  });

  it("has minutes that a session can hold, the least first", () => {
    for (const { minutes } of starterExercises) {
      expect(minutes[0]).toBeGreaterThan(0);
      expect(minutes[1]).toBeGreaterThanOrEqual(minutes[0]);
      expect(minutes[1]).toBeLessThanOrEqual(30);
    }
  });

  it("has melodies with a key and a metre, and a tempo, the slowest first", () => {
    for (const { id, key, metre, tempo } of starterSongs) {
      expect([id, key, metre]).toEqual([id, expect.any(String), expect.any(String)]);
      expect(tempo?.[1]).toBeGreaterThanOrEqual(tempo?.[0] ?? Number.POSITIVE_INFINITY);
    }
  });
});
