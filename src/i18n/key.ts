import type { Language } from "#domain/language.ts";

/**
 * A key, written as in ABC (`D`, `Bb`, `F#m`), in words.
 * Danish and Norwegian say H where English says B, B where English says B flat, and write minor keys small.
 */
export function keyInWords(language: Language, key: string): string {
  const [, letter = key, sign = "", minor = ""] = /^([A-G])([b#]?)(m?)/.exec(key) ?? [];
  if (language === "en") {
    const note = `${letter}${sign === "b" ? " flat" : sign === "#" ? " sharp" : ""}`;
    return `${note} ${minor ? "minor" : "major"}`;
  }
  const note = northern(letter, sign);
  const minorWord = language === "da" ? "mol" : "moll";
  return minor ? `${note.toLowerCase()}-${minorWord}` : `${note}-dur`;
}

function northern(letter: string, sign: string): string {
  if (letter === "B") return sign === "b" ? "B" : "H";
  if (sign === "#") return `${letter}is`;
  if (sign === "b") return letter === "A" || letter === "E" ? `${letter}s` : `${letter}es`;
  return letter;
}
