import { offerWaitStepBack } from "#content/tasks.ts";
import type { Task } from "#domain/task.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";

import { taskFacts } from "./taskWords.ts";

/** Task cards on paper: two to a page, to be cut apart; one alone has the page to itself. */
export function TaskPaper({ tasks }: { tasks: readonly Task[] }) {
  const words = useWords().tasks;
  const language = useLanguage();
  return (
    <div className="print-only tasks-paper">
      {tasks.map((task) => (
        <article key={task.id} className="tasks-paper-card">
          <p className="tasks-paper-time">{words.group[task.time]}</p>
          <h2 className="tasks-paper-name">{task.name[language]}</h2>
          <p className="tasks-paper-facts">{taskFacts(words, task).join(" · ")}</p>
          <ol className="tasks-paper-lines">
            {task.lines.map((line, place) => (
              <li key={place}>{line[language]}</li>
            ))}
          </ol>
          <p className="tasks-paper-offer">{offerWaitStepBack[language]}</p>
        </article>
      ))}
    </div>
  );
}
