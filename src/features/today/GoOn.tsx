import { useLocation } from "wouter";

import { civilDateAt, localTimeAt } from "#domain/civil.ts";
import { nameInLibrary } from "#domain/library.ts";
import type { PlanItem } from "#domain/plan.ts";
import { isLed, type Run } from "#domain/run.ts";
import { paths } from "#features/paths.ts";
import { useLibrary } from "#features/useLibrary.ts";
import { dateInWords, timeInWords } from "#i18n/format.ts";
import { useLanguage, useFirstWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { startRun } from "#store/startRun.ts";
import { Button } from "#ui/Button.tsx";
import { Sheet } from "#ui/Page.tsx";

interface GoOnProps {
  readonly now: number;
  readonly run: Run;
  /** Undefined when it was taken out of the plan meanwhile. */
  readonly item: PlanItem | undefined;
}

/** A session runs on this device: nothing else is more pressing, unless it is an old one that nobody ended. */
export function GoOn({ now, run, item }: GoOnProps) {
  const words = useFirstWords().today;
  const language = useLanguage();
  const library = useLibrary();
  const store = useStore();
  const [, goTo] = useLocation();

  const titleOf = ({ content }: PlanItem) => {
    if (content.kind === "rest" || content.kind === "notice" || content.kind === "chatBar")
      return words.item[content.kind];
    return (library && nameInLibrary(library, content)?.[language]) ?? words.goOnAnItem;
  };
  const title = item ? titleOf(item) : words.goOnAnItem;
  const since = timeInWords(language, localTimeAt(run.since));
  const date = civilDateAt(run.since);
  const day = date === civilDateAt(now) ? "" : dateInWords(language, date, "weekdayAndDate");
  const isNow = isLed(run, now);
  const goOn = async () => {
    if (!isNow) await startRun(store, run.sessionId);
    goTo(paths.run(run.sessionId));
  };

  return (
    <Sheet tone={isNow ? "now" : "paper"} as="section" className="today-go-on">
      <p className="today-go-on-where big figures">{words.goOnSince(title, since, day)}</p>
      <Button tone={isNow ? "primary" : "quiet"} size="run" icon="play" wide onPress={goOn}>
        {words.goOn}
      </Button>
    </Sheet>
  );
}
