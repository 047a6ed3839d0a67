import type { CivilDate } from "./civil.ts";
import { type Change, change, isKept, type Row } from "./facets.ts";
import { done, refused, type Result } from "./result.ts";
import { type NameProblem, newSinger, parseName, type SingerId } from "./singer.ts";

export type WaitingId = string & { readonly is: "waiting" };

/** Somebody who has asked to sing: a name, a way to reach, and since when. Nothing else. */
export interface WaitingFacets {
  person: { called: string; reach: string };
  asked: { on: CivilDate };
  state: { kind: "waiting" | "placed" | "thanked no" };
}

export interface Waiting {
  readonly id: WaitingId;
  readonly called: string;
  readonly reach: string;
  readonly since: CivilDate;
  readonly state: "waiting" | "placed" | "thanked no";
}

export function waitingFrom(row: Row<"waiting">): Waiting | undefined {
  if (!row.person || !row.asked || !isKept(row)) return undefined;
  return {
    id: row.id as WaitingId,
    ...row.person,
    since: row.asked.on,
    state: row.state?.kind ?? "waiting",
  };
}

/** In the order of asking; the id settles two of one day. */
export function inOrderOfAsking(people: readonly Waiting[]): Waiting[] {
  return people.toSorted((a, b) => (`${a.since} ${a.id}` < `${b.since} ${b.id}` ? -1 : 1));
}

export const longestReach = 60;

/** What is written when somebody asks to sing: a name is enough, a way to reach is of use. */
export function askForAPlace(
  id: WaitingId,
  typed: { readonly called: string; readonly reach: string },
  on: CivilDate,
): Result<Change[], NameProblem> {
  const called = parseName(typed.called);
  if (!called.ok) return called;
  const reach = typed.reach.trim().replaceAll(/\s+/g, " ").slice(0, longestReach);
  return done([
    change("waiting", id, "person", { called: called.value, reach }),
    change("waiting", id, "asked", { on }),
    change("waiting", id, "state", { kind: "waiting" }),
  ]);
}

/**
 * From the list to a place: a singer by that name, of whom nothing else is asked. The list lets go of the name and of
 * the way to reach: they were written down for the waiting alone.
 */
export function givePlace(
  row: Row<"waiting"> | undefined,
  singerId: SingerId,
): Result<Change[], "gone"> {
  const person = row && waitingFrom(row);
  if (!person || person.state !== "waiting") return refused("gone");
  return done([...newSinger(singerId, person.called), ...leaves(person.id, "placed")]);
}

/** Somebody who does not want the place any more; nobody asks why. */
export function takeOffList(row: Row<"waiting"> | undefined): Result<Change[], "gone"> {
  const person = row && waitingFrom(row);
  if (!person || person.state !== "waiting") return refused("gone");
  return done(leaves(person.id, "thanked no"));
}

function leaves(id: WaitingId, kind: "placed" | "thanked no"): Change[] {
  return [
    change("waiting", id, "person", { called: "", reach: "" }),
    change("waiting", id, "state", { kind }),
  ];
}
