import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";

import type { Change } from "#domain/facets.ts";
import type { Language } from "#domain/language.ts";
import { done } from "#domain/result.ts";
import { en } from "#i18n/en.ts";
import { WordsProvider } from "#i18n/react.tsx";
import type { Words } from "#i18n/words.ts";
import { commit } from "#store/commit.ts";
import { StoreProvider } from "#store/react.tsx";
import type { Store } from "#store/store.ts";
import { UndoBar } from "#ui/Undo.tsx";

/** A screen as the app stands it: with a choir, words, an address and the undo bar. */
export function stage(
  store: Store,
  screen: ReactNode,
  options: { words?: Words; language?: Language; path?: string; searchPath?: string } = {},
) {
  const { words = en, language = "en", path = "/", searchPath = "" } = options;
  const place = memoryLocation({ path, searchPath, record: true });
  const shown = render(
    <WordsProvider spoken={{ language, words, speak: () => undefined }}>
      <StoreProvider store={store}>
        <Router hook={place.hook} searchHook={place.searchHook}>
          {screen}
          <UndoBar words={{ undo: words.common.undo, close: words.common.close }} />
        </Router>
      </StoreProvider>
    </WordsProvider>,
  );
  return { ...shown, place };
}

/** Writes what is given, as somebody did it before the test began. */
export async function lay(store: Store, changes: readonly Change[]): Promise<void> {
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  const answer = await commit(store, kinds, () => done(changes));
  if (!answer.ok) throw new Error("could not be laid out");
}

/** Makes every write to a table fail as a full disk does, until the answer is called. */
export function fullDisk(store: Store, table: string): () => void {
  let full = true;
  const hooks = store.database.table(table);
  const refuse = () => {
    if (full) throw new DOMException("The disk is full", "QuotaExceededError");
  };
  hooks.hook("creating", refuse);
  hooks.hook("updating", refuse);
  return () => {
    full = false;
  };
}
