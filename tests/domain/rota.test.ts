import { describe, expect, it } from "vitest";

import { carriedBy, didOn, familiarFaces, hoursOf } from "#domain/carried.ts";
import type { CivilDate } from "#domain/civil.ts";
import { answered, claimFrom, type DutyId } from "#domain/duty.ts";
import type { Row } from "#domain/facets.ts";
import type { HelperId, Pillar } from "#domain/helper.ts";
import type { PauseId } from "#domain/pause.ts";
import { isGap, isOpen, rotaOf, type RotaFacts } from "#domain/rota.ts";
import { worriesOn } from "#domain/rotaWorries.ts";
import type { Stamp } from "#domain/stamp.ts";
import { tasksFrom, type TaskId } from "#domain/task.ts";
import { thanksDue } from "#domain/thanksDue.ts";
import {
  aClaim,
  aHelper,
  aTask,
  cannot,
  dutyAt,
  dutyOfCourse,
  rotaToday,
  someFacts,
  someSessions,
} from "#tests/support/rotas.ts";
import { courseId } from "#tests/support/sessions.ts";

const [ann, bo, cy] = ["ann", "bo", "cy"] as [HelperId, HelperId, HelperId];
const team = [aHelper("ann"), aHelper("bo"), aHelper("cy")];
const coffee = aTask("coffee", "after");
const welcome = aTask("welcome", "before", { places: 2 });

function first(facts: RotaFacts) {
  const [date] = rotaOf(facts).dates;
  if (!date) throw new Error("There is no date");
  return date;
}

function holders(facts: RotaFacts) {
  return first(facts).places.map(({ holder }) => holder?.helperId);
}

describe("who holds a duty", () => {
  it("is whoever said yes first, in whatever order the devices hear of it; the other is told", () => {
    const duty = dutyAt("s0", "coffee");
    const [earlier, later] = [aClaim(duty, "bo"), aClaim(duty, "ann")];
    for (const claims of [
      [earlier, later],
      [later, earlier],
    ]) {
      const [place] = first(someFacts({ team, tasks: [coffee], claims })).places;
      expect(place?.holder?.helperId).toBe(bo);
      expect(place?.beaten).toEqual([ann]);
    }
  });

  it("is nobody once it is handed back, and the next in line if there is one", () => {
    const duty = dutyAt("s0", "coffee");
    const back = aClaim(duty, "bo", "back");
    expect(holders(someFacts({ team, tasks: [coffee], claims: [back] }))).toEqual([undefined]);
    const claims = [aClaim(duty, "ann"), back];
    expect(holders(someFacts({ team, tasks: [coffee], claims }))).toEqual([ann]);
  });

  it("is not somebody who has only been asked: it is a gap that waits", () => {
    const claims = [aClaim(dutyAt("s0", "coffee"), "cy", "asked")];
    const { places, gaps } = first(someFacts({ team, tasks: [coffee], claims }));
    expect(gaps).toHaveLength(1);
    expect(places.map((place) => [isGap(place), isOpen(place), place.asked])).toEqual([
      [true, false, [cy]],
    ]);
  });

  it("is for what lies behind also somebody who has left, and for what is to come not", () => {
    const gone = [aHelper("ann", { left: true })];
    const claims = [aClaim(dutyAt("s0", "coffee"), "ann"), aClaim(dutyAt("s1", "coffee"), "ann")];
    const facts = someFacts({
      team: gone,
      tasks: [coffee],
      sessions: someSessions(2, -1),
      claims,
    });
    const has = rotaOf(facts).dates.map(({ places }) => places[0]?.holder?.helperId);
    expect(has).toEqual([ann, undefined]);
  });

  it("keeps a yes to a place that is no longer needed, and makes no gap of it when it is given back", () => {
    const claims = [aClaim(dutyAt("s0", "welcome", 1), "bo")];
    const placesOn = new Map([["s0.welcome", 1]]);
    const facts = someFacts({ team, tasks: [welcome], claims, placesOn });
    expect(first(facts).places.map(({ extra, holder }) => [extra, holder?.helperId])).toEqual([
      [false, undefined],
      [true, bo],
    ]);
    expect(first(facts).gaps).toHaveLength(1);
    const given = { ...facts, claims: [aClaim(dutyAt("s0", "welcome", 1), "bo", "back")] };
    expect(first(given).places).toHaveLength(1);
  });

  it("says that they are away when they have since said so", () => {
    const claims = [aClaim(dutyAt("s0", "coffee"), "ann"), aClaim(dutyAt("s1", "coffee"), "ann")];
    const pause = { id: "ann.p" as PauseId, helperId: ann, from: "2026-11-25" as CivilDate };
    const facts = someFacts({
      team,
      tasks: [coffee],
      sessions: someSessions(2),
      claims,
      said: new Map([cannot("s0", "ann")]),
      pauses: [{ ...pause, to: null }],
    });
    const away = rotaOf(facts).dates.map(({ places }) => places[0]?.holder?.away);
    expect(away).toEqual(["cannot", "paused"]);
  });
});

