import { localTimeAt } from "#domain/civil.ts";
import type { Library } from "#domain/library.ts";
import type { PlanItem } from "#domain/plan.ts";
import type { VariantNeeded } from "#domain/variants.ts";
import { timeInWords } from "#i18n/format.ts";
import { useLanguage, useWordsOfHall } from "#i18n/react.tsx";
import { Icon } from "#ui/Icon.tsx";

import { iconOf } from "./itemTitle.ts";
import { VariantsNext } from "./VariantsNow.tsx";

interface NextUpProps {
  readonly item: PlanItem | undefined;
  readonly title: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly library: Library;
  readonly needed: readonly VariantNeeded[];
}

export function NextUp({ item, title, at, library, needed }: NextUpProps) {
  const { run, plan } = useWordsOfHall();
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
        {run.nextIs} {run.at(timeInWords(language, localTimeAt(at)))}
        <span className="run-next-more">
          {" · "}
          {exercise ? plan.kinds[exercise.kind] : run.kinds[content.kind]}
          {" · "}
          {run.minutes(item.minutes)}
        </span>
      </p>
      <p className="run-next-title">
        <Icon name={iconOf[content.kind]} />
        <span>{title}</span>
      </p>
      <VariantsNext needed={needed} />
    </section>
  );
}
