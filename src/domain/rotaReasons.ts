import type { HelperId } from "./helper.ts";
import { type Choice, hasSaidYes, type Option, type RotaProblem } from "./rotaProblem.ts";
import type { RotaFacts } from "./rota.ts";
import type { TaskId } from "./task.ts";

/** Why somebody is proposed: the one thing that tells most, to be said in one line. */
export type Reason =
  /** They are asked to change from a task of theirs that evening. */
  | { readonly kind: "changes"; readonly from: TaskId }
  /** It is their pillar. */
  | { readonly kind: "own" }
  /** They are the only one who can that day. */
  | { readonly kind: "only one" }
  /** Their pillar's holder cannot: they have said that they can step in. */
  | { readonly kind: "deputy" }
  /** The singers know the face, and it is the only one they know that day. */
  | { readonly kind: "familiar" }
  /** The one they want to be there with is there. */
  | { readonly kind: "with"; readonly helperId: HelperId }
  | { readonly kind: "likes" }
  | { readonly kind: "stands in" }
  /** They have said that they can come that day. */
  | { readonly kind: "said yes" }
  /** They have fewer duties in the course than most who could take it. */
  | { readonly kind: "few"; readonly carries: number }
  | { readonly kind: "free" };

/** What a reason is found from: the proposal as a whole, and who is there by it. */
export interface Found {
  readonly facts: RotaFacts;
  readonly problem: RotaProblem;
  readonly choice: Choice;
  /** Who is there on each day, those proposed among them. */
  readonly there: readonly ReadonlySet<number>[];
  readonly familiarOn: readonly number[];
  /** Who could take each need, besides leaving something else for it. */
  readonly couldTake: ReadonlyMap<number, readonly Option[]>;
}

export function foundBy(facts: RotaFacts, problem: RotaProblem, choice: Choice): Found {
  const there = problem.days.map((day) => new Set(day.there));
  const familiarOn = problem.days.map(() => 0);
  const add = (helper: number, need: number, isFamiliar: boolean) => {
    const day = problem.needs[need]?.day ?? -1;
    there[day]?.add(helper);
    if (isFamiliar) familiarOn[day] = (familiarOn[day] ?? 0) + 1;
  };
  for (const at of choice.options) {
    const option = problem.options[at];
    if (option) add(option.helper, option.need, option.isFamiliar);
  }
  for (const at of choice.forCourse) {
    const option = problem.forCourse[at];
    for (const need of option?.needs ?? []) {
      if (option) add(option.helper, need, option.isFamiliar);
    }
  }
  const couldTake = new Map<number, Option[]>();
  for (const option of problem.options) {
    if (option.leaves !== undefined) continue;
    const some = couldTake.get(option.need);
    if (some) some.push(option);
    else couldTake.set(option.need, [option]);
  }
  return { facts, problem, choice, there, familiarOn, couldTake };
}

export function reasonFor(found: Found, option: Option): Reason {
  const { facts, problem, there, familiarOn, couldTake } = found;
  const { helper, need, suited, isFamiliar, leaves } = option;
  const of = problem.needs[need];
  const day = problem.days[of?.day ?? -1];
  const person = problem.helpers[helper];
  if (!of || !day || !person) return { kind: "free" };
  const stay = leaves === undefined ? undefined : problem.stays[leaves];
  const from = stay && problem.needs[stay.need]?.taskId;
  if (from !== undefined) return { kind: "changes", from };
  if (suited === "own") return { kind: "own" };
  const others = couldTake.get(need) ?? [];
  if (others.every((one) => one.helper === helper)) return { kind: "only one" };
  if (of.isPillar) return { kind: "deputy" };
  const isOnlyFace = isFamiliar && !day.familiarThere && familiarOn[of.day] === 1;
  if (isOnlyFace) return { kind: "familiar" };
  const pair = problem.helpers[person.pair ?? -1];
  if (pair && person.pair !== null && there[of.day]?.has(person.pair)) {
    return { kind: "with", helperId: pair.id };
  }
  if (suited === "likes") return { kind: "likes" };
  if (suited === "standsIn") return { kind: "stands in" };
  if (hasSaidYes(facts, person.id, day.sessionId)) return { kind: "said yes" };
  return isAmongFewest(problem, others, person.carries)
    ? { kind: "few", carries: person.carries }
    : { kind: "free" };
}

export function reasonForCourse(
  { problem }: Found,
  { suited, needs, duty }: RotaProblem["forCourse"][number],
): Reason {
  if (suited === "own") return { kind: "own" };
  const others = problem.forCourse.filter((one) => one.duty === duty);
  if (others.length === 1) return { kind: "only one" };
  if (problem.needs[needs[0] ?? -1]?.isPillar) return { kind: "deputy" };
  return suited === "likes" ? { kind: "likes" } : { kind: "free" };
}

function isAmongFewest(problem: RotaProblem, others: readonly Option[], carries: number): boolean {
  const loads = others.map(({ helper }) => problem.helpers[helper]?.carries ?? 0);
  const fewer = loads.filter((load) => load < carries).length;
  return fewer * 2 < loads.length && loads.some((load) => load > carries);
}
