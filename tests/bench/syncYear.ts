import { madeUpChoir } from "#content/madeUp.ts";
import { madeUpHelpers, madeUpSingers } from "#content/madeUpPeople.ts";
import { parseCivilDate, weeksAfter } from "#domain/civil.ts";
import type { Change } from "#domain/facets.ts";

const first = parseCivilDate("2026-11-20");
const people = madeUpSingers.length + madeUpHelpers.length;

/** Courses in a choir's year: six times seven sessions that were held, and the plans of those to come. */
export const coursesInYear = 6;

/**
 * What a choir writes down in so many courses, one after the other, of the same people.
 *
 * @param most so many facets at the most
 */
export function coursesLaidOut(courses: number, most = Number.POSITIVE_INFINITY): Change[] {
  if (!first) throw new Error("That is no day");
  const facets = new Map<string, Change>();
  for (let course = 0; course < courses && facets.size < most; course += 1) {
    let made = -1;
    const newId = () => {
      made += 1;
      // The course has its own id, then come those of the people: they stay who they are.
      return made >= 1 && made <= people ? `person${made}` : `of${course}x${made}`;
    };
    const today = weeksAfter(first, course * 14);
    for (const one of madeUpChoir({ today, language: "da", newId, seed: course + 1 })) {
      facets.set(`${one.kind}/${one.id}/${one.facet}`, one);
    }
  }
  return [...facets.values()].slice(0, most);
}
