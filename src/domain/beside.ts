import type { Helped } from "./helped.ts";
import type { HelperId } from "./helper.ts";
import type { Outcomes } from "./outcome.ts";
import type { PlanItem } from "./plan.ts";
import type { RotaDate } from "./rota.ts";
import type { Run } from "./run.ts";
import type { LibraryTask, TaskId } from "./task.ts";
import { pillarOf } from "./task.ts";

/** A singer who likes the same helper each time, and who that is tonight. */
export interface Beside {
  readonly singer: Helped;
  /** Who helps tonight; undefined while nobody has been named. */
  readonly by: HelperId | undefined;
  /** The second one, where the first is the one who helps. */
  readonly second: HelperId | undefined;
}

/**
 * Who helps whom. The second one helps where the first is not on tonight's rota and the second is; a choir that has no
 * rota for tonight goes by the cards.
 *
 * @param tonight who has a task tonight
 */
export function whoIsBeside(people: readonly Helped[], tonight: ReadonlySet<HelperId>): Beside[] {
  return people
    .filter(({ help }) => help === "fixed")
    .map((singer) => {
      const { helperId, secondId } = singer;
      const stepsIn =
        secondId !== null &&
        (helperId === null || (!tonight.has(helperId) && tonight.has(secondId)));
      return {
        singer,
        by: (stepsIn ? secondId : helperId) ?? undefined,
        second: stepsIn ? undefined : (secondId ?? undefined),
      };
    });
}

/** Tasks that are about singers; who does one of them is a pair of hands for them. */
const handTasks: readonly LibraryTask[] = ["helper", "quietPlace", "followAlong"];

/** Who has a task on a day and has not said that they are away. */
export function onRota({ places }: Pick<RotaDate, "places">): Set<HelperId> {
  return new Set(places.flatMap(({ holder }) => (holder && !holder.away ? [holder.helperId] : [])));
}

/**
 * How many volunteers on a day's rota have their hands free for singers while we sing: whoever welcomes before or makes
 * coffee after has, whoever sees to something else meanwhile has not. Those that capacity counts.
 */
export function handsOn(date: Pick<RotaDate, "places">): number {
  return volunteersFor(date, (task) => !isOneOf(handTasks, task)).length;
}

/**
 * Who may be asked for a hand just now: volunteers on the rota who are beside nobody and whom no other task holds while
 * we sing.
 */
export function freeToHelp(date: Pick<RotaDate, "places">, beside: readonly Beside[]): HelperId[] {
  const taken = new Set(beside.flatMap(({ by }) => by ?? []));
  return volunteersFor(date, (task) => task !== "helper").filter((id) => !taken.has(id));
}

/** @param binds whether a task that is done while we sing keeps somebody from a singer */
function volunteersFor(
  { places }: Pick<RotaDate, "places">,
  binds: (task: TaskId) => boolean,
): HelperId[] {
  const here = places.flatMap(({ holder, task }) =>
    holder && !holder.away ? [{ id: holder.helperId, task }] : [],
  );
  const bound = new Set(
    here.flatMap(({ id, task }) => (task.time === "during" && binds(task.id) ? [id] : [])),
  );
  const volunteers = here.flatMap(({ id, task }) =>
    pillarOf(task.id) === "volunteer" ? [id] : [],
  );
  return [...new Set(volunteers)].filter((id) => !bound.has(id));
}

/**
 * The item that is led now: where this device leads, or else what follows what was led last, as far as the devices have
 * told each other.
 */
export function ledNow(
  plan: readonly PlanItem[],
  outcomes: Outcomes,
  run: Run | undefined,
): PlanItem | undefined {
  if (run && run.endedAt === undefined) {
    const here = plan.find(({ id }) => id === run.itemId);
    if (here) return here;
  }
  const last = plan.findLastIndex(({ id }) => outcomes.get(id)?.played !== undefined);
  return plan[Math.min(last + 1, plan.length - 1)];
}

function isOneOf(tasks: readonly LibraryTask[], id: TaskId): boolean {
  return tasks.some((task) => task === id);
}
