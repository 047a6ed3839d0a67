import { type Change, type Kind, ringOf, type Row } from "./facets.ts";
import { sameContent } from "./laterWins.ts";
import { nodeAfter, type NodeId, parseStamp, type Stamp, stampAfter, stampParts } from "./stamp.ts";

/**
 * Two people changed one facet without knowing of each other. The later stands; the other is kept beside it, in a facet
 * of its own under the same record, so that it reaches every device, is sealed and is erased like all the rest. It keeps
 * its own stamp: whoever notices writes the very same facet, and it is noticed once.
 */
export interface OtherVersion {
  /** The facet that has two versions. */
  readonly facet: string;
  readonly value: object;
  readonly stamp: Stamp;
}

const between = "~";

/** Where the version that lost is kept. */
export function besideOf(facet: string, stamp: Stamp): string {
  return `${facet}${between}${stamp}`;
}

/** Which facet it is another version of; undefined for a facet that is itself. */
export function facetBeside(name: string): string | undefined {
  const at = name.lastIndexOf(between);
  return at > 0 && parseStamp(name.slice(at + 1)).ok ? name.slice(0, at) : undefined;
}

/** Only what is known about people: of everything else the later edit stands, and can be undone. */
export function mayHaveTwoVersions(kind: Kind, facet: string): boolean {
  return ringOf[kind] === "care" && facet !== "life" && facetBeside(facet) === undefined;
}

/** One edit of a facet: what it holds, when it was made, and the latest of each other database that it was built on. */
export interface Edit {
  readonly value: object | undefined;
  readonly stamp: Stamp;
  readonly seen: readonly Stamp[];
}

type Said = Pick<Edit, "stamp" | "seen">;

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
  const lacks = (stamp: Stamp) => stamp > later.stamp && !hasSeen(later, { stamp, seen: [] });
  const unseen = earlier.seen.filter(lacks);
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

/** What was noted down of the edits that one was built on; undefined where it is no list of stamps. */
export function soundSeen(seen: unknown): readonly Stamp[] | undefined {
  return Array.isArray(seen) && seen.every((one): one is Stamp => parseStamp(one).ok)
    ? seen
    : undefined;
}

/** Versions that nobody has chosen between yet, latest first. */
export function otherVersionsOf(row: Row<Kind>): OtherVersion[] {
  return Object.entries(row)
    .flatMap(([name, value]): OtherVersion[] => {
      const facet = facetBeside(name);
      const stamp = row.stamps[name];
      if (!facet || !stamp || typeof value !== "object" || value === null) return [];
      return Object.keys(value).length > 0 ? [{ facet, value, stamp: stampIn(name) ?? stamp }] : [];
    })
    .toSorted((a, b) => (a.stamp < b.stamp ? 1 : -1));
}

/** One version stands from now on: the one chosen, or what a person made of the two. The others go. */
export function settle(kind: Kind, row: Row<Kind>, facet: string, value: object): Change[] {
  const others = otherVersionsOf(row).filter((other) => other.facet === facet);
  return [
    { kind, id: row.id, facet, value },
    ...others.map(({ stamp }) => ({ kind, id: row.id, facet: besideOf(facet, stamp), value: {} })),
  ];
}

/** Whether both were made by one database. */
export function isOfOneNode(one: Stamp, other: Stamp): boolean {
  return stampParts(one).node === stampParts(other).node;
}

function stampIn(name: string): Stamp | undefined {
  const parsed = parseStamp(name.slice(name.lastIndexOf(between) + 1));
  return parsed.ok ? parsed.value : undefined;
}
