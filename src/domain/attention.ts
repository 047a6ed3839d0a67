import { type CivilDate, daysBetween } from "./civil.ts";
import type { Closing } from "./closing.ts";
import type { Course, CourseId } from "./course.ts";
import { type Helper, type Pillar, pillars } from "./helper.ts";
import { type PlanItem, plannedMinutes } from "./plan.ts";
import { byDate, type Session, type SessionId } from "./session.ts";
import type { Task } from "./task.ts";

/** Something that is better seen to before the next session. Said once, in one line, with the way to it. */
export type Attention =
  /** Places at the next session that nobody has, pressing first; each task once. */
  | { readonly kind: "gaps"; readonly sessionId: SessionId; readonly tasks: readonly Task[] }
  /** Who has been asked about the next session and has not answered. */
  | {
      readonly kind: "replies pending";
      readonly sessionId: SessionId;
      readonly names: readonly string[];
    }
  /** At the next session a pillar hangs on one person. */
  | {
      readonly kind: "no deputy";
      readonly sessionId: SessionId;
      readonly pillar: Pillar;
      readonly called: string;
    }
  | { readonly kind: "nothing planned" }
  | { readonly kind: "no plan"; readonly sessionId: SessionId }
  /** `minutes` past the end of the session. */
  | { readonly kind: "plan too long"; readonly sessionId: SessionId; readonly minutes: number }
  | { readonly kind: "not closed"; readonly sessionId: SessionId; readonly date: CivilDate }
  /** Somebody withdrew a yes, and what has to be done about it waits. How much, and never whose. */
  | { readonly kind: "to follow up"; readonly number: number }
  /** Of so many cards something has two versions that wait for somebody to choose. */
  | { readonly kind: "two versions"; readonly number: number }
  /** The course has no end of its own, and few days are laid out. */
  | { readonly kind: "course runs out"; readonly courseId: CourseId; readonly left: number }
  | { readonly kind: "pillars empty"; readonly pillars: readonly Pillar[] }
  | { readonly kind: "no copy"; readonly days: number };

/** What the rules look at. */
export interface Situation {
  readonly today: CivilDate;
  readonly next: Session | undefined;
  readonly plan: readonly PlanItem[];
  readonly lastHeld: Session | undefined;
  readonly lastClosing: Closing | undefined;
  /** Courses without an end, each with how many of its sessions are still to come. */
  readonly openCourses: readonly { readonly course: Course; readonly left: number }[];
  readonly helpers: readonly Helper[];
  /** Tasks that wait because an agreement was withdrawn; 0 for whoever may not know of any. */
  readonly toFollowUp: number;
  /** Whether anybody has said anything about a duty: a choir that has no rota yet is not told of its gaps. */
  readonly usesRota: boolean;
  /** Whether anybody who sings is written down. */
  readonly hasSingers: boolean;
  /** The day the choir was last saved to a file, or the day it was founded if it never was; undefined: nothing to save. */
  readonly copiedOn: CivilDate | undefined;
}

/** After so many days a closing is no longer asked for: nobody remembers. */
export const closingDays = 14;
export const daysBetweenCopies = 30;
export const fewSessionsLeft = 3;

/** The session that comes: today's, or the first after it that is neither cancelled nor held. */
export function nextSession(sessions: readonly Session[], today: CivilDate): Session | undefined {
  return sessions
    .filter(({ date, state }) => state === "planned" && date >= today)
    .toSorted(byDate)[0];
}

/**
 * What needs attention, what is nearest first. Nothing here is about a person.
 *
 * @param twoVersions of how many cards something has two versions; 0 for whoever may not know of any
 */
export function attentionTo(situation: Situation, twoVersions = 0): Attention[] {
  return [
    ...toNext(situation),
    ...toFollowUps(situation),
    ...toVersions(twoVersions),
    ...toLast(situation),
    ...toCourses(situation),
    ...toPillars(situation),
    ...toCopy(situation),
  ];
}

function toNext({ next, plan }: Situation): Attention[] {
  if (!next) return [{ kind: "nothing planned" }];
  if (plan.length === 0) return [{ kind: "no plan", sessionId: next.id }];
  const over = plannedMinutes(plan) - next.minutes;
  return over > 0 ? [{ kind: "plan too long", sessionId: next.id, minutes: over }] : [];
}

function toFollowUps({ toFollowUp }: Situation): Attention[] {
  return toFollowUp > 0 ? [{ kind: "to follow up", number: toFollowUp }] : [];
}

function toVersions(number: number): Attention[] {
  return number > 0 ? [{ kind: "two versions", number }] : [];
}

function toLast({ today, lastHeld, lastClosing }: Situation): Attention[] {
  if (!lastHeld || daysBetween(lastHeld.date, today) > closingDays) return [];
  const said = lastClosing && `${lastClosing.howItWent}${lastClosing.remember}`.trim() !== "";
  return said ? [] : [{ kind: "not closed", sessionId: lastHeld.id, date: lastHeld.date }];
}

function toCourses({ openCourses }: Situation): Attention[] {
  return openCourses
    .filter(({ left }) => left > 0 && left < fewSessionsLeft)
    .map(({ course, left }) => ({ kind: "course runs out", courseId: course.id, left }));
}

function toPillars({ helpers }: Situation): Attention[] {
  const empty = emptyPillars(helpers);
  return empty.length > 0 ? [{ kind: "pillars empty", pillars: empty }] : [];
}

function toCopy({ today, copiedOn }: Situation): Attention[] {
  if (!copiedOn) return [];
  const days = daysBetween(copiedOn, today);
  return days >= daysBetweenCopies ? [{ kind: "no copy", days }] : [];
}

/** Which of the first three steps of a new choir are done. */
export interface FirstSteps {
  readonly singers: boolean;
  readonly course: boolean;
  readonly plan: boolean;
}

/** Undefined when all three are done, or a session has been held: then the choir has found its own way. */
export function firstSteps(situation: Situation): FirstSteps | undefined {
  const { hasSingers, next, plan, lastHeld } = situation;
  const steps = { singers: hasSingers, course: next !== undefined, plan: plan.length > 0 };
  const areDone = lastHeld !== undefined || (steps.singers && steps.course && steps.plan);
  return areDone ? undefined : steps;
}

/** The pillars in which nobody stands. */
export function emptyPillars(helpers: readonly Helper[]): Pillar[] {
  return pillars.filter((pillar) => !helpers.some((helper) => helper.pillars.includes(pillar)));
}
