import { hoursOfDuty } from "#domain/calendar.ts";
import { type CivilDate, localTimeAt } from "#domain/civil.ts";
import type { HelperId } from "#domain/helper.ts";
import type { RotaFacts } from "#domain/rota.ts";
import type { Place, RotaDate } from "#domain/rota.ts";
import type { Session } from "#domain/session.ts";
import type { Task } from "#domain/task.ts";
import { dateInWords, timeInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";

/** Days, times and names as they stand on paper. */
export function usePaperWords(team: RotaFacts["team"]) {
  const language = useLanguage();
  const words = useWords().rotaPaper;
  const called = (id: HelperId) => team.find((one) => one.id === id)?.called ?? words.nobody;
  return {
    called,
    /** Undefined for a place that is free: a line to write on. */
    holder: ({ holder }: Place) => holder && called(holder.helperId),
    task: ({ name }: Task) => name[language],
    inText: (date: CivilDate) => dateInWords(language, date, "weekdayAndDate"),
    atLine: (date: CivilDate) => {
      const text = dateInWords(language, date, "weekdayAndDate");
      return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
    },
    time: (time: string) => timeInWords(language, time),
    come: (task: Task, session: Session) =>
      timeInWords(language, localTimeAt(hoursOfDuty(task, session).from)),
  };
}

/** As the evening goes: whoever is to be there first stands first. */
export function inOrderOfComing({ session, places }: RotaDate): Place[] {
  const from = ({ task }: Place) => hoursOfDuty(task, session).from;
  return places.toSorted((a, b) => from(a) - from(b));
}
