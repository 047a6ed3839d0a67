import type { ReactNode } from "react";
import { useLocation } from "wouter";

import { localTimeAt } from "#domain/civil.ts";
import { type PlanItem, plannedMinutes } from "#domain/plan.ts";
import type { Run } from "#domain/run.ts";
import type { Session } from "#domain/session.ts";
import { paths } from "#features/paths.ts";
import { dateInWords, timeInWords } from "#i18n/format.ts";
import { useLanguage, useWordsOfHall } from "#i18n/react.tsx";
import { endRun } from "#store/endRun.ts";
import { useStore } from "#store/react.tsx";
import { startRun } from "#store/startRun.ts";
import { Button } from "#ui/Button.tsx";

import { goOnAgain } from "./commands.ts";

/** Before the session has begun on this device: how much there is, and one tap to begin. */
export function NotStarted({ session, plan }: { session: Session; plan: readonly PlanItem[] }) {
  const words = useWordsOfHall().run;
  const store = useStore();
  const [, goTo] = useLocation();
  return (
    <Threshold session={session} title={words.notStarted}>
      {plan.length === 0 ? (
        <>
          <p className="run-say">{words.emptyPlan}</p>
          <Button tone="primary" size="run" icon="pen" onPress={() => goTo(paths.plan(session.id))}>
            {words.makePlan}
          </Button>
        </>
      ) : (
        <>
          <p className="run-say figures">{words.planned(plan.length, plannedMinutes(plan))}</p>
          <Button tone="primary" size="run" icon="play" onPress={() => startRun(store, session.id)}>
            {words.start}
          </Button>
          <Button size="run" icon="singers" onPress={() => goTo(paths.rollCall(session.id))}>
            {words.rollCall}
          </Button>
        </>
      )}
    </Threshold>
  );
}

/** After the end: to the closing, or on again at the item it was ended at. */
export function Ended({ session, endedAt }: { session: Session; endedAt: number }) {
  const words = useWordsOfHall().run;
  const language = useLanguage();
  const store = useStore();
  const [, goTo] = useLocation();
  return (
    <Threshold session={session} title={words.sessionEnded}>
      <p className="run-say figures">
        {words.endedAt(timeInWords(language, localTimeAt(endedAt)))}
      </p>
      <Button tone="primary" size="run" icon="pen" onPress={() => goTo(paths.closing(session.id))}>
        {words.toClosing}
      </Button>
      <Button size="run" icon="play" onPress={() => goOnAgain(store, session.id)}>
        {words.goOnAgain}
      </Button>
    </Threshold>
  );
}

/** The session was removed, perhaps while it was led here: then it can still be ended. */
export function NotHere({ run }: { run: Run | undefined }) {
  const words = useWordsOfHall().run;
  const store = useStore();
  return (
    <Threshold title={words.noSession}>
      <p className="run-say">{words.noSessionLead}</p>
      {run && run.endedAt === undefined && (
        <Button size="run" icon="stop" onPress={() => endRun(store, run.sessionId)}>
          {words.endSession}
        </Button>
      )}
    </Threshold>
  );
}

interface ThresholdProps {
  readonly session?: Session;
  readonly title: string;
  readonly children: ReactNode;
}

function Threshold({ session, title, children }: ThresholdProps) {
  const words = useWordsOfHall();
  const language = useLanguage();
  const [, goTo] = useLocation();
  return (
    <main className="run-threshold" data-size="run">
      {session && (
        <p className="run-eyebrow figures">
          {dateInWords(language, session.date, "weekdayAndDate")}{" "}
          {words.run.at(timeInWords(language, session.time))}
          {session.place !== "" && ` · ${session.place}`}
        </p>
      )}
      <h1 className="run-title" tabIndex={-1}>
        {title}
      </h1>
      {children}
      <Button tone="plain" size="run" icon="today" onPress={() => goTo(paths.today)}>
        {words.common.today}
      </Button>
    </main>
  );
}
