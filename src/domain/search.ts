/**
 * Whether every word that was typed stands somewhere in the text.
 * Letters that a keyboard lacks may be typed as one does there: `soren` and `soeren` find Søren, `ase` and `aase` Åse.
 */
export function textHas(text: string, typed: string): boolean {
  const wanted = typed.trim().split(/\s+/);
  return spellings.some((spell) => {
    const shown = spell(text);
    return wanted.every((word) => shown.includes(spell(word)));
  });
}

const spellings: readonly ((text: string) => string)[] = [
  (text) => bare(small(text).replaceAll(/[øö]/g, "oe").replaceAll("å", "aa")),
  (text) => bare(small(text).replaceAll(/[øö]/g, "o").replaceAll("å", "a")),
];

function small(text: string): string {
  return text.normalize("NFC").toLowerCase().replaceAll(/[æä]/g, "ae");
}

function bare(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "");
}
