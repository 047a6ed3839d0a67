import { describe, expect, it } from "vitest";

import { starterExercises, starterSongs } from "#content/starter.ts";
import { originOf } from "#content/origins.ts";
import {
  demands,
  type ExerciseDraft,
  exerciseHas,
  type ExerciseId,
  ownExerciseFrom,
  writeExercise,
} from "#domain/exercise.ts";
import type { Change, Row } from "#domain/facets.ts";
import { inTitleOrder, ownSongFrom, songHas, type SongId, writeSong } from "#domain/song.ts";

const draft: ExerciseDraft = {
  name: " Windmill ",
  kind: "body",
  minutes: 400,
  how: ["", "Both arms", " "],
  seated: "",
  caution: "Slowly",
  demands: ["two_hands", "standing"],
};

describe("a leader's own exercise", () => {
  it("needs a name and nothing more", () => {
    const bare = { ...draft, how: [], demands: [], caution: "" };
    const written = writeExercise("e1" as ExerciseId, bare);
    expect(exerciseOf(written)?.levels).toHaveLength(1);
    expect(writeExercise("e1" as ExerciseId, { ...draft, name: " " })).toEqual({
      ok: false,
      why: "empty",
    });
  });

  it("keeps the levels that have words, and minutes within reason", () => {
    const exercise = exerciseOf(writeExercise("e1" as ExerciseId, draft));
    expect(exercise?.name.da).toBe("Windmill");
    expect(exercise?.levels.map(({ how }) => how.en)).toEqual(["Both arms"]);
    expect(exercise?.minutes).toEqual([30, 30]);
    expect(exercise?.levels[0]?.demands).toEqual(["standing", "two_hands"]);
  });
});

describe("a leader's own song", () => {
  it("needs a title and nothing more", () => {
    const written = writeSong("g1" as SongId, { title: " Våren ", key: undefined, bpm: undefined });
    const song = songOf(written);
    expect(song).toMatchObject({ title: { nb: "Våren" }, key: undefined, tempo: undefined });
    const nameless = writeSong("g1" as SongId, { title: "", key: "D", bpm: 80 });
    expect(nameless).toEqual({ ok: false, why: "empty" });
  });

  it("is played no faster than can be followed", () => {
    const written = writeSong("g1" as SongId, { title: "Polka", key: "D", bpm: 900 });
    expect(songOf(written)?.tempo).toEqual([200, 200]);
  });
});

describe("the starter library", () => {
  it("is found by what stands in the reader's language", () => {
    const found = (typed: string, language: "en" | "da" | "nb") =>
      starterExercises.filter((exercise) => exerciseHas(exercise, typed, language)).length;
    expect(found("udånding", "da")).toBeGreaterThan(0);
    expect(found("udånding", "en")).toBe(0);
    expect(found("udanding", "da")).toBe(found("udånding", "da"));
  });

  it("asks for nothing outside the nineteen demands", () => {
    const asked = starterExercises.flatMap(({ levels }) =>
      levels.flatMap((level) => level.demands),
    );
    expect(demands).toHaveLength(19);
    expect(asked.filter((demand) => !demands.includes(demand))).toEqual([]);
  });

  it("tells in Danish and Norwegian where every song comes from", () => {
    for (const song of starterSongs) {
      const told = originOf(song);
      expect(told.da).not.toBe("");
      if (/[a-z] (and|the|by|tune|round|printed)\b/i.test(told.en)) {
        expect(told.da).not.toBe(told.en);
        expect(told.nb).not.toBe(told.en);
      }
    }
  });

  it("finds a song by its title in any language, and sorts by the reader's", () => {
    const jacques = starterSongs.filter((song) => songHas(song, "mester jakob"));
    expect(jacques.map(({ id }) => id)).toEqual(["frere-jacques"]);
    const titles = inTitleOrder(starterSongs, "da").map(({ title }) => title.da);
    expect(titles).toEqual(
      titles.toSorted(new Intl.Collator("da", { ignorePunctuation: true }).compare),
    );
  });
});

type Written = { ok: true; value: Change[] } | { ok: false; why: string };

function exerciseOf(written: Written) {
  return written.ok ? ownExerciseFrom(rowOf(written.value) as Row<"exercise">) : undefined;
}

function songOf(written: Written) {
  return written.ok ? ownSongFrom(rowOf(written.value) as Row<"song">) : undefined;
}

function rowOf(changes: readonly Change[]): object {
  const facets = Object.fromEntries(changes.map(({ facet, value }) => [facet, value]));
  return { id: changes[0]?.id, stamps: {}, ...facets };
}
