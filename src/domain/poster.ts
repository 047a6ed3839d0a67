import type { CourseId } from "./course.ts";
import type { HelperId } from "./helper.ts";
import type { Place, Rota, RotaDate } from "./rota.ts";
import type { Session } from "./session.ts";
import type { Task } from "./task.ts";

/** One day on the wall: what somebody has for the whole course is said once above, and not again. */
export interface PosterDate {
  readonly session: Session;
  readonly places: readonly Place[];
}

export interface Poster {
  readonly wholeCourse: readonly { readonly task: Task; readonly helperIds: readonly HelperId[] }[];
  /** About as full the one as the other. */
  readonly pages: readonly (readonly PosterDate[])[];
}

/** Places that stand beside each other on the poster. */
const posterColumns = 4;

/** How much there is room for on one page: a row of places is 2, and a day needs 1 for itself. */
const pageRoom = 44;

/**
 * A course for the wall, in as few pages as letters that can be read from a distance allow.
 *
 * @param dates of the rota, those that are to stand on it
 */
export function posterOf(
  { forCourse }: Pick<Rota, "forCourse">,
  dates: readonly RotaDate[],
  courseId: CourseId | undefined,
): Poster {
  const held = (courseId ? (forCourse.get(courseId) ?? []) : []).filter(({ holder }) => holder);
  const tasks = [...new Map(held.map(({ task }) => [task.id, task])).values()];
  const shown = dates.map(({ session, places }) => ({
    session,
    places: places.filter(({ holder }) => !(holder?.forCourse && holder.away === undefined)),
  }));
  return {
    wholeCourse: tasks.map((task) => ({
      task,
      helperIds: held.flatMap((place) =>
        place.task.id === task.id ? (place.holder?.helperId ?? []) : [],
      ),
    })),
    pages: evenly(shown),
  };
}

function evenly(dates: readonly PosterDate[]): PosterDate[][] {
  const all = filled(dates, pageRoom);
  // The least room in which as many pages are enough makes them as even as they can be.
  for (let room = 1; room < pageRoom; room += 1) {
    const pages = filled(dates, room);
    if (pages.length <= all.length) return pages;
  }
  return all;
}

function filled(dates: readonly PosterDate[], room: number): PosterDate[][] {
  const pages: PosterDate[][] = [];
  let left = 0;
  for (const date of dates) {
    const needs = roomOf(date);
    const page = pages.at(-1);
    if (!page || needs > left) {
      pages.push([date]);
      left = room - needs;
    } else {
      page.push(date);
      left -= needs;
    }
  }
  return pages;
}

function roomOf({ places }: PosterDate): number {
  return 2 * Math.max(1, Math.ceil(places.length / posterColumns)) + 1;
}

/** How large the names of a page can be: with `large` three places stand beside each other instead of four. */
type Letters = "large" | "middle" | "small";

export function lettersOf(page: readonly PosterDate[]): Letters {
  const needs = page.reduce((sum, date) => sum + roomOf(date), 0);
  const inThrees = page.reduce((sum, { places }) => sum + roomInThrees(places.length), 0);
  if (inThrees <= pageMillimetres) return "large";
  return needs <= pageRoom * 0.7 ? "middle" : "small";
}

/** Left for the days on a page, in millimetres: under the head and above the last line. */
const pageMillimetres = 195;

function roomInThrees(places: number): number {
  return Math.max(1, Math.ceil(places / 3)) * 14 + 5;
}
