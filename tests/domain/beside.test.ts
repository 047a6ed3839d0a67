import { describe, expect, it } from "vitest";

import { starterTasks } from "#content/tasks.ts";
import { freeToHelp, handsOn, ledNow, onRota, whoIsBeside } from "#domain/beside.ts";
import { dutyId } from "#domain/duty.ts";
import type { HelperId } from "#domain/helper.ts";
import { type Outcomes, outcomeFrom } from "#domain/outcome.ts";
import type { PlanItemId } from "#domain/plan.ts";
import type { Place } from "#domain/rota.ts";
import type { Run } from "#domain/run.ts";
import type { SessionId } from "#domain/session.ts";
import { somebody } from "#tests/support/helped.ts";
import { planOf, rest } from "#tests/support/plans.ts";

const tonight = "s1" as SessionId;
const [knut, lis, eva, per] = ["knut", "lis", "eva", "per"] as HelperId[];

function taken(taskId: string, helperId: HelperId | undefined, away?: "cannot"): Place {
  const task = starterTasks.find(({ id }) => id === taskId);
  if (!task) throw new Error(`there is no task ${taskId}`);
  return {
    duty: dutyId(tonight, task.id, 0),
    owner: tonight,
    task,
    place: 0,
    holder: helperId && { helperId, forCourse: false, away },
    asked: [],
    beaten: [],
    extra: false,
  };
}

describe("who is beside whom", () => {
  const dagny = somebody("dagny", [], { help: "fixed", helperId: knut!, secondId: lis! });

  it("is the fixed helper, with the second one known", () => {
    expect(whoIsBeside([dagny], new Set([knut!, lis!]))).toEqual([
      { singer: dagny, by: knut, second: lis },
    ]);
  });

  it("is the second one where only that one is on the rota", () => {
    expect(whoIsBeside([dagny], new Set([lis!]))).toMatchObject([{ by: lis, second: undefined }]);
  });

  it("is as the card says where there is no rota for tonight", () => {
    expect(whoIsBeside([dagny], new Set())).toMatchObject([{ by: knut }]);
  });

  it("is nobody yet where nobody was named, and leaves out who wants no fixed helper", () => {
    const lone = somebody("lone", [], { help: "fixed" });
    expect(whoIsBeside([lone, somebody("arne", [], { help: "little" })], new Set())).toEqual([
      { singer: lone, by: undefined, second: undefined },
    ]);
  });
});

describe("hands on the rota", () => {
  const places = [
    taken("helper", knut),
    taken("helper", undefined),
    taken("quietPlace", lis),
    taken("followAlong", eva, "cannot"),
    taken("coffee", per),
  ];

  it("are the volunteers who can be with singers while we sing", () => {
    // Knut helps, Lis is at the quiet place, Per makes coffee when the singing is over; Eva cannot come.
    expect(handsOn({ places })).toBe(3);
    const films = taken("welcome", knut);
    const meanwhile = { ...films, task: { ...films.task, time: "during" as const } };
    expect(handsOn({ places: [...places, meanwhile] })).toBe(2);
    expect(handsOn({ places: [taken("helper", knut), taken("followAlong", knut)] })).toBe(1);
    expect([...onRota({ places })]).toEqual([knut, lis, per]);
  });

  it("are free where they are beside nobody and no other task holds them while we sing", () => {
    const beside = whoIsBeside(
      [somebody("dagny", [], { help: "fixed", helperId: knut! })],
      onRota({ places }),
    );
    // Lis is at the quiet place; Per makes coffee when the singing is over.
    expect(freeToHelp({ places }, beside)).toEqual([per]);
    expect(freeToHelp({ places }, [])).toEqual([knut, per]);
  });

  it("are never those who lead, play or coordinate", () => {
    expect(freeToHelp({ places: [taken("pianist", knut)] }, [])).toEqual([]);
  });
});

describe("what is led now", () => {
  const plan = planOf([
    [rest, 1],
    [rest, 1],
    [rest, 1],
  ]);
  const id = (place: number) => plan[place]!.id;
  const led = (...places: readonly number[]): Outcomes =>
    new Map(
      places.map((place) => [
        id(place),
        outcomeFrom({
          id: `s1.${id(place)}`,
          stamps: {},
          played: { startedAt: 1, endedAt: 2, how: "done" },
        }),
      ]),
    );
  const running = (itemId: PlanItemId, endedAt?: number): Run => ({
    sessionId: tonight,
    itemId,
    since: 0,
    startedAt: 0,
    endedAt,
    climb: undefined,
  });

  it("is where this device leads", () => {
    expect(ledNow(plan, led(0, 1), running(id(0)))?.id).toBe(id(0));
  });

  it("is what follows what was led last, where another device leads", () => {
    expect(ledNow(plan, led(), undefined)?.id).toBe(id(0));
    expect(ledNow(plan, led(0, 1), undefined)?.id).toBe(id(2));
    expect(ledNow(plan, led(0, 1, 2), undefined)?.id).toBe(id(2));
    expect(ledNow(plan, led(0), running(id(2), 5))?.id).toBe(id(1));
    expect(ledNow([], led(), undefined)).toBeUndefined();
  });
});
