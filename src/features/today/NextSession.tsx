import { useState } from "react";
import { useLocation } from "wouter";

import { type CivilDate, daysBetween } from "#domain/civil.ts";
import type { PlanItem } from "#domain/plan.ts";
import type { Session } from "#domain/session.ts";
import { paths } from "#features/paths.ts";
import { timeInWords } from "#i18n/format.ts";
import { useLanguage, useFirstWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button, ButtonLink } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Sheet } from "#ui/Page.tsx";

import { startSession } from "./commands.ts";
import { dayTitle } from "./dayTitle.ts";
import { PlanAtAGlance } from "./PlanAtAGlance.tsx";
import type { WeekOfCourse } from "./queries.ts";

interface NextSessionProps {
  readonly session: Session;
  readonly today: CivilDate;
  readonly plan: readonly PlanItem[];
  readonly week: WeekOfCourse | undefined;
  /** It runs on this device already: then going on is offered above, and starting is not. */
  readonly isRunning: boolean;
}

export function NextSession({ session, today, plan, week, isRunning }: NextSessionProps) {
  const words = useFirstWords().today;
  const language = useLanguage();
  const when = useWhen(session, today);
  return (
    <Sheet as="section" className="today-next">
      <div className="today-next-facts">
        <p className="today-next-over">{weekWords(words, week)}</p>
        <h2 className="today-next-when">{when}</h2>
        <p className="today-next-fact">
          <Icon name="clock" />
          <span className="figures">
            {words.at(timeInWords(language, session.time))}, {words.minutes(session.minutes)}
          </span>
        </p>
        {session.place !== "" && (
          <p className="today-next-fact">
            <Icon name="pin" />
            <span>{session.place}</span>
          </p>
        )}
        <Acts session={session} hasPlan={plan.length > 0} isRunning={isRunning} />
      </div>
      <PlanAtAGlance plan={plan} minutes={session.minutes} />
    </Sheet>
  );
}

function Acts({
  session,
  hasPlan,
  isRunning,
}: {
  session: Session;
  hasPlan: boolean;
  isRunning: boolean;
}) {
  const words = useFirstWords().today;
  const store = useStore();
  const [, goTo] = useLocation();
  const [problem, setProblem] = useState<string>();

  const start = async () => {
    switch (await startSession(store, session.id)) {
      case "running":
        goTo(paths.run(session.id));
        return;
      case "no plan":
        // The empty plan says itself how to begin.
        goTo(paths.plan(session.id));
        return;
      case "not kept":
        setProblem(words.notStarted);
    }
  };
  return (
    <div className="today-acts">
      {!isRunning && (
        <Button tone="primary" size="run" icon="play" wide onPress={start}>
          {words.start}
        </Button>
      )}
      <p className="today-problem said" role="status">
        {problem}
      </p>
      <div className="today-acts-more">
        <Button size="large" icon="check" wide onPress={() => goTo(paths.rollCall(session.id))}>
          {words.rollCall}
        </Button>
        <ButtonLink size="large" icon="pen" wide href={paths.plan(session.id)}>
          {hasPlan ? words.openPlan : words.makePlan}
        </ButtonLink>
      </div>
    </div>
  );
}

/** Tonight, Today, Tomorrow, or the weekday and the date. */
function useWhen({ date, time }: Session, today: CivilDate): string {
  const words = useFirstWords().today;
  const language = useLanguage();
  const days = daysBetween(today, date);
  if (days === 0) return time >= evening ? words.tonight : words.today;
  if (days === 1) return words.tomorrow;
  return dayTitle(language, date);
}

const evening = "17:00";

function weekWords(
  words: ReturnType<typeof useFirstWords>["today"],
  week: WeekOfCourse | undefined,
): string {
  if (!week) return words.single;
  return week.weeks === "open" ? words.weekOpen(week.week) : words.week(week.week, week.weeks);
}
