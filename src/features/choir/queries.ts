import { type Choir } from "#domain/choir.ts";
import { type Helper } from "#domain/helper.ts";
import { byName } from "#domain/singer.ts";
import { useLanguage } from "#i18n/react.tsx";
import { type Kept, readChoir, readKept } from "#store/choir.ts";
import { readHelpers } from "#store/helpers.ts";
import { useLive } from "#store/react.tsx";

export interface ChoirHere {
  readonly choir: Choir | undefined;
  /** In the order a person of this language looks for them. */
  readonly helpers: readonly Helper[];
  readonly kept: Kept;
}

export function useChoirHere(): ChoirHere | undefined {
  const language = useLanguage();
  return useLive(
    async (database) => {
      const [choir, helpers, kept] = await Promise.all([
        readChoir(database),
        readHelpers(database),
        readKept(database),
      ]);
      return { choir, helpers: helpers.toSorted(byName(language)), kept };
    },
    [language],
  );
}
