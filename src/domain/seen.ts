import { type NodeId, parseStamp, type Stamp, stampParts } from "./stamp.ts";

/**
 * What an edit by this database has seen that is written over another. A stamp alone cannot tell: an edit may be built
 * on something later than another one and still not on that one.
 */
export function seenOver(
  standing: { readonly stamp: Stamp | undefined; readonly seen: readonly Stamp[] },
  by: NodeId,
): Stamp[] {
  const { stamp, seen } = standing;
  if (stamp === undefined) return [];
  const { node } = stampParts(stamp);
  const others = seen.filter((one) => stampParts(one).node !== node);
  // What comes from one database was written one after the other: its own need not be named.
  return [...others, stamp].filter((one) => stampParts(one).node !== by);
}

/** What was noted down of the edits that one was built on; undefined where it is no list of stamps. */
export function soundSeen(seen: unknown): readonly Stamp[] | undefined {
  return Array.isArray(seen) && seen.every((one): one is Stamp => parseStamp(one).ok)
    ? seen
    : undefined;
}

/** Whether both were made by one database. */
export function isOfOneNode(one: Stamp, other: Stamp): boolean {
  return stampParts(one).node === stampParts(other).node;
}
