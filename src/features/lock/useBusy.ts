import { useState } from "react";

import { type StorageTrouble, troubleOf } from "#store/trouble.ts";

/** Something that takes a second: it is said, and not begun twice; and what kept the device from doing it. */
export function useBusy(): readonly [
  busy: boolean,
  run: (work: () => Promise<void>) => void,
  trouble: StorageTrouble | undefined,
] {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<StorageTrouble>();
  const stumbled = (error: unknown) => {
    const why = troubleOf(error);
    if (!why) throw error;
    setTrouble(why);
  };
  const run = (work: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setTrouble(undefined);
    // The picture first: what follows keeps the page busy.
    setTimeout(
      () =>
        void work()
          .catch(stumbled)
          .finally(() => setBusy(false)),
      30,
    );
  };
  return [busy, run, trouble];
}
