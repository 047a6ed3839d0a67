import { createStore } from "zustand/vanilla";

export type UndoOffer = {
  /** What was done, in the past tense: it is read aloud. */
  sentence: string;
  undo: () => Promise<unknown>;
};

export const undoOffer = createStore<{ offer: UndoOffer | undefined }>(() => ({
  offer: undefined,
}));

/** Stands until it is used, dismissed or replaced: nobody is to be quick. */
export function offerUndo(offer: UndoOffer): void {
  undoOffer.setState({ offer });
}

export function dismissUndo(): void {
  undoOffer.setState({ offer: undefined });
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
