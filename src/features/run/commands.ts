import type { Level } from "#domain/exercise.ts";
import { change, type Row } from "#domain/facets.ts";
import type { LayerId } from "#domain/layer.ts";
import { type Fit, longestLine, onOutcome, outcomeId } from "#domain/outcome.ts";
import { placeAt } from "#domain/placing.ts";
import {
  type PlanContent,
  type PlanItem,
  type PlanItemId,
  planInOrder,
  planItemFrom,
} from "#domain/plan.ts";
import { done, refused, type Result } from "#domain/result.ts";
import {
  bringBack,
  dropAhead,
  type Ground,
  isLed,
  runFrom,
  type Step,
  type StepProblem,
  takeStep,
} from "#domain/run.ts";
import type { SessionId } from "#domain/session.ts";
import type { Sign } from "#domain/signs.ts";
import { commit, type NotKept, type Receipt } from "#store/commit.ts";
import type { Reading } from "#store/deciding.ts";
import type { Store } from "#store/store.ts";

type Kept = Result<Receipt, NotKept>;
type Stepped = Result<Receipt, StepProblem | NotKept>;

/** `from` is the item that the leader saw: a tap that comes twice steps once. */
export async function nextItem(
  store: Store,
  sessionId: SessionId,
  from: PlanItemId,
): Promise<Stepped> {
  return step(store, sessionId, from, { kind: "next" });
}

export async function previousItem(
  store: Store,
  sessionId: SessionId,
  from: PlanItemId,
): Promise<Stepped> {
  return step(store, sessionId, from, { kind: "previous" });
}

export async function jumpTo(
  store: Store,
  sessionId: SessionId,
  from: PlanItemId,
  to: PlanItemId,
): Promise<Stepped> {
  return step(store, sessionId, from, { kind: "jump", to });
}

export async function skipItem(
  store: Store,
  sessionId: SessionId,
  from: PlanItemId,
): Promise<Stepped> {
  return step(store, sessionId, from, { kind: "skip" });
}

/** Takes a skip back: the item is led again from where it was, unless the leader has gone further meanwhile. */
export async function unskip(
  store: Store,
  sessionId: SessionId,
  skipped: { readonly itemId: PlanItemId; readonly since: number; readonly landedOn: PlanItemId },
): Promise<Kept> {
  return commit(store, ["run", "outcome"], async (reading) => {
    const rows = await outcomeRows(reading, sessionId, [skipped.itemId]);
    const run = runFrom(await reading.get("run", sessionId));
    const position = { itemId: skipped.itemId, since: skipped.since };
    return done([
      ...bringBack(sessionId, [skipped.itemId], rows),
      ...(run?.itemId === skipped.landedOn ? [change("run", sessionId, "position", position)] : []),
    ]);
  });
}

/** Leaves items out before they are come to, so that the session ends on time. */
export async function leaveOut(
  store: Store,
  sessionId: SessionId,
  itemIds: readonly PlanItemId[],
): Promise<Kept> {
  const now = store.now();
  return commit(store, ["outcome"], async (reading) =>
    done(dropAhead(sessionId, itemIds, await outcomeRows(reading, sessionId, itemIds), now)),
  );
}

/** Takes it back that items were left out. */
export async function takeInAgain(
  store: Store,
  sessionId: SessionId,
  itemIds: readonly PlanItemId[],
): Promise<Kept> {
  return commit(store, ["outcome"], async (reading) =>
    done(bringBack(sessionId, itemIds, await outcomeRows(reading, sessionId, itemIds))),
  );
}

/** Puts something from the library, a rest or a notice right after the item that is led now. */
export async function insertAfter(
  store: Store,
  sessionId: SessionId,
  after: PlanItem,
  inserted: { readonly content: PlanContent; readonly minutes: number },
): Promise<Kept> {
  const newId = store.newId();
  return commit(store, ["planItem"], async (reading) => {
    const plan = await planOf(reading, sessionId);
    const inTime = plan.filter(({ content }) => content.kind !== "chatBar");
    const at = inTime.findIndex(({ id }) => id === after.id);
    const placed = placeAt(inTime, [newId], at === -1 ? inTime.length : at + 1);
    const partOf = new Map<string, PlanItem["part"]>(plan.map(({ id, part }) => [id, part]));
    const part = after.part === "after" ? "calmEnd" : after.part;
    return done([
      change("planItem", newId, "content", inserted.content),
      change("planItem", newId, "minutes", { minutes: inserted.minutes }),
      ...placed.map(({ id, index }) =>
        change("planItem", id, "place", { sessionId, index, part: partOf.get(id) ?? part }),
      ),
    ]);
  });
}

export async function chooseLevel(
  store: Store,
  sessionId: SessionId,
  itemId: PlanItemId,
  level: Level,
): Promise<Kept> {
  return writeOutcome(store, sessionId, itemId, "level", { level });
}

/** How it went for the group; null takes the answer back. */
export async function rateFit(
  store: Store,
  sessionId: SessionId,
  itemId: PlanItemId,
  fit: Fit | null,
): Promise<Kept> {
  return writeOutcome(store, sessionId, itemId, "fit", { fit });
}

