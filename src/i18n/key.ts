import type { Language } from "#domain/language.ts";

/**
 * A key, written as in ABC (`D`, `Bb`, `F#m`), in words.
 * Danish and Norwegian say H where English says B, B where English says B flat, and write minor keys small.
 */
export function keyInWords(language: Language, key: string): string {
  const [, tonic = key, mark = ""] = /^([A-G][b#]?)(.*)$/.exec(key) ?? [];
  const note = noteInWords(language, tonic);
  if (language === "en") {
    return `${note} ${oldModes[mark] ?? (mark === "m" ? "minor" : "major")}`;
  }
  const old = northernModes[mark];
  if (old) return `${note.toLowerCase()}-${old}`;
  const minorWord = language === "da" ? "mol" : "moll";
  return mark === "m" ? `${note.toLowerCase()}-${minorWord}` : `${note}-dur`;
}

/** A note by its letter, written as in `F#`, `Bb`, `C##`, in words. */
export function noteInWords(language: Language, note: string): string {
  const [, letter = note, sign = ""] = /^([A-G])(b*|#*)$/.exec(note) ?? [];
  if (language === "en") return `${letter}${signsInEnglish[sign] ?? ""}`;
  if (sign.length === 2) {
    const once = northern(letter, sign.charAt(0));
    if (letter === "B") return sign === "bb" ? "Heses" : "Hisis";
    return sign === "##" ? `${once}is` : `${once}es`;
  }
  return northern(letter, sign);
}

const signsInEnglish: Readonly<Record<string, string>> = {
  b: " flat",
  "#": " sharp",
  bb: " double flat",
  "##": " double sharp",
};

/** The old modes, as ABC marks them. */
const oldModes: Readonly<Record<string, string>> = {
  Dor: "Dorian",
  Phr: "Phrygian",
  Lyd: "Lydian",
  Mix: "Mixolydian",
  Loc: "Locrian",
};

const northernModes: Readonly<Record<string, string>> = {
  Dor: "dorisk",
  Phr: "frygisk",
  Lyd: "lydisk",
  Mix: "mixolydisk",
  Loc: "lokrisk",
};

function northern(letter: string, sign: string): string {
  if (letter === "B") return sign === "b" ? "B" : sign === "#" ? "His" : "H";
  if (sign === "#") return `${letter}is`;
  if (sign === "b") return letter === "A" || letter === "E" ? `${letter}s` : `${letter}es`;
  return letter;
}
