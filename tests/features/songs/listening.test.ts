import { describe, expect, it } from "vitest";

import { type Along, placesAt, playingOf, silent } from "#features/songs/listening.ts";
import { loadMusic } from "#features/songs/loadMusic.ts";
import type { KnownTune } from "#features/songs/queries.ts";
import type { Timeline } from "#music/pure/timeline.ts";

import { librarySongs, melodyOf } from "../../music/library.ts";

const along: Along = { drone: "tonic", ostinato: [1, -2, 1, 0], partner: undefined };

describe("what is listened to", () => {
  it("has everything that could sound, and is silent about what is turned off", async () => {
    const tune = await known("frere-jacques");
    const partner = melodyOf("row-row");
    const playing = playingOf({ tune, along: { ...along, partner }, bpm: 90, countIn: true });
    expect(playing.parts.map(({ kind }) => kind)).toEqual([
      "voice",
      "drone",
      "ostinato",
      "partner",
    ]);
    expect(silent(playing, new Set())).toEqual([1, 2, 3, "click"]);
    expect(silent(playing, new Set(["drone", "partner", "click"]))).toEqual([2]);
  });

  it("goes round until a longer partner song has been heard to its end", async () => {
    const tune = await known("row-row");
    const alone = playingOf({ tune, along, bpm: 60, countIn: false });
    const both = playingOf({
      tune,
      along: { ...along, partner: melodyOf("frere-jacques") },
      bpm: 60,
      countIn: false,
    });
    expect(both.timeline.endsAt).toBeCloseTo(2 * alone.timeline.endsAt, 9);
  });

  it.each(librarySongs.map(({ id }) => id))(
    "marks every note of %s while it sounds",
    async (id) => {
      const tune = await known(id);
      const { timeline } = playingOf({ tune, along, bpm: 100, countIn: true });
      for (const { at, length, note } of sungIn(timeline)) {
        const written = tune.sung.notes[note]?.places;
        expect(placesAt(tune, timeline, at + length / 2)).toEqual(written);
      }
      expect(placesAt(tune, timeline, -1)).toEqual([]);
      expect(placesAt(tune, timeline, timeline.endsAt + 1)).toEqual([]);
    },
  );
});

function sungIn({ events }: Timeline) {
  return events.flatMap((event) =>
    event.kind === "tone" && event.part === 0 && event.note !== undefined
      ? [{ at: event.at, length: event.length, note: event.note }]
      : [],
  );
}

async function known(id: string): Promise<KnownTune> {
  const music = await loadMusic();
  const written = melodyOf(id);
  const chosen = music.keyChoiceFor(written, undefined);
  const abc = librarySongs.find((song) => song.id === id)?.abc ?? "";
  const choices = music.keyChoices(written);
  return { kind: "known", abc, written, choices, chosen, sung: written, music };
}
