/**
 * A word to look for. `word` is that word alone, `word*` begins with it, `*word` ends with it (compounds), and words
 * with spaces between them stand beside each other.
 */
export type WordPattern = string;

/**
 * The first word of a text that one of the patterns means, as it was written; undefined when there is none.
 * Nothing is kept and nothing is sent: the text is only looked at.
 *
 * @param but words that look like one of the patterns and are not meant (`kræfter` is strength, not illness)
 */
export function wordIn(
  text: string,
  patterns: readonly WordPattern[],
  but: readonly WordPattern[] = [],
): string | undefined {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  for (let place = 0; place < words.length; place += 1) {
    for (const pattern of patterns) {
      const parts = pattern.split(" ");
      const found = words.slice(place, place + parts.length);
      if (found.length < parts.length) continue;
      const meant = parts.every((part, step) => isMeant(found[step] ?? "", part));
      if (meant && !found.some((word) => but.some((other) => isMeant(word, other)))) {
        return found.join(" ");
      }
    }
  }
  return undefined;
}

function isMeant(word: string, pattern: WordPattern): boolean {
  const plain = word.normalize("NFC").toLowerCase();
  const bare = pattern.replaceAll("*", "");
  if (plain === bare) return true;
  return (
    (pattern.endsWith("*") && plain.startsWith(bare)) ||
    (pattern.startsWith("*") && plain.endsWith(bare))
  );
}