describe("a task for the whole course", () => {
  const piano = aTask("pianist", "during", { span: "course" });
  const players = [
    aHelper("ann", { pillars: ["pianist"] }),
    aHelper("bo", { pillars: ["pianist"] }),
  ];
  const facts = (claims: RotaFacts["claims"]) =>
    someFacts({ team: players, tasks: [piano], sessions: someSessions(3), claims });
  const byDay = (claims: RotaFacts["claims"]) =>
    rotaOf(facts(claims)).dates.map(({ places: [place] }) => place?.holder?.helperId);

  it("is held on every day by one yes, and one day of it can be given back and taken by another", () => {
    const forCourse = aClaim(dutyOfCourse("pianist"), "ann");
    expect(byDay([forCourse])).toEqual([ann, ann, ann]);
    const back = aClaim(dutyAt("s1", "pianist"), "ann", "back");
    expect(byDay([forCourse, back])).toEqual([ann, undefined, ann]);
    const taken = aClaim(dutyAt("s1", "pianist"), "bo");
    expect(byDay([forCourse, back, taken])).toEqual([ann, bo, ann]);
    const again = aClaim(dutyAt("s1", "pianist"), "ann");
    expect(byDay([forCourse, taken, again])).toEqual([ann, bo, ann]);
  });

  it("leaves a day to whoever had taken it before somebody took the course", () => {
    const taken = aClaim(dutyAt("s1", "pianist"), "bo");
    expect(byDay([taken, aClaim(dutyOfCourse("pianist"), "ann")])).toEqual([ann, bo, ann]);
  });

  it("is a gap of the course, and of each of its days, while nobody has it", () => {
    const rota = rotaOf(facts([]));
    expect(rota.forCourse.get(courseId)?.map(isOpen)).toEqual([true]);
    expect(rota.dates.map(({ gaps }) => gaps.length)).toEqual([1, 1, 1]);
  });
});

describe("gaps", () => {
  it("come with pillars first, then as the evening goes, those that wait for an answer last", () => {
    const tasks = [coffee, welcome, aTask("pianist", "during"), aTask("conductor", "during")];
    const claims = [aClaim(dutyAt("s0", "welcome", 0), "bo", "asked")];
    const { gaps } = first(someFacts({ team, tasks, claims }));
    expect(gaps.map(({ duty }) => duty)).toEqual([
      "s0.conductor.0",
      "s0.pianist.0",
      "s0.welcome.1",
      "s0.coffee.0",
      "s0.welcome.0",
    ]);
  });

  it("are none on days behind, held, or called off", () => {
    const [before, today] = someSessions(2, -1);
    if (!before || !today) throw new Error("There are no sessions");
    const gaps = (sessions: RotaFacts["sessions"]) =>
      rotaOf(someFacts({ team, tasks: [coffee], sessions })).dates.flatMap((date) => date.gaps);
    expect(gaps([before])).toEqual([]);
    expect(gaps([{ ...today, state: "held" }])).toEqual([]);
    expect(gaps([{ ...today, state: "cancelled" }])).toEqual([]);
    expect(gaps([today])).toHaveLength(1);
  });
});

describe("what is said plainly of a day", () => {
  const conduct = aTask("conductor", "during");
  const play = aTask("pianist", "during");
  const withPillars = (id: string, ...pillars: Pillar[]) => aHelper(id, { pillars });
  const kinds = (facts: RotaFacts) => worriesOn(facts, first(facts)).map(({ kind }) => kind);

  it("is a pillar that is missing, but not one that the choir does without", () => {
    const facts = someFacts({ team, tasks: [conduct, play] });
    expect(worriesOn(facts, first(facts))).toEqual([
      { kind: "pillar missing", pillar: "conductor" },
      { kind: "pillar missing", pillar: "pianist" },
    ]);
    const without = { ...facts, tasks: [conduct, { ...play, places: 0 }] };
    expect(kinds(without)).toEqual(["pillar missing"]);
  });

  it("is one person in two pillars, and a pillar without a deputy", () => {
    const both = withPillars("ann", "conductor", "pianist");
    const claims = [
      aClaim(dutyAt("s0", "conductor"), "ann"),
      aClaim(dutyAt("s0", "pianist"), "ann"),
    ];
    const alone = someFacts({ team: [both], tasks: [conduct, play], claims });
    expect(kinds(alone)).toEqual(["two pillars", "no deputy", "no deputy"]);
    const deputy = aHelper("bo", { standsIn: { pillars: ["conductor", "pianist"], tasks: [] } });
    expect(kinds({ ...alone, team: [both, deputy] })).toEqual(["two pillars"]);
    const away = new Map([cannot("s0", "bo")]);
    expect(kinds({ ...alone, team: [both, deputy], said: away })).toHaveLength(3);
  });

  it("is only strangers at the door, once the singers know anybody", () => {
    const facts = someFacts({
      team,
      tasks: [coffee],
      claims: [aClaim(dutyAt("s0", "coffee"), "ann")],
    });
    expect(kinds(facts)).toEqual([]);
    expect(kinds({ ...facts, familiar: new Set([bo]) })).toEqual(["no familiar face"]);
    expect(kinds({ ...facts, familiar: new Set([ann]) })).toEqual([]);
  });
});

