import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { cellsBetween } from "#domain/canonCells.ts";
import { conductAt, type Conducting, spansAhead } from "#domain/canonConduct.ts";
import type { ConductPlan, ConductScore } from "#domain/canonLane.ts";
import { phraseWords } from "#domain/phraseWords.ts";

const score: ConductScore = {
  beatsPerBar: 4,
  upbeat: 0,
  beats: 32,
  phrases: [0, 8, 16, 24].map((start) => ({ start, end: start + 8 })),
};
const plan = (ending: ConductPlan["ending"] = "oneByOne"): ConductPlan => ({
  formation: { kind: "groups", groups: 3 },
  offsetBars: 2,
  times: 2,
  ending,
});

const changes = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 90 }),
      fc.constantFrom<Conducting>(
        { kind: "form", at: 0, formation: { kind: "groups", groups: 2 } },
        { kind: "form", at: 0, formation: { kind: "groups", groups: 4 } },
        { kind: "form", at: 0, formation: { kind: "unison" } },
      ),
    ),
    { maxLength: 3 },
  )
  .map((list) =>
    list.toSorted(([a], [b]) => a - b).map(([at, change]): Conducting => ({ ...change, at })),
  );

describe("the cells of a lane", () => {
  it("the cell under the line is the phrase the lane sings, whatever was done", () => {
    fc.assert(
      fc.property(changes, fc.integer({ min: -4, max: 120 }), (done, beat) => {
        // Once the last change is in force, what was decided is what is.
        const settled = Math.max(beat, ...done.map(({ at }) => at + 8));
        const { spans, holdsAt } = spansAhead(score, plan(), done);
        const { lanes } = conductAt(score, plan(), done, settled);
        for (const { lane, state } of lanes) {
          const [first] = spans;
          const span = spans[lane];
          if (!first || !span) throw new Error("every lane has a span");
          const cells = cellsBetween(score, span, first, holdsAt, [settled - 16, settled + 40]);
          const here = cells.find(({ start, end }) => start <= settled && settled < end);
          if (state.kind === "singing") {
            expect(here).toMatchObject({ phrase: state.phrase, time: state.time, isJoined: false });
          } else if (state.kind === "joined") expect(here?.isJoined).toBe(true);
          else expect(here).toBeUndefined();
        }
      }),
    );
  });

  it("nothing begins after the sign, and who steps back is drawn with the first group", () => {
    const done: Conducting[] = [{ kind: "holdSign", at: 20 }];
    const { spans, holdsAt } = spansAhead(score, plan("holdOnSign"), done);
    expect(holdsAt).toBe(24);
    const [first] = spans;
    if (!first) throw new Error("somebody begins");
    const cells = cellsBetween(score, first, first, holdsAt, [0, 100]);
    expect(cells.map(({ start }) => start)).toEqual([0, 8, 16]);
  });
});

describe("the words of each phrase", () => {
  it("are the lines of a verse where they come out even, else nothing", () => {
    const text = "Mester Jakob, Mester Jakob\nsover du?\nhører du ej klokken?\nbim bam bum\n";
    expect(phraseWords(text, 4)).toEqual([
      ["Mester Jakob, Mester Jakob", "sover du?", "hører du ej klokken?", "bim bam bum"],
    ]);
    expect(phraseWords(text, 2)).toEqual([
      ["Mester Jakob, Mester Jakob sover du?", "hører du ej klokken? bim bam bum"],
    ]);
    expect(phraseWords(text, 3)).toEqual([]);
    expect(phraseWords("", 4)).toEqual([]);
    expect(phraseWords(`${text}\n \n${text}`, 4)).toHaveLength(2);
  });
});
