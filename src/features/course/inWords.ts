import { type CivilDate, daysBetween, type LocalTime, timeAfter } from "#domain/civil.ts";
import { type Course, type CourseId, seasonOf } from "#domain/course.ts";
import { nameInLibrary } from "#domain/library.ts";
import type { PlanContent } from "#domain/plan.ts";
import { type Session, weekOf } from "#domain/session.ts";
import { paths } from "#features/paths.ts";
import { useLibrary } from "#features/useLibrary.ts";
import { dateInWords, listInWords, timeInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";

type Times = Pick<Session, "date" | "time" | "minutes">;

// In January nobody needs to be told which January it is.
const soonDays = 183;

/** Days and times as the reader's language says them. The year is said when it is another than that of `near`, and far. */
export function useDates(near: CivilDate) {
  const language = useLanguage();
  const words = useWords().course;
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
  const day = (date: CivilDate) => {
    const isSameYear = date.slice(0, 4) === near.slice(0, 4);
    const isPlain = isSameYear || Math.abs(daysBetween(near, date)) < soonDays;
    return dateInWords(language, date, isPlain ? "weekdayAndDate" : "full");
  };
  const time = (at: LocalTime) => timeInWords(language, at);
  return {
    day,
    time,
    /** At the beginning of a line. */
    lineDay: (date: CivilDate) => capital(day(date)),
    /** The same without a year, where the page has said it. */
    bareDay: (date: CivilDate) => capital(dateInWords(language, date, "weekdayAndDate")),
    weekday: (date: CivilDate) => words.meetsOn(dateInWords(language, date, "day")),
    shortDay: (date: CivilDate) => capital(dateInWords(language, date, "short")),
    days: (dates: readonly CivilDate[]) =>
      listInWords(
        language,
        dates.map((date) => dateInWords(language, date, "short")),
      ),
    hours: ({ date, time: from, minutes }: Times) =>
      words.session.time(time(from), time(timeAfter(date, from, minutes))),
  };
}

/** What an item of a plan is called; nothing until the library has been read. */
export function useItemName(): (content: PlanContent) => string {
  const language = useLanguage();
  const words = useWords().course.items;
  const library = useLibrary();
  return (content) => {
    switch (content.kind) {
      case "warmUp":
      case "song":
        if (!library) return "";
        return nameInLibrary(library, content)?.[language] ?? words.gone;
      case "rest":
        return words.rest;
      case "notice":
        return content.text || words.notice;
      case "chatBar":
        return words.chatBar;
    }
  };
}

/** The name a course has when nobody gives it another: its season and year. */
export function useSuggestedName(): (start: CivilDate | undefined) => string {
  const { season, unnamed } = useWords().course.form;
  return (start) => (start ? season[seasonOf(start)](start.slice(0, 4)) : unnamed);
}

/** Which week it is, or that it is an extra session. */
export function useWhichSession(): (
  session: Session,
  ofCourse: readonly Session[],
  course: Course | undefined,
) => string {
  const words = useWords().course;
  return (session, ofCourse, course) => {
    if (session.courseId === null) return words.session.extra;
    const week = weekOf(session, ofCourse);
    if (week === undefined) return words.cancelled;
    if (course?.weeks === "open") return words.week(week);
    return words.weekOf(week, ofCourse.filter(({ state }) => state !== "cancelled").length);
  };
}

/** The course's page with this course on it; the plain address is for the course that meets next. */
export function coursePath(courseId: CourseId | null | undefined): string {
  return courseId ? `${paths.course}?of=${courseId}` : paths.course;
}

/** The picture of a course's songs. */
export function layersPath(courseId: CourseId): string {
  return `${paths.courseLayers}?of=${courseId}`;
}
