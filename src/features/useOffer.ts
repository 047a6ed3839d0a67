import type { Receipt } from "#store/commit.ts";
import { useStore } from "#store/react.tsx";
import { takeBack } from "#store/takeBack.ts";
import { offerUndo } from "#ui/undo.ts";

/** Says what was kept, and offers to take it back. */
export function useOffer() {
  const store = useStore();
  return (receipt: Receipt, sentence: string): void => {
    if (receipt.written.length === 0) return;
    offerUndo({ sentence, undo: async () => takeBack(store, receipt) });
  };
}
