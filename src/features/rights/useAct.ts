import type { Result } from "#domain/result.ts";
import { useOffer } from "#features/useOffer.ts";
import type { NotKept, Receipt } from "#store/commit.ts";

/** Once an act is kept, says so and offers to take it back. What is not kept yet is told by the app's banner. */
export function useAct() {
  const offer = useOffer();
  return async (act: Promise<Result<Receipt, NotKept>>, sentence: string): Promise<boolean> => {
    const kept = await act;
    if (kept.ok) offer(kept.value, sentence);
    return kept.ok;
  };
}
