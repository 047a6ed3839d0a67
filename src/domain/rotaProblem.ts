import { availabilityId } from "./availability.ts";
import { type CivilDate } from "./civil.ts";
import { type DutyId, dutyId } from "./duty.ts";
import { type HelperId, type Suited, suitedFor } from "./helper.ts";
import { type Standings, standingsOf } from "./rotaStandings.ts";
import { isOpen, type Place, type Rota, type RotaDate, type RotaFacts } from "./rota.ts";
import { isMet } from "./rotaWorries.ts";
import type { SessionId } from "./session.ts";
import { pillarOf, type TaskId, type TaskTime } from "./task.ts";

/**
 * The gaps of a rota and who could take them, as plain values: what is handed to the solver. Helpers, days and needs are
 * named by their place in the lists, which stand in an order of their own: the same rota gives the same problem, in
 * whatever order it was read.
 */
export interface RotaProblem {
  readonly helpers: readonly ProblemHelper[];
  readonly days: readonly ProblemDay[];
  readonly needs: readonly Need[];
  readonly options: readonly Option[];
  readonly forCourse: readonly CourseOption[];
  /** Duties that may be left for another on the same day, where somebody has dropped out late. */
  readonly stays: readonly Stay[];
}

export interface ProblemHelper {
  readonly id: HelperId;
  /** Duties they have in these sessions, done or to come; those they are asked about are among them. */
  readonly carries: number;
  /** How many more they may be given; null for as many as it takes. */
  readonly room: number | null;
  readonly weeksRunning: boolean;
  /** Who they want to be there the same day as. */
  readonly pair: number | null;
}

export interface ProblemDay {
  readonly sessionId: SessionId;
  readonly date: CivilDate;
  /** Weeks since one that began on a Monday; the same for two days of one week. */
  readonly week: number;
  /** Who is there whatever is proposed, and who of them not only as a pillar. */
  readonly there: readonly number[];
  readonly among: readonly number[];
  /** Whether the singers meet somebody they know as it is; also true while they know nobody at all. */
  readonly familiarThere: boolean;
}

/** Places of one task on one day that nobody has: whoever takes any of them takes the same thing. */
export interface Need {
  readonly day: number;
  readonly taskId: TaskId;
  readonly time: TaskTime;
  readonly isPillar: boolean;
  /** None where somebody has it who may be asked to change. */
  readonly duties: readonly DutyId[];
  readonly ofCourse: boolean;
}

/** Somebody who may take a need: nothing that they have said or have already stands in the way. */
export interface Option {
  readonly helper: number;
  readonly need: number;
  readonly suited: Suited;
  /** They have said what they like, and this is not among it. */
  readonly besidesLikes: boolean;
  /** The singers know the face, and would meet it. */
  readonly isFamiliar: boolean;
  /** Which of `stays` they would leave for it; undefined when it adds to what they have. */
  readonly leaves: number | undefined;
}

/** Somebody who may take a task for the whole course: each of its days that is to come. */
export interface CourseOption {
  readonly helper: number;
  readonly duty: DutyId;
  readonly suited: Suited;
  readonly needs: readonly number[];
  /** How many duties it comes to, also where only some of its days are weighed at once. */
  readonly duties: number;
  readonly isFamiliar: boolean;
}

export interface Stay {
  readonly helper: number;
  readonly duty: DutyId;
  /** What their own duty would become. */
  readonly need: number;
}

/** What the coordinator has settled. */
export interface Wanted {
  /** The most duties that anybody comes to have in these sessions; null for no such rule. */
  readonly cap: number | null;
  /** Days on which somebody has dropped out late: those who are there may be asked to change tasks. */
  readonly late: readonly SessionId[];
}

export function rotaProblem(facts: RotaFacts, rota: Rota, wanted: Wanted): RotaProblem {
  const standings = standingsOf(facts, rota);
  const { ids, placeOf, carries } = standings;
  const days = rota.dates.filter((date) => standings.isComing(date));
  const late = new Set(wanted.late);
  const needs: Need[] = [];
  const stays: Stay[] = [];
  for (const [day, date] of days.entries()) {
    const ofDay = needsOn(standings, day, date, late.has(date.session.id));
    stays.push(...ofDay.stays.map((stay) => ({ ...stay, need: stay.need + needs.length })));
    needs.push(...ofDay.needs);
  }
  return {
    helpers: ids.map((id, helper) => {
      const { wishes } = standings.cardOf(helper);
      const most = Math.min(wishes.most ?? Infinity, wanted.cap ?? Infinity);
      const has = carries[helper] ?? 0;
      return {
        id,
        carries: has,
        room: most === Infinity ? null : Math.max(0, most - has),
        weeksRunning: wishes.weeksRunning,
        pair: wishes.pair === null ? null : (placeOf.get(wishes.pair) ?? null),
      };
    }),
    days: days.map((date) => ({
      sessionId: date.session.id,
      date: date.session.date,
      week: standings.weekOf(date),
      there: standings.thereOn(date),
      among: standings.amongOn(date),
      familiarThere:
        facts.familiar.size === 0 ||
        date.places.some(
          ({ task, holder, asked }) =>
            isMet(task.id) &&
            [...(holder ? [holder.helperId] : []), ...asked].some((id) => facts.familiar.has(id)),
        ),
    })),
    needs,
    options: optionsFor(facts, standings, days, needs, stays),
    forCourse: courseOptions(facts, rota, standings, days, needs),
    stays,
  };
}

