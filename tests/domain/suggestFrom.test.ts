import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { songLayers } from "#content/songLayers.ts";
import { templates } from "#content/templates.ts";
import { type CivilDate, daysAfter } from "#domain/civil.ts";
import { type ClimbPast, noPast } from "#domain/climbPast.ts";
import { ladderFor, nothingKnown } from "#domain/ladder.ts";
import type { LayerLog } from "#domain/nextWeek.ts";
import { fits } from "#domain/outcome.ts";
import { checkPlan } from "#domain/planCheck.ts";
import type { SongId } from "#domain/song.ts";
import { type SuggestedItem, suggestPlan, swapped } from "#domain/suggest.ts";
import { type Known, plannedFrom, suggestFrom } from "#domain/suggestFrom.ts";
import { nothingUsed } from "#domain/usage.ts";
import { asItems, song, starterLibrary, usedBefore, warmUp } from "#tests/support/plans.ts";

const today = "2026-11-20" as CivilDate;
const ladderOf: Known["ladderOf"] = (id) => ({
  ladder: ladderFor(songLayers.get(id) ?? nothingKnown),
  bpm: undefined,
});
const [, seventyFive] = templates;
if (!seventyFive) throw new Error("no template");
const known = (more: Partial<Known> = {}): Known => ({
  template: seventyFive,
  library: starterLibrary,
  usage: nothingUsed,
  past: noPast,
  date: today,
  ladderOf,
  ...more,
});
const songIds = [...starterLibrary.songs.keys()];
const anyPast: fc.Arbitrary<ClimbPast> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...songIds),
      fc.nat(60),
      fc.nat(15),
      fc.constantFrom(...fits),
      fc.boolean(),
    ),
    { maxLength: 40 },
  )
  .map((some) => {
    const logs = new Map<SongId, LayerLog[]>();
    for (const [id, days, step, fit, steppedBack] of some.toSorted((a, b) => b[1] - a[1])) {
      const { ladder } = ladderOf(id);
      const reached = ladder[step % ladder.length]?.id;
      if (!reached) continue;
      const log = { date: daysAfter(today, -1 - days), reached, steppedBack, fit };
      logs.set(id, [...(logs.get(id) ?? []), log]);
    }
    return { logs, days: [] };
  });

function holds(items: readonly SuggestedItem[], from: ReturnType<typeof suggestFrom>) {
  const songs = items.flatMap(({ why, aim, content }) =>
    why.kind === "song" && aim && content.kind === "song"
      ? [{ ...aim, place: why.place, id: content.songId }]
      : [],
  );
  const peaks = songs.filter(({ place }) => place === "peak");
  expect(peaks).toHaveLength(1);
  for (const { id, place, goal, start, load } of songs) {
    const next = from.songs.find((one) => one.id === id)?.next;
    expect(goal).toBeLessThanOrEqual(next?.goal ?? -1);
    expect(start).toBeLessThanOrEqual(goal);
    if (next?.lock) expect(goal).toBeLessThan(next.lock.step);
    const share = place === "peak" ? 1 : place === "ending" ? 0.5 : 0.7;
    if (goal > 0) expect(load).toBeLessThanOrEqual(from.ceiling * share);
    expect(load).toBeLessThanOrEqual(Math.max(peaks[0]?.load ?? 0, 0));
  }
}

describe("a suggestion for a real library", () => {
  test("fills the time and gets no advice", () => {
    const items = plannedFrom(suggestPlan(suggestFrom(known())), ladderOf);
    const advice = checkPlan({
      items: asItems(items),
      library: starterLibrary,
      sessionMinutes: 75,
      usage: nothingUsed,
      date: today,
    });
    expect(advice).toEqual([]);
  });

  test("has what was away before what was had lately", () => {
    const usage = usedBefore(
      ["2026-11-13", "row-row", "copy-me"],
      ["2026-11-06", "row-row"],
      ["2026-10-30", "row-row"],
      ["2026-10-02", "frere-jacques", "pat-clap"],
    );
    const from = suggestFrom(known({ usage }));
    const items = suggestPlan(from);
    const chosen = items.flatMap(({ content }) => (content.kind === "song" ? content.songId : []));
    expect(chosen).toContain("frere-jacques");
    const why = items.find(
      ({ content }) => content.kind === "song" && content.songId === "frere-jacques",
    )?.why;
    expect(why?.kind === "song" && why.because).toEqual({ kind: "away", lastUsed: "2026-10-02" });
  });

  test("keeps the ceiling, one peak and every lock, whatever has been; and after any swap", () => {
    fc.assert(
      fc.property(
        anyPast,
        fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 4 }),
        (past, swaps) => {
          const from = suggestFrom(known({ past }));
          let items: SuggestedItem[] = suggestPlan(from);
          holds(items, from);
          for (const [where, which] of swaps) {
            const places = items.flatMap(({ content }, place) =>
              content.kind === "song" ? [place] : [],
            );
            const id = songIds[which % songIds.length];
            const place = places[where % places.length];
            if (id === undefined || place === undefined) continue;
            items = swapped(from, items, place, { kind: "song", songId: id });
            holds(items, from);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("a swap", () => {
  const from = suggestFrom(known());
  const items = suggestPlan(from);

  test("changes that place and offers the way back", () => {
    const place = items.findIndex(({ content }) => content.kind === "warmUp");
    const before = items[place]?.content;
    const after = swapped(from, items, place, warmUp("pat-clap"));
    expect(after[place]?.content).toEqual(warmUp("pat-clap"));
    expect(after[place]?.instead[0]).toEqual(before);
    expect(after.filter((_, at) => at !== place).map(({ content }) => content)).toEqual(
      items.filter((_, at) => at !== place).map(({ content }) => content),
    );
  });

  test("with something that could not be offered says whose choice it is", () => {
    const offered = new Set<string>(from.exercises.map(({ id }) => id));
    const other = [...starterLibrary.exercises.keys()].find((id) => !offered.has(id)) ?? "own";
    const place = items.findIndex(({ content }) => content.kind === "warmUp");
    expect(swapped(from, items, place, warmUp(other))[place]?.why).toEqual({ kind: "leader" });
  });

  test("aims the new song by its own ladder", () => {
    const place = items.findIndex(({ why }) => why.kind === "song" && why.place === "peak");
    const after = swapped(from, items, place, song("dona-nobis"))[place];
    expect(after?.why).toMatchObject({ kind: "song", place: "peak" });
    expect(after?.aim?.goal).toBeLessThanOrEqual(2);
  });
});

test("a song that is eased carries how far it may go; one that is not follows the rule", () => {
  const logs = new Map<SongId, LayerLog[]>(
    songIds.map((id) => {
      const { ladder } = ladderOf(id);
      const reached = ladder.find(({ layer }) => layer.kind === "unisonFree")?.id;
      if (!reached) throw new Error("a ladder has no such step");
      const date = daysAfter(today, -14);
      return [id, [{ date, reached, steppedBack: false, fit: "tooEasy" }]];
    }),
  );
  const items = suggestPlan(suggestFrom(known({ past: { logs, days: [] } })));
  const eased = items.filter(({ why }) => why.kind === "song" && why.isEased);
  expect(eased.length).toBeGreaterThan(0);
  const planned = plannedFrom(items, ladderOf);
  expect(planned.filter(({ noFurther }) => noFurther !== undefined).length).toBe(eased.length);
});
