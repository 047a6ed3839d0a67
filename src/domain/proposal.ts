import type { CivilDate } from "./civil.ts";
import { answered, type DutyId, dutyId, dutyParts } from "./duty.ts";
import type { Change } from "./facets.ts";
import { type GapLeft, gapsLeft } from "./gapsLeft.ts";
import type { HelperId } from "./helper.ts";
import type { Choice, Option, RotaProblem, Wanted } from "./rotaProblem.ts";
import { type Found, foundBy, type Reason, reasonFor, reasonForCourse } from "./rotaReasons.ts";
import type { Rota, RotaFacts } from "./rota.ts";
import type { SessionId } from "./session.ts";
import { type ClaimRows, handBack } from "./taking.ts";
import type { TaskId } from "./task.ts";

/** One person for one gap. Nothing is changed until somebody agrees. */
export interface Proposed {
  /** The day's duty, or the course's where it is for the whole course. */
  readonly duty: DutyId;
  readonly taskId: TaskId;
  /** Undefined for the whole course. */
  readonly sessionId: SessionId | undefined;
  /** The day, or the first of the course that is to come. */
  readonly date: CivilDate;
  readonly helperId: HelperId;
  /** The duty they would leave for it. */
  readonly insteadOf: DutyId | undefined;
  readonly reason: Reason;
}

/** What could not be met, said plainly, by name. */
export type Unmet =
  | GapLeft
  | {
      readonly kind: "apart";
      readonly sessionId: SessionId;
      readonly date: CivilDate;
      readonly helperId: HelperId;
      readonly pair: HelperId;
    }
  | { readonly kind: "no familiar face"; readonly sessionId: SessionId; readonly date: CivilDate };

export interface Proposal {
  /** Earliest day first. */
  readonly proposed: readonly Proposed[];
  readonly unmet: readonly Unmet[];
  readonly isBest: boolean;
  readonly inParts: boolean;
}

export function proposalFrom(
  facts: RotaFacts,
  rota: Rota,
  problem: RotaProblem,
  choice: Choice,
  wanted: Wanted,
): Proposal {
  const found = foundBy(facts, problem, choice);
  const { proposed, left } = placed(found);
  const gaps = gapsLeft(facts, rota, found, left, wanted);
  const apart = problem.days.flatMap((day, at) =>
    problem.helpers.flatMap(({ id, pair }, helper): Unmet[] => {
      const there = found.there[at];
      const other = pair === null || pair === helper ? undefined : problem.helpers[pair];
      if (!other || pair === null || !there?.has(helper) || there.has(pair)) return [];
      // Only what this proposal has to do with: one of the two is newly asked that day.
      if (day.there.includes(helper)) return [];
      const { sessionId, date } = day;
      return [{ kind: "apart", sessionId, date, helperId: id, pair: other.id }];
    }),
  );
  const strangers = problem.days.flatMap(({ familiarThere, sessionId, date }, at): Unmet[] => {
    const isNew = (found.there[at]?.size ?? 0) > 0 && (found.familiarOn[at] ?? 0) === 0;
    return isNew && !familiarThere ? [{ kind: "no familiar face", sessionId, date }] : [];
  });
  const { isBest, inParts } = choice;
  return { proposed, unmet: [...gaps, ...apart, ...strangers], isBest, inParts };
}

/** Who takes which place, the earliest day first; and which places nobody takes, by need. */
function placed(found: Found) {
  const { problem, choice } = found;
  const free = problem.needs.map(({ duties }) => [...duties]);
  for (const at of choice.leaves) {
    const stay = problem.stays[at];
    if (stay) free[stay.need]?.push(stay.duty);
  }
  const proposed: Proposed[] = [];
  for (const at of choice.forCourse) {
    const option = problem.forCourse[at];
    if (!option) continue;
    const { taskId, place } = dutyParts(option.duty);
    const days = option.needs.flatMap((need) => problem.days[problem.needs[need]?.day ?? -1] ?? []);
    for (const [order, need] of option.needs.entries()) {
      const sessionId = days[order]?.sessionId;
      const own = sessionId && dutyId(sessionId, taskId, place);
      free[need] = (free[need] ?? []).filter((duty) => duty !== own);
    }
    const helperId = problem.helpers[option.helper]?.id;
    const [first] = days;
    if (!helperId || !first) continue;
    proposed.push({
      duty: option.duty,
      taskId,
      sessionId: undefined,
      date: first.date,
      helperId,
      insteadOf: undefined,
      reason: reasonForCourse(found, option),
    });
  }
  const leaving = new Set(choice.leaves);
  for (const at of choice.options.toSorted((a, b) => a - b)) {
    const option = problem.options[at];
    const need = option && problem.needs[option.need];
    const day = need && problem.days[need.day];
    const helperId = option && problem.helpers[option.helper]?.id;
    const duty = option && free[option.need]?.shift();
    if (!option || !day || !helperId || duty === undefined) continue;
    const insteadOf = stayLeft(problem, option, leaving);
    const { sessionId, date } = day;
    const { taskId } = need;
    const reason = reasonFor(found, option);
    proposed.push({ duty, taskId, sessionId, date, helperId, insteadOf, reason });
  }
  proposed.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return { proposed, left: free };
}

function stayLeft(problem: RotaProblem, option: Option, leaving: Set<number>): DutyId | undefined {
  if (option.leaves === undefined) return undefined;
  const need = problem.needs[option.need];
  for (const at of leaving) {
    const stay = problem.stays[at];
    const own = problem.needs[stay?.need ?? -1];
    if (!stay || !own || stay.helper !== option.helper) continue;
    if (own.day !== need?.day || own.time !== need.time) continue;
    leaving.delete(at);
    return stay.duty;
  }
  return undefined;
}

/**
 * What is written when the coordinator agrees to one: the person is asked, or has said yes already. Somebody who changes
 * tasks leaves the old one when they have said yes.
 *
 * @param rows the claims of the duty's owner, and of the owner of the duty that is left
 */
export function agree(
  rows: ClaimRows,
  { duty, helperId, insteadOf }: Proposed,
  kind: "asked" | "yes",
  by: HelperId | null,
  at: number,
): Change[] {
  const before = rows.find(({ id }) => id === `${duty}.${helperId}`);
  return [
    ...(kind === "yes" && insteadOf ? handBack(rows, { duty: insteadOf, helperId, by, at }) : []),
    ...answered(before, { duty, helperId, kind, by, at }),
  ];
}
