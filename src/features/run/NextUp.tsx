import { localTimeAt } from "#domain/civil.ts";
import type { Library } from "#domain/library.ts";
import type { PlanItem } from "#domain/plan.ts";
import { timeInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Icon } from "#ui/Icon.tsx";

import { iconOf } from "./itemTitle.ts";

interface NextUpProps {
  readonly item: PlanItem | undefined;
  readonly title: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly library: Library;
}

export function NextUp({ item, title, at, library }: NextUpProps) {
  const { run, plan } = useWords();
  const language = useLanguage();
  if (!item) {
    return (
      <section className="run-next" aria-label={run.nextIs}>
        <p className="run-next-none">{run.nothingNext}</p>
      </section>
    );
  }
  const { content } = item;
  const exercise =
    content.kind === "warmUp" ? library.exercises.get(content.exerciseId) : undefined;
  return (
    <section className="run-next" aria-label={run.nextIs}>
      <p className="run-next-when figures">
        {[
          `${run.nextIs} ${run.at(timeInWords(language, localTimeAt(at)))}`,
          exercise ? plan.kinds[exercise.kind] : run.kinds[content.kind],
          run.minutes(item.minutes),
        ].join(" · ")}
      </p>
      <p className="run-next-title">
        <Icon name={iconOf[content.kind]} />
        <span>{title}</span>
      </p>
    </section>
  );
}
