import { parseChoirName, theChoir, type ChoirNameProblem } from "#domain/choir.ts";
import { civilDateAt } from "#domain/civil.ts";
import { change } from "#domain/facets.ts";
import { type Hall, tidyHall } from "#domain/hall.ts";
import type { Language } from "#domain/language.ts";
import { done, type Result } from "#domain/result.ts";
import { commit, type NotKept, type Receipt } from "#store/commit.ts";
import type { House } from "#store/house.ts";
import { askToPersist, type Persistence } from "#store/persistence.ts";
import { fetched, orNotFetched } from "#store/piece.ts";
import { type NotASavedChoir, parseSavedChoir } from "#store/savedChoir.ts";
import type { Store } from "#store/store.ts";
import type { StorageTrouble } from "#store/trouble.ts";

export async function renameChoir(
  store: Store,
  typed: string,
): Promise<Result<Receipt, ChoirNameProblem | NotKept>> {
  const name = parseChoirName(typed);
  if (!name.ok) return name;
  return commit(store, ["choir"], () =>
    done([change("choir", theChoir, "card", { name: name.value })]),
  );
}

/** The place and how to get going there; nothing is written when nothing is another than before. */
export async function describeHall(
  store: Store,
  before: Hall,
  typed: Hall,
): Promise<Result<Receipt, NotKept>> {
  const hall = tidyHall(typed);
  const same = JSON.stringify(hall) === JSON.stringify(tidyHall(before));
  return commit(store, ["choir"], () =>
    done(same ? [] : [change("choir", theChoir, "hall", hall)]),
  );
}

export async function askBrowserToKeep(): Promise<Persistence> {
  // Not there outside a secure context, whatever the types say.
  const { storage }: { readonly storage?: StorageManager } = navigator;
  return askToPersist(storage);
}

export async function openSaved(
  house: House,
  text: string,
): Promise<Result<void, NotASavedChoir | "a choir is here" | StorageTrouble | "not fetched">> {
  const saved = parseSavedChoir(text);
  if (!saved.ok) return saved;
  return orNotFetched(async () => house.openSaved(saved.value));
}

export async function lookAround(
  store: Store,
  house: House,
  language: Language,
): Promise<Result<void, StorageTrouble | "not fetched">> {
  const today = civilDateAt(store.now());
  return orNotFetched(async () => {
    const { madeUpChoir } = await fetched(import("#content/madeUp.ts"));
    return house.lookAround(madeUpChoir({ today, language, newId: store.newId }));
  });
}
