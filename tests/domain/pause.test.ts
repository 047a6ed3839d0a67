import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type CivilDate, daysAfter } from "#domain/civil.ts";
import type { HelperId } from "#domain/helper.ts";
import {
  backFrom,
  isWithin,
  parsePause,
  type Pause,
  type PauseId,
  pausesFrom,
} from "#domain/pause.ts";
import { anyDay } from "#tests/support/sessions.ts";

const today = "2026-11-20" as CivilDate;

function pause(from: CivilDate, to: CivilDate | null, id = "h.p"): Pause {
  return { id: id as PauseId, helperId: "h" as HelperId, from, to };
}

describe("a pause", () => {
  it("may be open, or end on any day that is not before it begins", () => {
    expect(parsePause({ from: "2026-11-20", to: "" })).toMatchObject({
      value: { from: "2026-11-20", to: null },
    });
    expect(parsePause({ from: "2026-11-20", to: "2026-11-20" }).ok).toBe(true);
    expect(parsePause({ from: "2026-11-20", to: "2026-11-19" })).toMatchObject({ why: "order" });
    expect(parsePause({ from: "", to: "" })).toMatchObject({ why: "from" });
    expect(parsePause({ from: "0226-11-20", to: "" })).toMatchObject({ why: "from" });
    expect(parsePause({ from: "2026-11-20", to: "soon" })).toMatchObject({ why: "to" });
  });

  it("holds both its days", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(60), fc.integer({ min: -5, max: 65 }), (from, length, on) => {
        const to = daysAfter(from, length);
        expect(isWithin({ from, to }, daysAfter(from, on))).toBe(on >= 0 && on <= length);
        expect(isWithin({ from, to: null }, daysAfter(from, on))).toBe(on >= 0);
      }),
    );
  });

  it("is forgotten when it is over", () => {
    const over = pause(daysAfter(today, -9), daysAfter(today, -1), "h.1");
    const now = pause(daysAfter(today, -3), today, "h.2");
    const ahead = pause(daysAfter(today, 5), null, "h.3");
    expect(pausesFrom([ahead, over, now], today).map(({ id }) => id)).toEqual(["h.2", "h.3"]);
  });

  it("is over from today on for somebody who is back, and never was if it began today", () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 0 }), (began) => {
        const running = pause(daysAfter(today, began), null);
        const change = backFrom(running, today);
        if (began === 0) {
          expect(change).toMatchObject({ facet: "life", value: { state: "deleted" } });
        } else {
          expect(change).toMatchObject({
            facet: "span",
            value: { from: running.from, to: daysAfter(today, -1) },
          });
        }
      }),
    );
  });
});
