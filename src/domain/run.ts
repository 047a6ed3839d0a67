import { type Change, change, type Row } from "./facets.ts";
import type { LayerId } from "./layer.ts";
import type { Placed } from "./order.ts";
import {
  type Outcome,
  type OutcomeFacets,
  onOutcome,
  type Outcomes,
  outcomeFrom,
  outcomeId,
} from "./outcome.ts";
import type { PlanItem, PlanItemId } from "./plan.ts";
import { done, refused, type Result } from "./result.ts";
import type { Round } from "./round.ts";
import type { SessionId } from "./session.ts";
import type { StepBack } from "./stepping.ts";

/**
 * A session being led on this device; its record has the session's id.
 * It stays on the device: where one leader stands must not move another one's page.
 */
export interface RunFacets {
  /** `since` is when the item began, in milliseconds since 1970. */
  position: { itemId: PlanItemId; since: number };
  state:
    | { kind: "running"; startedAt: number }
    | { kind: "ended"; startedAt: number; endedAt: number };
  /** Where the song that runs stands on its ladder; of no meaning for another item. */
  climb: {
    itemId: PlanItemId;
    step: LayerId;
    highest: LayerId;
    steppedBack: boolean;
    /** The step is sung in a gentler way. */
    gentler?: StepBack | undefined;
  };
  /** The song that is conducted, or was last; of no meaning for another item. */
  conduct: Round;
}

export interface Run {
  readonly sessionId: SessionId;
  readonly itemId: PlanItemId;
  readonly since: number;
  readonly startedAt: number;
  /** Undefined while it runs. */
  readonly endedAt: number | undefined;
  /** Undefined until a song has been taken a step. */
  readonly climb: RunFacets["climb"] | undefined;
}

export function runFrom(row: Row<"run"> | undefined): Run | undefined {
  if (!row?.position || !row.state) return undefined;
  return {
    sessionId: row.id as SessionId,
    ...row.position,
    startedAt: row.state.startedAt,
    endedAt: row.state.kind === "ended" ? row.state.endedAt : undefined,
    climb: row.climb,
  };
}

/** No session goes on for so long without a step; one that nobody ended holds nothing up any more. In milliseconds. */
const longestRun = 12 * 60 * 60 * 1000;

/**
 * Whether a session is being led now: what must never happen meanwhile (an update, a reload, forgetting, names that
 * are locked away) waits for as long. One that is older can still be gone on with, or ended; with its next step it is
 * led again.
 */
export function isLed({ since, endedAt }: Run, now: number): boolean {
  return endedAt === undefined && now - since < longestRun;
}

/** Where a leader stands in the plan, with what lies on either side. Items that were skipped are stepped over. */
export interface Stand {
  /** Undefined when the item of the position has left the plan. */
  readonly here: PlanItem | undefined;
  readonly before: PlanItem | undefined;
  readonly next: PlanItem | undefined;
  /** Everything still to come, in order. */
  readonly ahead: readonly PlanItem[];
}

/**
 * @param plan in the order it is run
 * @param gone where the item stood, when it is no longer in the plan and its place is still known
 */
export function standAt(
  itemId: PlanItemId,
  plan: readonly PlanItem[],
  outcomes: Outcomes,
  gone?: Placed,
): Stand {
  const at = plan.findIndex(({ id }) => id === itemId);
  const cut = at === -1 ? cutFor(plan, outcomes, gone) : at;
  const after = plan.slice(at === -1 ? cut : cut + 1);
  const wanted = ({ id }: PlanItem) => outcomes.get(id)?.played?.how !== "skipped";
  const ahead = after.filter(wanted);
  return {
    here: plan[at],
    before: plan.slice(0, cut).findLast(wanted),
    next: ahead[0],
    ahead,
  };
}

/**
 * The item to show: the one of the position, or, when it left the plan while nobody looked, the nearest that follows.
 * Undefined when the plan is empty.
 */
export function shownItem(stand: Stand, plan: readonly PlanItem[]): PlanItem | undefined {
  return stand.here ?? stand.next ?? stand.before ?? plan.at(-1);
}

/** One step of a leader: on, back, over the item that is led now, or to any other. */
export type Step =
  | { readonly kind: "next" }
  | { readonly kind: "previous" }
  | { readonly kind: "skip" }
  | { readonly kind: "jump"; readonly to: PlanItemId };

/**
 * - `not running`: the session has not begun here, or has ended
 * - `moved already`: the leader stands elsewhere than the screen that was tapped said; a second tap of the same hand
 * - `nothing there`: no item lies that way
 */
export type StepProblem = "not running" | "moved already" | "nothing there";

export interface Ground {
  readonly run: Run | undefined;
  readonly plan: readonly PlanItem[];
  readonly rows: ReadonlyMap<PlanItemId, Row<"outcome">>;
  readonly gone?: Placed | undefined;
}

/** Whoever comes back to an item this soon had slipped: it goes on as if never left. In milliseconds. */
export const slip = 60_000;

