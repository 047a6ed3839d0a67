import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { CivilDate, LocalTime } from "#domain/civil.ts";
import { instantOf } from "#domain/civil.ts";
import type { ExerciseId } from "#domain/exercise.ts";
import {
  type Part,
  parts,
  type PlanContent,
  type PlanItem,
  type PlanItemId,
} from "#domain/plan.ts";
import type { SessionId } from "#domain/session.ts";
import type { SongId } from "#domain/song.ts";
import {
  mayBeDropped,
  plannedEnd,
  startTimes,
  suggestDropping,
  timekeeping,
} from "#domain/timekeeping.ts";

const minute = 60_000;

describe("what to drop", () => {
  it("is never the arriving, the calm end, a notice, the chat bar or the item that is led", () => {
    fc.assert(
      fc.property(anyAhead, anyOver, (ahead, over) => {
        for (const { part, content } of suggestDropping(ahead, over)?.drop ?? []) {
          expect(["arrive", "calmEnd", "after"]).not.toContain(part);
          expect(["notice", "chatBar"]).not.toContain(content.kind);
        }
        const drop = suggestDropping(ahead, over)?.drop ?? [];
        expect(drop.every((item) => ahead.includes(item))).toBe(true);
      }),
    );
  });

  it("brings the session in on time whenever that can be", () => {
    fc.assert(
      fc.property(anyAhead, anyOver, (ahead, over) => {
        const most = minutesOf(ahead.filter(mayBeDropped));
        const suggestion = suggestDropping(ahead, over);
        const freed = minutesOf(suggestion?.drop ?? []);
        if (most >= over) {
          expect(suggestion?.onTime).toBe(true);
          expect(freed).toBeGreaterThanOrEqual(over);
        } else {
          expect(suggestion?.onTime ?? false).toBe(false);
          expect(freed).toBe(most);
        }
      }),
    );
  });

  it("is as little as possible, and of as few items no set covers it more closely", () => {
    fc.assert(
      fc.property(anyAhead, anyOver, (ahead, over) => {
        const suggestion = suggestDropping(ahead, over);
        if (!suggestion?.onTime) return;
        const active = ahead.filter(
          (item) => mayBeDropped(item) && item.minutes > 0 && item.content.kind !== "rest",
        );
        const pool =
          minutesOf(active) >= over
            ? active
            : ahead.filter((item) => mayBeDropped(item) && item.minutes > 0);
        const covering = subsets(pool).filter((set) => minutesOf(set) >= over);
        const fewest = Math.min(...covering.map((set) => set.length));
        expect(suggestion.drop).toHaveLength(fewest);
        const closest = Math.min(
          ...covering.filter((set) => set.length === fewest).map((set) => minutesOf(set)),
        );
        expect(minutesOf(suggestion.drop)).toBe(closest);
      }),
      { numRuns: 300 },
    );
  });

  it("is the later of two that are alike, in the order of the plan", () => {
    const ahead = [song("a", 5), song("b", 5), song("c", 5), song("d", 2)];
    expect(suggestDropping(ahead, 4)?.drop.map(({ id }) => id)).toEqual(["c"]);
    expect(suggestDropping(ahead, 9)?.drop.map(({ id }) => id)).toEqual(["b", "c"]);
  });

  it("takes a rest only when songs and exercises are not enough", () => {
    const ahead = [song("a", 4), item("b", 10, { kind: "rest" }, "songs")];
    expect(suggestDropping(ahead, 4)?.drop.map(({ id }) => id)).toEqual(["a"]);
    expect(suggestDropping(ahead, 5)?.drop.map(({ id }) => id)).toEqual(["b"]);
  });
});

