import { songLayers } from "#content/songLayers.ts";
import { arrangementFrom, onArrangement, writtenStep } from "#domain/arrangement.ts";
import { change, deletion } from "#domain/facets.ts";
import {
  addStep,
  ladderFor,
  moveStep,
  nothingKnown,
  removeStep,
  usualPlace,
} from "#domain/ladder.ts";
import type { GestureId, Layer, LayerId, Step } from "#domain/layer.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { SongId } from "#domain/song.ts";
import { commit, type NotKept, type Receipt } from "#store/commit.ts";
import type { Store } from "#store/store.ts";

/** The step has left the ladder meanwhile. */
export type LadderProblem = "gone";

/** Puts a new step where its kind mostly stands; answers with its id besides. */
export async function putOnLadder(store: Store, songId: SongId, layer: Layer) {
  const id = store.newId() as LayerId;
  const kept = await changeLadder(store, songId, (ladder) =>
    done(addStep(ladder, { id, layer }, usualPlace(ladder, layer))),
  );
  return { id, kept };
}

/** Another setting of a step; it stays where it stands and what has been logged of it stays with it. */
export async function changeStep(store: Store, songId: SongId, { id, layer }: Step) {
  return changeLadder(store, songId, (ladder) =>
    has(ladder, id)
      ? done(ladder.map((step) => (step.id === id ? { id, layer } : step)))
      : refused("gone"),
  );
}

/** @param place among the other steps; 0 is the lowest */
export async function moveOnLadder(store: Store, songId: SongId, id: LayerId, place: number) {
  return changeLadder(store, songId, (ladder) =>
    has(ladder, id) ? done(moveStep(ladder, id, place)) : refused("gone"),
  );
}

export async function takeOffLadder(store: Store, songId: SongId, id: LayerId) {
  return changeLadder(store, songId, (ladder) =>
    has(ladder, id) ? done(removeStep(ladder, id)) : refused("gone"),
  );
}

export async function backToReadyLadder(store: Store, songId: SongId) {
  return changeLadder(store, songId, () => done(readyLadder(songId)));
}

/** The ladder that a song has before anybody has changed it. */
export function readyLadder(songId: SongId): Step[] {
  return ladderFor(songLayers.get(songId) ?? nothingKnown);
}

/** A movement of the leader's own, by its name; answers with its id besides. */
export async function keepOwnGesture(store: Store, name: string) {
  const id = store.newId() as GestureId;
  return { id, kept: await renameOwnGesture(store, id, name) };
}

export async function renameOwnGesture(
  store: Store,
  id: GestureId,
  name: string,
): Promise<Result<Receipt, "empty" | NotKept>> {
  const called = name.trim();
  return commit<"empty">(store, ["gesture"], () =>
    called === "" ? refused("empty") : done([change("gesture", id, "card", { name: called })]),
  );
}

/** Ladders on which it stands keep it; its name is gone until it is taken back. */
export async function removeOwnGesture(store: Store, id: GestureId) {
  return commit(store, ["gesture"], () => done([deletion("gesture", id)]));
}

async function changeLadder(
  store: Store,
  songId: SongId,
  rule: (ladder: readonly Step[]) => Result<Step[], LadderProblem>,
): Promise<Result<Receipt, LadderProblem | NotKept>> {
  return commit<LadderProblem>(store, ["arrangement"], async (reading) => {
    const row = await reading.get("arrangement", songId);
    const after = rule(arrangementFrom(row).ladder ?? readyLadder(songId));
    if (!after.ok) return after;
    const steps = after.value.map(writtenStep);
    return done(onArrangement(row, change("arrangement", songId, "ladder", { steps })));
  });
}

function has(ladder: readonly Step[], id: LayerId): boolean {
  return ladder.some((step) => step.id === id);
}
