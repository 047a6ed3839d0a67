import type { SessionId } from "#domain/session.ts";
import { phaseOf } from "#domain/sessionPhase.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Page } from "#ui/Page.tsx";

import { takeUpSession } from "./commands.ts";
import { coursePath, useDates, useWhichSession } from "./inWords.ts";
import { type SessionPage, useSessionPage, useToday } from "./queries.ts";
import { SessionChanges } from "./SessionChanges.tsx";
import { SessionWays } from "./SessionWays.tsx";
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
  const today = useToday();
  const dates = useDates(today);
  const which = useWhichSession();
  const { course, ofCourse, run, closing } = page;
  const phase = phaseOf({ session, run, closing }, today);
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
      {phase === "closed" && <WhatWasDone page={page} session={session} />}
      {session.state === "cancelled" ? (
        <Cancelled session={session} />
      ) : (
        <SessionWays page={page} session={session} phase={phase} />
      )}
      {phase === "held" && <WhatWasDone page={page} session={session} />}
      <SessionChanges page={page} session={session} phase={phase} />
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
