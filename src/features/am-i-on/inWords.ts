import { hoursOfDuty } from "#domain/calendar.ts";
import { type CivilDate, daysBetween, localTimeAt } from "#domain/civil.ts";
import type { Hall } from "#domain/hall.ts";
import type { Session } from "#domain/session.ts";
import type { Task } from "#domain/task.ts";
import { dateInWords, timeInWords } from "#i18n/format.ts";
import { useFirstWords, useLanguage, useWords } from "#i18n/react.tsx";

const evening = "17:00";

/** Days and times as one says them: today and tomorrow in words, every other day by its name. */
export function useDutyWords(today: CivilDate) {
  const words = useWords().amIOn;
  const first = useFirstWords().today;
  const language = useLanguage();
  const inText = (date: CivilDate) => dateInWords(language, date, "weekdayAndDate");
  const atLine = (date: CivilDate) => {
    const text = inText(date);
    return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
  };
  return {
    inText,
    atLine,
    /** At the head: Tonight, Tomorrow, or the day. */
    when: ({ date, time }: Pick<Session, "date" | "time">) => {
      const days = daysBetween(today, date);
      if (days === 0) return time >= evening ? first.tonight : first.today;
      return days === 1 ? first.tomorrow : atLine(date);
    },
    come: (task: Task, session: Session) => words.come(comeAt(language, task, session)),
    sings: ({ time }: Pick<Session, "time">) => words.sings(timeInWords(language, time)),
  };
}

/** When to be there, on the clock of the room. */
export function comeAt(
  language: ReturnType<typeof useLanguage>,
  task: Task,
  session: Session,
): string {
  return timeInWords(language, localTimeAt(hoursOfDuty(task, session).from));
}

/** The room and the address, as far as they are written down. */
export function whereOf({ place }: Pick<Session, "place">, { address }: Pick<Hall, "address">) {
  return [place, address].filter((text) => text !== "").join(", ");
}
