import { availabilityId } from "#domain/availability.ts";
import type { HelperCard, HelperId } from "#domain/helper.ts";
import { isWithin } from "#domain/pause.ts";
import { type Place, type Rota, rotaOf, type RotaDate, type RotaFacts } from "#domain/rota.ts";
import type { Wanted } from "#domain/rotaProblem.ts";
import type { Proposal } from "#domain/proposal.ts";

/**
 * Every way there is to fill the gaps of a small rota, by trying them all, and how good each is: written as people would
 * say the rules, person by person and place by place, with nothing in common with how the solver is asked.
 */

/** Who has each place, the first places being those that may be given to somebody. */
type Filled = ReadonlyMap<Spot, HelperId | undefined>;

interface Spot {
  readonly key: string;
  readonly taskId: string;
  readonly time: string;
  readonly isPillar: boolean;
  /** The days it is on: one, or all that are to come of a course. */
  readonly days: readonly RotaDate[];
  readonly forCourse: boolean;
  /** A course-long task on one day. */
  readonly isPatch: boolean;
  /** Who has it and may be asked to change. */
  readonly had: HelperId | undefined;
}

interface Duty {
  readonly day: RotaDate;
  readonly time: string;
  readonly isPillar: boolean;
}

const solo = ["conductor", "pianist", "coordinator"];

export class EveryRota {
  readonly spots: readonly Spot[];
  readonly allowed: ReadonlyMap<Spot, readonly HelperId[]>;
  private readonly rota: Rota;
  private readonly fixed = new Map<HelperId, Duty[]>();
  private readonly team: readonly HelperCard[];
  private readonly coming: readonly RotaDate[];

  private readonly facts: RotaFacts;
  private readonly wanted: Wanted;

  constructor(facts: RotaFacts, wanted: Wanted) {
    this.facts = facts;
    this.wanted = wanted;
    this.rota = rotaOf(facts);
    this.team = facts.team.filter(({ left }) => !left);
    this.coming = this.rota.dates.filter(
      ({ session }) => session.date >= facts.today && session.state === "planned",
    );
    this.spots = this.findSpots();
    this.allowed = new Map(this.spots.map((spot) => [spot, this.whoMay(spot)]));
  }

  get size(): number {
    return this.spots.reduce((all, spot) => all * ((this.allowed.get(spot)?.length ?? 0) + 1), 1);
  }

  /** The best there is, by what it measures. */
  best(): readonly number[] {
    let best: readonly number[] | undefined;
    const filled = new Map<Spot, HelperId | undefined>();
    const go = (at: number) => {
      const spot = this.spots[at];
      if (!spot) {
        if (this.broken(filled).length > 0) return;
        const measured = this.measure(filled);
        if (!best || isLess(measured, best)) best = measured;
        return;
      }
      for (const who of [undefined, ...(this.allowed.get(spot) ?? [])]) {
        filled.set(spot, who);
        go(at + 1);
      }
      filled.delete(spot);
    };
    go(0);
    if (!best) throw new Error("Not even leaving all as it is was allowed");
    return best;
  }

  /** A proposal as who has what in the end. */
  filledBy({ proposed }: Proposal): Filled {
    const filled = new Map<Spot, HelperId | undefined>();
    for (const spot of this.spots) filled.set(spot, spot.had);
    for (const { insteadOf } of proposed) {
      const spot = this.spots.find(({ key }) => key === insteadOf);
      if (spot) filled.set(spot, undefined);
    }
    for (const { duty, helperId } of proposed) {
      const spot = this.spots.find(({ key }) => key === duty);
      if (!spot) throw new Error(`Nothing is free at ${duty}`);
      if (filled.get(spot) !== undefined) throw new Error(`${duty} is given twice`);
      filled.set(spot, helperId);
    }
    return filled;
  }

