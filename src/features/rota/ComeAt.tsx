import { timeAfter } from "#domain/civil.ts";
import type { Session } from "#domain/session.ts";
import type { Task } from "#domain/task.ts";
import { timeInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";

/** When one should be there. */
export function ComeAt({ task, session }: { task: Task; session: Session }) {
  const words = useWords().rota.day;
  const language = useLanguage();
  const { date, time } = session;
  if (task.time === "after") return words.afterwards;
  return words.come(timeInWords(language, timeAfter(date, time, -task.comeBefore)));
}
