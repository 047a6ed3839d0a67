import { useLocation } from "wouter";

import { civilDateAt } from "#domain/civil.ts";
import type { SessionId } from "#domain/session.ts";
import { paths } from "#features/paths.ts";
import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useLock, useStore } from "#store/react.tsx";
import { Button, ButtonLink } from "#ui/Button.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Page, Section, Sheet } from "#ui/Page.tsx";

import { FitSection } from "./FitSection.tsx";
import { KeptField } from "./KeptField.tsx";
import { type ClosingPage, useClosingPage } from "./queries.ts";
import "./closing.css";

export function ClosingScreen({ sessionId }: { sessionId: SessionId }) {
  const words = useWords().closing;
  const { title } = useWords().course;
  const language = useLanguage();
  const page = useClosingPage(sessionId);
  const session = page?.session;
  const isGone = page !== undefined && !session;
  // One page from the beginning: its title is heard once, and keeps the focus.
  return (
    <Page
      title={words.title}
      lead={session && words.lead(dateInWords(language, session.date, "weekdayAndDate"))}
      back={isGone ? { href: paths.course, word: title } : undefined}
    >
      {isGone && <Empty sentence={words.gone} />}
      {session && <ClosingShown page={page} session={session} />}
    </Page>
  );
}

interface ClosingShownProps {
  readonly page: ClosingPage;
  readonly session: NonNullable<ClosingPage["session"]>;
}

function ClosingShown({ page, session }: ClosingShownProps) {
  const { closing: words, rota } = useWords();
  const store = useStore();
  const [, goTo] = useLocation();
  // While the names are locked, nobody knows how many there were.
  const isOpen = useLock() !== "locked";
  const today = session.date === civilDateAt(store.now());
  const home = session.courseId ? `${paths.course}?of=${session.courseId}` : paths.course;
  return (
    <>
      {isOpen && (
        <Here page={page} session={session} heading={today ? words.here : words.hereThatDay} />
      )}
      <Section heading={words.wordsHeading} quietHeading>
        <KeptField sessionId={session.id} line="howItWent" kept={page.words.howItWent} />
        <KeptField sessionId={session.id} line="remember" kept={page.words.remember} />
      </Section>
      <FitSection key={session.id} sessionId={session.id} done={page.done} planned={page.planned} />
      <div className="row">
        <Button tone="primary" size="large" icon="check" onPress={() => goTo(home)}>
          {words.done}
        </Button>
        <ButtonLink size="large" icon="rota" href={paths.afterwards(session.id)}>
          {rota.afterwards.title}
        </ButtonLink>
      </div>
    </>
  );
}

function Here({ page, session, heading }: ClosingShownProps & { heading: string }) {
  const words = useWords().closing;
  const [, goTo] = useLocation();
  const { here, count } = page;
  const total = here + count.guests + count.companions;
  const parts = [
    words.singers(here),
    count.guests > 0 && words.guests(count.guests),
    count.companions > 0 && words.companions(count.companions),
  ].filter(Boolean);
  return (
    <Sheet className="closing-here">
      <div>
        <h2 className="closing-here-heading">{heading}</h2>
        {total === 0 ? (
          <p className="soft">{words.hereNobody}</p>
        ) : (
          <p className="closing-total figures">
            <span className="closing-number">{total}</span>
            {parts.length > 1 && <span className="soft">{parts.join(", ")}</span>}
          </p>
        )}
      </div>
      <Button icon="singers" onPress={() => goTo(paths.rollCall(session.id))}>
        {words.rollCall}
      </Button>
    </Sheet>
  );
}
