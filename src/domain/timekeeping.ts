import { instantOf } from "./civil.ts";
import type { PlanItem, PlanItemId } from "./plan.ts";
import type { Session } from "./session.ts";

const minute = 60_000;

/** Begun further than this from the time in the calendar, a session keeps its own time. In milliseconds. */
const ownTime = 60 * minute;

/** How a running session stands for time. Instants are milliseconds since 1970. */
export interface Timekeeping {
  /** Whole minutes that the item has gone on. */
  readonly gone: number;
  /** When the next item begins if all goes as planned from here. */
  readonly nextAt: number;
  /** When the session ends if all goes as planned from here; the chat bar is not counted. */
  readonly endsAt: number;
  readonly plannedEnd: number;
  /** Whole minutes behind the plan; below zero when there is time to spare, 0 within a minute either way. */
  readonly behind: number;
  readonly suggestion: Suggestion | undefined;
}

/** The fewest items to leave out. */
export interface Suggestion {
  readonly drop: readonly PlanItem[];
  /** Whether that is enough to end on time; otherwise it only comes nearer. */
  readonly onTime: boolean;
}

export interface Standing {
  readonly current: PlanItem;
  readonly since: number;
  /** What is still to come, in order, without what was skipped. */
  readonly ahead: readonly PlanItem[];
  readonly plannedEnd: number;
  readonly now: number;
}

/** From this many minutes behind, dropping something is spoken of: one minute comes and goes. */
const worthDropping = 2;

export function timekeeping({ current, since, ahead, plannedEnd, now }: Standing): Timekeeping {
  const spent = Math.max(0, now - since);
  const left =
    current.content.kind === "chatBar" ? 0 : Math.max(0, current.minutes * minute - spent);
  const nextAt = now + left;
  const endsAt = nextAt + inTime(ahead).reduce((sum, { minutes }) => sum + minutes * minute, 0);
  const over = endsAt - plannedEnd;
  const behind = Math.trunc(over / minute);
  return {
    gone: Math.floor(spent / minute),
    nextAt,
    endsAt,
    plannedEnd,
    behind: behind === 0 ? 0 : behind,
    suggestion: behind >= worthDropping ? suggestDropping(ahead, over / minute) : undefined,
  };
}

/** When the session is to end: by the calendar, or counted from its start when it is led at another time altogether. */
export function plannedEnd(
  session: Pick<Session, "date" | "time" | "minutes">,
  startedAt: number,
): number {
  const planned = instantOf(session.date, session.time);
  const from = Math.abs(startedAt - planned) <= ownTime ? planned : startedAt;
  return from + session.minutes * minute;
}

/** When each item begins if all goes as planned from here. */
export function startTimes(
  ahead: readonly PlanItem[],
  nextAt: number,
): ReadonlyMap<PlanItemId, number> {
  const times = new Map<PlanItemId, number>();
  let at = nextAt;
  for (const item of ahead) {
    times.set(item.id, at);
    at += item.minutes * minute;
  }
  return times;
}

/** The arriving, the calm end, what has to be said and the chat bar are never suggested. */
export function mayBeDropped({ part, content }: PlanItem): boolean {
  const isFrame = part === "arrive" || part === "calmEnd" || part === "after";
  return !isFrame && content.kind !== "notice" && content.kind !== "chatBar";
}

/**
 * The fewest items whose minutes cover what is too much; among as few, those that cover it most closely, and later
 * ones rather than earlier. Rests are left out only where songs and exercises are not enough.
 *
 * @param over minutes
 */
export function suggestDropping(ahead: readonly PlanItem[], over: number): Suggestion | undefined {
  if (over <= 0) return undefined;
  const droppable = ahead.filter((item) => mayBeDropped(item) && item.minutes > 0);
  if (droppable.length === 0) return undefined;
  const active = droppable.filter(({ content }) => content.kind !== "rest");
  const drop = fewestCovering(active, over) ?? fewestCovering(droppable, over);
  return drop ? { drop, onTime: true } : { drop: droppable, onTime: false };
}

// By how many items and by their minutes together: the latest set that comes to exactly that.
function fewestCovering(items: readonly PlanItem[], over: number): PlanItem[] | undefined {
  const sets: Map<number, PlanItem[]>[] = [new Map([[0, []]])];
  for (const item of items.toReversed()) {
    for (let size = sets.length - 1; size >= 0; size -= 1) {
      for (const [sum, set] of sets[size] ?? []) {
        const larger = (sets[size + 1] ??= new Map());
        const total = sum + item.minutes;
        if (!larger.has(total)) larger.set(total, [item, ...set]);
      }
    }
  }
  for (const bySum of sets) {
    const sums = [...bySum.keys()].filter((sum) => sum >= over);
    if (sums.length > 0) return bySum.get(Math.min(...sums));
  }
  return undefined;
}

function inTime(items: readonly PlanItem[]): readonly PlanItem[] {
  return items.filter(({ content }) => content.kind !== "chatBar");
}
