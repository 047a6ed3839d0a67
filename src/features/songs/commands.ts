import { onArrangement } from "#domain/arrangement.ts";
import { change, deletion } from "#domain/facets.ts";
import { done, type Result } from "#domain/result.ts";
import {
  fastestBpm,
  type NewSong,
  type NewSongProblem,
  type Rights,
  slowestBpm,
  type SongDraft,
  type SongId,
  type SongProblem,
  writeNewSong,
  writeSong,
  writeText,
  writeTune,
} from "#domain/song.ts";
import { commit, type NotKept, type Receipt } from "#store/commit.ts";
import type { Store } from "#store/store.ts";

/** A song of one's own with all that was pasted, in one act. */
export async function addSong(
  store: Store,
  id: SongId,
  song: NewSong,
): Promise<Result<Receipt, NewSongProblem | NotKept>> {
  return commit(store, ["song"], () => writeNewSong(id, song));
}

/** Changes what the choir's own song is called, and its key and tempo where no melody says them. */
export async function keepSong(
  store: Store,
  id: SongId,
  draft: SongDraft,
): Promise<Result<Receipt, SongProblem | NotKept>> {
  return commit(store, ["song"], () => writeSong(id, draft));
}

export async function removeSong(store: Store, id: SongId): Promise<Result<Receipt, NotKept>> {
  return commit(store, ["song"], () => done([deletion("song", id)]));
}

/** Letter for letter, also when it cannot be read as a melody yet; an empty one takes it away. */
export async function keepTune(
  store: Store,
  id: SongId,
  abc: string,
): Promise<Result<Receipt, "too long" | NotKept>> {
  return commit(store, ["song"], () => writeTune(id, abc));
}

export async function keepText(
  store: Store,
  id: SongId,
  text: string,
): Promise<Result<Receipt, "too long" | NotKept>> {
  return commit(store, ["song"], () => writeText(id, text));
}

export async function sayRights(
  store: Store,
  id: SongId,
  rights: { readonly tune: Rights; readonly text: Rights },
): Promise<Result<Receipt, NotKept>> {
  return commit(store, ["song"], () => done([change("song", id, "rights", { ...rights })]));
}

/** The key in which this choir sings it, as in ABC. */
export async function singInKey(
  store: Store,
  id: SongId,
  key: string,
): Promise<Result<Receipt, NotKept>> {
  return commit(store, ["arrangement"], async (reading) =>
    done(
      onArrangement(
        await reading.get("arrangement", id),
        change("arrangement", id, "key", { key }),
      ),
    ),
  );
}

/** The tempo in which this choir sings it, kept within what can be played. */
export async function singAtTempo(
  store: Store,
  id: SongId,
  bpm: number,
): Promise<Result<Receipt, NotKept>> {
  const kept = Math.min(Math.max(Math.round(bpm), slowestBpm), fastestBpm);
  return commit(store, ["arrangement"], async (reading) =>
    done(
      onArrangement(
        await reading.get("arrangement", id),
        change("arrangement", id, "tempo", { bpm: kept }),
      ),
    ),
  );
}
