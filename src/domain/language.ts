/** The three languages stand on equal footing; none is the translation of another. */
export type Language = "en" | "da" | "nb";

export const languages: readonly Language[] = ["da", "nb", "en"];

/** One text in every language of the app. */
export type Text3 = Readonly<Record<Language, string>>;

export function parseLanguage(text: unknown): Language | undefined {
  return languages.find((language) => language === text);
}

/**
 * The first of the browser's languages that Korlag speaks; English when it speaks none of them.
 *
 * Norwegian comes as `no`, `nb` or `nn`; all three are met in bokmål.
 */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split("-")[0];
    if (primary === "da" || primary === "en") return primary;
    if (primary === "nb" || primary === "no" || primary === "nn") return "nb";
  }
  return "en";
}

/** A text that a person wrote once, in whatever language: it is shown the same to everybody. */
export function sameInAll(text: string): Text3 {
  return { en: text, da: text, nb: text };
}
