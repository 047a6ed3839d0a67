import { parseChoirName, theChoir, type ChoirNameProblem } from "#domain/choir.ts";
import { civilDateAt } from "#domain/civil.ts";
import { change, deletion } from "#domain/facets.ts";
import type { HelperId, Pillar } from "#domain/helper.ts";
import type { Language } from "#domain/language.ts";
import { done, type Result } from "#domain/result.ts";
import { type NameProblem, parseName } from "#domain/singer.ts";
import { commit, type NotKept, type Receipt } from "#store/commit.ts";
import type { House } from "#store/house.ts";
import { askToPersist, type Persistence } from "#store/persistence.ts";
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

export async function addHelper(
  store: Store,
  typed: string,
  pillars: readonly Pillar[],
): Promise<Result<Receipt, NameProblem | NotKept>> {
  return changeHelper(store, store.newId() as HelperId, typed, pillars);
}

/** Name and pillars as they are to be. */
export async function changeHelper(
  store: Store,
  id: HelperId,
  typed: string,
  pillars: readonly Pillar[],
): Promise<Result<Receipt, NameProblem | NotKept>> {
  const name = parseName(typed);
  if (!name.ok) return name;
  return commit(store, ["helper"], () =>
    done([
      change("helper", id, "name", { called: name.value }),
      change("helper", id, "pillars", { pillars }),
    ]),
  );
}

export async function removeHelper(store: Store, id: HelperId): Promise<Result<Receipt, NotKept>> {
  return commit(store, ["helper"], () => done([deletion("helper", id)]));
}

export async function askBrowserToKeep(): Promise<Persistence> {
  // Not there outside a secure context, whatever the types say.
  const { storage }: { readonly storage?: StorageManager } = navigator;
  return askToPersist(storage);
}

export async function openSaved(
  house: House,
  text: string,
): Promise<Result<void, NotASavedChoir | "a choir is here" | StorageTrouble>> {
  const saved = parseSavedChoir(text);
  if (!saved.ok) return saved;
  return house.openSaved(saved.value);
}

export async function lookAround(
  store: Store,
  house: House,
  language: Language,
): Promise<Result<void, StorageTrouble>> {
  const today = civilDateAt(store.now());
  const { madeUpChoir } = await import("#content/madeUp.ts");
  return house.lookAround(madeUpChoir({ today, language, newId: store.newId }));
}