/**
 * What a step writes: the item that is left is closed, the position moves; all of it in one act.
 * Going back leaves the item open: it is to come again.
 *
 * @param from the item that the screen showed when it was tapped
 */
export function takeStep(
  ground: Ground,
  from: PlanItemId,
  step: Step,
  now: number,
): Result<Change[], StepProblem> {
  const { run, plan, rows, gone } = ground;
  if (!run || run.endedAt !== undefined) return refused("not running");
  const outcomes = outcomesOf(rows);
  const stand = standAt(run.itemId, plan, outcomes, gone);
  const shown = stand.here ? undefined : shownItem(stand, plan);
  if (from !== run.itemId && from !== shown?.id) return refused("moved already");
  const seen = from === run.itemId ? stand : standAt(from, plan, outcomes);
  const to = target(step, seen, plan);
  if (!to || to.id === from) return refused("nothing there");
  const isOnward = step.kind !== "previous" && plan.indexOf(to) >= cutOf(plan, from, seen);
  const how = step.kind === "skip" ? "skipped" : "done";
  const before = outcomes.get(to.id)?.played;
  const goesOn = before?.how === "done" && now - before.endedAt < slip;
  return done([
    ...(isOnward ? closing(run, from, rows.get(from), how, now) : []),
    change("run", run.sessionId, "position", {
      itemId: to.id,
      since: goesOn ? before.startedAt : now,
    }),
  ]);
}

/** Items that are to be left out, marked before anybody comes to them. Those already led or marked stay as they are. */
export function dropAhead(
  sessionId: SessionId,
  itemIds: readonly PlanItemId[],
  rows: ReadonlyMap<PlanItemId, Row<"outcome">>,
  now: number,
): Change[] {
  return itemIds.flatMap((itemId) => {
    const row = rows.get(itemId);
    if (row && outcomeFrom(row).played) return [];
    return mark(sessionId, itemId, row, { startedAt: now, endedAt: now, how: "skipped" });
  });
}

/** Items that were skipped and are to come after all. */
export function bringBack(
  sessionId: SessionId,
  itemIds: readonly PlanItemId[],
  rows: ReadonlyMap<PlanItemId, Row<"outcome">>,
): Change[] {
  return itemIds.flatMap((itemId) => {
    const row = rows.get(itemId);
    const played = row && outcomeFrom(row).played;
    if (played?.how !== "skipped") return [];
    return mark(sessionId, itemId, row, { ...played, how: "ahead" });
  });
}

export function outcomesOf(rows: ReadonlyMap<PlanItemId, Row<"outcome">>): Outcomes {
  return new Map(
    [...rows].map(([itemId, row]): [PlanItemId, Outcome] => [itemId, outcomeFrom(row)]),
  );
}

function target(step: Step, stand: Stand, plan: readonly PlanItem[]): PlanItem | undefined {
  switch (step.kind) {
    case "next":
    case "skip":
      return stand.next;
    case "previous":
      return stand.before;
    case "jump":
      return plan.find(({ id }) => id === step.to);
  }
}

function closing(
  run: Run,
  itemId: PlanItemId,
  row: Row<"outcome"> | undefined,
  how: "done" | "skipped",
  now: number,
): Change[] {
  const before = row && outcomeFrom(row).played;
  // Led once is led: going over it again, or skipping that, does not undo it.
  if (before?.how === "done" && how === "skipped") return [];
  const startedAt = before?.how === "done" ? Math.min(before.startedAt, run.since) : run.since;
  return [
    ...mark(run.sessionId, itemId, row, { startedAt, endedAt: now, how }),
    ...(how === "done" ? climbed(run, itemId) : []),
  ];
}

/** How far the song came, when it was taken a step: nobody's silence is taken for an answer. */
export function climbed({ sessionId, climb }: Run, itemId: PlanItemId): Change[] {
  if (climb?.itemId !== itemId) return [];
  const { highest: reached, steppedBack } = climb;
  return [change("outcome", outcomeId(sessionId, itemId), "climb", { reached, steppedBack })];
}

function mark(
  sessionId: SessionId,
  itemId: PlanItemId,
  row: Row<"outcome"> | undefined,
  played: OutcomeFacets["played"],
): Change[] {
  return onOutcome(row, change("outcome", outcomeId(sessionId, itemId), "played", played));
}

function cutOf(plan: readonly PlanItem[], itemId: PlanItemId, stand: Stand): number {
  const at = plan.findIndex(({ id }) => id === itemId);
  if (at !== -1) return at;
  return stand.next ? plan.indexOf(stand.next) : plan.length;
}

// How many items lie before a place that is no longer there. The chat bar is last, wherever its index says.
function cutFor(plan: readonly PlanItem[], outcomes: Outcomes, gone: Placed | undefined): number {
  const at = plan.findIndex((item) =>
    item.content.kind === "chatBar"
      ? true
      : gone
        ? item.index > gone.index || (item.index === gone.index && item.id > gone.id)
        : !outcomes.get(item.id)?.played,
  );
  return at === -1 ? plan.length : at;
}
