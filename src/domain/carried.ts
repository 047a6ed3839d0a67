import { byDate } from "./session.ts";
import type { DutyId } from "./duty.ts";
import type { HelperId } from "./helper.ts";
import type { Place, Rota, RotaDate, RotaFacts } from "./rota.ts";
import { dutyMinutes } from "./task.ts";

/** Who did a task on a day that lies behind: as corrected, or as the rota had it. */
export interface Did {
  readonly duty: DutyId;
  readonly place: Place;
  readonly helperId: HelperId | undefined;
  readonly corrected: boolean;
}

export function didOn({ done }: Pick<RotaFacts, "done">, { places }: RotaDate): Did[] {
  return places.map((place) => {
    const corrected = done.has(place.duty);
    const helperId = corrected ? (done.get(place.duty) ?? undefined) : place.holder?.helperId;
    return { duty: place.duty, place, helperId, corrected };
  });
}

/** What somebody has carried and is to carry in these sessions. Shown to the coordinator only, and kindly. `[R039]` */
export interface Carried {
  readonly helperId: HelperId;
  /** Duties on days that lie behind, and on those to come. */
  readonly done: number;
  readonly coming: number;
  /** Of what lies behind, in minutes. */
  readonly minutes: number;
  /** The days they are on, earliest first. */
  readonly sessions: readonly RotaDate["session"][];
}

/** Everybody on the team who has not left or has carried something; no order of merit: as the team stands. */
export function carriedBy(facts: RotaFacts, rota: Rota): Carried[] {
  const sums = new Map<HelperId, { done: number; coming: number; minutes: number }>();
  const days = new Map<HelperId, Set<RotaDate["session"]>>();
  for (const date of rota.dates) {
    const behind = liesBehind(facts, date);
    for (const { helperId, place } of didOn(behind ? facts : nothingDone, date)) {
      if (helperId === undefined) continue;
      const sum = sums.get(helperId) ?? { done: 0, coming: 0, minutes: 0 };
      if (behind) {
        sum.done += 1;
        sum.minutes += dutyMinutes(place.task, date.session.minutes);
      } else sum.coming += 1;
      sums.set(helperId, sum);
      days.set(helperId, (days.get(helperId) ?? new Set()).add(date.session));
    }
  }
  return facts.team.flatMap(({ id, left }) => {
    const sum = sums.get(id);
    if (left && !sum) return [];
    const sessions = [...(days.get(id) ?? [])].toSorted(byDate);
    return [{ helperId: id, ...(sum ?? { done: 0, coming: 0, minutes: 0 }), sessions }];
  });
}

const nothingDone: Pick<RotaFacts, "done"> = { done: new Map() };

export interface CourseHours {
  readonly people: number;
  readonly duties: number;
  readonly minutes: number;
}

/** What the whole team has given, for the report: people, duties done, and minutes; nobody by name. */
export function hoursOf(facts: RotaFacts, rota: Rota): CourseHours {
  const some = carriedBy(facts, rota).filter(({ done }) => done > 0);
  return {
    people: some.length,
    duties: some.reduce((sum, { done }) => sum + done, 0),
    minutes: some.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

/** How often somebody has to have been there before the singers know the face. `[J]` */
export const timesToBeKnown = 3;

/**
 * The faces that the singers know, from sessions that lie behind: whoever had something to do among them on three days
 * or more. `[R045]`
 *
 * @param isMet whether the singers meet whoever has the task
 */
export function familiarFaces(
  facts: RotaFacts,
  rota: Rota,
  isMet: (place: Place) => boolean,
): Set<HelperId> {
  const times = new Map<HelperId, number>();
  for (const date of rota.dates.filter((one) => liesBehind(facts, one))) {
    const there = didOn(facts, date).flatMap(({ helperId, place }) =>
      helperId !== undefined && isMet(place) ? helperId : [],
    );
    for (const id of new Set(there)) times.set(id, (times.get(id) ?? 0) + 1);
  }
  return new Set([...times].flatMap(([id, count]) => (count >= timesToBeKnown ? id : [])));
}

export function liesBehind({ today }: Pick<RotaFacts, "today">, { session }: RotaDate): boolean {
  return session.date < today || session.state === "held";
}
