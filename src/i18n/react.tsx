import { createContext, type ReactNode, useContext } from "react";

import type { Language } from "#domain/language.ts";

import type { Words } from "./words.ts";

interface Spoken {
  readonly language: Language;
  readonly words: Words;
  readonly speak: (language: Language) => void;
}

const SpokenContext = createContext<Spoken | undefined>(undefined);

export function WordsProvider({ spoken, children }: { spoken: Spoken; children: ReactNode }) {
  return <SpokenContext value={spoken}>{children}</SpokenContext>;
}

/** The words of the language spoken now: `const words = useWords().rollCall`. */
export function useWords(): Words {
  return useSpoken().words;
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
