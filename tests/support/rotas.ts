import { availabilityId } from "#domain/availability.ts";
import { type CivilDate, weeksAfter } from "#domain/civil.ts";
import type { CourseId } from "#domain/course.ts";
import { type Answer, type Claim, type DutyId, dutyId } from "#domain/duty.ts";
import { type HelperCard, type HelperId, noWishes } from "#domain/helper.ts";
import { sameInAll } from "#domain/language.ts";
import type { RotaFacts } from "#domain/rota.ts";
import type { SessionId } from "#domain/session.ts";
import type { Stamp } from "#domain/stamp.ts";
import type { Task, TaskId, TaskTime } from "#domain/task.ts";

import { aSession, courseId } from "./sessions.ts";

export const rotaToday = "2026-11-20" as CivilDate;

export function aHelper(id: string, more: Partial<HelperCard> = {}): HelperCard {
  return {
    id: id as HelperId,
    called: id.toUpperCase(),
    pillars: ["volunteer"],
    phone: "",
    mail: "",
    post: "",
    department: "",
    likes: [],
    standsIn: { pillars: [], tasks: [] },
    promisedOn: null,
    wishes: noWishes,
    left: false,
    ...more,
  };
}

export function aTask(id: string, time: TaskTime = "before", more: Partial<Task> = {}): Task {
  return {
    id: id as TaskId,
    name: sameInAll(id),
    time,
    comeBefore: 30,
    lines: [],
    places: 1,
    span: "session",
    own: false,
    ...more,
  };
}

/** Sessions `s0`, `s1` … a week apart, the first so many weeks from today. */
export function someSessions(count: number, fromWeek = 0) {
  return Array.from({ length: count }, (_, place) =>
    aSession(`s${place}`, weeksAfter(rotaToday, fromWeek + place)),
  );
}

let claims = 0;

/** Said later than every claim made before it. */
export function aClaim(duty: DutyId, helper: string, kind: Answer = "yes", at = 0): Claim {
  claims += 1;
  const stamp = `${claims.toString(16).padStart(12, "0")}-0000-00000000000000aa` as Stamp;
  return { duty, helperId: helper as HelperId, kind, stamp, by: null, at, past: [] };
}

export function dutyAt(session: string, task: string, place = 0): DutyId {
  return dutyId(session as SessionId, task as TaskId, place);
}

export function dutyOfCourse(task: string, place = 0, course: CourseId = courseId): DutyId {
  return dutyId(course, task as TaskId, place);
}

export function someFacts(more: Partial<RotaFacts> = {}): RotaFacts {
  return {
    today: rotaToday,
    sessions: someSessions(1),
    team: [],
    tasks: [],
    placesOn: new Map(),
    claims: [],
    pauses: [],
    said: new Map(),
    done: new Map(),
    familiar: new Set(),
    ...more,
  };
}

export function cannot(session: string, helper: string) {
  return [availabilityId(session as SessionId, helper as HelperId), "no"] as const;
}
