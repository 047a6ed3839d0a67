import type { RotaProblem } from "#domain/rotaProblem.ts";
import { isRunning } from "#domain/rotaStandings.ts";

import {
  decide,
  emptyProgramme,
  grouped,
  hold,
  minus,
  once,
  type Programme,
  type Term,
} from "./programme.ts";
import { entriesOf, farFrom, type Entry, type Slot, slotsOf } from "./slots.ts";

/**
 * What is wanted, the first before all others: each is made as small as can be without giving up any of those before it.
 * See: [Note: how the gaps are filled]
 */
export const aims = [
  "gaps left, pillars above all",
  "people asked to change",
  "days without a familiar face",
  "wishes not met",
  "the greatest load",
  "the spread of loads",
  "tasks besides what is liked",
] as const;

export type Aim = (typeof aims)[number];

export interface Model {
  readonly programme: Programme;
  /** What each aim counts, never less than nothing. An aim that is reached whatever is chosen counts no column. */
  readonly costs: ReadonlyMap<Aim, readonly Term[]>;
  readonly slots: readonly Slot[];
  readonly entries: readonly Entry[];
  /** The column of each entry, of each option for a course, and of leaving each of the stays. */
  readonly columns: readonly number[];
  readonly forCourse: readonly number[];
  readonly leaves: readonly number[];
}

export function modelOf(problem: RotaProblem): Model {
  const programme = emptyProgramme();
  const slots = slotsOf(problem);
  const entries = entriesOf(problem, slots);
  const columns = entries.map(() => decide(programme));
  const forCourse = problem.forCourse.map(() => decide(programme));
  const leaves = problem.stays.map(() => decide(programme));
  const laid: Laid = { programme, slots, entries, columns, forCourse, leaves };
  const takings = takingsOf(problem, laid);
  const gaps = eachPlaceOnce(problem, laid, takings);
  oneThingAtATime(problem, laid, takings);
  aWeekInBetween(problem, laid, takings);
  const costs = new Map<Aim, Term[]>([
    ["gaps left, pillars above all", gaps],
    ["people asked to change", leaves.map(once)],
    ["days without a familiar face", strangers(problem, laid, takings)],
    ["wishes not met", [...apart(problem, laid, takings), ...makeshift(takings)]],
    ...loads(problem, laid),
    ["tasks besides what is liked", besidesLikes(problem, laid)],
  ]);
  return { ...laid, costs };
}

type Laid = Omit<Model, "costs">;

/** One column of somebody on one day: an entry, or a day of an option for the course. */
interface Taking extends Pick<Entry, "helper" | "isFamiliar" | "isDeputy" | "leaves"> {
  readonly column: number;
  readonly at: number;
  /** Undefined: any of the slot's needs. */
  readonly need: number | undefined;
  readonly slot: Slot;
  readonly isPatch: boolean;
}

function takingsOf(problem: RotaProblem, { slots, entries, columns, forCourse }: Laid): Taking[] {
  const slotAt = (at: number) => {
    const slot = slots[at];
    if (!slot) throw new Error("There is no such slot");
    return slot;
  };
  const slotOf = new Map(slots.flatMap(({ needs }, slot) => needs.map((need) => [need, slot])));
  return [
    ...entries.map((entry, place) => {
      const slot = slotAt(entry.slot);
      return {
        ...entry,
        column: columns[place] ?? 0,
        at: entry.slot,
        slot,
        isPatch: slot.ofCourse,
      };
    }),
    ...problem.forCourse.flatMap(({ helper, needs, suited, isFamiliar }, place) =>
      needs.map((need): Taking => {
        const at = slotOf.get(need) ?? -1;
        const slot = slotAt(at);
        const isDeputy = slot.isPillar && suited !== "own";
        const column = forCourse[place] ?? 0;
        const rest = { leaves: false, isPatch: false };
        return { column, helper, at, slot, need, isFamiliar, isDeputy, ...rest };
      }),
    ),
  ];
}

