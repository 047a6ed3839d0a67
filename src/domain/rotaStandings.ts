import { didOn, liesBehind } from "./carried.ts";
import { type CivilDate, daysBetween } from "./civil.ts";
import { dutyParts } from "./duty.ts";
import type { HelperCard, HelperId } from "./helper.ts";
import type { Place, Rota, RotaDate, RotaFacts } from "./rota.ts";
import { pillarOf, type TaskId, type TaskTime } from "./task.ts";
import { type Away, awayFrom } from "./whoIsFree.ts";

/** How everybody stands before anything is proposed; helpers are named by their place in `ids`. */
export interface Standings {
  /** Everybody who has not left, in an order of its own. */
  readonly ids: readonly HelperId[];
  readonly placeOf: ReadonlyMap<HelperId, number>;
  /** Duties each has in these sessions, done, to come, or asked about. */
  readonly carries: readonly number[];
  readonly cardOf: (helper: number) => HelperCard;
  readonly isComing: (date: RotaDate) => boolean;
  readonly weekOf: (date: RotaDate) => number;
  readonly thereOn: (date: RotaDate) => number[];
  /** Those who are there with a task of the volunteers. */
  readonly amongOn: (date: RotaDate) => number[];
  readonly isAway: (helper: number, date: RotaDate) => boolean;
  /** They have or are asked about something at that time of the evening. */
  readonly isBusy: (helper: number, date: RotaDate, time: TaskTime) => boolean;
  /**
   * They are on the week before or after, and want a week in between. Pillars are there every week; and whoever is there
   * that day anyway may do one thing more.
   */
  readonly isResting: (helper: number, date: RotaDate, taskId: TaskId) => boolean;
  /** Somebody is asked about it for the whole course. */
  readonly isAskedForCourse: (place: Place) => boolean;
}

interface Duty {
  readonly time: TaskTime;
  readonly isPillar: boolean;
}

export function standingsOf(facts: RotaFacts, rota: Rota): Standings {
  const team = facts.team.filter(({ left }) => !left).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ids = team.map(({ id }) => id);
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const carries = ids.map(() => 0);
  const duties = new Map(rota.dates.map((date) => [date, dutiesOn(facts, rota, date)]));
  for (const ofDay of duties.values()) {
    for (const [id, some] of ofDay) {
      const helper = placeOf.get(id);
      if (helper !== undefined) carries[helper] = (carries[helper] ?? 0) + some.length;
    }
  }
  const weeks = new Map(rota.dates.map((date) => [date, weekOfDate(date.session.date)]));
  const weekOf = (date: RotaDate) => weeks.get(date) ?? 0;
  /** The days each is on among the volunteers. */
  const among = new Map<HelperId, RotaDate[]>();
  for (const [date, ofDay] of duties) {
    for (const [id, some] of ofDay) {
      if (some.every(({ isPillar }) => isPillar)) continue;
      among.set(id, [...(among.get(id) ?? []), date]);
    }
  }
  const away = new Map<RotaDate, ReadonlyMap<HelperId, Away>>();
  for (const date of rota.dates) {
    const some = ids.flatMap((id) => {
      const why = awayFrom(facts, id, date.session);
      return why ? [[id, why] as const] : [];
    });
    away.set(date, new Map(some));
  }
  const idOf = (helper: number) => ids[helper] ?? ("" as HelperId);
  const cardOf = (helper: number) => {
    const card = team[helper];
    if (!card) throw new Error("There is no such helper");
    return card;
  };
  const placesOf = (some: readonly HelperId[]) =>
    some.flatMap((id) => placeOf.get(id) ?? []).toSorted((a, b) => a - b);
  return {
    ids,
    placeOf,
    carries,
    cardOf,
    isComing: (date) => !liesBehind(facts, date),
    weekOf,
    thereOn: (date) => placesOf([...(duties.get(date)?.keys() ?? [])]),
    amongOn: (date) =>
      placesOf([...among].flatMap(([id, days]) => (days.includes(date) ? id : []))),
    isAway: (helper, date) => away.get(date)?.has(idOf(helper)) ?? false,
    isBusy: (helper, date, time) =>
      duties
        .get(date)
        ?.get(idOf(helper))
        ?.some((duty) => duty.time === time) ?? false,
    isResting: (helper, date, taskId) => {
      if (pillarOf(taskId) !== "volunteer" || cardOf(helper).wishes.weeksRunning) return false;
      const others = among.get(idOf(helper)) ?? [];
      if (others.includes(date)) return false;
      return others.some((other) => isRunning(weekOf(other), weekOf(date)));
    },
    isAskedForCourse: (place) => {
      const { courseId } =
        rota.dates.find(({ session }) => session.id === place.owner)?.session ?? {};
      if (!courseId || place.task.span !== "course") return false;
      const ofCourse = rota.forCourse.get(courseId) ?? [];
      return ofCourse.some(
        (one) => one.task.id === place.task.id && one.place === place.place && one.asked.length > 0,
      );
    },
  };
}

/** Whether two weeks are so near that to be on in both is to be on two weeks running; two days of one week are. */
export function isRunning(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1;
}

function dutiesOn(facts: RotaFacts, rota: Rota, date: RotaDate): Map<HelperId, Duty[]> {
  const duties = new Map<HelperId, Duty[]>();
  const add = (id: HelperId, { task }: Place) => {
    const duty = { time: task.time, isPillar: pillarOf(task.id) !== "volunteer" };
    duties.set(id, [...(duties.get(id) ?? []), duty]);
  };
  if (liesBehind(facts, date)) {
    for (const { helperId, place } of didOn(facts, date)) {
      if (helperId !== undefined) add(helperId, place);
    }
    return duties;
  }
  const askedForCourse = date.session.courseId
    ? (rota.forCourse.get(date.session.courseId) ?? [])
    : [];
  for (const place of date.places) {
    if (place.holder) add(place.holder.helperId, place);
    else for (const id of place.asked) add(id, place);
    if (place.holder || place.asked.length > 0) continue;
    const { taskId, place: at } = dutyParts(place.duty);
    const ofCourse = askedForCourse.find((one) => one.task.id === taskId && one.place === at);
    for (const id of ofCourse?.asked ?? []) add(id, place);
  }
  return duties;
}

// A Monday.
const firstMonday = "2024-01-01" as CivilDate;

function weekOfDate(date: CivilDate): number {
  return Math.floor(daysBetween(firstMonday, date) / 7);
}