  /** The rules that a rota breaks, in words. */
  broken(filled: Filled): string[] {
    const found: string[] = [];
    for (const [spot, who] of filled) {
      if (who !== undefined && who !== spot.had && !this.allowed.get(spot)?.includes(who)) {
        found.push(`${who} may not take ${spot.key}`);
      }
    }
    for (const [course, who] of filled) {
      if (!course.forCourse || who === undefined) continue;
      const [, task, place] = course.key.split(".");
      for (const [spot, other] of filled) {
        const isSame = spot.key.endsWith(`.${task}.${place}`) && spot.days.length === 1;
        const isOn = !spot.forCourse && spot.days.some((day) => course.days.includes(day));
        if (isSame && isOn && other !== undefined) found.push(`${spot.key} is given twice`);
      }
    }
    for (const { id, wishes } of this.team) {
      const given = this.given(filled, id);
      const has = this.fixed.get(id) ?? [];
      const own = this.spots.filter(({ had }) => had === id);
      const all = [...has, ...given];
      for (const day of this.coming) {
        for (const time of ["before", "during", "after"]) {
          const now = all.filter((duty) => duty.day === day && duty.time === time).length;
          const had = own.filter((spot) => spot.days[0] === day && spot.time === time).length;
          const kept = has.filter((duty) => duty.day === day && duty.time === time).length;
          if (had > 0 && now !== had + kept) found.push(`${id} has to have as much as before`);
          if (had === 0 && now > Math.max(1, kept)) found.push(`${id} has two things at once`);
        }
      }
      const before = has.length + own.length;
      const now = all.length;
      const most = Math.min(wishes.most ?? Infinity, this.wanted.cap ?? Infinity);
      if (now > before && now > most) found.push(`${id} has more than wished`);
      if (wishes.weeksRunning) continue;
      const onAlready = new Set([
        ...has.filter(({ isPillar }) => !isPillar).map(({ day }) => day),
        ...own.flatMap((spot) => spot.days),
      ]);
      const newDays = new Set(
        given.filter(({ isPillar, day }) => !isPillar && !onAlready.has(day)).map(({ day }) => day),
      );
      const days = new Set([...onAlready, ...newDays]);
      for (const day of newDays) {
        for (const other of days) {
          if (other !== day && weeksApart(day, other) <= 1) found.push(`${id} has no week between`);
        }
      }
    }
    return found;
  }

  /** What it is measured by, the first before all others; less is better. */
  measure(filled: Filled): readonly number[] {
    const gaps = this.gapsLeft(filled);
    const loads = this.team
      .filter(({ id }) => [...this.allowed].some(([spot, some]) => !spot.had && some.includes(id)))
      .map(({ id }) => (this.fixed.get(id) ?? []).length + this.given(filled, id).length);
    const changed = [...filled].filter(([{ had }, who]) => had !== undefined && who !== had);
    const isGiven = ([spot, who]: [Spot, HelperId | undefined]) =>
      who !== undefined && who !== spot.had;
    return [
      gaps.filter(({ isPillar }) => isPillar).length,
      gaps.length,
      changed.length,
      this.coming.filter((day) => this.isStrange(filled, day)).length,
      this.apart(filled) + this.makeshift([...filled].filter(isGiven)),
      Math.max(0, ...loads),
      loads.reduce((sum, load) => sum + load * load, 0),
      [...filled].filter(isGiven).reduce((sum, [spot, who]) => sum + this.far(spot, who), 0),
    ];
  }

