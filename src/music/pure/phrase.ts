/** Ticks from the start of the melody; the upbeat belongs to the phrase it leads into. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
}

/** Longer than this is a section, sung in several breaths, unless the form itself calls it a phrase. */
const longestPhrase = 4;

/**
 * How many bars each phrase has; together they are `bars`.
 *
 * @param form as the library tells it: `4 phrases x 2 bars`, `4 lines of 8 notes`, `A A B A, 4 bars each`,
 *   `verse 8 + refrain 8 bars`. When
 *   it says nothing that fits, phrases are of four bars, or of two where four do not come out even.
 */
export function phraseBars(bars: number, form = ""): number[] {
  const told = toldBars(form, bars);
  if (told && sum(told) === bars) return told;
  const each = bars % 4 === 0 ? 4 : 2;
  const whole = Array.from({ length: Math.floor(bars / each) }, () => each);
  return bars % each === 0 ? whole : [...whole, bars % each];
}

export function phrasesOf(barTicks: number, ticks: number, bars: number, form?: string): Phrase[] {
  const ends = phraseBars(bars, form).reduce<number[]>(
    (before, count) => [...before, (before.at(-1) ?? 0) + count * barTicks],
    [],
  );
  return ends.map((end, place) => ({ start: ends[place - 1] ?? 0, end: Math.min(end, ticks) }));
}

function toldBars(form: string, bars: number): number[] | undefined {
  const [, count, each] = /(\d+) (?:(?:phrases|sections) )?x (\d+) bars/.exec(form) ?? [];
  if (count && each) return repeated(Number(count), Number(each));

  const [, lines] = /^(\d+) lines/.exec(form) ?? [];
  if (lines && bars % Number(lines) === 0) return repeated(Number(lines), bars / Number(lines));

  const [, letters, lettered] = /^([A-Z](?: [A-Z])+), (\d+) bars each/.exec(form) ?? [];
  if (letters && lettered) return repeated(letters.split(" ").length, Number(lettered));

  const sections = form.includes("+") ? (form.match(/\d+(?=[^\d/]*(?:\+|\)|bars|$))/g) ?? []) : [];
  const lengths = sections.map(Number).filter((length) => length > 0);
  return lengths.length < 2 ? undefined : sectionsInPhrases(lengths);
}

/** Sections cut into phrases of one length, the longest that fits all of them. */
function sectionsInPhrases(lengths: readonly number[]): number[] {
  const each = [4, 3, 2, 1].find(
    (bars) => bars <= longestPhrase && lengths.every((length) => length % bars === 0),
  );
  return repeated(sum(lengths) / (each ?? 1), each ?? 1);
}

function repeated(count: number, bars: number): number[] {
  return Array.from({ length: count }, () => bars);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((before, number) => before + number, 0);
}