function needsOn(standings: Standings, day: number, date: RotaDate, late: boolean) {
  const needs: { -readonly [Field in keyof Need]: Need[Field] }[] = [];
  const stays: Stay[] = [];
  const needFor = ({ task }: Place) => {
    const found = needs.findIndex(({ taskId }) => taskId === task.id);
    if (found !== -1) return found;
    const ofCourse = task.span === "course" && date.session.courseId !== null;
    const isPillar = pillarOf(task.id) !== "volunteer";
    needs.push({ day, taskId: task.id, time: task.time, isPillar, duties: [], ofCourse });
    return needs.length - 1;
  };
  for (const place of date.gaps.toSorted((a, b) => (a.duty < b.duty ? -1 : 1))) {
    if (!isOpen(place) || standings.isAskedForCourse(place)) continue;
    const need = needs[needFor(place)];
    if (need) need.duties = [...need.duties, place.duty];
  }
  // Only where something is missing is anybody asked to change.
  if (!late || needs.length === 0) return { needs, stays };
  for (const place of date.places.toSorted((a, b) => (a.duty < b.duty ? -1 : 1))) {
    const { holder, task, duty, extra } = place;
    const helper = holder && standings.placeOf.get(holder.helperId);
    const canLeave = holder && !holder.forCourse && !holder.away && !extra;
    if (helper === undefined || !canLeave || pillarOf(task.id) !== "volunteer") continue;
    stays.push({ helper, duty, need: needFor(place) });
  }
  return { needs, stays };
}

function optionsFor(
  facts: RotaFacts,
  standings: Standings,
  days: readonly RotaDate[],
  needs: readonly Need[],
  stays: readonly Stay[],
): Option[] {
  return needs.flatMap((need, place) =>
    standings.ids.flatMap((id, helper): Option[] => {
      const date = days[need.day];
      const card = standings.cardOf(helper);
      const suited = suitedFor(card, need.taskId, pillarOf(need.taskId));
      if (!date || suited === undefined || standings.isAway(helper, date)) return [];
      const option = {
        helper,
        need: place,
        suited,
        besidesLikes: suited === "free" && card.likes.length > 0,
        isFamiliar: facts.familiar.has(id) && isMet(need.taskId),
        leaves: undefined,
      };
      if (standings.isBusy(helper, date, need.time)) {
        const leaves = stays.findIndex((stay) => {
          const own = needs[stay.need];
          const here = stay.helper === helper && own?.day === need.day && own.time === need.time;
          return here && stay.need !== place;
        });
        return leaves === -1 ? [] : [{ ...option, leaves }];
      }
      return standings.isResting(helper, date, need.taskId) ? [] : [option];
    }),
  );
}

function courseOptions(
  facts: RotaFacts,
  rota: Rota,
  standings: Standings,
  days: readonly RotaDate[],
  needs: readonly Need[],
): CourseOption[] {
  return [...rota.forCourse].flatMap(([courseId, places]) =>
    places.filter(isOpen).flatMap(({ task, place, duty }) => {
      const covered = needs.flatMap((need, at) => {
        const { session } = days[need.day] ?? {};
        const own = session && dutyId(session.id, task.id, place);
        return session?.courseId === courseId && own && need.duties.includes(own) ? at : [];
      });
      if (covered.length === 0) return [];
      return standings.ids.flatMap((id, helper): CourseOption[] => {
        const card = standings.cardOf(helper);
        const suited = suitedFor(card, task.id, pillarOf(task.id));
        // To have a task of the volunteers for the whole course is to be on every week.
        const mayEveryWeek = pillarOf(task.id) !== "volunteer" || card.wishes.weeksRunning;
        const isFree = covered.every((need) => {
          const date = days[needs[need]?.day ?? -1];
          return (
            date && !standings.isAway(helper, date) && !standings.isBusy(helper, date, task.time)
          );
        });
        if (suited === undefined || !mayEveryWeek || !isFree) return [];
        const isFamiliar = facts.familiar.has(id) && isMet(task.id);
        const duties = covered.length;
        return [{ helper, duty, suited, needs: covered, duties, isFamiliar }];
      });
    }),
  );
}

/** Whether somebody has said that they can come that day: a reason to ask them rather than another. */
export function hasSaidYes(facts: RotaFacts, helperId: HelperId, sessionId: SessionId): boolean {
  return facts.said.get(availabilityId(sessionId, helperId)) === "yes";
}

/** What the solver answers: which of the options are taken, and which stays are left for them. */
export interface Choice {
  readonly options: readonly number[];
  readonly forCourse: readonly number[];
  readonly leaves: readonly number[];
  /** Whether it is shown that nothing better can be; or else it is good, and nothing better was found in time. */
  readonly isBest: boolean;
  /** Laid out some weeks at a time because there were so many: each part as good as can be after those before it. */
  readonly inParts: boolean;
}
