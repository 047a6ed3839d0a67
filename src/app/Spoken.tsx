import { type ReactNode, useEffect, useMemo, useState } from "react";

import { preferredLanguage } from "#domain/language.ts";
import { WordsProvider } from "#i18n/react.tsx";
import { loadWords, type Words } from "#i18n/words.ts";
import { useDeviceCard, useHome } from "#store/react.tsx";

/** Holds the words of the language this device speaks; until they are here, nothing is shown in a wrong one. */
export function Spoken({ children }: { children: ReactNode }) {
  const { device } = useHome();
  const language = useDeviceCard().language ?? preferredLanguage(navigator.languages);
  const [loaded, setLoaded] = useState<{ language: string; words: Words }>();

  useEffect(() => {
    let wanted = true;
    void loadWords(language).then((words) => {
      if (wanted) setLoaded({ language, words });
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
    () =>
      loaded && {
        language,
        words: loaded.words,
        speak: (next: typeof language) => device.change({ language: next }),
      },
    [loaded, language, device],
  );
  return spoken ? <WordsProvider spoken={spoken}>{children}</WordsProvider> : null;
}
