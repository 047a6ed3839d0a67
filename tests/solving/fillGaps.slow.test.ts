import fc from "fast-check";
import loadHighs, { type Highs } from "highs";
import { beforeAll, describe, expect, it } from "vitest";

import { madeUpChoir } from "#content/madeUp.ts";
import { starterTasks } from "#content/tasks.ts";
import { kinds } from "#domain/facets.ts";
import { type Proposal, proposalFrom } from "#domain/proposal.ts";
import { done } from "#domain/result.ts";
import { isOpen, rotaOf, type RotaFacts } from "#domain/rota.ts";
import { rotaProblem, type Wanted } from "#domain/rotaProblem.ts";
import type { SessionId } from "#domain/session.ts";
import { solveInParts } from "#solving/parts.ts";
import { commit } from "#store/commit.ts";
import { readRotaFacts } from "#store/rota.ts";
import { readCourses, readSessionsOfCourse } from "#store/sessions.ts";
import { anyRota } from "#tests/support/anyRota.ts";
import { EveryRota } from "#tests/support/everyRota.ts";
import { aClaim, aHelper, aTask, dutyAt, rotaToday, someFacts } from "#tests/support/rotas.ts";
import { newTestStore } from "#tests/support/store.ts";

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

function proposal(facts: RotaFacts, wanted: Wanted, most?: number): Proposal {
  const rota = rotaOf(facts);
  const problem = rotaProblem(facts, rota, wanted);
  const choice = solveInParts(highs, problem, undefined, most);
  return proposalFrom(facts, rota, problem, choice, wanted);
}

const few = 20_000;

