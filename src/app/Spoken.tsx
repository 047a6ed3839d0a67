import { type ReactNode, useEffect, useMemo, useState } from "react";

import type { Language } from "#domain/language.ts";
import { WordsProvider } from "#i18n/react.tsx";
import { type FirstWords, loadWords, type Words, type WordsOfHall } from "#i18n/words.ts";
import { useDeviceCard, useHome } from "#store/react.tsx";

/** The words that are here, and in which language they are. */
export interface Greeting {
  readonly language: Language;
  readonly first: FirstWords;
  /** Where the app was opened in the hall. */
  readonly hall?: WordsOfHall | undefined;
  /** The rest may still be on its way. */
  readonly words: Words | Promise<Words>;
}

/**
 * Holds the words of the language this device speaks. Another language is shown when all of its words are here: nothing
 * is ever shown in two.
 */
export function Spoken({ greeting, children }: { greeting: Greeting; children: ReactNode }) {
  const { device } = useHome();
  const language = useDeviceCard().language ?? greeting.language;
  const [loaded, setLoaded] = useState(greeting);

  useEffect(() => {
    let wanted = true;
    void loadWords(language).then((words) => {
      if (wanted) setLoaded({ language, first: words, words });
    });
    return () => {
      wanted = false;
    };
  }, [language]);

  useEffect(() => {
    document.documentElement.lang = language;
    // The install card speaks the person's language too.
    document
      .querySelector('link[rel="manifest"]')
      ?.setAttribute("href", `/manifest-${language}.webmanifest`);
  }, [language]);

  const spoken = useMemo(
    () => ({ ...loaded, speak: (next: Language) => device.change({ language: next }) }),
    [loaded, device],
  );
  return <WordsProvider spoken={spoken}>{children}</WordsProvider>;
}
