import type { CivilDate } from "./civil.ts";
import type { DutyId } from "./duty.ts";
import { type HelperId, suitedFor } from "./helper.ts";
import type { Rota, RotaFacts } from "./rota.ts";
import type { Choice, RotaProblem, Wanted } from "./rotaProblem.ts";
import type { Found } from "./rotaReasons.ts";
import { isRunning, standingsOf } from "./rotaStandings.ts";
import type { SessionId } from "./session.ts";
import { pillarOf, type TaskId } from "./task.ts";

/** Places of a task that nobody takes by a proposal either, and why. */
export interface GapLeft {
  readonly kind: "gap";
  readonly sessionId: SessionId;
  readonly date: CivilDate;
  readonly taskId: TaskId;
  readonly duties: readonly DutyId[];
  readonly inTheWay: InTheWay;
}

/** What stands in the way of a gap that could not be filled. */
export interface InTheWay {
  /** Nobody on the team has this pillar or does this task. */
  readonly nobodyDoesIt: boolean;
  readonly away: readonly HelperId[];
  /** They have something else at that time of the evening. */
  readonly busy: readonly HelperId[];
  /** Wishes which, if the person themself would bend them this once, would fill it. */
  readonly wishes: readonly {
    readonly helperId: HelperId;
    readonly wish: "a week in between" | "as many as wished" | "the cap";
  }[];
}

/** @param left the places that are left of each need of the problem */
export function gapsLeft(
  facts: RotaFacts,
  rota: Rota,
  { problem, choice }: Found,
  left: readonly (readonly DutyId[])[],
  wanted: Wanted,
): GapLeft[] {
  const standings = standingsOf(facts, rota);
  const dateOf = new Map(rota.dates.map((date) => [date.session.id, date]));
  const given = takings(problem, choice);
  const isBusyBy = (helper: number, day: number, time: string) =>
    given.some((one) => one.helper === helper && one.day === day && one.time === time);
  const isOnBy = (helper: number, day: number) =>
    given.some((one) => {
      const [a, b] = [problem.days[one.day]?.week ?? 0, problem.days[day]?.week ?? 0];
      return one.helper === helper && one.day !== day && !one.isPillar && isRunning(a, b);
    });
  return problem.needs.flatMap(({ day, taskId, time }, at): GapLeft[] => {
    const duties = left[at] ?? [];
    const of = problem.days[day];
    const date = of && dateOf.get(of.sessionId);
    if (duties.length === 0 || !date) return [];
    const suited = standings.ids.flatMap((_, helper) =>
      suitedFor(standings.cardOf(helper), taskId, pillarOf(taskId)) === undefined ? [] : helper,
    );
    const idOf = (helper: number) => standings.ids[helper] ?? [];
    const isAway = (helper: number) => standings.isAway(helper, date);
    const here = suited.filter((helper) => !isAway(helper));
    const isBusy = (helper: number) =>
      standings.isBusy(helper, date, time) || isBusyBy(helper, day, time);
    const wishes = here
      .filter((helper) => !isBusy(helper))
      .flatMap((helper): InTheWay["wishes"][number][] => {
        const { wishes: own, id } = standings.cardOf(helper);
        const has = standings.carries[helper] ?? 0;
        const load = has + given.filter((one) => one.helper === helper && !one.changes).length;
        const rests =
          pillarOf(taskId) === "volunteer" &&
          !own.weeksRunning &&
          !of.among.includes(helper) &&
          (standings.isResting(helper, date, taskId) || isOnBy(helper, day));
        const isFull = own.most !== null && load >= own.most;
        const isCapped = wanted.cap !== null && load >= wanted.cap;
        if (Number(rests) + Number(isFull) + Number(isCapped) !== 1) return [];
        const wish = rests ? "a week in between" : isFull ? "as many as wished" : "the cap";
        return [{ helperId: id, wish }];
      });
    return [
      {
        kind: "gap",
        sessionId: of.sessionId,
        date: of.date,
        taskId,
        duties,
        inTheWay: {
          nobodyDoesIt: suited.length === 0,
          away: suited.filter(isAway).flatMap(idOf),
          busy: here.filter(isBusy).flatMap(idOf),
          wishes,
        },
      },
    ];
  });
}

function takings(problem: RotaProblem, choice: Choice) {
  const at = (helper: number, need: number, changes: boolean) => {
    const of = problem.needs[need];
    return of ? [{ helper, day: of.day, time: of.time, isPillar: of.isPillar, changes }] : [];
  };
  return [
    ...choice.options.flatMap((one) => {
      const option = problem.options[one];
      return option ? at(option.helper, option.need, option.leaves !== undefined) : [];
    }),
    ...choice.forCourse.flatMap((one) => {
      const option = problem.forCourse[one];
      return option?.needs.flatMap((need) => at(option.helper, need, false)) ?? [];
    }),
  ];
}