describe("how we stand for time", () => {
  const now = Date.UTC(2026, 10, 20, 19, 30);
  const current = song("now", 5);
  const ahead = [song("a", 5), song("b", 8), item("c", 4, { kind: "rest" }, "calmEnd"), chatBar];

  it("counts what is left, and the chat bar after the end", () => {
    const time = timekeeping({
      current,
      since: now - 2 * minute,
      ahead,
      plannedEnd: now + 17 * minute,
      now,
    });
    expect(time).toMatchObject({
      gone: 2,
      nextAt: now + 3 * minute,
      endsAt: now + 20 * minute,
      behind: 3,
    });
    expect(time.suggestion?.drop.map(({ id }) => id)).toEqual(["a"]);
    const starts = startTimes(ahead, time.nextAt);
    expect(starts.get(chatBar.id)).toBe(time.endsAt);
  });

  it("an item that has had its minutes goes on at the cost of the rest", () => {
    const late = timekeeping({
      current,
      since: now - 9 * minute,
      ahead,
      plannedEnd: now + 17 * minute,
      now,
    });
    expect(late).toMatchObject({ gone: 9, nextAt: now, behind: 0, suggestion: undefined });
  });

  it("speaks of nothing within a minute, and of no dropping for one minute", () => {
    const at = (seconds: number) =>
      timekeeping({
        current,
        since: now,
        ahead,
        plannedEnd: now + 22 * minute - seconds * 1000,
        now,
      });
    expect(at(59).behind).toBe(0);
    expect(at(-59).behind).toBe(0);
    expect(at(60)).toMatchObject({ behind: 1, suggestion: undefined });
    expect(at(120).behind).toBe(2);
    expect(at(120).suggestion).toBeDefined();
    expect(at(-180).behind).toBe(-3);
  });

  it("a clock that jumped back does not make an item run backwards", () => {
    const time = timekeeping({ current, since: now + 9e6, ahead, plannedEnd: now, now });
    expect(time.gone).toBe(0);
    expect(time.nextAt).toBe(now + 5 * minute);
  });

  it("after dropping what is suggested it is no longer behind", () => {
    fc.assert(
      fc.property(anyAhead, fc.integer({ min: -5, max: 60 }), (rest, early) => {
        const standing = { current, since: now, plannedEnd: now + early * minute, now };
        const { suggestion } = timekeeping({ ...standing, ahead: rest });
        if (!suggestion?.onTime) return;
        const left = rest.filter((one) => !suggestion.drop.includes(one));
        expect(timekeeping({ ...standing, ahead: left }).behind).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe("when the session is to end", () => {
  const session = { date: "2026-11-20" as CivilDate, time: "19:00" as LocalTime, minutes: 75 };
  const planned = instantOf(session.date, session.time);

  it("is what the calendar says, also when it began ten minutes after", () => {
    expect(plannedEnd(session, planned + 10 * minute)).toBe(planned + 75 * minute);
  });

  it("is counted from the start when it is led at another time altogether", () => {
    const morning = planned - 9 * 60 * minute;
    expect(plannedEnd(session, morning)).toBe(morning + 75 * minute);
  });
});

const chatBar = item("tea", 30, { kind: "chatBar" }, "after");

const anyContent: fc.Arbitrary<PlanContent> = fc.constantFrom(
  { kind: "song", songId: "s" as SongId },
  { kind: "warmUp", exerciseId: "e" as ExerciseId, level: 1 },
  { kind: "rest" },
  { kind: "notice", text: "The kitchen is closed" },
  { kind: "chatBar" },
);

const anyAhead = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 15 }), anyContent, fc.constantFrom(...parts)), {
    maxLength: 9,
  })
  .map((items) =>
    items.map(([minutes, content, part], place) => item(`i${place}`, minutes, content, part)),
  );

const anyOver = fc.double({ min: 0.01, max: 60, noNaN: true });

function song(id: string, minutes: number): PlanItem {
  return item(id, minutes, { kind: "song", songId: id as SongId }, "songs");
}

function item(id: string, minutes: number, content: PlanContent, part: Part): PlanItem {
  return { id: id as PlanItemId, sessionId: "s" as SessionId, index: id, part, content, minutes };
}

function minutesOf(items: readonly PlanItem[]): number {
  return items.reduce((sum, { minutes }) => sum + minutes, 0);
}

function subsets(items: readonly PlanItem[]): PlanItem[][] {
  return items.reduce<PlanItem[][]>(
    (sets, one) => [...sets, ...sets.map((set) => [...set, one])],
    [[]],
  );
}
