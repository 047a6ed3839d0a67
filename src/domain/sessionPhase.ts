import type { CivilDate } from "./civil.ts";
import type { Run } from "./run.ts";
import type { Session } from "./session.ts";

/**
 * Where a session is in its life, for whoever wonders what to do next. `overdue`: its day is over, and nobody has said
 * whether it was held; `held` is looked back on, `closed` has got its words too.
 */
export type SessionPhase =
  | "before"
  | "today"
  | "running"
  | "overdue"
  | "held"
  | "closed"
  | "cancelled";

export interface SessionSeen {
  readonly session: Session;
  /** On this device. */
  readonly run: Run | undefined;
  readonly closing: { readonly howItWent: string; readonly remember: string } | undefined;
}

export function phaseOf({ session, run, closing }: SessionSeen, today: CivilDate): SessionPhase {
  if (session.state === "cancelled") return "cancelled";
  if (session.state === "held") {
    return `${closing?.howItWent ?? ""}${closing?.remember ?? ""}`.trim() === ""
      ? "held"
      : "closed";
  }
  if (run && run.endedAt === undefined) return "running";
  if (session.date === today) return "today";
  return session.date > today ? "before" : "overdue";
}
