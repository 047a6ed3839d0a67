import { writeCeiling } from "#domain/capacity.ts";
import { civilDateAt } from "#domain/civil.ts";
import type { Result } from "#domain/result.ts";
import type { NameProblem, SingerId } from "#domain/singer.ts";
import { askForAPlace, givePlace, takeOffList, type WaitingId } from "#domain/waiting.ts";
import { commit, type NotKept, type Receipt } from "#store/commit.ts";
import type { Store } from "#store/store.ts";

type Kept<Why> = Promise<Result<Receipt, Why | NotKept>>;

/** How many can be here and be well looked after; null for no ceiling. */
export async function settleCeiling(store: Store, singers: number | null): Kept<"not a number"> {
  return commit(store, ["choir"], () => writeCeiling(singers));
}

export async function writeDown(
  store: Store,
  typed: { readonly called: string; readonly reach: string },
): Kept<NameProblem> {
  const id = store.newId() as WaitingId;
  const on = civilDateAt(store.now());
  return commit(store, ["waiting"], () => askForAPlace(id, typed, on));
}

/** One tap: from the list to a place among the singers. */
export async function giveAPlace(store: Store, id: WaitingId): Kept<"gone"> {
  const singerId = store.newId() as SingerId;
  return commit(store, ["waiting", "singer"], async (reading) =>
    givePlace(await reading.get("waiting", id), singerId),
  );
}

export async function thankNo(store: Store, id: WaitingId): Kept<"gone"> {
  return commit(store, ["waiting"], async (reading) =>
    takeOffList(await reading.get("waiting", id)),
  );
}
