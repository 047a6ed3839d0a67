import { type Choir } from "#domain/choir.ts";
import type { Hall } from "#domain/hall.ts";
import type { HelperCard } from "#domain/helper.ts";
import { inNameOrder } from "#domain/singer.ts";
import { useLanguage } from "#i18n/react.tsx";
import { type Kept, readChoir, readHall, readKept } from "#store/choir.ts";
import { readHelpers } from "#store/helpers.ts";
import { useLive } from "#store/react.tsx";

export interface ChoirHere {
  readonly choir: Choir | undefined;
  /** In the order a person of this language looks for them. */
  readonly helpers: readonly HelperCard[];
  readonly hall: Hall;
  readonly kept: Kept;
}

export function useChoirHere(): ChoirHere | undefined {
  const language = useLanguage();
  return useLive(
    async (database) => {
      const [choir, helpers, hall, kept] = await Promise.all([
        readChoir(database),
        readHelpers(database),
        readHall(database),
        readKept(database),
      ]);
      return { choir, helpers: inNameOrder(helpers, language), hall, kept };
    },
    [language],
  );
}
