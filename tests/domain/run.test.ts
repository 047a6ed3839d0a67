import { describe, expect, it } from "vitest";

import type { ExerciseId } from "#domain/exercise.ts";
import type { Row } from "#domain/facets.ts";
import { endedLast, type Outcome, outcomeFrom, outcomeId } from "#domain/outcome.ts";
import type { PlanContent, PlanItem, PlanItemId } from "#domain/plan.ts";
import { isLed, type Run, shownItem, slip, standAt, takeStep } from "#domain/run.ts";
import type { SessionId } from "#domain/session.ts";
import type { SongId } from "#domain/song.ts";
import type { Stamp } from "#domain/stamp.ts";

const sessionId = "s" as SessionId;
const now = 1_000_000;

describe("a session that nobody ended", () => {
  const hour = 3_600_000;
  const led: Run = {
    sessionId,
    itemId: id("a"),
    since: now,
    startedAt: now,
    endedAt: undefined,
    climb: undefined,
  };

  it("is led for half a day from its last step, and then holds nothing up", () => {
    expect(isLed(led, now)).toBe(true);
    expect(isLed(led, now + 12 * hour - 1)).toBe(true);
    expect(isLed(led, now + 12 * hour)).toBe(false);
    expect(isLed({ ...led, since: now + 20 * hour }, now + 21 * hour)).toBe(true);
  });

  it("is not led once it has ended", () => {
    expect(isLed({ ...led, endedAt: now + 1 }, now + 2)).toBe(false);
  });
});

describe("where a leader stands", () => {
  const plan = planOf("a", "b", "c", "d");

  it("has the neighbours of the item, without those that were skipped", () => {
    const outcomes = new Map([skipped("b"), skipped("d")]);
    const stand = standAt(id("a"), plan, outcomes);
    expect(stand.next?.id).toBe("c");
    expect(stand.ahead.map((item) => item.id)).toEqual(["c"]);
    expect(standAt(id("c"), plan, outcomes).before?.id).toBe("a");
    expect(standAt(id("c"), plan, outcomes).next).toBeUndefined();
  });

  it("is at the nearest that follows when the item has left the plan", () => {
    const gone = { id: id("b2"), index: "b2" };
    const stand = standAt(gone.id, plan, new Map(), gone);
    expect(stand.here).toBeUndefined();
    expect(shownItem(stand, plan)?.id).toBe("c");
    expect(stand.before?.id).toBe("b");
  });

  it("is at the last when nothing follows", () => {
    const stand = standAt(id("x"), plan, new Map(), { id: "x", index: "x" });
    expect(shownItem(stand, plan)?.id).toBe("d");
  });

  it("finds the first that nobody has come to when even the place is unknown", () => {
    const outcomes = new Map([done("a")]);
    const stand = standAt(id("erased"), plan, outcomes);
    expect(shownItem(stand, plan)?.id).toBe("b");
  });

  it("goes before the chat bar, whatever its index", () => {
    const withChat = [item("m"), { ...item("c"), content: { kind: "chatBar" } as const }];
    const stand = standAt(id("x"), withChat, new Map(), { id: "x", index: "x" });
    expect(stand.next?.content.kind).toBe("chatBar");
  });
});

