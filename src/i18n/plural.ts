/** English, Danish and bokmål share one rule: one, or any other number. */
export function count(number: number, one: string, other: string): string {
  return `${number} ${number === 1 ? one : other}`;
}
