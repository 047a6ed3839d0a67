import { sameContent } from "./laterWins.ts";
import { isOfOneNode, seenOver } from "./seen.ts";
import {
  nodeAfter,
  type NodeId,
  type Stamp,
  stampAfter,
  stampBefore,
  stampParts,
} from "./stamp.ts";

/** One edit of a facet: what it holds, when it was made, and the latest of each other database that it was built on. */
export interface Edit {
  readonly value: object | undefined;
  readonly stamp: Stamp;
  readonly seen: readonly Stamp[];
}

type Said = Pick<Edit, "stamp" | "seen">;

/** Who tells the same words again under another stamp: always the same one, however often. */
export function tellerOf({ stamp, seen }: Said): NodeId {
  return firstStampOf({ stamp, seen }) ? stampParts(stamp).node : nodeAfter(stamp);
}

/** The same words under another stamp, by their teller: they say which one they had, and all that they had seen. */
export function toldAgain({ value, stamp, seen }: Edit, as: Stamp): Edit {
  return { value, stamp: as, seen: seenOver({ stamp, seen }, stampParts(as).node) };
}

/**
 * Of two edits of one facet, the one that is to be told again, under the stamp that is next after both; nearly always
 * undefined. It is:
 * - the earlier, where it was built on the later;
 * - the later, where the earlier has seen something that lies ahead of both, and the later has not: when the hour of that
 *   comes, it would stand again over what came after it.
 *
 * Whoever meets the two tells the very same.
 */
export function toTellAnew(one: Edit, other: Edit): Edit | undefined {
  if (one.stamp === other.stamp) return undefined;
  const [earlier, later] = one.stamp < other.stamp ? [one, other] : [other, one];
  const next = (edit: Edit) => stampAfter(later.stamp, tellerOf(edit));
  // The same words, told again already: the later stands, and that is all.
  const isTold = isOfOneNode(earlier.stamp, later.stamp) || firstStampOf(later) === earlier.stamp;
  if (hasSeen(earlier, later) && !isTold) return toldAgain(earlier, next(earlier));
  // Of its own first stamp only what was before: should that come up itself, the earlier words stand, nobody's past.
  const own = firstStampOf(earlier);
  const known = earlier.seen.map((stamp) => (stamp === own ? stampBefore(stamp) : stamp));
  const unseen = known.filter(
    (stamp) => stamp > later.stamp && !hasSeen(later, { stamp, seen: [] }),
  );
  if (unseen.length === 0) return undefined;
  return toldAgain({ ...later, seen: [...later.seen, ...unseen] }, next(later));
}

/** Whether an edit is built on another one, or is that one. */
function hasSeen(edit: Said, other: Said): boolean {
  const first = firstStampOf(other);
  // What comes from one database was written one after the other.
  return [edit.stamp, ...edit.seen].some((one) =>
    [other.stamp, ...(first ? [first] : [])].some((its) => one >= its && isOfOneNode(one, its)),
  );
}

/** Under which stamp words were first told; undefined for words that bear it still. */
function firstStampOf({ stamp, seen }: Said): Stamp | undefined {
  return seen.find((one) => nodeAfter(one) === stampParts(stamp).node);
}

/**
 * Of two edits of one facet, the one that loses without its writer having known of the winner's, nor the winner's of it;
 * undefined when one of them was built on the other, or when both say the same.
 */
export function lostUnseen(one: Edit, other: Edit): Edit | undefined {
  const [earlier, later] = one.stamp < other.stamp ? [one, other] : [other, one];
  if (one.stamp === other.stamp || earlier.value === undefined || later.value === undefined) {
    return undefined;
  }
  if (hasSeen(later, earlier) || hasSeen(earlier, later)) return undefined;
  return sameContent(one.value, other.value) ? undefined : earlier;
}
