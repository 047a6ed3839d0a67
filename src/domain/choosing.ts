import type { HelperId } from "./helper.ts";
import type { Proposed } from "./proposal.ts";
import type { RotaProblem } from "./rotaProblem.ts";

/**
 * Who else could take what is proposed to somebody: nothing that they said or have stands in the way, and nothing that
 * is chosen for them at that time of that day. Those who would have least come first.
 *
 * @param chosen the whole proposal as it stands now
 */
export function othersFor(
  problem: RotaProblem,
  proposed: Proposed,
  chosen: readonly Proposed[],
): HelperId[] {
  const { helpers, options, forCourse, needs } = problem;
  const ways: { readonly helper: number; readonly needs: readonly number[] }[] =
    proposed.sessionId === undefined
      ? forCourse.filter(({ duty }) => duty === proposed.duty)
      : options
          .filter(({ leaves, need }) => leaves === undefined && isOf(problem, need, proposed))
          .map(({ helper, need }) => ({ helper, needs: [need] }));
  const others = chosen.filter(({ duty }) => duty !== proposed.duty);
  const timesOf = (all: readonly number[]) =>
    all.map((need) => `${needs[need]?.day} ${needs[need]?.time}`);
  const taken = new Set(
    others.flatMap((one) =>
      timesOf(needsOf(problem, one)).map((time) => `${one.helperId} ${time}`),
    ),
  );
  const load = (helper: number) => {
    const of = helpers[helper];
    return (of?.carries ?? 0) + others.filter(({ helperId }) => helperId === of?.id).length;
  };
  return ways
    .filter(({ helper, needs: all }) =>
      timesOf(all).every((time) => !taken.has(`${helpers[helper]?.id} ${time}`)),
    )
    .toSorted((a, b) => load(a.helper) - load(b.helper) || a.helper - b.helper)
    .flatMap(({ helper }) => helpers[helper]?.id ?? [])
    .filter((id) => id !== proposed.helperId);
}

/** Which needs are met by it: a day's, or all of a course's that are to come. */
function needsOf(problem: RotaProblem, { sessionId, duty, taskId }: Proposed): readonly number[] {
  if (sessionId === undefined) {
    return problem.forCourse.find((one) => one.duty === duty)?.needs ?? [];
  }
  return problem.needs.flatMap((need, at) =>
    problem.days[need.day]?.sessionId === sessionId && need.taskId === taskId ? at : [],
  );
}

function isOf({ needs, days }: RotaProblem, at: number, { sessionId, taskId }: Proposed): boolean {
  const need = needs[at];
  return need?.taskId === taskId && days[need.day]?.sessionId === sessionId;
}
