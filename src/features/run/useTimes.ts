import type { PlanItem } from "#domain/plan.ts";
import type { Run } from "#domain/run.ts";
import type { Session } from "#domain/session.ts";
import { plannedEnd, type Timekeeping, timekeeping } from "#domain/timekeeping.ts";
import { useNow } from "#store/react.tsx";

export interface Times extends Timekeeping {
  readonly now: number;
}

/** How the session stands for time, looked at anew every second. */
export function useTimes(
  session: Session,
  run: Run,
  current: PlanItem,
  ahead: readonly PlanItem[],
): Times {
  const now = useNow(1_000);
  const end = plannedEnd(session, run.startedAt);
  return { now, ...timekeeping({ current, since: run.since, ahead, plannedEnd: end, now }) };
}
