/** Fewer than so many people are never told of, whatever it is about them that is counted. `[J]`, domain 6.5, rule 8 */
export const fewestToldOf = 10;

/** `hidden` stands for any number too small to be told, none among them: who knows the choir could guess whom it means. */
export type ToldNumber = number | "hidden";

/** Each number, or that it is hidden. There is no sum to it, so that a hidden one cannot be worked out from the others. */
export function toldNumbers<Key>(counts: ReadonlyMap<Key, number>): Map<Key, ToldNumber> {
  return new Map([...counts].map(([key, number]) => [key, toldNumber(number)]));
}

function toldNumber(number: number): ToldNumber {
  return number < fewestToldOf ? "hidden" : number;
}
