/**
 * Which bars stand on a line: whole phrases wherever they fit, as a hymn book does, and every line about as full as the
 * others.
 *
 * @param widths what each bar needs
 * @param room what a line has, in the same unit
 * @param phraseEnds the last bar of each phrase, the first bar being 0; none where phrases are not known
 * @returns the last bar of each line
 */
export function scoreLines(
  widths: readonly number[],
  room: number,
  phraseEnds: readonly number[],
): number[] {
  const ends = [...new Set([...phraseEnds, widths.length - 1])].filter(
    (end) => end < widths.length,
  );
  const phrases = ends.map((end, place) => {
    const first = (ends[place - 1] ?? -1) + 1;
    return { first, widths: widths.slice(first, end + 1) };
  });
  const whole = evenLines(
    phrases.map((phrase) => sum(phrase.widths)),
    room,
  );
  if (whole) return whole.map((last) => ends[last] ?? widths.length - 1);
  return phrases.flatMap((phrase) => {
    const lines = evenLines(phrase.widths, room) ?? phrase.widths.map((_, place) => place);
    return lines.map((last) => phrase.first + last);
  });
}

/** The fewest lines on which all fit, with as many on each as may be; undefined when one alone is too wide. */
function evenLines(widths: readonly number[], room: number): number[] | undefined {
  const count = widths.length;
  for (let lines = 1; lines <= count; lines += 1) {
    const starts = Array.from({ length: lines + 1 }, (_, line) =>
      Math.round((line * count) / lines),
    );
    const fits = starts.slice(1).every((end, line) => sum(widths.slice(starts[line], end)) <= room);
    if (fits) return starts.slice(1).map((end) => end - 1);
  }
  return undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((before, number) => before + number, 0);
}