/** One line that somebody noticed; spaces around it and all past 200 characters are left away. */
export async function noteDown(
  store: Store,
  sessionId: SessionId,
  itemId: PlanItemId,
  text: string,
): Promise<Kept> {
  const line = text.trim().replaceAll(/\s+/g, " ").slice(0, longestLine);
  return writeOutcome(store, sessionId, itemId, "word", { line });
}

/** Opens an ended session again at the item it was ended at. */
export async function goOnAgain(store: Store, sessionId: SessionId): Promise<Kept> {
  const now = store.now();
  return commit(store, ["run", "session"], async (reading) => {
    const run = runFrom(await reading.get("run", sessionId));
    if (!run || run.endedAt === undefined) return done([]);
    const { itemId } = run;
    const session = await reading.get("session", sessionId);
    return done([
      change("run", sessionId, "state", { kind: "running", startedAt: run.startedAt }),
      // Another day's session is led again from now on.
      ...(isLed({ ...run, endedAt: undefined }, now)
        ? []
        : [change("run", sessionId, "position", { itemId, since: now })]),
      ...(session?.state?.kind === "held"
        ? [change("session", sessionId, "state", { kind: "planned" })]
        : []),
    ]);
  });
}

/** How far the song came, said after it. About the group, never about a person. */
export async function tellClimb(
  store: Store,
  sessionId: SessionId,
  itemId: PlanItemId,
  { reached, steppedBack }: { readonly reached: LayerId; readonly steppedBack: boolean },
): Promise<Kept> {
  const id = outcomeId(sessionId, itemId);
  return commit(store, ["outcome", "run"], async (reading) => {
    const climb = runFrom(await reading.get("run", sessionId))?.climb;
    const before = await reading.get("outcome", id);
    return done([
      ...onOutcome(before, change("outcome", id, "climb", { reached, steppedBack })),
      // Whoever goes back to the song goes on from what was said.
      ...(climb?.itemId === itemId
        ? [
            change("run", sessionId, "climb", {
              itemId,
              step: reached,
              highest: reached,
              steppedBack,
            }),
          ]
        : []),
    ]);
  });
}

/** Notes a sign of the whole group, or takes it back. */
export async function noteSign(
  store: Store,
  sessionId: SessionId,
  itemId: PlanItemId,
  sign: Sign,
): Promise<Kept> {
  const id = outcomeId(sessionId, itemId);
  return commit(store, ["outcome"], async (reading) => {
    const before = await reading.get("outcome", id);
    const noted = before?.signs?.signs ?? [];
    const signs = noted.includes(sign) ? noted.filter((one) => one !== sign) : [...noted, sign];
    return done(onOutcome(before, change("outcome", id, "signs", { signs })));
  });
}

async function step(
  store: Store,
  sessionId: SessionId,
  from: PlanItemId,
  way: Step,
): Promise<Stepped> {
  const now = store.now();
  return commit<StepProblem>(store, ["run", "planItem", "outcome"], async (reading) => {
    const ground = await groundOf(reading, sessionId);
    return ground ? takeStep(ground, from, way, now) : refused("not running");
  });
}

async function groundOf(reading: Reading, sessionId: SessionId): Promise<Ground | undefined> {
  const run = runFrom(await reading.get("run", sessionId));
  if (!run) return undefined;
  const plan = await planOf(reading, sessionId);
  const ids = [...new Set([run.itemId, ...plan.map(({ id }) => id)])];
  const rows = await outcomeRows(reading, sessionId, ids);
  const stands = plan.some(({ id }) => id === run.itemId);
  const place = stands ? undefined : (await reading.get("planItem", run.itemId))?.place;
  return { run, plan, rows, gone: place && { id: run.itemId, index: place.index } };
}

async function planOf(reading: Reading, sessionId: SessionId): Promise<PlanItem[]> {
  const rows = await reading.where("planItem", "place.sessionId", sessionId);
  return planInOrder(rows.flatMap((row) => planItemFrom(row) ?? []));
}

async function outcomeRows(
  reading: Reading,
  sessionId: SessionId,
  itemIds: readonly PlanItemId[],
): Promise<Map<PlanItemId, Row<"outcome">>> {
  const rows = new Map<PlanItemId, Row<"outcome">>();
  for (const itemId of itemIds) {
    const row = await reading.get("outcome", outcomeId(sessionId, itemId));
    if (row) rows.set(itemId, row);
  }
  return rows;
}

async function writeOutcome<F extends "level" | "fit" | "word">(
  store: Store,
  sessionId: SessionId,
  itemId: PlanItemId,
  facet: F,
  value: Parameters<typeof change<"outcome", F>>[3],
): Promise<Kept> {
  const id = outcomeId(sessionId, itemId);
  return commit(store, ["outcome"], async (reading) =>
    done(onOutcome(await reading.get("outcome", id), change("outcome", id, facet, value))),
  );
}
