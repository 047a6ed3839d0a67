import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type CivilDate, daysAfter } from "#domain/civil.ts";
import { type HelperCard, type HelperId, noWishes, type Pillar, pillars } from "#domain/helper.ts";
import type { Pause, PauseId } from "#domain/pause.ts";
import { departmentsOf, pausingOn, pillarStands, teamWords } from "#domain/team.ts";

const today = "2026-11-20" as CivilDate;

function helper(called: string, stands: readonly Pillar[], more: Partial<HelperCard> = {}) {
  const card: HelperCard = {
    id: called as HelperId,
    called,
    pillars: stands,
    phone: "",
    mail: "",
    post: "",
    department: "",
    likes: [],
    standsIn: { pillars: [], tasks: [] },
    promisedOn: null,
    wishes: noWishes,
    left: false,
    ...more,
  };
  return card;
}

function deputy(called: string, ...stepsIn: Pillar[]) {
  return helper(called, [], { standsIn: { pillars: stepsIn, tasks: [] } });
}

function pause(of: string, from: CivilDate, to: CivilDate | null): Pause {
  return { id: `${of}.p` as PauseId, helperId: of as HelperId, from, to };
}

const whole = [
  helper("Anna", ["conductor"]),
  helper("Bo", ["pianist"]),
  helper("Carl", ["coordinator"]),
  helper("Dina", ["volunteer"]),
  helper("Emil", ["volunteer"]),
  deputy("Frida", "conductor", "pianist", "coordinator"),
];

const said = (team: readonly HelperCard[], pauses: readonly Pause[] = []) =>
  teamWords(team, pauses, today).map((word) =>
    word.kind === "two pillars"
      ? `${word.kind}: ${word.helper.called} ${word.pillars.join(" ")}`
      : `${word.kind}: ${word.pillar}`,
  );

describe("what is said of the team", () => {
  it("is nothing when each pillar stands and somebody can step in", () => {
    expect(said(whole)).toEqual([]);
  });

  it("is that nobody stands in a pillar, once for each that is empty", () => {
    expect(said([helper("Anna", ["conductor"]), helper("Bo", ["conductor"])])).toEqual([
      "nobody: pianist",
      "nobody: coordinator",
      "nobody: volunteer",
    ]);
  });

  it("is that a pillar hangs on one person, until somebody can step in or stands there too", () => {
    const without = whole.filter(({ called }) => called !== "Frida");
    expect(said(without)).toEqual([
      "no deputy: conductor",
      "no deputy: pianist",
      "no deputy: coordinator",
    ]);
    expect(said([...without, deputy("Gro", "conductor", "coordinator")])).toEqual([
      "no deputy: pianist",
    ]);
    expect(said([...whole.slice(0, 5), helper("Hans", ["pianist"])])).not.toContain(
      "no deputy: pianist",
    );
  });

  it("is that one person holds two pillars, whoever else stands there", () => {
    expect(said([...whole, helper("Gro", ["pianist", "volunteer"])])).toEqual([
      "two pillars: Gro pianist volunteer",
    ]);
  });

  it("takes nobody for their own deputy", () => {
    const alone = helper("Bo", ["pianist"], { standsIn: { pillars: ["pianist"], tasks: [] } });
    const team = [...whole.filter(({ called }) => !["Bo", "Frida"].includes(called)), alone];
    expect(said(team)).toContain("no deputy: pianist");
  });

  it("does not lean on somebody who has left", () => {
    const left = whole.map((one) => (one.called === "Frida" ? { ...one, left: true } : one));
    expect(said(left)).toContain("no deputy: conductor");
    expect(said(whole.map((one) => ({ ...one, left: true })))).toHaveLength(4);
  });

  it("says of a pause only what it leaves empty", () => {
    expect(said(whole, [pause("Anna", today, null)])).toEqual([]);
    const both = [pause("Anna", today, null), pause("Frida", today, daysAfter(today, 7))];
    expect(said(whole, both)).toEqual(["all pausing: conductor"]);
    expect(said(whole, [pause("Dina", daysAfter(today, -9), daysAfter(today, -1))])).toEqual([]);
  });

  it("never says two things of one pillar, and says nothing of one that stands on two", () => {
    const anyHelper = fc.record({
      stands: fc.subarray([...pillars]),
      stepsIn: fc.subarray([...pillars]),
      left: fc.boolean(),
      pauses: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyHelper, { maxLength: 6 }), (drawn) => {
        const team = drawn.map(({ stands, stepsIn, left }, place) =>
          helper(`h${place}`, stands, { standsIn: { pillars: stepsIn, tasks: [] }, left }),
        );
        const pauses = drawn.flatMap((one, place) =>
          one.pauses ? [pause(`h${place}`, today, null)] : [],
        );
        const ofPillars = teamWords(team, pauses, today).flatMap((word) =>
          "pillar" in word ? [word.pillar] : [],
        );
        expect(new Set(ofPillars).size).toBe(ofPillars.length);
        const away = pausingOn(pauses, today);
        for (const { pillar, standing } of pillarStands(team)) {
          const here = standing.filter(({ id }) => !away.has(id));
          if (here.length > 1) expect(ofPillars).not.toContain(pillar);
          if (standing.length === 0) expect(ofPillars).toContain(pillar);
        }
      }),
    );
  });
});

describe("who takes a pause", () => {
  it("is known with the day it ends, the longest of several", () => {
    const pauses = [
      pause("Anna", today, daysAfter(today, 3)),
      pause("Anna", today, daysAfter(today, 9)),
      pause("Bo", today, null),
      pause("Bo", today, daysAfter(today, 2)),
      pause("Carl", daysAfter(today, 1), null),
    ];
    expect([...pausingOn(pauses, today)]).toEqual([
      ["Anna", daysAfter(today, 9)],
      ["Bo", null],
    ]);
  });
});

describe("posts and departments", () => {
  it("come by name, with those that belong nowhere last", () => {
    const compare = new Intl.Collator("da").compare;
    const team = [
      helper("Anna", [], { post: "Leder", department: "Ældre" }),
      helper("Bo", [], { post: "", department: "Kultur" }),
      helper("Carl", [], { post: "Musiklærer", department: "Kultur" }),
      helper("Dina", [], { post: "Musiklærer", department: "Kultur" }),
      helper("Emil", [], { post: "Pedel", department: "" }),
      helper("Frida", []),
      helper("Gro", [], { post: "Leder", department: "Ældre", left: true }),
    ];
    const shown = departmentsOf(team, compare).map(({ name, posts }) => [
      name,
      posts.map(({ post, holders }) => `${post}: ${holders.map(({ called }) => called).join()}`),
    ]);
    expect(shown).toEqual([
      ["Kultur", ["Musiklærer: Carl,Dina", ": Bo"]],
      ["Ældre", ["Leder: Anna"]],
      ["", ["Pedel: Emil"]],
    ]);
  });
});
