import { useState } from "react";

import { useFirstWords } from "#i18n/react.tsx";
import { fetched, orNotFetched } from "#store/piece.ts";
import { useHome, useStore } from "#store/react.tsx";
import type { StorageTrouble } from "#store/trouble.ts";

/** The way to a file with the whole choir; and, where there came none, a sentence that says so and why. */
export function useSaveFile(): readonly [
  /** Whether there is a file now. */
  save: () => Promise<boolean>,
  problem: string | undefined,
] {
  const store = useStore();
  const { device } = useHome();
  const words = useFirstWords().app;
  const [why, setWhy] = useState<StorageTrouble | "not fetched">();
  const save = async () => {
    const saved = await orNotFetched(async () => {
      const { saveToFile } = await fetched(import("./saveToFile.ts"));
      return saveToFile(store, device);
    });
    setWhy(saved.ok ? undefined : saved.why);
    return saved.ok;
  };
  return [save, why && `${words.noFile} ${words.trouble[why]}`];
}