  private findSpots(): Spot[] {
    const spots: Spot[] = [];
    for (const day of this.rota.dates) {
      const isComing = this.coming.includes(day);
      const isLate = this.wanted.late.includes(day.session.id);
      const hasGap = isComing && day.places.some((place) => this.isFree(day, place));
      for (const place of day.places) {
        const { task, holder, asked, duty } = place;
        const isPillar = solo.includes(task.id);
        const own = { key: duty, taskId: task.id, time: task.time, isPillar, days: [day] };
        const isPatch = task.span === "course" && day.session.courseId !== null;
        if (holder) {
          const canChange =
            isLate && hasGap && !isPillar && !holder.forCourse && !holder.away && !place.extra;
          if (canChange) {
            spots.push({ ...own, forCourse: false, isPatch, had: holder.helperId });
          } else if (isComing || !this.facts.done.has(duty)) {
            this.have(holder.helperId, { day, time: task.time, isPillar });
          }
          continue;
        }
        if (!isComing) continue;
        for (const id of asked) this.have(id, { day, time: task.time, isPillar });
        if (asked.length > 0) continue;
        const ofCourse = this.courseOf(day, place);
        for (const id of ofCourse?.asked ?? []) this.have(id, { day, time: task.time, isPillar });
        if (this.isFree(day, place)) {
          spots.push({ ...own, forCourse: false, isPatch, had: undefined });
        }
      }
    }
    for (const [duty, who] of this.facts.done) {
      const day = this.rota.dates.find((one) => duty.startsWith(`${one.session.id}.`));
      const task = day?.places.find((place) => place.duty === duty)?.task;
      if (!day || !task || who === null || this.coming.includes(day)) continue;
      this.have(who, { day, time: task.time, isPillar: solo.includes(task.id) });
    }
    for (const places of this.rota.forCourse.values()) {
      for (const { task, duty, holder, asked, place } of places) {
        if (holder || asked.length > 0) continue;
        const days = this.coming.filter((day) =>
          spots.some(
            ({ key, had }) => had === undefined && key === `${day.session.id}.${task.id}.${place}`,
          ),
        );
        if (days.length === 0) continue;
        const isPillar = solo.includes(task.id);
        const own = { key: duty, taskId: task.id, time: task.time, isPillar };
        spots.push({ ...own, days, forCourse: true, isPatch: false, had: undefined });
      }
    }
    return spots;
  }

  private isFree(day: RotaDate, place: Place): boolean {
    const { holder, asked, extra } = place;
    if (holder || extra || asked.length > 0) return false;
    return (this.courseOf(day, place)?.asked.length ?? 0) === 0;
  }

  private courseOf({ session }: RotaDate, { task, place }: Place): Place | undefined {
    if (session.courseId === null || task.span !== "course") return undefined;
    const ofCourse = this.rota.forCourse.get(session.courseId) ?? [];
    return ofCourse.find((one) => one.task.id === task.id && one.place === place);
  }

  private have(id: HelperId, duty: Duty): void {
    this.fixed.set(id, [...(this.fixed.get(id) ?? []), duty]);
  }

  private whoMay(spot: Spot): HelperId[] {
    return this.team.flatMap((helper) => {
      const { id } = helper;
      const isSomebodys = spot.had === id;
      if (isSomebodys) return [id];
      const mayEveryWeek = !spot.forCourse || spot.isPillar || helper.wishes.weeksRunning;
      const fits = this.suits(helper, spot) && mayEveryWeek;
      return fits && spot.days.every((day) => this.isFreeOn(helper, day, spot)) ? [id] : [];
    });
  }

  private isFreeOn(helper: HelperCard, day: RotaDate, spot: Spot): boolean {
    const { id } = helper;
    const { session } = day;
    const isAway =
      this.facts.said.get(availabilityId(session.id, id)) === "no" ||
      this.facts.pauses.some((pause) => pause.helperId === id && isWithin(pause, session.date));
    if (isAway) return false;
    const changing = this.spots.some(
      (one) => one.had === id && one.days[0] === day && one.time === spot.time,
    );
    if (changing) return !spot.forCourse;
    const fixed = this.fixed.get(id) ?? [];
    return !fixed.some((duty) => duty.day === day && duty.time === spot.time);
  }

  private suits(helper: HelperCard, spot: Spot): boolean {
    const { pillars, likes, standsIn } = helper;
    if (standsIn.tasks.some((task) => task === spot.taskId)) return true;
    const pillar = solo.find((one) => one === spot.taskId) ?? "volunteer";
    const stands = [...pillars, ...standsIn.pillars].some((one) => one === pillar);
    return stands || (pillar === "volunteer" && likes.some((task) => task === spot.taskId));
  }

