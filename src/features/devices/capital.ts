import type { Language } from "#domain/language.ts";

/** A word as it stands alone, at the beginning of a line. */
export function capital(language: Language, word: string): string {
  return word.charAt(0).toLocaleUpperCase(language) + word.slice(1);
}

/** A sentence as it goes on after a colon. */
export function inside(language: Language, sentence: string): string {
  return sentence.charAt(0).toLocaleLowerCase(language) + sentence.slice(1);
}
