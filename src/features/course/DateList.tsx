import type { Week } from "#domain/schedule.ts";
import { byDate, type Session } from "#domain/session.ts";
import { useWords } from "#i18n/react.tsx";

import { useDates } from "./inWords.ts";
import { useToday } from "./queries.ts";

interface DateListProps {
  readonly weeks: readonly Week[];
  readonly extras: readonly Session[];
}

/** For the wall and the fridge: when we sing, where, and the weeks when nobody does. Only on paper. */
export function DateList({ weeks, extras }: DateListProps) {
  const words = useWords().course.print;
  const dates = useDates(useToday());
  const ofCourse = weeks.flatMap(({ session }) => session ?? []);
  const meeting = [...ofCourse, ...extras]
    .filter(({ state }) => state !== "cancelled")
    .toSorted(byDate);
  const out = [
    ...weeks.filter(({ kind }) => kind === "left out"),
    ...ofCourse.filter(({ state }) => state === "cancelled"),
  ].map(({ date }) => date);
  return (
    <section className="print-only dates">
      <h2>{words.heading}</h2>
      <table className="dates-table">
        <thead>
          <tr>
            <th>{words.day}</th>
            <th>{words.time}</th>
            <th>{words.place}</th>
          </tr>
        </thead>
        <tbody>
          {meeting.map((session) => (
            <tr key={session.id}>
              <td>{dates.lineDay(session.date)}</td>
              <td className="figures">{dates.hours(session)}</td>
              <td>{session.place}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {out.length > 0 && (
        <p className="dates-out">
          {words.leftOut} {dates.days(out.toSorted())}.
        </p>
      )}
      <p className="dates-welcome">{words.welcome}</p>
    </section>
  );
}
