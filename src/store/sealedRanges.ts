import { cmp, type DBCoreKeyRange } from "dexie";

/**
 * The same range of hidden keys: one row, or all rows of one owner. Undefined where hidden keys have no such order, or
 * the key that hides them is not here: then all rows must be looked at.
 *
 * @param at where a row lies
 */
export function hiddenRange(
  range: DBCoreKeyRange,
  at: (primaryKey: string) => unknown,
): DBCoreKeyRange | undefined {
  const { lower, upper, lowerOpen, upperOpen } = range;
  if (typeof lower !== "string" || typeof upper !== "string") return undefined;
  if (lower === upper && !lowerOpen && !upperOpen) {
    const one = at(lower);
    return typeof one === "string" ? { ...range, lower: one, upper: one } : undefined;
  }
  if (!lower.endsWith(".") || upper !== lower + endOfAll) return undefined;
  const owner = at(lower.slice(0, -1));
  if (typeof owner !== "string") return undefined;
  return { ...range, lower: `${owner}.`, upper: `${owner}.${endOfAll}` };
}

// How Dexie says that a key begins with something.
const endOfAll = "\uFFFF";

export function isWithin(key: unknown, range: DBCoreKeyRange): boolean {
  // What is no key stands in no index.
  if (Number(range.type) === types.none || (typeof key !== "string" && typeof key !== "number"))
    return false;
  if (isEveryKey(range)) return true;
  const { lower, upper } = range;
  if (lower !== undefined && cmp(key, lower) < (range.lowerOpen ? 1 : 0)) return false;
  return upper === undefined || cmp(key, upper) <= (range.upperOpen ? -1 : 0);
}

/** In the order of IndexedDB. */
export function compareKeys(one: unknown, other: unknown): number {
  return cmp(one, other);
}

// Dexie's types name an enum that is not there when it runs.
const types = { some: 2, all: 3, none: 4 } as const;

export const everyKey = rangeOf({ type: types.all, lower: undefined, upper: undefined });

export function isEveryKey({ type }: DBCoreKeyRange): boolean {
  return Number(type) === types.all;
}

export function keysAfter(key: unknown): DBCoreKeyRange {
  return rangeOf({ type: types.some, lower: key, lowerOpen: true, upper: undefined });
}

function rangeOf(range: object): DBCoreKeyRange {
  if (!isRange(range)) throw new TypeError("No range");
  return range;
}

function isRange(range: object): range is DBCoreKeyRange {
  return "type" in range && "lower" in range && "upper" in range;
}
