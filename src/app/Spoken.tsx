import { type ReactNode, useEffect, useMemo, useState } from "react";

import { type Language, preferredLanguage } from "#domain/language.ts";
import { WordsProvider } from "#i18n/react.tsx";
import { type FirstWords, loadFirstWords, loadWords, type Words } from "#i18n/words.ts";
import { useDeviceCard, useHome } from "#store/react.tsx";

/** Holds the words of the language this device speaks; until they are here, nothing is shown in a wrong one. */
export function Spoken({ children }: { children: ReactNode }) {
  const { device } = useHome();
  const language = useDeviceCard().language ?? preferredLanguage(navigator.languages);
  const [loaded, setLoaded] = useState<Loaded>();

  useEffect(() => {
    let wanted = true;
    const all = loadWords(language);
    void loadFirstWords(language).then((first) => {
      // At the first start the page stands as soon as its own words are here; a change of language waits for all.
      if (wanted) setLoaded((before) => before ?? { language, first, words: all });
    });
    void all.then((words) => {
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
    () => loaded && { ...loaded, speak: (next: Language) => device.change({ language: next }) },
    [loaded, device],
  );
  return spoken ? <WordsProvider spoken={spoken}>{children}</WordsProvider> : null;
}

interface Loaded {
  readonly language: Language;
  readonly first: FirstWords;
  readonly words: Words | Promise<Words>;
}
