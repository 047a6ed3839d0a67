/** Anything that stands in an order that people change: sorted by index, then by id. */
export interface Placed {
  readonly id: string;
  readonly index: string;
}

export function inOrder<Item extends Placed>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => compare(a.index, b.index) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