/** Answers with what the gaps that are left count: a pillar more than all the others together. */
function eachPlaceOnce(
  problem: RotaProblem,
  { programme, slots, leaves }: Laid,
  takings: readonly Taking[],
): Term[] {
  const bySlot = grouped(takings, ({ at }) => at);
  const all = slots.reduce((sum, { places }) => sum + places, 0);
  return slots.map(({ needs, places, isPillar }, at) => {
    const some = bySlot.get(at) ?? [];
    const left = leaves.filter((_, stay) => needs.includes(problem.stays[stay]?.need ?? -1));
    const gap = decide(programme, places + left.length, false);
    const terms = [...some.map(({ column }) => once(column)), once(gap), ...left.map(minus)];
    hold(programme, places, terms, places);
    for (const need of needs.length > 1 ? needs : []) {
      const on = some.filter((one) => one.need === need).map(({ column }) => once(column));
      const most = problem.needs[need]?.duties.length ?? 0;
      if (on.length > most) hold(programme, 0, on, most);
    }
    return [gap, isPillar ? all + leaves.length + 1 : 1];
  });
}

/** Whoever leaves a duty takes another at the same time of that day. */
function oneThingAtATime(
  problem: RotaProblem,
  { programme, leaves }: Laid,
  takings: readonly Taking[],
): void {
  const at = (helper: number, { day, time }: Pick<Slot, "day" | "time">) =>
    `${helper} ${day} ${time}`;
  const leaving = grouped(
    problem.stays.flatMap(({ helper, need }, place) => {
      const of = problem.needs[need];
      return of ? [{ moment: at(helper, of), column: leaves[place] ?? 0 }] : [];
    }),
    ({ moment }) => moment,
  );
  const moments = grouped(takings, ({ helper, slot }) => at(helper, slot));
  for (const [moment, some] of moments) {
    const left = (leaving.get(moment) ?? []).map(({ column }) => minus(column));
    const terms = [...some.map(({ column }) => once(column)), ...left];
    if (left.length > 0) hold(programme, 0, terms, 0);
    else if (terms.length > 1) hold(programme, 0, terms, 1);
  }
  for (const [moment, some] of leaving) {
    const columns = some.map(({ column }) => once(column));
    if (!moments.has(moment)) hold(programme, 0, columns, 0);
  }
}

function aWeekInBetween(
  problem: RotaProblem,
  { programme }: Laid,
  takings: readonly Taking[],
): void {
  const among = takings.filter(
    ({ helper, slot }) =>
      !slot.isPillar &&
      problem.helpers[helper]?.weeksRunning === false &&
      problem.days[slot.day]?.among.includes(helper) === false,
  );
  const weekOf = (day: number) => problem.days[day]?.week ?? 0;
  for (const ofHelper of grouped(among, ({ helper }) => helper).values()) {
    const days = grouped(ofHelper, ({ slot }) => slot.day);
    const weeks = grouped([...days.keys()], weekOf);
    const on = new Map<number, number>();
    for (const [day, some] of days) {
      const near = [...days.keys()].some((o) => o !== day && isRunning(weekOf(o), weekOf(day)));
      if (!near) continue;
      const column = decide(programme, 1, false);
      on.set(day, column);
      for (const atTime of grouped(some, ({ slot }) => slot.time).values()) {
        hold(programme, -1, [...atTime.map((one) => once(one.column)), minus(column)], 0);
      }
    }
    for (const [week, some] of weeks) {
      // Of all the days of two weeks together, at most one.
      const both = [...some, ...(weeks.get(week + 1) ?? [])];
      const terms = both.flatMap((day) => on.get(day) ?? []).map(once);
      if (terms.length > 1) hold(programme, 0, terms, 1);
    }
  }
}

