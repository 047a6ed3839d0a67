import type { CivilDate } from "#domain/civil.ts";
import type { Session } from "#domain/session.ts";
import type { Task } from "#domain/task.ts";
import { useLanguage } from "#i18n/react.tsx";

import { useDutyWords } from "./inWords.ts";

interface DutyLineProps {
  readonly today: CivilDate;
  readonly session: Session;
  readonly task: Task;
}

/** Day, task and when to be there, where it is one of several. */
export function DutyLine({ today, session, task }: DutyLineProps) {
  const language = useLanguage();
  const days = useDutyWords(today);
  return (
    <span className="am-i-on-line">
      <span className="am-i-on-line-day">{days.when(session)}</span>
      <strong className="am-i-on-line-task">{task.name[language]}</strong>
      <span className="figures">{days.come(task, session)}</span>
    </span>
  );
}
