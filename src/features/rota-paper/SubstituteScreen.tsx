import type { ReactNode } from "react";

import { whomToAsk } from "#domain/amIOn.ts";
import { callAddress } from "#domain/helperDraft.ts";
import type { SessionId } from "#domain/session.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { Button, ButtonLink } from "#ui/Button.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Page } from "#ui/Page.tsx";

import { inOrderOfComing, usePaperWords } from "./inWords.ts";
import { PlanToLead } from "./PlanToLead.tsx";
import { type SessionOnPaper, usePlan, useSessionOnPaper } from "./queries.ts";
import "./substitute.css";

/**
 * A substitute takes tonight: all that somebody needs who has never been here, on one page and one screen. No singer's
 * card and no singer's name is on it.
 */
export function SubstituteScreen({ sessionId }: { sessionId: SessionId }) {
  const { rotaPaper, common } = useWords();
  const words = rotaPaper.substitute;
  const page = useSessionOnPaper(sessionId);
  const plan = usePlan(sessionId);
  const paper = usePaperWords(page?.facts.team ?? []);
  const back = { href: paths.session(sessionId), word: rotaPaper.backToSession };
  if (page === undefined || !plan) return <Page title={words.title} back={back} />;
  if (!page?.date) {
    return (
      <Page title={words.title} back={back}>
        <Empty sentence={page ? rotaPaper.calledOff : rotaPaper.noSession} />
      </Page>
    );
  }
  const { session } = page;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      back={back}
      actions={
        <>
          {plan.length > 0 && session.state === "planned" && (
            <ButtonLink tone="primary" icon="play" href={paths.run(session.id)}>
              {words.run}
            </ButtonLink>
          )}
          <Button icon="print" onPress={() => window.print()}>
            {common.print}
          </Button>
        </>
      }
    >
      <div className="substitute">
        <p className="substitute-when">
          {[
            page.choir,
            rotaPaper.tonight.lead(paper.atLine(session.date), paper.time(session.time)),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <div className="substitute-around">
          <Where page={page} />
          <div className="substitute-column">
            <Call page={page} />
            <WhoDoes page={page} />
          </div>
        </div>
        <PlanToLead session={session} plan={plan} />
        <p className="substitute-go-on">{words.goOn}</p>
      </div>
    </Page>
  );
}

function Where({ page: { session, hall } }: { page: SessionOnPaper }) {
  const words = useWords().rotaPaper.substitute;
  const where = [session.place, hall.address].filter((text) => text !== "").join(", ");
  return (
    <div className="substitute-column">
      <Part heading={words.where}>{where || words.notWritten}</Part>
      <Part heading={words.key}>{hall.key || words.notWritten}</Part>
      {hall.good !== "" && <Part heading={words.good}>{hall.good}</Part>}
    </div>
  );
}

function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="substitute-part">
      <h2>{heading}</h2>
      <p className="substitute-typed">{children}</p>
    </section>
  );
}

function Call({ page: { hall, date, facts } }: { page: SessionOnPaper }) {
  const words = useWords().rotaPaper;
  const { amIOn } = useWords();
  const people = whomToAsk(hall, date, facts.team, undefined);
  return (
    <section className="substitute-part">
      <h2>{words.substitute.call}</h2>
      {people.length === 0 && <p>{words.nobody}</p>}
      <ul className="substitute-calls">
        {people.map(({ id, called, phone }) => {
          const address = callAddress(phone);
          return (
            <li key={id}>
              <span className="substitute-number">
                {called} <span className="figures">{phone}</span>
              </span>
              {address && (
                <ButtonLink href={address} icon="phone">
                  {amIOn.call(called)}
                </ButtonLink>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function WhoDoes({ page: { date, facts, session } }: { page: SessionOnPaper }) {
  const words = useWords().rotaPaper.substitute;
  const paper = usePaperWords(facts.team);
  if (!date) return null;
  return (
    <section className="substitute-part">
      <h2>{words.who}</h2>
      <ul className="substitute-who">
        {inOrderOfComing(date).map((place) => (
          <li key={place.duty}>
            <span className="figures">{paper.come(place.task, session)}</span>
            <span>{paper.task(place.task)}</span>
            <strong>{paper.holder(place) ?? words.free}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