describe("what has been carried", () => {
  const sessions = someSessions(4, -3);
  const claims = [0, 1, 2, 3].map((week) => aClaim(dutyAt(`s${week}`, "coffee"), "ann"));
  const done = new Map<DutyId, HelperId | null>([
    [dutyAt("s1", "coffee"), bo],
    [dutyAt("s2", "coffee"), null],
  ]);
  const facts = someFacts({ team, tasks: [coffee], sessions, claims, done });

  it("is taken from the rota, as it was corrected afterwards", () => {
    const rota = rotaOf(facts);
    const did = rota.dates.slice(0, 3).map((date) => didOn(facts, date)[0]);
    expect(did.map((one) => [one?.helperId, one?.corrected])).toEqual([
      [ann, false],
      [bo, true],
      [undefined, true],
    ]);
    const carried = carriedBy(facts, rota);
    expect(carried.map((one) => [one.helperId, one.done, one.coming])).toEqual([
      [ann, 1, 1],
      [bo, 1, 0],
      [cy, 0, 0],
    ]);
    // Half an hour before we begin, and three quarters of an hour after.
    expect(carried[0]?.minutes).toBe(75);
    expect(hoursOf(facts, rota)).toEqual({ people: 2, duties: 2, minutes: 150 });
  });

  it("makes a face known after three days", () => {
    const rota = rotaOf({ ...facts, done: new Map() });
    expect(familiarFaces({ ...facts, done: new Map() }, rota, () => true)).toEqual(new Set([ann]));
    expect(familiarFaces(facts, rotaOf(facts), () => true)).toEqual(new Set());
  });

  it("is worth a thank you when it was much, unless one was said lately", () => {
    const carried = (helperId: HelperId, times: number) => {
      return { helperId, done: times, coming: 0, minutes: 0, sessions: [] };
    };
    const all = [carried(ann, 6), carried(bo, 8), carried(cy, 2)];
    expect(thanksDue(all, new Map(), rotaToday)).toEqual([
      { helperId: bo, done: 8 },
      { helperId: ann, done: 6 },
    ]);
    const thanked = new Map([[bo, "2026-11-01" as CivilDate]]);
    expect(thanksDue(all, thanked, rotaToday).map(({ helperId }) => helperId)).toEqual([ann]);
  });
});

describe("an answer", () => {
  const duty = dutyAt("s0", "coffee");
  const row: Row<"claim"> = {
    id: `${duty}.ann`,
    stamps: { answer: "000000000001-0000-00000000000000aa" as Stamp },
    answer: { kind: "yes", by: ann, at: 1, past: [] },
  };

  it("said twice is said once: a yes keeps its place in the line", () => {
    expect(answered(row, { duty, helperId: ann, kind: "yes", by: bo, at: 9 })).toEqual([]);
  });

  it("remembers what was said before, and brings back a record that was taken away", () => {
    const said = { duty, helperId: ann, kind: "back", by: ann, at: 9 } as const;
    expect(answered(row, said)).toMatchObject([
      { value: { kind: "back", at: 9, past: [{ kind: "yes", at: 1 }] } },
    ]);
    const deleted = { ...row, life: { state: "deleted" } } as const;
    expect(answered(deleted, { ...said, kind: "yes" }).map(({ facet }) => facet)).toEqual([
      "life",
      "answer",
    ]);
    expect(claimFrom(deleted)).toBeUndefined();
  });
});

describe("the choir's tasks", () => {
  const stamps = {};

  it("are the library's with what was changed laid over them, and its own", () => {
    const rows: Row<"task">[] = [
      { id: "welcome", stamps, places: { places: 3 } },
      { id: "x1", stamps, card: { name: "Blomster", time: "after", comeBefore: 0, lines: [] } },
      { id: "x2", stamps, life: { state: "deleted" } },
    ];
    const tasks = tasksFrom([welcome, coffee], rows);
    expect(tasks.map(({ id, places, own }) => [id, places, own])).toEqual([
      ["welcome" as TaskId, 3, false],
      ["coffee", 1, false],
      ["x1", 1, true],
    ]);
  });
});
