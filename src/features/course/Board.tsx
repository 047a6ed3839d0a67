import type { Week } from "#domain/schedule.ts";
import { byDate, type Session } from "#domain/session.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { Tag } from "#ui/Chip.tsx";
import { classes } from "#ui/classes.ts";
import { Anchor } from "#ui/Link.tsx";

import { useDates, useItemName } from "./inWords.ts";
import { type CoursePage, useToday } from "./queries.ts";

/** The weeks as on a hymn board: the number, the day, and what is to be known of it. */
export function Board({ weeks, page }: { weeks: readonly Week[]; page: CoursePage }) {
  const lines = weeks.toSorted((a, b) => {
    if (a.date !== b.date) return a.date < b.date ? -1 : 1;
    return a.session && b.session ? byDate(a.session, b.session) : 0;
  });
  return (
    <ol className="board">
      {lines.map((week) => (
        <li key={week.session?.id ?? week.date}>
          {week.session ? (
            <SessionLine session={week.session} number={week.number} page={page} />
          ) : (
            <LeftOutLine week={week} page={page} />
          )}
        </li>
      ))}
    </ol>
  );
}

function LeftOutLine({ week, page }: { week: Week; page: CoursePage }) {
  const words = useWords().course;
  const today = useToday();
  const dates = useDates(page.course?.start ?? today);
  return (
    <p className="board-line board-left-out">
      <span className="board-number" aria-hidden="true">
        –
      </span>
      <span className="board-words">
        {dates.lineDay(week.date)} · {words.leftOut}
      </span>
    </p>
  );
}

interface SessionLineProps {
  readonly session: Session;
  readonly number: number | undefined;
  readonly page: CoursePage;
}

function SessionLine({ session, number, page }: SessionLineProps) {
  const words = useWords().course;
  const today = useToday();
  const { course } = page;
  // The course has its year; a line says one only where the course has gone on into another.
  const dates = useDates(course?.start ?? today);
  const isExtra = session.courseId === null;
  const isNext = session.id === page.nextId;
  const cancelled = session.state === "cancelled";
  const otherTime = session.time !== course?.time;
  const otherPlace = session.place !== (course?.place ?? "") && session.place !== "";
  const told = page.told.get(session.id);
  return (
    <Anchor
      href={paths.session(session.id)}
      className={classes(
        "board-line",
        isNext && "board-next",
        cancelled && "board-cancelled",
        session.state === "held" && "board-held",
      )}
    >
      <span className="board-number figures">
        {isExtra || number === undefined ? (
          <span aria-hidden="true">{cancelled ? "×" : "+"}</span>
        ) : (
          <>
            <span className="for-ears">{words.week(number)}, </span>
            <span aria-hidden="true">{number}</span>
          </>
        )}
      </span>
      <span className="board-words">
        <span className="board-day">
          {cancelled ? <s>{dates.lineDay(session.date)}</s> : dates.lineDay(session.date)}
          {isNext && <Tag tone="now">{session.date === today ? words.todayMark : words.next}</Tag>}
          {isExtra && <Tag>{words.extraMark}</Tag>}
          {cancelled && <Tag icon="cancel">{words.cancelled}</Tag>}
        </span>
        {(otherTime || otherPlace) && !cancelled && (
          <span className="board-where">
            {[otherTime && dates.hours(session), otherPlace && session.place]
              .filter(Boolean)
              .join(" · ")}
          </span>
        )}
        {told && !cancelled && <ToldOf session={session} told={told} />}
      </span>
      {session.state === "held" && told && told.here > 0 && (
        <span className="board-here figures">{words.here(told.here)}</span>
      )}
    </Anchor>
  );
}

type Told = NonNullable<ReturnType<CoursePage["told"]["get"]>>;

function ToldOf({ session, told }: { session: Session; told: Told }) {
  const words = useWords().course;
  const nameOf = useItemName();
  if (session.state === "planned") {
    return (
      <span className="board-told">
        {told.minutes > 0 ? words.planned(told.minutes) : words.noPlan}
      </span>
    );
  }
  return (
    <>
      {told.howItWent !== "" && <span className="board-word">{told.howItWent}</span>}
      {told.songs.length > 0 && (
        <span className="board-told">{words.songsDone(told.songs.map(nameOf).join(" · "))}</span>
      )}
      {told.howItWent === "" && told.songs.length === 0 && (
        <span className="board-told">{words.held}</span>
      )}
    </>
  );
}
