import { useState } from "react";
import { useLocation } from "wouter";

import { plannedMinutes } from "#domain/plan.ts";
import type { SessionId } from "#domain/session.ts";
import { HelpNotes } from "#features/HelpNotes.tsx";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { startRun } from "#store/startRun.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button, ButtonLink } from "#ui/Button.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Page } from "#ui/Page.tsx";

import { takeUpSession } from "./commands.ts";
import { coursePath, useDates, useWhichSession } from "./inWords.ts";
import { type SessionPage, useSessionPage, useToday } from "./queries.ts";
import { SessionChanges } from "./SessionChanges.tsx";
import { WhatWasDone } from "./WhatWasDone.tsx";
import "./session.css";
import "./layOut.css";

export function SessionScreen({ sessionId }: { sessionId: SessionId }) {
  const words = useWords().course;
  const page = useSessionPage(sessionId);
  if (!page) return <Page title={words.session.loading} />;
  if (!page.session) {
    return (
      <Page title={words.title} back={{ href: paths.course, word: words.title }}>
        <Empty sentence={words.session.gone} />
      </Page>
    );
  }
  return <SessionShown page={page} session={page.session} />;
}

interface SessionShownProps {
  readonly page: SessionPage;
  readonly session: NonNullable<SessionPage["session"]>;
}

function SessionShown({ page, session }: SessionShownProps) {
  const words = useWords().course;
  const dates = useDates(useToday());
  const which = useWhichSession();
  const { course, ofCourse } = page;
  return (
    <Page
      title={dates.lineDay(session.date)}
      back={{ href: coursePath(session.courseId), word: course?.name ?? words.title }}
      lead={session.state === "cancelled" ? undefined : which(session, ofCourse, course)}
    >
      <div className="session-facts">
        <span className="session-fact figures">
          <Icon name="clock" />
          {dates.hours(session)}
        </span>
        {session.place !== "" && (
          <span className="session-fact">
            <Icon name="pin" />
            {session.place}
          </span>
        )}
      </div>
      {session.state === "cancelled" ? (
        <Cancelled session={session} />
      ) : (
        <Acts page={page} session={session} />
      )}
      {session.state === "held" && <WhatWasDone page={page} session={session} />}
      <SessionChanges page={page} session={session} />
    </Page>
  );
}

function Cancelled({ session }: Pick<SessionShownProps, "session">) {
  const words = useWords().course.session;
  const store = useStore();
  return (
    <Banner
      tone="quiet"
      icon="cancel"
      actions={
        <Button icon="undo" onPress={() => takeUpSession(store, session.id)}>
          {words.restore}
        </Button>
      }
    >
      {words.isCancelled}
    </Banner>
  );
}

function Acts({ page, session }: SessionShownProps) {
  const { course, helping, rota, rotaPaper } = useWords();
  const words = course.session;
  const store = useStore();
  const [, goTo] = useLocation();
  const [noItems, setNoItems] = useState(false);
  const { items, run } = page;
  const planned = session.state === "planned";
  const running = planned && run !== undefined && run.endedAt === undefined;
  const rollCall = (
    <Button size="large" icon="singers" onPress={() => goTo(paths.rollCall(session.id))}>
      {words.rollCall}
    </Button>
  );

  const start = async () => {
    const answer = await startRun(store, session.id);
    if (answer.ok) goTo(paths.run(session.id));
    else if (answer.why === "no items") setNoItems(true);
  };

  return (
    <div className="stack">
      {planned && items.length > 0 && (
        <p className="soft">{words.planned(items.length, plannedMinutes(items))}</p>
      )}
      {running && <p>{words.isRunning}</p>}
      {noItems && items.length === 0 && <Banner tone="notice">{words.noItems}</Banner>}
      <div className="session-acts">
        {planned && (
          <Button tone="primary" size="large" icon="play" onPress={start}>
            {running ? words.goOn : words.start}
          </Button>
        )}
        <ButtonLink href={paths.plan(session.id)} size="large" icon="edit">
          {planned && items.length === 0 ? words.makePlan : words.openPlan}
        </ButtonLink>
        {rollCall}
        {planned && items.length > 0 && (
          <ButtonLink href={paths.helping(session.id)} size="large" icon="help">
            {helping.title}
          </ButtonLink>
        )}
        <ButtonLink
          href={planned ? paths.rotaOn(session.id) : paths.afterwards(session.id)}
          size="large"
          icon="rota"
        >
          {planned ? rota.title : rota.afterwards.title}
        </ButtonLink>
        {planned && (
          <>
            <ButtonLink href={paths.tonight(session.id)} size="large" icon="print">
              {rota.day.tonight}
            </ButtonLink>
            <HelpNotes session={session} />
            <ButtonLink href={paths.substitute(session.id)} size="large" icon="person">
              {rotaPaper.tonight.substitute}
            </ButtonLink>
          </>
        )}
      </div>
    </div>
  );
}
