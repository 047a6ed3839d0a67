import type { PlanItem } from "#domain/plan.ts";
import { listInWords } from "#i18n/format.ts";
import { useLanguage, useWordsOfHall } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";

import type { Times } from "./useTimes.ts";

interface DropStripProps {
  readonly suggestion: Times["suggestion"];
  readonly titleOf: (item: PlanItem) => string;
  readonly onDrop: (items: readonly PlanItem[], titles: string) => Promise<void>;
}

/** What could be left out to end when it was said. It comes by itself, so it stands where it moves no other button. */
export function DropStrip({ suggestion, titleOf, onDrop }: DropStripProps) {
  const words = useWordsOfHall().run;
  const language = useLanguage();
  if (!suggestion) return null;
  const titles = listInWords(language, suggestion.drop.map(titleOf));
  return (
    <div className="run-drop">
      <Button size="run" icon="skip" wide onPress={() => onDrop(suggestion.drop, titles)}>
        {suggestion.onTime ? words.drop(titles) : words.dropNearer(titles)}
      </Button>
    </div>
  );
}
