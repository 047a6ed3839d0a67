import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { canTakeOf, freeFor, myDuties, whomToAsk, whoMayTakeOver } from "#domain/amIOn.ts";
import { instantOf } from "#domain/civil.ts";
import type { HelperId } from "#domain/helper.ts";
import { isOpen, rotaOf, type RotaFacts } from "#domain/rota.ts";
import type { TaskId } from "#domain/task.ts";
import { awayFrom } from "#domain/whoIsFree.ts";
import { anyRota } from "#tests/support/anyRota.ts";
import {
  aClaim,
  aHelper,
  aTask,
  cannot,
  dutyAt,
  rotaToday,
  someFacts,
  someSessions,
} from "#tests/support/rotas.ts";

const lis = "lis" as HelperId;
const tasks = [aTask("welcome"), aTask("coffee", "after"), aTask("conductor", "during")];
const likesCoffee = { likes: ["coffee" as TaskId] };
const free = (facts: RotaFacts) =>
  freeFor(facts, rotaOf(facts), lis).map(({ place }) => place.duty);

describe("my duties", () => {
  const facts = someFacts({
    team: [aHelper("lis")],
    tasks,
    sessions: someSessions(3),
    claims: [
      aClaim(dutyAt("s0", "welcome"), "lis"),
      aClaim(dutyAt("s1", "coffee"), "lis"),
      aClaim(dutyAt("s2", "coffee"), "lis", "asked"),
    ],
  });
  const at = (time: string) =>
    myDuties(rotaOf(facts), lis, rotaToday, instantOf(rotaToday, time as never));

  it("begin with the next one, and what I am asked about stands apart", () => {
    const { next, later, asked } = at("12:00");
    expect(next?.place.duty).toBe("s0.welcome.0");
    expect(later.map(({ place }) => place.duty)).toEqual(["s1.coffee.0"]);
    expect(asked.map(({ place }) => place.duty)).toEqual(["s2.coffee.0"]);
  });

  it("go on to the following one when tonight's is done", () => {
    expect(at("18:59").next?.place.duty).toBe("s0.welcome.0");
    expect(at("19:00").next?.place.duty).toBe("s1.coffee.0");
  });
});

describe("what I could take", () => {
  it("is what suits me best first, whatever day it is on", () => {
    const facts = someFacts({
      team: [aHelper("lis", likesCoffee)],
      tasks,
      sessions: someSessions(2),
    });
    expect(free(facts).slice(0, 2)).toEqual(["s0.coffee.0", "s1.coffee.0"]);
    expect(free(facts)).not.toContain("s0.conductor.0");
  });

  it("is offered once for a task with several places", () => {
    const facts = someFacts({
      team: [aHelper("lis")],
      tasks: [aTask("welcome", "before", { places: 3 })],
    });
    expect(free(facts)).toEqual(["s0.welcome.0"]);
  });

  it("is nothing that somebody else was asked about, and comes last when I gave it back", () => {
    const facts = someFacts({
      team: [aHelper("lis"), aHelper("ole")],
      tasks,
      sessions: someSessions(2),
      claims: [
        aClaim(dutyAt("s0", "coffee"), "ole", "asked"),
        aClaim(dutyAt("s0", "welcome"), "lis", "back"),
      ],
    });
    expect(free(facts)).not.toContain("s0.coffee.0");
    expect(free(facts).at(-1)).toBe("s0.welcome.0");
  });

  it("never lies on a day on which I cannot come, or where I have something at that time, for any rota", () => {
    fc.assert(
      fc.property(anyRota, ({ facts }) => {
        const rota = rotaOf(facts);
        for (const { id } of facts.team) {
          const canTake = canTakeOf(facts, rota, id);
          for (const { session, place } of freeFor(facts, rota, id)) {
            expect(isOpen(place)).toBe(true);
            expect(awayFrom(facts, id, session)).toBeUndefined();
            expect(canTake(place, session.date)).toBe(true);
            const date = rota.dates.find((one) => one.session.id === session.id);
            const then = date!.places.filter(({ task }) => task.time === place.task.time);
            expect(then.some(({ holder }) => holder?.helperId === id)).toBe(false);
          }
        }
      }),
    );
  });
});

describe("who may take over", () => {
  it("is everybody on the team but me, those who can and are free first", () => {
    const facts = someFacts({
      team: [aHelper("lis"), aHelper("ole"), aHelper("per"), aHelper("eva", { left: true })],
      tasks,
      claims: [aClaim(dutyAt("s0", "welcome"), "lis")],
      said: new Map([cannot("s0", "per")]),
    });
    const rota = rotaOf(facts);
    const [date] = rota.dates;
    const place = date!.places.find(({ task }) => task.id === "welcome");
    const { fitting, others } = whoMayTakeOver(facts, rota, date!, place!, lis);
    expect(fitting.map(({ id }) => id)).toEqual(["ole"]);
    expect(others.map(({ id }) => id)).toEqual(["per"]);
  });
});

describe("whom to ask", () => {
  const coordinating = someFacts({
    team: [aHelper("lis"), aHelper("ole"), aHelper("eva", { left: true })],
    tasks: [aTask("coordinator", "during")],
    claims: [aClaim(dutyAt("s0", "coordinator"), "ole")],
  });
  const [date] = rotaOf(coordinating).dates;
  const ask = (callFirst: string | null, me: HelperId | undefined = lis) =>
    whomToAsk({ callFirst: callFirst as HelperId | null }, date, coordinating.team, me).map(
      ({ id }) => id,
    );

  it("is whoever is to be called first, then whoever coordinates that day, each once", () => {
    expect(ask(null)).toEqual(["ole"]);
    expect(ask("ole")).toEqual(["ole"]);
    expect(ask("lis", "ole" as HelperId)).toEqual(["lis"]);
  });

  it("is never oneself, nor anybody who has left the team", () => {
    expect(ask("eva")).toEqual(["ole"]);
    expect(ask("ole", "ole" as HelperId)).toEqual([]);
  });
});
