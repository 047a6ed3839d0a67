import { createContext, type ReactNode, use, useContext } from "react";

import type { Language } from "#domain/language.ts";

import type { FirstWords, Words, WordsOfHall } from "./words.ts";

interface Spoken {
  readonly language: Language;
  /** Still on their way while the first screen stands. */
  readonly words: Words | Promise<Words>;
  /** Not needed where all words are here. */
  readonly first?: FirstWords;
  /** Only where the app was opened in the hall, and not all words are here yet. */
  readonly hall?: WordsOfHall | undefined;
  readonly speak: (language: Language) => void;
}

const SpokenContext = createContext<Spoken | undefined>(undefined);

export function WordsProvider({ spoken, children }: { spoken: Spoken; children: ReactNode }) {
  return <SpokenContext value={spoken}>{children}</SpokenContext>;
}

/** The words of the language spoken now: `const words = useWords().rollCall`. Waits, with the screen, until they are here. */
export function useWords(): Words {
  const { words } = useSpoken();
  return words instanceof Promise ? use(words) : words;
}

/** For the frame, Today and the three doors: here as soon as anything is shown. */
export function useFirstWords(): FirstWords {
  const { first, words } = useSpoken();
  if (first) return first;
  return words instanceof Promise ? use(words) : words;
}

/** For the roll call and the session that runs: here as soon as they are shown. */
export function useWordsOfHall(): WordsOfHall {
  const { hall, words } = useSpoken();
  if (!(words instanceof Promise)) return words;
  return hall ?? use(words);
}

export function useLanguage(): Language {
  return useSpoken().language;
}

/** Changes the language of the whole app at once and remembers it on this device. */
export function useSpeak(): (language: Language) => void {
  return useSpoken().speak;
}

function useSpoken(): Spoken {
  const spoken = useContext(SpokenContext);
  if (!spoken) throw new Error("A screen with words stands outside WordsProvider");
  return spoken;
}
