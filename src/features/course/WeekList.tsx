import type { CivilDate } from "#domain/civil.ts";
import type { Week } from "#domain/schedule.ts";
import { useWords } from "#i18n/react.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { useDates } from "./inWords.ts";
import type { useCourseToChange } from "./queries.ts";

interface WeekListProps {
  readonly weeks: readonly Week[];
  readonly isOpen: boolean;
  readonly found: NonNullable<ReturnType<typeof useCourseToChange>>;
  readonly holidays: readonly CivilDate[];
  readonly onChange: (holidays: readonly CivilDate[]) => void;
}

/** All the weeks as they will be; a tap leaves one out or takes it in again. */
export function WeekList({ weeks, isOpen, found, holidays, onChange }: WeekListProps) {
  const words = useWords().course.form;
  const dates = useDates(found.today);
  const days = weeks.filter(({ number }) => number !== undefined);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) {
    return (
      <Section heading={words.weeksHeading}>
        <Sheet tone="sunk">
          <p className="soft">{words.weeksEmpty}</p>
        </Sheet>
      </Section>
    );
  }
  const summary = () => {
    if (isOpen && !found.course) return words.openSummary(days.length, dates.day(first.date));
    if (days.length === 1) return words.oneSession(dates.day(first.date));
    return words.weeksSummary(days.length, dates.day(first.date), dates.day(last.date));
  };
  const toggle = (date: CivilDate) =>
    onChange(
      holidays.includes(date) ? holidays.filter((day) => day !== date) : [...holidays, date],
    );
  return (
    <Section heading={words.weeksHeading} lead={words.weeksHint}>
      <p className="big" aria-live="polite">
        {summary()}
      </p>
      <Sheet className="course-sheet">
        <ol className="week-list">
          {weeks.map((week) => (
            <li key={week.session?.id ?? week.date}>
              <WeekLine
                week={week}
                fixed={whyFixed(week, found, words)}
                day={dates.bareDay(week.date)}
                shortDay={dates.shortDay(week.date)}
                isNew={found.course !== undefined && week.kind === "session" && !week.session}
                onToggle={() => toggle(week.date)}
              />
            </li>
          ))}
        </ol>
      </Sheet>
    </Section>
  );
}

interface WeekLineProps {
  readonly week: Week;
  readonly fixed: string | undefined;
  readonly day: string;
  readonly shortDay: string;
  readonly isNew: boolean;
  readonly onToggle: () => void;
}

function WeekLine({ week, fixed, day, shortDay, isNew, onToggle }: WeekLineProps) {
  const words = useWords().course.form;
  const out = week.kind === "left out";
  const face = (
    <>
      <span className="week-number figures">{week.number ?? "–"}</span>
      <span className="week-day">{shortDay}</span>
    </>
  );
  if (fixed !== undefined) {
    return (
      <div className="week-line">
        {face}
        <span className="week-fixed">{fixed}</span>
      </div>
    );
  }
  return (
    <button
      className="week-line"
      type="button"
      aria-pressed={out}
      aria-label={`${day}: ${out ? words.isLeftOut : words.leaveOut}`}
      onClick={onToggle}
    >
      {face}
      <span className="week-act">
        {isNew && <span className="week-fixed">{words.isNew} ·</span>}
        <Icon name={out ? "undo" : "close"} />
        {out ? words.isLeftOut : words.leaveOut}
      </span>
    </button>
  );
}

/** Why a week cannot be left out or taken in here; undefined when it can. */
function whyFixed(
  { session, date }: Week,
  { occupied, today, course }: WeekListProps["found"],
  words: { isHeld: string; isCancelled: string; isPast: string; inUse: string },
): string | undefined {
  if (!course) return undefined;
  if (session?.state === "held") return words.isHeld;
  if (session?.state === "cancelled") return words.isCancelled;
  if (date < today) return words.isPast;
  return session && occupied.has(session.id) ? words.inUse : undefined;
}
