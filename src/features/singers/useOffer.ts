import type { Result } from "#domain/result.ts";
import type { NotKept, Receipt } from "#store/commit.ts";
import { useStore } from "#store/react.tsx";
import { takeBack } from "#store/takeBack.ts";
import { offerUndo } from "#ui/undo.ts";

/** Once an act is kept, says so and offers to take it back. What is not kept yet is told by the app's banner. */
export function useOffer() {
  const store = useStore();
  return async (act: Promise<Result<Receipt, NotKept>>, sentence: string): Promise<boolean> => {
    const kept = await act;
    if (!kept.ok) return false;
    offerUndo({ sentence, undo: async () => takeBack(store, kept.value) });
    return true;
  };
}
