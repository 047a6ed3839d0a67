import type { CivilDate } from "#domain/civil.ts";
import type { HelperId } from "#domain/helper.ts";
import type { RotaFacts } from "#domain/rota.ts";
import type { TaskId } from "#domain/task.ts";
import { dateInWords, listInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";

/** Days as they are said within a sentence, at the head of a line, and in little room. */
export function useDays() {
  const language = useLanguage();
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
  return {
    inText: (date: CivilDate) => dateInWords(language, date, "weekdayAndDate"),
    atLine: (date: CivilDate) => capital(dateInWords(language, date, "weekdayAndDate")),
    short: (date: CivilDate) => capital(dateInWords(language, date, "short")),
    bare: (date: CivilDate) => dateInWords(language, date, "dayAndMonth"),
  };
}

/** What people and tasks are called, of those that the rota knows. */
export function useNames({ team, tasks }: Pick<RotaFacts, "team" | "tasks">) {
  const language = useLanguage();
  const words = useWords().rota;
  const called = (id: HelperId) => team.find((one) => one.id === id)?.called ?? words.nobodyKnown;
  const task = (id: TaskId) => tasks.find((one) => one.id === id)?.name[language] ?? "";
  return {
    called,
    task,
    several: (ids: readonly HelperId[]) => listInWords(language, [...new Set(ids)].map(called)),
    list: (items: readonly string[]) => listInWords(language, items),
  };
}
