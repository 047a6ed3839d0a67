import { type CivilDate, instantOf } from "./civil.ts";
import { type Claim, type DutyId, dutyId, dutyParts } from "./duty.ts";
import type { HelperId } from "./helper.ts";
import type { Rota } from "./rota.ts";
import type { Session } from "./session.ts";
import { dutyMinutes, type Task } from "./task.ts";
import { dutiesOf } from "./taking.ts";

const minute = 60_000;

/** A duty as it stands in a calendar. */
export interface CalendarEntry {
  /** The duty's own id, so that a changed duty changes its entry and never makes a second one. */
  readonly duty: DutyId;
  readonly task: Task;
  readonly session: Session;
  /** From when one should be there, and until when; milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
  /** It was handed back, or the session was called off: the entry is to be struck out. */
  readonly cancelled: boolean;
}

/** When a duty begins and ends on its day, in milliseconds since 1970. */
export function hoursOfDuty(
  task: Pick<Task, "time" | "comeBefore">,
  session: Pick<Session, "date" | "time" | "minutes">,
): { readonly from: number; readonly until: number } {
  const begins = instantOf(session.date, session.time);
  const ends = begins + session.minutes * minute;
  const from = (task.time === "after" ? ends : begins) - task.comeBefore * minute;
  // The change to or from summer time may lie in between: what counts is how long it takes.
  return { from, until: from + dutyMinutes(task, session.minutes) * minute };
}

/**
 * All that a calendar should know of somebody's duties from a day on: those they have, and those they have no more but
 * may have put into the calendar while they had them. A task that is held for a whole course is an entry on each of its
 * days, and one of them can be given back alone.
 *
 * @param sessions also those that were called off
 */
export function calendarOf(
  rota: Rota,
  sessions: readonly Session[],
  tasks: readonly Task[],
  claims: readonly Claim[],
  helperId: HelperId,
  from: CivilDate,
): CalendarEntry[] {
  const entries = new Map<DutyId, CalendarEntry>();
  const note = (duty: DutyId, task: Task, session: Session, cancelled: boolean) => {
    if (entries.has(duty)) return;
    entries.set(duty, { duty, task, session, ...hoursOfDuty(task, session), cancelled });
  };
  for (const { session, place, isAsked } of dutiesOf(rota, helperId, from)) {
    if (!isAsked) note(place.duty, place.task, session, false);
  }
  for (const claim of claims) {
    if (claim.helperId !== helperId || !everYes(claim)) continue;
    const { owner, taskId, place } = dutyParts(claim.duty);
    const task = tasks.find(({ id }) => id === taskId);
    if (!task) continue;
    for (const session of sessions) {
      const isOf = session.id === owner || session.courseId === owner;
      if (isOf && session.date >= from)
        note(dutyId(session.id, taskId, place), task, session, true);
    }
  }
  return [...entries.values()].toSorted((a, b) => a.from - b.from || (a.duty < b.duty ? -1 : 1));
}

function everYes({ kind, past }: Claim): boolean {
  return kind === "yes" || past.some((one) => one.kind === "yes");
}
