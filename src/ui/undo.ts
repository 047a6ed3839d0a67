import { createStore } from "zustand/vanilla";

export type UndoOffer = {
  /** What was done, in the past tense: it is read aloud. */
  sentence: string;
  undo: () => Promise<unknown>;
};

/** `turns`: how many pages have been turned since it was offered. */
export const undoOffer = createStore<{ offer: UndoOffer | undefined; turns: number }>(() => ({
  offer: undefined,
  turns: 0,
}));

/** Stands until it is used, dismissed, replaced or left two pages behind: nobody is to be quick. */
export function offerUndo(offer: UndoOffer): void {
  undoOffer.setState({ offer, turns: 0 });
}

export function dismissUndo(): void {
  undoOffer.setState({ offer: undefined, turns: 0 });
}

/** The page on which something was done may lead on by itself, so the offer goes along once, and then stays behind. */
export function turnPage(): void {
  const { offer, turns } = undoOffer.getState();
  if (!offer) return;
  if (turns > 0) dismissUndo();
  else undoOffer.setState({ turns: turns + 1 });
}

/** Taken away before it runs, so that a double tap undoes once; put back when it failed, unless a newer one came. */
export async function takeUndo(): Promise<void> {
  const { offer } = undoOffer.getState();
  if (!offer) return;
  dismissUndo();
  try {
    await offer.undo();
  } catch (reason) {
    if (!undoOffer.getState().offer) offerUndo(offer);
    throw reason;
  }
}