function strangers(problem: RotaProblem, { programme }: Laid, takings: readonly Taking[]): Term[] {
  const familiar = takings.filter(({ isFamiliar }) => isFamiliar);
  return [...grouped(familiar, ({ slot }) => slot.day)].flatMap(([day, some]) => {
    if (problem.days[day]?.familiarThere !== false) return [];
    const isStrange = decide(programme, 1, false);
    hold(programme, 1, [once(isStrange), ...some.map(({ column }) => once(column))], Infinity);
    return [once(isStrange)];
  });
}

/** Days on which somebody is there without the one they want to be there with. */
function apart(problem: RotaProblem, { programme }: Laid, takings: readonly Taking[]): Term[] {
  const byHelper = grouped(takings, ({ helper }) => helper);
  return problem.helpers.flatMap(({ pair }, helper) => {
    if (pair === null || pair === helper) return [];
    const own = grouped(byHelper.get(helper) ?? [], ({ slot }) => slot.day);
    const other = grouped(byHelper.get(pair) ?? [], ({ slot }) => slot.day);
    return problem.days.flatMap(({ there }, day) => {
      const mine = own.get(day) ?? [];
      const isThere = there.includes(helper);
      if (there.includes(pair) || (!isThere && mine.length === 0)) return [];
      const [alone, together] = [decide(programme, 1, false), decide(programme, 1, false)];
      const theirs = (other.get(day) ?? []).map(({ column }) => once(column));
      hold(programme, 0, [...theirs, minus(together)], Infinity);
      if (isThere) hold(programme, 1, [once(alone), once(together)], 2);
      for (const atTime of isThere ? [] : grouped(mine, ({ slot }) => slot.time).values()) {
        const on = atTime.map(({ column }) => minus(column));
        hold(programme, 0, [once(alone), once(together), ...on], 2);
      }
      return [once(alone)];
    });
  });
}

/** A deputy for a pillar, and each day of a task for the course that is patched. */
function makeshift(takings: readonly Taking[]): Term[] {
  return takings.flatMap(({ column, isDeputy, isPatch }): Term[] => {
    const times = Number(isDeputy) + Number(isPatch);
    return times > 0 ? [[column, times]] : [];
  });
}

/** The greatest load, and the sum of their squares: the k-th duty weighs 2k − 1. */
function loads(problem: RotaProblem, laid: Laid): [Aim, Term[]][] {
  const { programme, entries, columns, forCourse } = laid;
  const greatest = decide(programme, Infinity, false);
  const given = problem.helpers.map((): Term[] => []);
  for (const [at, { helper, leaves }] of entries.entries()) {
    if (!leaves) given[helper]?.push(once(columns[at] ?? 0));
  }
  for (const [at, { helper, duties }] of problem.forCourse.entries()) {
    given[helper]?.push([forCourse[at] ?? 0, duties]);
  }
  const spread = problem.helpers.flatMap(({ carries, room }, helper): Term[] => {
    const terms = given[helper] ?? [];
    if (terms.length === 0) return [];
    const all = terms.reduce((sum, [, times]) => sum + times, 0);
    const steps = Array.from({ length: Math.min(room ?? all, all) }, () =>
      decide(programme, 1, false),
    );
    hold(programme, 0, [...terms, ...steps.map(minus)], 0);
    hold(programme, carries, [once(greatest), ...steps.map(minus)], Infinity);
    return steps.map((step, k): Term => [step, 2 * (carries + k) + 1]);
  });
  return [
    ["the greatest load", [once(greatest)]],
    ["the spread of loads", spread],
  ];
}

function besidesLikes(problem: RotaProblem, { entries, columns, forCourse }: Laid): Term[] {
  const ofDay = entries.map(({ far }, at): Term => [columns[at] ?? 0, far]);
  const ofCourse = problem.forCourse.map(({ suited, needs }, at): Term => {
    return [forCourse[at] ?? 0, needs.length * farFrom({ suited, besidesLikes: false })];
  });
  return [...ofDay, ...ofCourse].filter(([, times]) => times > 0);
}
