import { lazy, Suspense } from "react";

import type { Song } from "#domain/song.ts";
import { useWords } from "#i18n/react.tsx";
import { Section } from "#ui/Page.tsx";

// A piece of its own, and after the first picture: what a song is comes before what can be made of it.
const CanonBody = lazy(async () => ({ default: (await import("./CanonBody.tsx")).CanonBody }));

/** Whether and where a song works as a canon, and how this choir sings it as one. */
export function CanonSection({ song }: { song: Song }) {
  const words = useWords().canon;
  return (
    <Section heading={words.heading}>
      {song.abc === undefined ? (
        <p className="soft">{words.noMelody}</p>
      ) : (
        <Suspense fallback={<p className="soft">{words.looking}</p>}>
          <CanonBody song={song} abc={song.abc} />
        </Suspense>
      )}
    </Section>
  );
}
