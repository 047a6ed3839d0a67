import fc from "fast-check";

import { daysAfter, weeksAfter } from "#domain/civil.ts";
import type { Claim } from "#domain/duty.ts";
import type { HelperCard, HelperId, Pillar } from "#domain/helper.ts";
import type { Pause, PauseId } from "#domain/pause.ts";
import type { RotaFacts } from "#domain/rota.ts";
import type { Wanted } from "#domain/rotaProblem.ts";
import type { Session } from "#domain/session.ts";
import type { Task, TaskId } from "#domain/task.ts";

import {
  aClaim,
  aHelper,
  aTask,
  cannot,
  dutyAt,
  dutyOfCourse,
  rotaToday,
  someFacts,
} from "./rotas.ts";
import { aSession, courseId } from "./sessions.ts";

const someTasks: readonly Task[] = [
  aTask("conductor", "during", { span: "course" }),
  aTask("pianist", "during"),
  aTask("welcome", "before", { places: 2 }),
  aTask("chairs", "before"),
  aTask("coffee", "after"),
  aTask("flowers", "after", { span: "course", own: true }),
];

const pillarChoices: readonly (readonly Pillar[])[] = [
  ["volunteer"],
  ["volunteer"],
  ["conductor", "volunteer"],
  ["pianist", "conductor"],
  [],
];

const helper = (names: readonly string[]) => (id: string) =>
  fc
    .record({
      pillars: fc.constantFrom(...pillarChoices),
      likes: fc.subarray(["welcome", "coffee"]),
      standsIn: fc.constantFrom([[], []], [["pianist"], []], [[], ["chairs"]]) as fc.Arbitrary<
        [Pillar[], string[]]
      >,
      most: fc.constantFrom(null, null, 1, 2),
      weeksRunning: fc.boolean(),
      pair: fc.constantFrom(null, null, ...names),
    })
    .map(({ pillars, likes, standsIn, most, weeksRunning, pair }): HelperCard =>
      aHelper(id, {
        pillars,
        likes: likes as TaskId[],
        standsIn: { pillars: standsIn[0], tasks: standsIn[1] as TaskId[] },
        wishes: { most, weeksRunning, pair: pair as HelperId | null },
      }),
    );

export interface AnyRota {
  readonly facts: RotaFacts;
  readonly wanted: Wanted;
}

/** A small team with its wishes, a short course with a week behind it now and then, and what some have said already. */
export const anyRota: fc.Arbitrary<AnyRota> = fc
  .record({
    count: fc.integer({ min: 1, max: 4 }),
    weeks: fc.constantFrom([0], [0, 1], [0, 2], [-1, 0], [0, 1, 2], [-1, 0, 1], [0, 0.5]),
    tasks: fc.subarray([...someTasks], { minLength: 1, maxLength: 4 }),
  })
  .chain(({ count, weeks, tasks }) => {
    const names = Array.from({ length: count }, (_, place) => `h${place}`);
    const sessions = weeks.map((week, place) => sessionIn(place, week));
    const one = <T>(some: readonly T[]) => fc.constantFrom(...some);
    return fc.record({
      team: fc.tuple(...names.map(helper(names))),
      tasks: fc.constant(tasks),
      sessions: fc.constant(sessions),
      away: fc.uniqueArray(fc.tuple(one(sessions), one(names)), {
        maxLength: 3,
        selector: ([session, name]) => `${session.id} ${name}`,
      }),
      paused: fc.option(one(names), { freq: 4 }),
      claims: fc.array(
        fc.record({
          session: one(sessions),
          task: one(tasks),
          place: fc.constantFrom(0, 0, 1),
          name: one(names),
          kind: fc.constantFrom("yes", "yes", "yes", "asked", "back"),
          forCourse: fc.boolean(),
        }),
        { maxLength: 4 },
      ),
      familiar: fc.subarray(names),
      cap: fc.constantFrom(null, null, 2),
      isLate: fc.boolean(),
    });
  })
  .map(({ team, tasks, sessions, away, paused, claims, familiar, cap, isLate }) => ({
    facts: someFacts({
      team: [...team],
      tasks,
      sessions,
      said: new Map(away.map(([session, name]) => cannot(session.id, name))),
      pauses: paused === null ? [] : [aPause(paused)],
      claims: distinct(
        claims.map(({ session, task, place, name, kind, forCourse }) => {
          const ofCourse = forCourse && task.span === "course";
          const duty = ofCourse ? dutyOfCourse(task.id) : dutyAt(session.id, task.id, place);
          return aClaim(duty, name, kind);
        }),
      ),
      familiar: new Set(familiar as HelperId[]),
    }),
    wanted: {
      cap,
      late: isLate ? sessions.filter(({ date }) => date === rotaToday).map(({ id }) => id) : [],
    },
  }));

function sessionIn(place: number, week: number): Session {
  const isHalf = !Number.isInteger(week);
  const date = isHalf ? daysAfter(rotaToday, 2) : weeksAfter(rotaToday, week);
  return aSession(`s${place}`, date, { courseId });
}

function aPause(name: string): Pause {
  const from = daysAfter(rotaToday, 5);
  return { id: `${name}.p` as PauseId, helperId: name as HelperId, from, to: null };
}

// Each writes one record of what they say about a duty.
function distinct(claims: readonly Claim[]): Claim[] {
  return [...new Map(claims.map((claim) => [`${claim.duty}.${claim.helperId}`, claim])).values()];
}
