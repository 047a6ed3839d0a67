import { nameInLibrary } from "#domain/library.ts";
import { useLibrary } from "#features/useLibrary.ts";
import { useLanguage, useWordsOfHall } from "#i18n/react.tsx";

import type { Led } from "./useLed.ts";

/** A second screen while no song is sung: what is done instead, or that nothing is. */
export function NothingLed({ led }: { led: Led | null }) {
  const { canon, run } = useWordsOfHall();
  const language = useLanguage();
  const library = useLibrary();
  const content = led?.item.content;
  const name = content && library && nameInLibrary(library, content)?.[language];
  const kind = content && content.kind !== "warmUp" && content.kind !== "song" && content.kind;
  return (
    <main className="second second-nothing" data-size="run">
      <h1 className="second-title" tabIndex={-1}>
        {name ?? (kind ? run.kinds[kind] : canon.nothingNow)}
      </h1>
      <p className="big">{led ? canon.listenNow : canon.nothingNowLead}</p>
    </main>
  );
}
