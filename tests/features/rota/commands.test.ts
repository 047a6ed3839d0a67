import { describe, expect, it } from "vitest";

import { change } from "#domain/facets.ts";
import type { HelperId } from "#domain/helper.ts";
import { theOwner } from "#domain/owner.ts";
import type { Proposed } from "#domain/proposal.ts";
import type { SessionId } from "#domain/session.ts";
import { beatenTo } from "#domain/taking.ts";
import type { TaskId } from "#domain/task.ts";
import { askAbout, giveBack, sayYes } from "#features/dutyActs.ts";
import { agreeTo, correct, needOn, noteThanks } from "#features/rota/commands.ts";
import { takeBack } from "#store/takeBack.ts";
import { readThanked } from "#store/team.ts";
import { lay } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

import {
  course,
  courseId,
  duty,
  helper,
  holdersOn,
  needed,
  rotaIn,
  said,
  tell,
  today,
} from "./aRota.ts";

const [ann, bo, cy] = ["ann", "bo", "cy"].map((id) => id as HelperId) as [
  HelperId,
  HelperId,
  HelperId,
];
const coffee = duty("s0", "coffee");
const free = { duty: coffee, holder: undefined };

async function aTeam(more: Parameters<typeof lay>[1] = []): Promise<TestStore> {
  const store = newTestStore();
  await lay(store, [
    ...course(3),
    ...needed({ coffee: 1, chairs: 1 }),
    ...helper(ann, "Ann"),
    ...helper(bo, "Bo"),
    ...helper(cy, "Cy"),
    ...more,
  ]);
  return store;
}

async function kept<Value>(act: Promise<{ ok: true; value: Value } | { ok: false }>) {
  const answer = await act;
  if (!answer.ok) throw new Error("It was not kept");
  return answer.value;
}

const propose = (id: typeof coffee, helperId: HelperId, insteadOf?: typeof coffee): Proposed => ({
  duty: id,
  taskId: id.split(".")[1] as TaskId,
  sessionId: id.split(".")[0] as SessionId,
  date: today,
  helperId,
  insteadOf,
  reason: { kind: "free" },
});

describe("two devices that note a yes to the same gap, apart from each other", () => {
  it("agree in the end: the earlier keeps it, and the other is told and offered another", async () => {
    const [one, other] = [await aTeam(), await aTeam()];
    const first = await kept(sayYes(one, free, ann));
    other.clock.now += 1000;
    const second = await kept(sayYes(other, free, bo));
    await tell(one, other, first.written);
    await tell(other, one, second.written);
    for (const store of [one, other]) {
      expect(await holdersOn(store, "s0")).toMatchObject({ "coffee.0": ann });
      const { rota } = await rotaIn(store);
      const told = beatenTo(rota, bo, today, () => true);
      expect(told).toMatchObject([
        { by: ann, place: { duty: coffee }, instead: { place: { duty: duty("s1", "coffee") } } },
      ]);
      expect(beatenTo(rota, ann, today, () => true)).toEqual([]);
    }
  });
});

describe("a proposal that is agreed to", () => {
  it("is written as questions or as a yes, by whose device it is, and taken back in one", async () => {
    const store = await aTeam([change("owner", theOwner, "who", { helperId: cy })]);
    const all = [propose(coffee, ann), propose(duty("s0", "chairs"), bo)];
    const asked = await kept(agreeTo(store, all, "asked"));
    expect(await holdersOn(store, "s0")).toEqual({ "chairs.0": undefined, "coffee.0": undefined });
    const { facts, rota } = await rotaIn(store);
    expect(rota.dates[0]?.gaps.flatMap((place) => place.asked).toSorted()).toEqual([ann, bo]);
    expect(facts.claims.map(({ by }) => by)).toEqual([cy, cy]);
    await takeBack(store, asked.receipt);
    expect((await rotaIn(store)).facts.claims).toEqual([]);
    await kept(agreeTo(store, all, "yes"));
    expect(await holdersOn(store, "s0")).toEqual({ "chairs.0": bo, "coffee.0": ann });
  });

  it("leaves alone what somebody took meanwhile, and says so", async () => {
    const store = await aTeam();
    await kept(sayYes(store, free, cy));
    const agreed = await kept(
      agreeTo(store, [propose(coffee, ann), propose(duty("s0", "chairs"), bo)], "yes"),
    );
    expect(agreed.taken.map((one) => one.duty)).toEqual([coffee]);
    expect(await holdersOn(store, "s0")).toEqual({ "chairs.0": bo, "coffee.0": cy });
  });

  it("does not count a yes of somebody who has left the team", async () => {
    const store = await aTeam([
      said(coffee, cy),
      change("helper", cy, "standing", { state: "left" }),
    ]);
    const agreed = await kept(agreeTo(store, [propose(coffee, ann)], "yes"));
    expect(agreed.taken).toEqual([]);
    expect(await holdersOn(store, "s0")).toMatchObject({ "coffee.0": ann });
  });

  it("lets somebody change tasks: the old one is handed on in the same act", async () => {
    const store = await aTeam([said(coffee, ann)]);
    await kept(
      agreeTo(store, [propose(duty("s0", "chairs"), ann, coffee), propose(coffee, bo)], "yes"),
    );
    expect(await holdersOn(store, "s0")).toEqual({ "chairs.0": ann, "coffee.0": bo });
  });

  it("leaves the others out when one of them is only asked to change", async () => {
    const store = await aTeam([said(coffee, ann)]);
    const agreed = await kept(
      agreeTo(store, [propose(duty("s0", "chairs"), ann, coffee), propose(coffee, bo)], "asked"),
    );
    expect(agreed.taken.map(({ helperId }) => helperId)).toEqual([bo]);
    expect(await holdersOn(store, "s0")).toEqual({ "chairs.0": undefined, "coffee.0": ann });
  });
});

describe("what the coordinator notes for somebody", () => {
  it("asks, takes a no, and it stays a gap", async () => {
    const store = await aTeam();
    await kept(askAbout(store, coffee, ann));
    await kept(giveBack(store, coffee, ann));
    const { rota } = await rotaIn(store);
    const gap = rota.dates[0]?.gaps.find((place) => place.duty === coffee);
    expect(gap?.asked).toEqual([]);
  });

  it("needs another number on one day only", async () => {
    const store = await aTeam();
    const receipt = await kept(needOn(store, "s0" as SessionId, "coffee" as TaskId, 2));
    expect(Object.keys(await holdersOn(store, "s0"))).toContain("coffee.1");
    expect(Object.keys(await holdersOn(store, "s1"))).not.toContain("coffee.1");
    await takeBack(store, receipt);
    expect(Object.keys(await holdersOn(store, "s0"))).not.toContain("coffee.1");
  });

  it("corrects who did it, also to nobody, and takes it back", async () => {
    const store = await aTeam([said(coffee, ann)]);
    const receipt = await kept(correct(store, coffee, bo));
    expect((await rotaIn(store)).facts.done).toEqual(new Map([[coffee, bo]]));
    await kept(correct(store, coffee, null));
    expect((await rotaIn(store)).facts.done).toEqual(new Map([[coffee, null]]));
    await takeBack(store, receipt);
    expect((await rotaIn(store)).facts.done, "changed since, so it stands").toEqual(
      new Map([[coffee, null]]),
    );
  });

  it("notes thanks with the day", async () => {
    const store = await aTeam();
    const receipt = await kept(noteThanks(store, courseId, ann));
    expect(await readThanked(store.database, courseId)).toEqual(new Map([[ann, today]]));
    await takeBack(store, receipt);
    expect(await readThanked(store.database, courseId)).toEqual(new Map());
  });
});
