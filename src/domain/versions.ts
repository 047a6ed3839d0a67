import { personOf } from "./erasing.ts";
import { type Change, type Kind, ringOf, type Row } from "./facets.ts";
import { parseStamp, type Stamp } from "./stamp.ts";

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

/** Of how many cards something has two versions: a singer's own, with all that belongs to it, is one. */
export function cardsAmong(records: readonly { readonly kind: Kind; readonly id: string }[]) {
  return new Set(records.map(({ kind, id }) => personOf(kind, id) ?? `${kind}/${id}`)).size;
}

/** One version stands from now on: the one chosen, or what a person made of the two. The others go. */
export function settle(kind: Kind, row: Row<Kind>, facet: string, value: object): Change[] {
  const others = otherVersionsOf(row).filter((other) => other.facet === facet);
  return [
    { kind, id: row.id, facet, value },
    ...others.map(({ stamp }) => ({ kind, id: row.id, facet: besideOf(facet, stamp), value: {} })),
  ];
}

function stampIn(name: string): Stamp | undefined {
  const parsed = parseStamp(name.slice(name.lastIndexOf(between) + 1));
  return parsed.ok ? parsed.value : undefined;
}
