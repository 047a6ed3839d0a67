import { type Change, isKept, type Kind, type Row } from "./facets.ts";
import type { SingerId } from "./singer.ts";
import type { Stamp } from "./stamp.ts";

/** What is left of a record that was erased: that it was, and which facets it had. Its id is chance, and tells nothing. */
export interface Erased {
  readonly state: "erased";
  readonly facets: readonly string[];
}

// Where the singer stands in the id of what is kept about them; kinds that are not here belong to nobody by name.
const places = {
  singer: "whole",
  need: "first",
  songLiking: "first",
  cooperation: "first",
  consent: "first",
  published: "first",
  followUp: "first",
  hallWord: "first",
  helpNoteOf: "first",
  turnout: "after",
} as const satisfies Partial<Record<Kind, "whole" | "first" | "after">>;

/** Every kind whose records belong to one singer. Help notes do too, and only `helpNoteOf` knows to whom. */
export type KindOfPerson = keyof typeof places;

export const kindsOfPerson = Object.keys(places) as readonly KindOfPerson[];

/** The singer a record belongs to; undefined where it belongs to nobody by name. */
export function personOf(kind: Kind, id: string): SingerId | undefined {
  if (!isOfPerson(kind)) return undefined;
  const dot = id.indexOf(".");
  switch (places[kind]) {
    case "whole":
      return id as SingerId;
    case "first":
      return (dot === -1 ? id : id.slice(0, dot)) as SingerId;
    case "after":
      return id.slice(dot + 1) as SingerId;
  }
}

function isOfPerson(kind: Kind): kind is KindOfPerson {
  return Object.hasOwn(places, kind);
}

/** Whether a record of a kind that nobody here can read may belong to one of these: its id has theirs in it. */
export function mayBelongTo(id: string, people: ReadonlySet<string>): boolean {
  return id.split(".").some((part) => people.has(part));
}

/** The person's own wish, or the end of a term: all of the record goes, for good. */
export function erasure(kind: Kind, id: string): Change {
  return { kind, id, facet: "life", value: { state: "erased", facets: [] } satisfies Erased };
}

export function isErasure({
  facet,
  value,
}: {
  readonly facet: string;
  readonly value: object;
}): boolean {
  return facet === "life" && "state" in value && value.state === "erased";
}

export function isErased(row: Row<Kind> | undefined): boolean {
  return row?.life?.state === "erased";
}

/**
 * What is left of a record, erased with these stamps: nothing but the names of its facets, and the latest stamp.
 * Two erasures of one record, in whatever order they are heard of, come to the same.
 *
 * @param named facets that are known to have been there elsewhere
 */
export function erasedRow(
  row: Row<Kind> | { readonly id: string; readonly stamps: Row<Kind>["stamps"] },
  stamp: Stamp,
  named: readonly string[] = [],
): Row<Kind> {
  const { life } = { life: undefined, ...row } as { life?: Row<Kind>["life"] };
  const before = life?.state === "erased" ? life.facets : [];
  const own = Object.keys(row.stamps);
  const facets = new Set([...named, ...before, ...own].filter((name) => name !== "life"));
  const told = life?.state === "erased" ? row.stamps["life"] : undefined;
  return {
    id: row.id,
    stamps: { life: told !== undefined && told > stamp ? told : stamp },
    life: { state: "erased", facets: [...facets].toSorted() },
  };
}

/** The names that an arriving erasure brings; what is no list of names brings none. */
export function namesIn(value: object): string[] {
  const facets: unknown = "facets" in value ? value.facets : [];
  return Array.isArray(facets) ? facets.filter((name) => typeof name === "string") : [];
}

/**
 * What is written when the term of a record is over: its facets are emptied and it is deleted. Not erased: the same may
 * be agreed on and noted again one day.
 */
export function forgetting<K extends Kind>(kind: K, row: Row<K>): Change[] {
  const facets = Object.keys(row.stamps).filter((facet) => facet !== "life");
  if (isErased(row)) return [];
  return [
    ...facets.map((facet) => ({ kind, id: row.id, facet, value: {} })),
    { kind, id: row.id, facet: "life", value: { state: "deleted" } },
  ];
}

/** Nothing of what was in it is left, whether it was erased or its term was over. */
export function isEmptied(row: Row<Kind>): boolean {
  return isErased(row) || (row.life?.state === "deleted" && hasNothingIn(row));
}

/** Whether a record says anything: one whose act was taken back is still there, with nothing in it. */
export function saysSomething(row: Row<Kind> | undefined): boolean {
  return row !== undefined && isKept(row) && !hasNothingIn(row);
}

function hasNothingIn(row: Row<Kind>): boolean {
  return Object.entries(row).every(([name, value]) => notFacets.has(name) || isEmptyFacet(value));
}

const notFacets = new Set(["id", "stamps", "seen", "life"]);

function isEmptyFacet(value: unknown): boolean {
  if (value === undefined) return true;
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
