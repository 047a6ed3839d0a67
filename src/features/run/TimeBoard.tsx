import { localTimeAt } from "#domain/civil.ts";
import type { PlanItem } from "#domain/plan.ts";
import { listInWords, timeInWords } from "#i18n/format.ts";
import { useLanguage, useWordsOfHall } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";

import type { Times } from "./useTimes.ts";

interface TimeBoardProps {
  readonly times: Times;
  /** The chat bar: nobody is behind any more. */
  readonly afterEnd: boolean;
  readonly titleOf: (item: PlanItem) => string;
  readonly onDrop: (items: readonly PlanItem[], titles: string) => Promise<void>;
}

/** The time, how we stand to it, and what could be left out to end when it was said. */
export function TimeBoard({ times, afterEnd, titleOf, onDrop }: TimeBoardProps) {
  const words = useWordsOfHall().run;
  const language = useLanguage();
  const clock = (instant: number) => timeInWords(language, localTimeAt(instant));
  const { suggestion } = times;
  const titles = suggestion && listInWords(language, suggestion.drop.map(titleOf));
  const ends = clock(times.endsAt);
  const planned = clock(times.plannedEnd);
  return (
    <section className="run-time sheet-cloth" aria-label={clock(times.now)}>
      <p className="run-clock figures">{clock(times.now)}</p>
      <div className="run-stand figures">
        {afterEnd ? (
          <p className="run-drift">{words.ended}</p>
        ) : (
          <>
            <p className="run-drift">{driftInWords(words, times.behind)}</p>
            <p className="run-ends">
              {ends === planned ? words.ends(ends) : words.endsPlanned(ends, planned)}
            </p>
          </>
        )}
      </div>
      {suggestion && titles !== undefined && !afterEnd && (
        <Button
          className="run-drop"
          size="run"
          icon="skip"
          onPress={() => onDrop(suggestion.drop, titles)}
        >
          {suggestion.onTime ? words.drop(titles) : words.dropNearer(titles)}
        </Button>
      )}
    </section>
  );
}

function driftInWords(words: ReturnType<typeof useWordsOfHall>["run"], behind: number): string {
  if (behind > 0) return words.behind(behind);
  return behind < 0 ? words.toSpare(-behind) : words.onTime;
}
