import type { Highs } from "highs";

import { dutyId, dutyParts } from "#domain/duty.ts";
import type { Choice, Option, RotaProblem } from "#domain/rotaProblem.ts";
import { isRunning } from "#domain/rotaStandings.ts";

import { grouped } from "./programme.ts";
import { type Progress, solve } from "./solve.ts";

/** Up to so many ways for somebody to take something are weighed all at once. */
export const mostAtOnce = 8_000;

/**
 * The best way to fill the gaps. A rota too large to be weighed at once is laid out some weeks at a time, earliest first:
 * each part is as good as can be after those before it, and loads are carried along, so that they even out over the
 * whole; but it is not shown that no other way is better over the whole.
 */
export function solveInParts(
  highs: Highs,
  problem: RotaProblem,
  onProgress: (progress: Progress) => void = () => {},
  most: number = mostAtOnce,
): Choice {
  if (problem.options.length <= most) return solve(highs, problem, onProgress);
  const parts = partsOf(problem, most);
  let choice: Choice = { options: [], forCourse: [], leaves: [], isBest: true, inParts: true };
  for (const [at, days] of parts.entries()) {
    const { part, optionAt, courseAt, stayAt } = partOf(problem, days, choice);
    const found = solve(highs, part, ({ done, of }) =>
      onProgress({ done: at * of + done, of: parts.length * of }),
    );
    choice = {
      options: [...choice.options, ...found.options.flatMap((one) => optionAt[one] ?? [])],
      forCourse: [...choice.forCourse, ...found.forCourse.flatMap((one) => courseAt[one] ?? [])],
      leaves: [...choice.leaves, ...found.leaves.flatMap((one) => stayAt[one] ?? [])],
      isBest: choice.isBest && found.isBest,
      inParts: true,
    };
  }
  return choice;
}

/** Days that follow each other, as many as can be weighed at once, and never fewer than one. */
function partsOf({ days, needs, options }: RotaProblem, most: number): Set<number>[] {
  const ways = days.map(() => 0);
  for (const { need } of options) {
    const day = needs[need]?.day ?? 0;
    ways[day] = (ways[day] ?? 0) + 1;
  }
  const parts: { days: Set<number>; ways: number }[] = [];
  for (const [day, more] of ways.entries()) {
    const part = parts.at(-1);
    if (part && part.ways + more <= most) {
      part.days.add(day);
      part.ways += more;
    } else parts.push({ days: new Set([day]), ways: more });
  }
  return parts.map((part) => part.days);
}

/** What is left to decide on these days, after what has been chosen before. */
function partOf(problem: RotaProblem, days: ReadonlySet<number>, before: Choice) {
  const chosen = before.options.flatMap((at) => problem.options[at] ?? []);
  const courses = before.forCourse.flatMap((at) => problem.forCourse[at] ?? []);
  const dayOf = (need: number) => problem.needs[need]?.day ?? -1;
  const given = problem.helpers.map(() => 0);
  for (const { helper, leaves } of chosen) {
    if (leaves === undefined) given[helper] = (given[helper] ?? 0) + 1;
  }
  for (const { helper, needs } of courses) given[helper] = (given[helper] ?? 0) + needs.length;
  const onDays = grouped(
    chosen.filter(({ need, leaves }) => !problem.needs[need]?.isPillar && leaves === undefined),
    ({ helper }) => helper,
  );
  const weekOf = (day: number) => problem.days[day]?.week ?? 0;
  const isResting = ({ helper, need }: Option) =>
    problem.helpers[helper]?.weeksRunning === false &&
    problem.needs[need]?.isPillar === false &&
    problem.days[dayOf(need)]?.among.includes(helper) === false &&
    (onDays.get(helper) ?? []).some((one) =>
      isRunning(weekOf(dayOf(one.need)), weekOf(dayOf(need))),
    );
  const isBusy = ({ helper, need }: Option) =>
    courses.some(
      (course) =>
        course.helper === helper &&
        course.needs.some(
          (one) =>
            dayOf(one) === dayOf(need) && problem.needs[one]?.time === problem.needs[need]?.time,
        ),
    );

  const needAt = problem.needs.flatMap(({ day }, at) => (days.has(day) ? at : []));
  const placeOfNeed = new Map(needAt.map((need, place) => [need, place]));
  const stayAt = problem.stays.flatMap(({ need }, at) => (placeOfNeed.has(need) ? at : []));
  const optionAt = problem.options.flatMap((option, at) =>
    placeOfNeed.has(option.need) &&
    (option.leaves !== undefined || (!isResting(option) && !isBusy(option)))
      ? at
      : [],
  );
  // A task for the course is settled with the first of its days.
  const courseAt = problem.forCourse.flatMap(({ needs }, at) =>
    placeOfNeed.has(needs[0] ?? -1) ? at : [],
  );
  const taken = new Set(
    courses.flatMap(({ duty, needs }) => {
      const { taskId, place } = dutyParts(duty);
      return needs.flatMap((need) => {
        const day = problem.days[dayOf(need)];
        return day ? dutyId(day.sessionId, taskId, place) : [];
      });
    }),
  );
  const part: RotaProblem = {
    helpers: problem.helpers.map((helper, at) => ({
      ...helper,
      carries: helper.carries + (given[at] ?? 0),
      room: helper.room === null ? null : Math.max(0, helper.room - (given[at] ?? 0)),
    })),
    days: problem.days.map((day, at) => {
      const there = courses.flatMap(({ helper, needs }) =>
        needs.some((need) => dayOf(need) === at) ? helper : [],
      );
      return { ...day, there: [...new Set([...day.there, ...there])] };
    }),
    needs: needAt.flatMap((at) => {
      const need = problem.needs[at];
      return need ? [{ ...need, duties: need.duties.filter((duty) => !taken.has(duty)) }] : [];
    }),
    options: optionAt.flatMap((at) => {
      const option = problem.options[at];
      if (!option) return [];
      const leaves = option.leaves === undefined ? undefined : stayAt.indexOf(option.leaves);
      return [{ ...option, need: placeOfNeed.get(option.need) ?? 0, leaves }];
    }),
    forCourse: courseAt.flatMap((at) => {
      const option = problem.forCourse[at];
      if (!option) return [];
      return [{ ...option, needs: option.needs.flatMap((need) => placeOfNeed.get(need) ?? []) }];
    }),
    stays: stayAt.flatMap((at) => {
      const stay = problem.stays[at];
      return stay ? [{ ...stay, need: placeOfNeed.get(stay.need) ?? 0 }] : [];
    }),
  };
  return { part, optionAt, courseAt, stayAt };
}
