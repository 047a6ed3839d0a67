import { change } from "#domain/facets.ts";
import { done, type Result } from "#domain/result.ts";
import { newSinger, type SingerId } from "#domain/singer.ts";
import { commit, type NotKept, type Receipt } from "#store/commit.ts";
import type { Store } from "#store/store.ts";

type Kept = Promise<Result<Receipt, NotKept>>;

/** @param called as `parseName` gave it */
export async function addSinger(store: Store, called: string): Kept {
  const id = store.newId() as SingerId;
  return commit(store, ["singer"], () => done(newSinger(id, called)));
}

/**
 * The whole list in one act: every name or none.
 * Ids come from the list and the line, so that adding the same list twice adds it once.
 */
export async function addSingers(
  store: Store,
  list: string,
  names: readonly { readonly line: number; readonly called: string }[],
): Kept {
  return commit(store, ["singer"], () =>
    done(names.flatMap(({ line, called }) => newSinger(`${list}l${line}` as SingerId, called))),
  );
}

export async function bringBackSinger(store: Store, id: SingerId): Kept {
  return commit(store, ["singer"], () =>
    done([change("singer", id, "standing", { state: "singing" })]),
  );
}
