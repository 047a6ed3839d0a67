import { type CivilDate, daysAfter } from "./civil.ts";
import { parseSessionDay } from "./course.ts";
import { type Change, change, deletion, isKept, type Row } from "./facets.ts";
import type { HelperId } from "./helper.ts";
import { done, refused, type Result } from "./result.ts";

/** Begins with the helper's id. */
export type PauseId = string & { readonly is: "pause" };

/** A time without duties. No reason is asked, and there is no field for one. `[R038]` */
export interface PauseFacets {
  /** Both days are within it; `to` is null while nobody knows yet. */
  span: { from: CivilDate; to: CivilDate | null };
}

export interface Pause {
  readonly id: PauseId;
  readonly helperId: HelperId;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

export function pauseFrom(row: Row<"pause">): Pause | undefined {
  if (!row.span || !isKept(row)) return undefined;
  const helperId = row.id.slice(0, row.id.indexOf(".")) as HelperId;
  return { id: row.id as PauseId, helperId, ...row.span };
}

export function isWithin(pause: PauseFacets["span"], date: CivilDate): boolean {
  return pause.from <= date && (pause.to === null || date <= pause.to);
}

/** Those that go on or are to come, earliest first. One that is over is nobody's business any more. */
export function pausesFrom(pauses: readonly Pause[], today: CivilDate): Pause[] {
  return pauses
    .filter(({ to }) => to === null || to >= today)
    .toSorted((a, b) => (`${a.from} ${a.id}` < `${b.from} ${b.id}` ? -1 : 1));
}

/** As it stands on the page while somebody fills it in; `to` may be left empty. */
export interface PauseDraft {
  readonly from: string;
  readonly to: string;
}

export type PauseProblem = "from" | "to" | "order";

export function parsePause(draft: PauseDraft): Result<PauseFacets["span"], PauseProblem> {
  const from = parseSessionDay(draft.from);
  if (!from) return refused("from");
  if (draft.to === "") return done({ from, to: null });
  const to = parseSessionDay(draft.to);
  if (!to) return refused("to");
  return to < from ? refused("order") : done({ from, to });
}

/** Back on the team from today on; a pause that had not begun by yesterday is as if it had not been. */
export function backFrom(pause: Pause, today: CivilDate): Change {
  if (pause.from >= today) return deletion("pause", pause.id);
  return change("pause", pause.id, "span", { from: pause.from, to: daysAfter(today, -1) });
}
