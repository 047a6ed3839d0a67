import { type CivilDate, type LocalTime, timeAfter } from "./civil.ts";
import { type PlanItem, type PlanItemId, plannedMinutes } from "./plan.ts";

/** What the clock of the room shows through a plan. */
export interface PlanClock {
  /** When each item begins. The chat bar begins where the session ends. */
  readonly starts: ReadonlyMap<PlanItemId, LocalTime>;
  /** When the last item inside the session ends; the chat bar comes after. */
  readonly end: LocalTime;
}

/** @param items in the order they are run */
export function clockOf(items: readonly PlanItem[], date: CivilDate, start: LocalTime): PlanClock {
  const starts = new Map<PlanItemId, LocalTime>();
  let minutes = 0;
  for (const item of items) {
    starts.set(item.id, timeAfter(date, start, minutes));
    minutes += item.minutes;
  }
  return { starts, end: timeAfter(date, start, plannedMinutes(items)) };
}

/** How a plan stands to the time there is. `minutes` is never negative. */
export type TimeLeft =
  | { readonly kind: "over"; readonly minutes: number }
  | { readonly kind: "left"; readonly minutes: number }
  | { readonly kind: "exact" };

export function timeLeft(items: readonly PlanItem[], sessionMinutes: number): TimeLeft {
  const left = sessionMinutes - plannedMinutes(items);
  if (left === 0) return { kind: "exact" };
  return left < 0 ? { kind: "over", minutes: -left } : { kind: "left", minutes: left };
}