describe("a proposal for any small team, with any wishes, in any short course", () => {
  it("breaks no rule, and there is no better way among all there are", () => {
    fc.assert(
      fc.property(anyRota, ({ facts, wanted }) => {
        const every = new EveryRota(facts, wanted);
        fc.pre(every.size <= few);
        const found = proposal(facts, wanted);
        const filled = every.filledBy(found);
        expect(every.broken(filled)).toEqual([]);
        expect(found.isBest).toBe(true);
        expect(every.measure(filled)).toEqual(every.best());
      }),
      { numRuns: 300 },
    );
  }, 180_000);

  it("breaks no rule either when it is laid out a few days at a time", () => {
    fc.assert(
      fc.property(anyRota, ({ facts, wanted }) => {
        const every = new EveryRota(facts, wanted);
        const found = proposal(facts, wanted, 1);
        expect(every.broken(every.filledBy(found))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 180_000);

  it("is the same in whatever order the rota was read", () => {
    const reversed = <One>(all: Iterable<One>) => [...all].toReversed();
    fc.assert(
      fc.property(anyRota, ({ facts, wanted }) => {
        const otherwise = {
          ...facts,
          sessions: reversed(facts.sessions),
          team: reversed(facts.team),
          claims: reversed(facts.claims),
          said: new Map(reversed(facts.said)),
          familiar: new Set(reversed(facts.familiar)),
        };
        expect(proposal(otherwise, wanted)).toEqual(proposal(facts, wanted));
      }),
      { numRuns: 100 },
    );
  }, 180_000);

  it("leaves alone what anybody has said yes to, unless somebody has dropped out late that day", () => {
    fc.assert(
      fc.property(anyRota, ({ facts }) => {
        const { dates } = rotaOf(facts);
        const held = new Set(
          dates.flatMap(({ places }) => places.flatMap(({ holder, duty }) => (holder ? duty : []))),
        );
        const { proposed } = proposal(facts, { cap: null, late: [] });
        expect(proposed.filter(({ duty }) => held.has(duty))).toEqual([]);
        expect(proposed.filter(({ insteadOf }) => insteadOf)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 180_000);

  it("names every gap that it leaves, and a wish in the way is one that would fill it if it were bent", () => {
    fc.assert(
      fc.property(anyRota, ({ facts }) => {
        const wanted = { cap: null, late: [] };
        const found = proposal(facts, wanted);
        const filled = new Set(found.proposed.map(({ duty }) => duty));
        const forCourse = found.proposed.filter(({ sessionId }) => sessionId === undefined);
        const gaps = rotaOf(facts)
          .dates.flatMap((date) => date.gaps.filter(isOpen))
          .filter(({ duty, task, place }) => {
            const course = forCourse.some((one) => one.duty.endsWith(`.${task.id}.${place}`));
            return !filled.has(duty) && !course;
          });
        const asked = [...rotaOf(facts).forCourse.values()]
          .flat()
          .filter((one) => one.asked.length);
        fc.pre(asked.length === 0);
        const named = found.unmet.flatMap((one) => (one.kind === "gap" ? one.duties : []));
        expect(named.toSorted()).toEqual(gaps.map(({ duty }) => duty).toSorted());
        const [first] = found.unmet.flatMap((one) =>
          one.kind === "gap" && one.inTheWay.wishes.length > 0 ? one : [],
        );
        const [wish] = first?.inTheWay.wishes ?? [];
        if (!first || !wish) return;
        const bent = facts.team.map((helper) =>
          helper.id === wish.helperId
            ? { ...helper, wishes: { ...helper.wishes, most: null, weeksRunning: true } }
            : helper,
        );
        const left = (one: Proposal) =>
          one.unmet.reduce(
            (sum, unmet) => sum + (unmet.kind === "gap" ? unmet.duties.length : 0),
            0,
          );
        expect(left(proposal({ ...facts, team: bent }, wanted))).toBeLessThan(left(found));
      }),
      { numRuns: 200 },
    );
  }, 180_000);
});

describe("when somebody drops out late", () => {
  const welcome = aTask("welcome");
  const chairs = aTask("chairs");
  const greeter = aHelper("ann");
  // Bo can only carry chairs, and Ann, who has them, can do both.
  const carrier = aHelper("bo", { pillars: [], likes: [chairs.id] });
  const facts = (team: RotaFacts["team"]) =>
    someFacts({ team, tasks: [welcome, chairs], claims: [aClaim(dutyAt("s0", "chairs"), "ann")] });
  const tonight = { cap: null, late: ["s0" as SessionId] };

  it("asks somebody to change tasks where that fills a gap that nothing else does, and nobody else", () => {
    const { proposed, unmet } = proposal(facts([greeter, carrier]), tonight);
    expect(proposed).toMatchObject([
      { duty: "s0.welcome.0", helperId: "ann", insteadOf: "s0.chairs.0" },
      { duty: "s0.chairs.0", helperId: "bo", insteadOf: undefined },
    ]);
    expect(unmet).toEqual([]);
  });

  it("asks nobody to change where somebody is free", () => {
    const { proposed } = proposal(facts([greeter, carrier, aHelper("cy")]), tonight);
    expect(proposed).toMatchObject([{ duty: "s0.welcome.0", helperId: "cy" }]);
    expect(proposed[0]?.insteadOf).toBeUndefined();
  });

  it("says who could, and what is in the way, where nobody is left", () => {
    const alone = proposal(facts([greeter]), { cap: null, late: [] });
    expect(alone.unmet).toMatchObject([
      { kind: "gap", taskId: "welcome", inTheWay: { nobodyDoesIt: false, busy: ["ann"] } },
    ]);
    const nobody = proposal(facts([carrier]), { cap: null, late: [] });
    expect(nobody.unmet).toMatchObject([
      { kind: "gap", taskId: "welcome", inTheWay: { nobodyDoesIt: true } },
    ]);
  });
});

describe("the made-up choir's gaps", () => {
  it("are all filled but what the pause and the wishes leave, each with its reason", async () => {
    let ids = 0;
    const newId = () => `m${(ids += 1)}`;
    const store = newTestStore();
    const changes = madeUpChoir({ today: rotaToday, language: "en", newId });
    await commit(store, kinds, () => done(changes));
    const [course] = await readCourses(store.database, 1);
    if (!course) throw new Error("There is no course");
    const sessions = await readSessionsOfCourse(store.database, course.id);
    const facts = await readRotaFacts(store.database, sessions, starterTasks, rotaToday);
    const { proposed, unmet, isBest } = proposal(facts, { cap: null, late: [] });
    expect(isBest).toBe(true);
    expect(proposed.length).toBeGreaterThan(12);
    expect(new Set(proposed.map(({ reason }) => reason.kind)).size).toBeGreaterThan(2);
    expect(unmet.filter(({ kind }) => kind === "gap").length).toBeLessThan(3);
  });
});
