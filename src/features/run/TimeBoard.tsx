import { localTimeAt } from "#domain/civil.ts";
import { timeInWords } from "#i18n/format.ts";
import { useLanguage, useWordsOfHall } from "#i18n/react.tsx";

import type { Times } from "./useTimes.ts";

interface TimeBoardProps {
  readonly times: Times;
  /** The chat bar: nobody is behind any more. */
  readonly afterEnd: boolean;
}

/** The time, and how we stand to it. */
export function TimeBoard({ times, afterEnd }: TimeBoardProps) {
  const words = useWordsOfHall().run;
  const language = useLanguage();
  const clock = (instant: number) => timeInWords(language, localTimeAt(instant));
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
    </section>
  );
}

function driftInWords(words: ReturnType<typeof useWordsOfHall>["run"], behind: number): string {
  if (behind > 0) return words.behind(behind);
  return behind < 0 ? words.toSpare(-behind) : words.onTime;
}
