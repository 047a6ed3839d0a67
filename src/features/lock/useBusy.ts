import { useState } from "react";

/** Something that takes a second: it is said, and not begun twice. */
export function useBusy(): readonly [busy: boolean, run: (work: () => Promise<void>) => void] {
  const [busy, setBusy] = useState(false);
  const run = (work: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    // The picture first: what follows keeps the page busy.
    setTimeout(() => void work().finally(() => setBusy(false)), 30);
  };
  return [busy, run];
}