  private given(filled: Filled, id: HelperId): Duty[] {
    return [...filled].flatMap(([spot, who]) =>
      who === id ? spot.days.map((day) => ({ day, time: spot.time, isPillar: spot.isPillar })) : [],
    );
  }

  private gapsLeft(filled: Filled): Spot[] {
    const courses = [...filled].filter(([spot, who]) => spot.forCourse && who !== undefined);
    return [...filled].flatMap(([spot, who]) => {
      if (spot.forCourse || who !== undefined) return [];
      const [, task, place] = spot.key.split(".");
      const covered = courses.some(
        ([course]) =>
          course.key.endsWith(`.${task}.${place}`) &&
          course.days.includes(spot.days[0] as RotaDate),
      );
      return covered ? [] : [spot];
    });
  }

  private thereOn(filled: Filled, day: RotaDate): Set<HelperId> {
    const ids = this.team.map(({ id }) => id);
    return new Set(
      ids.filter(
        (id) =>
          (this.fixed.get(id) ?? []).some((duty) => duty.day === day) ||
          this.given(filled, id).some((duty) => duty.day === day),
      ),
    );
  }

  private isStrange(filled: Filled, day: RotaDate): boolean {
    const { familiar } = this.facts;
    if (familiar.size === 0) return false;
    const met = (taskId: string) => taskId !== "conductor" && taskId !== "pianist";
    const before = day.places.some(
      ({ task, holder, asked }) =>
        met(task.id) &&
        ((holder && familiar.has(holder.helperId)) || asked.some((id) => familiar.has(id))),
    );
    const given = [...filled].some(
      ([spot, who]) =>
        who !== undefined && spot.days.includes(day) && met(spot.taskId) && familiar.has(who),
    );
    return !before && !given;
  }

  private apart(filled: Filled): number {
    const ids = new Set(this.team.map(({ id }) => id));
    let count = 0;
    for (const day of this.coming) {
      const there = this.thereOn(filled, day);
      for (const { id, wishes } of this.team) {
        const { pair } = wishes;
        if (pair === null || pair === id || !ids.has(pair)) continue;
        if (there.has(id) && !there.has(pair)) count += 1;
      }
    }
    return count;
  }

  private makeshift(given: readonly (readonly [Spot, HelperId | undefined])[]): number {
    return given.reduce((sum, [spot, who]) => {
      const own = this.team.find(({ id }) => id === who)?.pillars ?? [];
      const isDeputy = spot.isPillar && !own.some((pillar) => pillar === spot.taskId);
      return sum + (isDeputy ? spot.days.length : 0) + (spot.isPatch ? 1 : 0);
    }, 0);
  }

  private far(spot: Spot, who: HelperId | undefined): number {
    const helper = this.team.find(({ id }) => id === who);
    if (!helper) return 0;
    const { pillars, likes, standsIn } = helper;
    const isOwn = spot.isPillar && pillars.some((pillar) => pillar === spot.taskId);
    const isLiked = likes.some((task) => task === spot.taskId);
    const steps = standsIn.tasks.some((task) => task === spot.taskId);
    if (isOwn) return 0;
    if (isLiked && (!spot.isPillar || steps)) return 0;
    const isFree = !spot.isPillar && !steps && pillars.includes("volunteer");
    return (isFree && likes.length > 0 && !spot.forCourse ? 2 : 1) * spot.days.length;
  }
}

export function isLess(a: readonly number[], b: readonly number[]): boolean {
  for (const [place, value] of a.entries()) {
    const other = b[place] ?? 0;
    if (value !== other) return value < other;
  }
  return false;
}

function weeksApart(a: RotaDate, b: RotaDate): number {
  const week = ({ session }: RotaDate) => {
    const day = new Date(`${session.date}T00:00:00Z`);
    const monday = (day.getUTCDay() + 6) % 7;
    return Math.round((day.getTime() / 86_400_000 - monday) / 7);
  };
  return Math.abs(week(a) - week(b));
}
