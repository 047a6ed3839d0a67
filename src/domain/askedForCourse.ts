import type { HelperId } from "./helper.ts";
import type { Place, Rota } from "./rota.ts";
import type { Session } from "./session.ts";

/** The place of the whole course that a day's place is part of, while nobody has it and somebody is asked about it. */
export function askedForCourse(
  { forCourse }: Rota,
  { courseId }: Pick<Session, "courseId">,
  { task, place, holder }: Place,
): Place | undefined {
  if (courseId === null || holder || task.span !== "course") return undefined;
  return (forCourse.get(courseId) ?? []).find(
    (one) => one.task.id === task.id && one.place === place && !one.holder && one.asked.length > 0,
  );
}

/** Everybody who has been asked about a place, for the day or for the whole course, and has not answered. */
export function everybodyAsked(rota: Rota, session: Session, place: Place): HelperId[] {
  return [...place.asked, ...(askedForCourse(rota, session, place)?.asked ?? [])];
}
