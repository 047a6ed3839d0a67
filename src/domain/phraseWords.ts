/**
 * The words of each phrase, one list a verse, where the lines of a text and the phrases of its tune come out even; else
 * nothing, for wrong words are worse than none.
 *
 * @param text as pasted: a line each, verses with an empty line between them
 */
export function phraseWords(text: string, phrases: number): string[][] {
  const verses = text
    .split(/\n\s*\n/)
    .map((verse) => verse.split("\n").flatMap((line) => line.trim() || []))
    .filter((lines) => lines.length > 0);
  return verses.flatMap((lines): string[][] => {
    const each = lines.length / phrases;
    if (!Number.isInteger(each) || each < 1) return [];
    return [
      Array.from({ length: phrases }, (_, phrase) =>
        lines.slice(phrase * each, (phrase + 1) * each).join(" "),
      ),
    ];
  });
}
