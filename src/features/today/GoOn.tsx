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
import { Button } from "#ui/Button.tsx";
import { Sheet } from "#ui/Page.tsx";

interface GoOnProps {
  readonly run: Run;
  /** Undefined when it was taken out of the plan meanwhile. */
  readonly item: PlanItem | undefined;
}

/** A session runs on this device: nothing else is more pressing, unless it is an old one that nobody ended. */
export function GoOn({ run, item }: GoOnProps) {
  const words = useFirstWords().today;
  const language = useLanguage();
  const library = useLibrary();
  const [, goTo] = useLocation();

  const titleOf = ({ content }: PlanItem) => {
    if (content.kind === "rest" || content.kind === "notice" || content.kind === "chatBar")
      return words.item[content.kind];
    return (library && nameInLibrary(library, content)?.[language]) ?? words.goOnAnItem;
  };
  const title = item ? titleOf(item) : words.goOnAnItem;
  const since = timeInWords(language, localTimeAt(run.since));
  const isNow = isLed(run, useStore().now());
  // Whoever leads past midnight knows the day; of an older one it is told.
  const day = isNow ? "" : dateInWords(language, civilDateAt(run.since), "weekdayAndDate");

  return (
    <Sheet tone="now" as="section" className="today-go-on">
      <p className="today-go-on-where big figures">{words.goOnSince(title, since, day)}</p>
      <Button
        tone={isNow ? "primary" : "quiet"}
        size="run"
        icon="play"
        wide
        onPress={() => goTo(paths.run(run.sessionId))}
      >
        {words.goOn}
      </Button>
    </Sheet>
  );
}