describe("a step", () => {
  const plan = planOf("a", "b", "c");

  it("closes what is left and moves the position", () => {
    const step = takeStep(ground({ at: "a", since: 400 }), id("a"), { kind: "next" }, now);
    expect(written(step)).toEqual([
      ["outcome", "s.a", "played", { startedAt: 400, endedAt: now, how: "done" }],
      ["run", "s", "position", { itemId: "b", since: now }],
    ]);
  });

  it("that comes from a screen of before is not taken twice", () => {
    const step = takeStep(ground({ at: "b" }), id("a"), { kind: "next" }, now);
    expect(step).toEqual({ ok: false, why: "moved already" });
  });

  it("is not taken where nothing lies, nor before the session or after it", () => {
    expect(takeStep(ground({ at: "c" }), id("c"), { kind: "next" }, now)).toMatchObject({
      why: "nothing there",
    });
    expect(takeStep(ground({ at: "a" }), id("a"), { kind: "previous" }, now)).toMatchObject({
      why: "nothing there",
    });
    expect(takeStep(ground({ at: "a", endedAt: 5 }), id("a"), { kind: "next" }, now)).toMatchObject(
      { why: "not running" },
    );
    expect(
      takeStep({ run: undefined, plan, rows: new Map() }, id("a"), { kind: "next" }, now),
    ).toMatchObject({ why: "not running" });
  });

  it("back leaves the item open, for it is to come again", () => {
    const step = takeStep(ground({ at: "b" }), id("b"), { kind: "previous" }, now);
    expect(written(step)).toEqual([["run", "s", "position", { itemId: "a", since: now }]]);
  });

  it("back within a minute goes on as if never left; later it begins anew", () => {
    const rows = (endedAt: number) => new Map([row("a", { startedAt: 10, endedAt, how: "done" })]);
    const soon = takeStep(
      { ...ground({ at: "b" }), rows: rows(now - slip + 1) },
      id("b"),
      { kind: "previous" },
      now,
    );
    expect(written(soon)).toEqual([["run", "s", "position", { itemId: "a", since: 10 }]]);
    const late = takeStep(
      { ...ground({ at: "b" }), rows: rows(now - slip) },
      id("b"),
      { kind: "previous" },
      now,
    );
    expect(written(late)).toEqual([["run", "s", "position", { itemId: "a", since: now }]]);
  });

  it("from an item that was gone back to keeps its first start", () => {
    const rows = new Map([row("a", { startedAt: 10, endedAt: 20, how: "done" })]);
    const step = takeStep(
      { ...ground({ at: "a", since: 900 }), rows },
      id("a"),
      { kind: "next" },
      now,
    );
    expect(written(step)[0]).toEqual([
      "outcome",
      "s.a",
      "played",
      { startedAt: 10, endedAt: now, how: "done" },
    ]);
  });

  it("over an item that was led before does not undo that it was", () => {
    const rows = new Map([row("a", { startedAt: 10, endedAt: 20, how: "done" })]);
    const step = takeStep({ ...ground({ at: "a" }), rows }, id("a"), { kind: "skip" }, now);
    expect(written(step)).toEqual([["run", "s", "position", { itemId: "b", since: now }]]);
  });

  it("forward over several closes the one that is left and nothing else", () => {
    const step = takeStep(
      ground({ at: "a", since: 400 }),
      id("a"),
      { kind: "jump", to: id("c") },
      now,
    );
    expect(written(step).map(([kind, of]) => [kind, of])).toEqual([
      ["outcome", "s.a"],
      ["run", "s"],
    ]);
  });

  it("from an item that left the plan goes to what follows its place", () => {
    const gone = { id: "ab", index: "ab" };
    const step = takeStep(
      { ...ground({ at: "ab", since: 400 }), gone },
      id("ab"),
      { kind: "next" },
      now,
    );
    expect(written(step).at(-1)?.[3]).toEqual({ itemId: "b", since: now });
  });

  it("is one that brings a record back that an act taken back had deleted", () => {
    const deleted = { id: outcomeId(sessionId, id("a")), stamps: {}, life: { state: "deleted" } };
    const step = takeStep(
      { ...ground({ at: "a" }), rows: new Map([[id("a"), deleted as Row<"outcome">]]) },
      id("a"),
      { kind: "next" },
      now,
    );
    expect(written(step)[0]).toEqual(["outcome", "s.a", "life", { state: "kept" }]);
  });

  function ground({ at, since = 0, endedAt }: { at: string; since?: number; endedAt?: number }) {
    const run: Run = {
      sessionId,
      itemId: id(at),
      since,
      startedAt: 0,
      endedAt,
      climb: undefined,
    };
    return { run, plan, rows: new Map<PlanItemId, Row<"outcome">>() };
  }
});

describe("the question how it went", () => {
  const plan = [
    item("a", { kind: "song", songId: "x" as SongId }),
    item("b", { kind: "warmUp", exerciseId: "y" as ExerciseId, level: 1 }),
    item("c", { kind: "rest" }),
    item("d", { kind: "song", songId: "z" as SongId }),
  ];

  it("is about the song or exercise that ended last", () => {
    const outcomes = new Map([done("a", 10), done("b", 20), done("c", 30)]);
    expect(endedLast(plan, outcomes, id("d"))?.id).toBe("b");
  });

  it("is not about what was skipped, nor about what is led now", () => {
    expect(endedLast(plan, new Map([done("a", 10), skipped("b")]), id("c"))?.id).toBe("a");
    expect(endedLast(plan, new Map([done("a", 10), done("b", 20)]), id("b"))?.id).toBe("a");
    expect(endedLast(plan, new Map(), id("a"))).toBeUndefined();
  });
});

function id(text: string): PlanItemId {
  return text as PlanItemId;
}

function item(name: string, content: PlanContent = { kind: "rest" }): PlanItem {
  return { id: id(name), sessionId, index: name, part: "songs", content, minutes: 5 };
}

function planOf(...names: string[]): PlanItem[] {
  return names.map((name) => item(name));
}

type PlayedFacet = NonNullable<Row<"outcome">["played"]>;

function row(name: string, played: PlayedFacet): [PlanItemId, Row<"outcome">] {
  return [
    id(name),
    { id: outcomeId(sessionId, id(name)), stamps: { played: "x" as Stamp }, played },
  ];
}

function done(name: string, endedAt = 5): [PlanItemId, Outcome] {
  return [id(name), outcomeFrom(row(name, { startedAt: 0, endedAt, how: "done" })[1])];
}

function skipped(name: string): [PlanItemId, Outcome] {
  return [id(name), outcomeFrom(row(name, { startedAt: 0, endedAt: 99, how: "skipped" })[1])];
}

function written(step: ReturnType<typeof takeStep>) {
  if (!step.ok) throw new Error(step.why);
  return step.value.map(({ kind, id: of, facet, value }) => [kind, of, facet, value] as const);
}
