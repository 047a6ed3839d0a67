import type { ConductScore } from "#domain/canonLane.ts";
import { climbedInto } from "#domain/canonClimb.ts";
import { standingOf, writtenStanding } from "#domain/climbing.ts";
import { type Change, change, isKept } from "#domain/facets.ts";
import type { Formation } from "#domain/formation.ts";
import type { Step } from "#domain/layer.ts";
import { outcomeFrom, outcomeId } from "#domain/outcome.ts";
import type { PlanItemId } from "#domain/plan.ts";
import { done, type Result } from "#domain/result.ts";
import {
  askedFor,
  atBpm,
  begun,
  formed,
  heldOnSign,
  inTimeWith,
  isOver,
  isSame,
  type Round,
  stopped,
} from "#domain/round.ts";
import { runFrom } from "#domain/run.ts";
import type { SessionId } from "#domain/session.ts";
import { commit, type NotKept, type Receipt } from "#store/commit.ts";
import type { Reading } from "#store/deciding.ts";
import type { Store } from "#store/store.ts";

type Kept = Result<Receipt, NotKept>;

/** The song whose canon is conducted, as the screen shows it. */
export interface Stand {
  readonly sessionId: SessionId;
  readonly itemId: PlanItemId;
  readonly score: ConductScore;
  readonly ladder: readonly Step[];
  /** As it is begun; holds until it goes. */
  readonly usual: Round;
}

/** Counts in and begins; one that goes already goes on, one that has been sung to its end begins anew. */
export async function startCanon(store: Store, stand: Stand): Promise<Kept> {
  const now = store.now();
  const { score, usual } = stand;
  return conduct(
    store,
    stand,
    (round) =>
      round.kind === "going" && !isOver(round, score, now) ? round : begun(usual, score, now),
    "climbs",
  );
}

export async function stopCanon(store: Store, stand: Stand): Promise<Kept> {
  return conduct(store, stand, stopped);
}

/**
 * More groups or fewer, from the next phrase on.
 *
 * @param from what the screen showed: a tap that comes twice is one step
 * @param at the beat of now
 */
export async function form(
  store: Store,
  stand: Stand,
  { from, to, at }: { from: Formation; to: Formation; at: number },
): Promise<Kept> {
  return conduct(
    store,
    stand,
    (round) => (isSame(askedFor(round), from) ? formed(round, stand.score, to, at) : round),
    "climbs",
  );
}

export async function holdOnSign(store: Store, stand: Stand, at: number): Promise<Kept> {
  return conduct(store, stand, (round) => heldOnSign(round, stand.score, at));
}

export async function setTempo(store: Store, stand: Stand, bpm: number, at: number): Promise<Kept> {
  return conduct(store, stand, (round) => atBpm(round, bpm, at));
}

/** What is heard leads, where two clocks do not agree to the last. */
export async function keepTime(store: Store, stand: Stand, beat: number): Promise<Kept> {
  const now = store.now();
  return conduct(store, stand, (round) =>
    round.kind === "going" ? inTimeWith(round, beat, now) : round,
  );
}

async function conduct(
  store: Store,
  stand: Stand,
  act: (round: Round) => Round,
  climbs: "climbs" | "stays" = "stays",
): Promise<Kept> {
  const { sessionId, itemId, usual } = stand;
  return commit(store, ["run", "outcome"], async (reading) => {
    const row = await reading.get("run", sessionId);
    const run = runFrom(row);
    // Somebody has gone on to another item: this page is a picture of the past.
    if (!run || run.endedAt !== undefined || run.itemId !== itemId) return done([]);
    const kept = row?.conduct;
    const before = kept?.itemId === itemId && kept.kind === "going" ? kept : usual;
    const after = act(before);
    if (after === before) return done([]);
    return done([
      change("run", sessionId, "conduct", after),
      ...(climbs === "climbs" ? await climbOf(reading, stand, askedFor(after)) : []),
    ]);
  });
}

/** The song stands where it is sung: a canon that is conducted climbs the same ladder as every other layer. */
async function climbOf(
  reading: Reading,
  { sessionId, itemId, ladder }: Stand,
  formation: Formation,
): Promise<Change[]> {
  const run = runFrom(await reading.get("run", sessionId));
  const row = await reading.get("outcome", outcomeId(sessionId, itemId));
  const told = row && isKept(row) ? outcomeFrom(row).climb : undefined;
  const standing = standingOf(ladder, 0, itemId, run?.climb, told);
  const climbed = climbedInto(ladder, standing, formation);
  const written = climbed && writtenStanding(ladder, itemId, climbed);
  return written ? [change("run", sessionId, "climb", written)] : [];
}
