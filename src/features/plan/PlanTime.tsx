import { useEffect, useRef } from "react";

import { type PlanItem, plannedMinutes } from "#domain/plan.ts";
import { clockOf, timeLeft } from "#domain/planClock.ts";
import { groupsByPart } from "#domain/planPlaces.ts";
import type { Session } from "#domain/session.ts";
import { timeInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { TimeBudget } from "#ui/TimeBudget.tsx";

import { toneOf } from "./tones.ts";

interface PlanTimeProps {
  readonly session: Session;
  readonly items: readonly PlanItem[];
  /** What the keyboard stood on has gone, and this has come in its place. */
  readonly takesFocus: boolean;
}

/** How the plan stands for time, as a bar and in words. */
export function PlanTime({ session, items, takesFocus }: PlanTimeProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (takesFocus && isLost) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);

  const words = useWords().plan;
  const language = useLanguage();
  const { end } = clockOf(items, session.date, session.time);
  const left = timeLeft(items, session.minutes);
  const stands = left.kind === "exact" ? words.exact : words[left.kind](left.minutes);
  return (
    <section className="plan-time" aria-labelledby="plan-time-head">
      <h2 ref={heading} id="plan-time-head" tabIndex={-1} className="plan-stands figures">
        {stands}
      </h2>
      <TimeBudget
        compact
        budget={session.minutes}
        unit={words.minuteUnit}
        summary={words.timeSummary(
          plannedMinutes(items),
          session.minutes,
          timeInWords(language, end),
        )}
        parts={groupsByPart(items)
          .filter(({ part }) => part !== "after")
          .map(({ part, items: inPart }) => ({
            word: words.parts[part],
            minutes: plannedMinutes(inPart),
            tone: toneOf(part),
          }))}
      />
    </section>
  );
}
