import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";

import { inOrder, type Placed } from "./order.ts";

/** Past this length the whole list is spread out anew, so that no key grows for ever. */
const longestIndex = 40;

/**
 * The index each item needs so that `moved` stand, in their order, at `position` (0 is first) among the others.
 *
 * Mostly that is one new index an item moved. Where two devices have left equal keys side by side, or a key would
 * grow past 40 characters, every item gets a fresh one; the order people saw is kept.
 *
 * @param items all items in the list now; `moved` may be among them or new
 */
export function placeAt(
  items: readonly Placed[],
  moved: readonly string[],
  position: number,
): Placed[] {
  const others = inOrder(items).filter(({ id }) => !moved.includes(id));
  const at = Math.min(Math.max(position, 0), others.length);
  const before = others[at - 1]?.index ?? null;
  const after = others[at]?.index ?? null;
  const fresh = keysBetween(before, after, moved.length);
  if (fresh) return moved.map((id, place) => ({ id, index: fresh[place] ?? "" }));

  const all = [
    ...others.slice(0, at).map(({ id }) => id),
    ...moved,
    ...others.slice(at).map(({ id }) => id),
  ];
  const spread = generateNKeysBetween(null, null, all.length);
  return all.map((id, place) => ({ id, index: spread[place] ?? "" }));
}

/** Undefined when there is no room for short keys between the two. */
function keysBetween(
  before: string | null,
  after: string | null,
  count: number,
): string[] | undefined {
  if (before !== null && after !== null && before >= after) return undefined;
  try {
    const keys =
      count === 1
        ? [generateKeyBetween(before, after)]
        : generateNKeysBetween(before, after, count);
    return keys.every((key) => key.length <= longestIndex) ? keys : undefined;
  } catch {
    // A key that another program wrote may not be one at all: the list is spread anew.
    return undefined;
  }
}
