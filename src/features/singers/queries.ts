import { useMemo } from "react";

import { inNameOrder, type Singer } from "#domain/singer.ts";
import { useLanguage } from "#i18n/react.tsx";
import { useLive } from "#store/react.tsx";
import { readSingers } from "#store/singers.ts";

/** Everybody known by name, in the order of the reader's language. */
export interface Known {
  readonly singing: readonly Singer[];
  readonly archived: readonly Singer[];
}

export function useSingers(): Known | undefined {
  const language = useLanguage();
  const known = useLive(async (database) => {
    const [singing, archived] = await Promise.all([
      readSingers(database, "singing"),
      readSingers(database, "archived"),
    ]);
    return { singing, archived };
  });
  return useMemo(
    () =>
      known && {
        singing: inNameOrder(known.singing, language),
        archived: inNameOrder(known.archived, language),
      },
    [known, language],
  );
}
