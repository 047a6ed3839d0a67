import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { CivilDate } from "#domain/civil.ts";
import type { Row } from "#domain/facets.ts";
import {
  areNamesDue,
  endOfTerm,
  isCardDue,
  isContactDue,
  isNoteDue,
  isRotaDue,
  keepFor,
  leftOn,
  longestKept,
  mayHaveJumped,
  type Retention,
  retentionFrom,
} from "#domain/retention.ts";
import { newNode, tick } from "#domain/stamp.ts";
import { aSession } from "#tests/support/sessions.ts";

const day = (text: string) => text as CivilDate;

function archived(since?: string): Row<"singer"> {
  const ms = Date.UTC(2026, 8, 1, 12);
  const { stamp } = tick({ ms: 0, counter: 0, node: newNode(new Uint8Array(8)) }, ms);
  return {
    id: "a",
    stamps: { standing: stamp },
    standing:
      since === undefined ? { state: "archived" } : { state: "archived", since: day(since) },
  };
}

describe("how long things are kept", () => {
  it("is 30 days for a card, 60 for names, half a year for the rota", () => {
    expect(retentionFrom(undefined)).toEqual({ cardDays: 30, turnoutDays: 60, rotaDays: 183 });
  });

  it("may be made shorter, never longer, whatever was written or arrives", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer(), (cardDays, turnoutDays, rotaDays) => {
        const [written] = keepFor(longestKept, { cardDays, turnoutDays, rotaDays });
        const read = retentionFrom({
          id: "choir",
          stamps: {},
          retention: { cardDays, turnoutDays, rotaDays },
        });
        const kept: Retention = { ...longestKept, ...written?.value };
        for (const one of [kept, read]) {
          expect(one.cardDays).toBeLessThanOrEqual(30);
          expect(one.turnoutDays).toBeLessThanOrEqual(60);
          expect(one.rotaDays).toBeLessThanOrEqual(183);
        }
        expect(kept.cardDays).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(keepFor(longestKept, { cardDays: 7 })).toMatchObject([
      { value: { cardDays: 7, turnoutDays: 60, rotaDays: 183 } },
    ]);
  });

  it("counts from the day somebody left, or from when it was written that they did", () => {
    expect(leftOn(archived("2026-10-01"))).toBe("2026-10-01");
    expect(leftOn(archived())).toBe("2026-09-01");
    expect(leftOn({ id: "a", stamps: {}, standing: { state: "singing" } })).toBeUndefined();
    expect(leftOn({ ...archived("2026-10-01"), life: { state: "deleted" } })).toBeUndefined();
  });

  it("is over for a card 30 days after, and for a number the day after", () => {
    const row = archived("2026-10-01");
    expect(isCardDue(row, longestKept, day("2026-10-30"))).toBe(false);
    expect(isCardDue(row, longestKept, day("2026-10-31"))).toBe(true);
    expect(isContactDue(row, day("2026-10-01"))).toBe(false);
    expect(isContactDue(row, day("2026-10-02"))).toBe(true);
  });

  it("is over for names 60 days after the last day of the course, across the turn of the clocks", () => {
    const course = [aSession("s1", "2026-09-04"), aSession("s2", "2026-10-30")];
    const cancelled = aSession("s3", "2026-11-06", { state: "cancelled" });
    const [first] = course;
    if (!first) throw new Error("no session");
    const end = endOfTerm(first, { weeks: 12 }, [...course, cancelled]);
    expect(end).toBe("2026-10-30");
    expect(areNamesDue(end, longestKept, day("2026-12-28"))).toBe(false);
    expect(areNamesDue(end, longestKept, day("2026-12-29"))).toBe(true);
    const extra = aSession("x", "2026-09-04", { courseId: null });
    expect(endOfTerm(extra, undefined, [extra, ...course])).toBe("2026-09-04");
    expect(endOfTerm(first, { weeks: "open" }, course)).toBe("2026-11-27");
  });

  it("is over for a note the day after, and for the rota half a year after", () => {
    expect(isNoteDue(day("2026-10-01"), day("2026-10-01"))).toBe(false);
    expect(isNoteDue(day("2026-10-01"), day("2026-10-02"))).toBe(true);
    expect(isRotaDue(day("2026-01-01"), longestKept, day("2026-07-02"))).toBe(false);
    expect(isRotaDue(day("2026-01-01"), longestKept, day("2026-07-03"))).toBe(true);
  });

  it("asks first when nothing has been written for more than forty days", () => {
    expect(mayHaveJumped(day("2026-01-01"), day("2026-02-10"))).toBe(false);
    expect(mayHaveJumped(day("2026-01-01"), day("2026-02-11"))).toBe(true);
    expect(mayHaveJumped(day("2026-01-01"), day("2025-01-01"))).toBe(false);
  });
});
