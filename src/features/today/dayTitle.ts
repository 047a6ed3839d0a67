import type { Language } from "#domain/language.ts";
import { dateInWords } from "#i18n/format.ts";

/** Weekday and date as a heading: Danish and bokmål write days small, but not at the head of a page. */
export function dayTitle(language: Language, date: string): string {
  const inWords = dateInWords(language, date, "weekdayAndDate");
  return inWords.charAt(0).toLocaleUpperCase(language) + inWords.slice(1);
}
