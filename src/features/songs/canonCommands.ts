import { arrangementFrom, onArrangement, writtenStep } from "#domain/arrangement.ts";
import { canonOn, type CanonSetting, withCanon } from "#domain/canonLadder.ts";
import { change } from "#domain/facets.ts";
import { done, type Result } from "#domain/result.ts";
import type { SongId } from "#domain/song.ts";
import { commit, type NotKept, type Receipt } from "#store/commit.ts";
import type { Store } from "#store/store.ts";

import { readyLadder } from "./ladderCommands.ts";

type Kept = Result<Receipt, NotKept>;

/** Puts a canon on the ladder of a song that has none. */
export async function putCanonOnLadder(
  store: Store,
  songId: SongId,
  setting: CanonSetting,
): Promise<Kept> {
  return changeCanon(store, songId, () => setting);
}

/** Changes how we sing it, on every canon step of the ladder; what is not named stays as it is. */
export async function singCanon(
  store: Store,
  songId: SongId,
  changed: Partial<CanonSetting>,
): Promise<Kept> {
  return changeCanon(store, songId, (before) => before && { ...before, ...changed });
}

async function changeCanon(
  store: Store,
  songId: SongId,
  rule: (before: CanonSetting | undefined) => CanonSetting | undefined,
): Promise<Kept> {
  return commit(store, ["arrangement"], async (reading) => {
    const own = arrangementFrom(await reading.get("arrangement", songId)).ladder;
    const ladder = own ?? readyLadder(songId);
    const setting = rule(canonOn(ladder));
    if (!setting) return done([]);
    const steps = withCanon(ladder, setting).map(writtenStep);
    return done([change("arrangement", songId, "ladder", { steps })]);
  });
}

/** Asks somebody to lead a group; an empty name asks nobody. Groups count from 0. */
export async function leadGroup(
  store: Store,
  songId: SongId,
  group: number,
  name: string,
): Promise<Kept> {
  return commit(store, ["arrangement"], async (reading) => {
    const row = await reading.get("arrangement", songId);
    const { leads } = arrangementFrom(row);
    const length = Math.max(leads.length, group + 1);
    const after = Array.from({ length }, (_, place) =>
      place === group ? name : (leads[place] ?? ""),
    );
    return done(onArrangement(row, change("arrangement", songId, "leads", { leads: after })));
  });
}
