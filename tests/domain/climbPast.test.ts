import { describe, expect, test } from "vitest";

import { songLayers } from "#content/songLayers.ts";
import type { CivilDate } from "#domain/civil.ts";
import {
  ceilingFrom,
  climbsOf,
  type ClimbPast,
  type DayHere,
  loadsOf,
  newShareSince,
  nextFor,
  noPast,
  type SungSong,
} from "#domain/climbPast.ts";
import { ladderFor, nothingKnown } from "#domain/ladder.ts";
import type { LayerId } from "#domain/layer.ts";
import { firstCeiling } from "#domain/load.ts";
import type { LayerLog } from "#domain/nextWeek.ts";
import type { Fit } from "#domain/outcome.ts";
import type { SingerId } from "#domain/singer.ts";
import type { SongId } from "#domain/song.ts";

const date = (day: number) => `2026-10-${String(day).padStart(2, "0")}` as CivilDate;
const songOf = (id: string): SungSong => ({
  id: id as SongId,
  ladder: ladderFor(songLayers.get(id as SongId) ?? nothingKnown),
  bpm: 80,
});
const frere = songOf("frere-jacques");
const row = songOf("row-row");
const log = (day: number, reached: string, fit: Fit): LayerLog => ({
  date: date(day),
  reached: reached as LayerId,
  steppedBack: false,
  fit,
});
const past = (logs: Record<string, LayerLog[]>, days: DayHere[] = []): ClimbPast => ({
  logs: new Map(Object.entries(logs).map(([id, some]) => [id as SongId, some])),
  days,
});
const day = (number: number, ...singers: string[]): DayHere => ({
  date: date(number),
  here: new Set(singers.map((singer) => singer as SingerId)),
});

describe("how much of the group is new", () => {
  test("those who first came after the song was sung, among those of the last three days", () => {
    const days = [day(1, "a", "b", "gone"), day(8, "a", "c"), day(15, "b", "d"), day(22, "a")];
    expect(newShareSince(days, date(1))).toBe(2 / 4);
    expect(newShareSince(days, date(8))).toBe(1 / 4);
    expect(newShareSince(days, date(22))).toBe(0);
  });

  test("who was not there that one evening, but had been before, is not new", () => {
    const days = [day(1, "a", "b"), day(8, "a"), day(15, "a", "b")];
    expect(newShareSince(days, date(8))).toBe(0);
  });

  test("nothing is said where nobody was marked, or not yet when it was sung", () => {
    expect(newShareSince([], date(1))).toBe(0);
    expect(newShareSince([day(8, "a")], date(1))).toBe(0);
  });
});

test("many new ones bring a song back to the leader", () => {
  const logs = { "frere-jacques": [log(1, "canon2-halves", "justRight")] };
  const same = nextFor(frere, past(logs, [day(1, "a", "b"), day(8, "a", "b")]), date(15));
  const many = nextFor(frere, past(logs, [day(1, "a", "b"), day(8, "a", "c", "d")]), date(15));
  expect(frere.ladder[same.start]?.id).toBe("canon2-fewConfident");
  expect(frere.ladder[many.start]?.id).toBe("unisonLed");
  expect(many.gentler).toEqual([{ kind: "manyNew" }]);
});

describe("what the group carries", () => {
  test("is a first guess before anything was said", () => {
    expect(ceilingFrom([frere, row], noPast)).toBe(firstCeiling);
  });

  test("grows with what was just right and sinks after what was too much, in the order it happened", () => {
    const grown = past({ "frere-jacques": [log(1, "canon4", "justRight")] });
    const high = ceilingFrom([frere, row], grown);
    expect(high).toBeGreaterThan(firstCeiling);
    const thenMuch = past({
      "frere-jacques": [log(1, "canon4", "justRight")],
      "row-row": [log(8, "unisonLed", "tooMuch")],
    });
    const low = ceilingFrom([frere, row], thenMuch);
    expect(low).toBeLessThan(firstCeiling);
    const muchFirst = past({
      "frere-jacques": [log(8, "canon4", "justRight")],
      "row-row": [log(1, "unisonLed", "tooMuch")],
    });
    expect(ceilingFrom([frere, row], muchFirst)).toBe(high);
  });
});

test("a step weighs less the better it is known", () => {
  const known = past({
    "frere-jacques": [log(1, "gesture", "justRight"), log(8, "gesture", "justRight")],
  });
  const gesture = frere.ladder.findIndex(({ id }) => id === "gesture");
  const [fresh, secure] = [loadsOf(frere, []), loadsOf(frere, climbsOf(frere, known))];
  expect(fresh).toHaveLength(frere.ladder.length);
  expect(secure[gesture] ?? 0).toBeLessThan(fresh[gesture] ?? 0);
});
