import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { parsePattern, patternText, sounds } from "#domain/rhythm.ts";
import { plainPattern, toggleSound, usualMetres } from "#domain/rhythmGrid.ts";
import { draftOf, type RhythmDraft, tapped, typed } from "#features/songs/rhythmDraft.ts";

const begun = draftOf(plainPattern({ beats: 4, unit: 4 }));

const anyText = fc.oneof(
  fc.constantFrom("4/4 | P . C . |", "6/8 | P . . C . . |", "3/4|S P", "4/4 | P Q |", "", "hello"),
  fc.string(),
);
const anyAct = fc.oneof(
  anyText.map((text) => ({ text })),
  fc.record({ cell: fc.nat(5), sound: fc.constantFrom(...sounds) }),
);

function done(draft: RhythmDraft, act: { text: string } | { cell: number; sound: "P" }) {
  return "text" in act
    ? typed(draft, act.text)
    : tapped(draft, toggleSound(draft.pattern, 0, act.cell, act.sound));
}

describe("a rhythm being written", () => {
  it("letters and cells say the same after whatever was typed and tapped, and what cannot be read is told", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...usualMetres),
        fc.array(anyAct, { maxLength: 25 }),
        (metre, acts) => {
          let draft = draftOf(plainPattern(metre));
          for (const act of acts) {
            draft = done(draft, act as { text: string });
            const read = parsePattern(draft.text);
            if (read.ok) expect(draft).toMatchObject({ pattern: read.value, problems: [] });
            else expect(draft.problems).toEqual(read.why);
          }
        },
      ),
    );
  });

  it("typed letters stay exactly as typed, also when the cells are tapped meanwhile", () => {
    const typing = typed(begun, "4/4 | P . c");
    expect(typing.problems[0]).toMatchObject({ kind: "cellsDoNotFit" });
    const after = tapped(typing, toggleSound(typing.pattern, 0, 1, "C"));
    expect(after.text).toBe("4/4 | P . c");
    expect(patternText(after.pattern)).toBe("4/4 | P . . . |");
  });
});
