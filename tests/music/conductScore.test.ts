import { expect, test } from "vitest";

import { conductAt } from "../../src/domain/canonConduct.ts";
import { conductScoreOf } from "../../src/music/pure/conductScore.ts";
import { canonVoices, timelineOf } from "../../src/music/pure/timeline.ts";
import { librarySongs, melody, melodyOf } from "./library.ts";

test("phrases follow each other without a gap to the end of the round", () => {
  for (const { id } of librarySongs) {
    const { phrases, beats } = conductScoreOf(melodyOf(id));
    expect(phrases[0]?.start).toBe(0);
    for (const [place, { end }] of phrases.entries()) {
      expect(end).toBe(phrases[place + 1]?.start ?? beats);
    }
  }
});

test("6/8 is conducted in two, and an upbeat is told", () => {
  expect(conductScoreOf(melodyOf("row-row"))).toMatchObject({
    beatsPerBar: 2,
    beats: 16,
    upbeat: 0,
  });
  expect(conductScoreOf(melodyOf("when-the-saints"))).toMatchObject({ beats: 64, upbeat: 3 });
  const short = melody("X:1\nM:4/4\nL:1/4\nK:C\nG | C4 | C4 |]");
  expect(conductScoreOf(short)).toMatchObject({ beats: 12, phrases: [{ start: 0 }, { end: 12 }] });
});

test("a group is heard for the first time when its lane begins to sing", () => {
  for (const { id, canon } of librarySongs) {
    if (!canon) continue;
    const { voices, offset_bars: offsetBars } = canon;
    const tune = melodyOf(id);
    const bpm = 60;
    const parts = canonVoices(voices, offsetBars, 1);
    const { events, firstBarAt } = timelineOf({
      melody: tune,
      bpm,
      countInBars: 1,
      parts,
      ending: { kind: "oneByOne" },
    });
    const score = conductScoreOf(tune);
    const plan = {
      formation: { kind: "groups", groups: voices },
      offsetBars,
      times: 1,
      ending: "oneByOne",
    } as const;
    for (let group = 0; group < voices; group += 1) {
      const heard = events.find((event) => event.kind === "tone" && event.part === group);
      const beat = (heard?.at ?? 0) - firstBarAt + score.upbeat;
      expect(conductAt(score, plan, [], beat).lanes[group]?.state).toMatchObject({
        kind: "singing",
        phrase: 0,
        time: 0,
        beatsIntoPhrase: 0,
      });
      expect(conductAt(score, plan, [], beat - 0.01).lanes[group]?.state.kind).toBe("cue");
    }
  }
});
