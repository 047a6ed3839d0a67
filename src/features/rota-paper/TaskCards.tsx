import { offerWaitStepBack } from "#content/tasks.ts";
import type { Place } from "#domain/rota.ts";
import { listInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Section } from "#ui/Page.tsx";

import { usePaperWords } from "./inWords.ts";
import type { SessionOnPaper } from "./queries.ts";

interface TaskCardsProps {
  readonly page: SessionOnPaper;
  readonly places: readonly Place[];
}

/** The cards of that day's tasks, each with whoever has it: two to a page, to be cut apart and handed out. */
export function TaskCards({ page: { facts, session }, places }: TaskCardsProps) {
  const words = useWords().rotaPaper.tonight;
  const language = useLanguage();
  const paper = usePaperWords(facts.team);
  const tasks = [...new Map(places.map(({ task }) => [task.id, task])).values()];
  return (
    <Section heading={words.cardsHeading} quietHeading className="tonight-cards">
      {tasks.map((task) => {
        const who = places.flatMap((place) =>
          place.task.id === task.id ? (paper.holder(place) ?? []) : [],
        );
        return (
          <article key={task.id} className="tonight-card">
            <p className="tonight-card-when figures">{words.from(paper.come(task, session))}</p>
            <h3 className="tonight-card-name">{paper.task(task)}</h3>
            <p className="tonight-card-who">{listInWords(language, who)}</p>
            <ol className="tonight-card-lines">
              {task.lines.map((line, at) => (
                <li key={at}>{line[language]}</li>
              ))}
            </ol>
            <p className="tonight-card-offer">{offerWaitStepBack[language]}</p>
          </article>
        );
      })}
    </Section>
  );
}
