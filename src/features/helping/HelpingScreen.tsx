import { useState } from "react";

import { ledNow } from "#domain/beside.ts";
import { nameInLibrary } from "#domain/library.ts";
import type { PlanItem, PlanItemId } from "#domain/plan.ts";
import type { Session, SessionId } from "#domain/session.ts";
import { paths } from "#features/paths.ts";
import { useLibrary } from "#features/useLibrary.ts";
import { type SessionVariants, useVariants } from "#features/useVariants.ts";
import { dateInWords, timeInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Button, ButtonLink } from "#ui/Button.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Page } from "#ui/Page.tsx";

import { ItemHelp } from "./ItemHelp.tsx";
import { WhoHelps } from "./WhoHelps.tsx";
import "./helping.css";

/** What helps each of those who are here, in the item that is led now and in the next one. For the coordinator's eyes. */
export function HelpingScreen({ sessionId }: { sessionId: SessionId }) {
  const words = useWords().helping;
  const language = useLanguage();
  const ready = useVariants(sessionId, "here");
  if (!ready) return <Page title={words.title} />;
  const { session, plan } = ready.page;
  const back = { href: paths.session(sessionId), word: words.backToSession };
  if (!session) {
    return (
      <Page title={words.title} back={{ href: paths.course, word: words.backToSession }}>
        <Empty sentence={words.noSession} />
      </Page>
    );
  }
  return (
    <Page title={words.title} lead={whenOf(words.lead, language, session)} back={back} wide>
      {plan.length === 0 ? (
        <Empty sentence={words.noPlan} />
      ) : (
        <Following ready={ready} sessionId={sessionId} />
      )}
    </Page>
  );
}

function whenOf(
  lead: (date: string, time: string) => string,
  language: ReturnType<typeof useLanguage>,
  { date, time }: Session,
): string {
  return lead(dateInWords(language, date, "weekdayAndDate"), timeInWords(language, time));
}

interface FollowingProps {
  readonly sessionId: SessionId;
  readonly ready: SessionVariants;
}

/** Goes along with what is led, until somebody looks elsewhere in the plan. */
function Following({ sessionId, ready }: FollowingProps) {
  const { helping: words } = useWords();
  const titleOf = useTitles();
  const { plan, outcomes, run } = ready.page;
  const led = ledNow(plan, outcomes, run);
  const [looking, setLooking] = useState<PlanItemId>();
  const found = plan.findIndex(({ id }) => id === (looking ?? led?.id));
  const at = Math.max(found, 0);
  const [now, next] = [plan[at], plan[at + 1]];
  if (!now) return null;
  const look = (item: PlanItem | undefined) => item && setLooking(item.id);
  const isElsewhere = led !== undefined && now.id !== led.id;

  return (
    <div className="helping">
      <nav className="helping-steps" aria-label={words.place(at + 1, plan.length)}>
        <Button icon="back" disabled={at === 0} onPress={() => look(plan[at - 1])}>
          {words.earlier}
        </Button>
        <p className="figures soft" role="status">
          {words.place(at + 1, plan.length)}
        </p>
        <Button icon="forward" disabled={!next} onPress={() => look(next)}>
          {words.later}
        </Button>
        {isElsewhere && (
          <Button icon="undo" onPress={() => setLooking(undefined)}>
            {words.follow}
          </Button>
        )}
      </nav>
      {!ready.isAnybodyHere && (
        <div className="helping-nobody">
          <p>{words.nobodyHere}</p>
          <ButtonLink href={paths.rollCall(sessionId)} icon="singers">
            {words.rollCall}
          </ButtonLink>
        </div>
      )}
      <div className="helping-columns">
        <ItemHelp
          key={now.id}
          heading={isElsewhere ? words.place(at + 1, plan.length) : words.now}
          item={now}
          title={titleOf(now)}
          ready={ready}
        />
        {next && (
          <ItemHelp
            key={`next ${next.id}`}
            heading={words.next}
            item={next}
            title={titleOf(next)}
            ready={ready}
            isAhead
          />
        )}
      </div>
      <WhoHelps sessionId={sessionId} people={ready.people} />
      <ButtonLink href={paths.arranging(sessionId)} icon="print">
        {words.arranging}
      </ButtonLink>
    </div>
  );
}

function useTitles(): (item: PlanItem) => string {
  const { run, plan } = useWords();
  const language = useLanguage();
  const library = useLibrary();
  return ({ content }) => {
    if (content.kind === "notice") return content.text;
    if (content.kind === "rest") return plan.rest;
    if (content.kind === "chatBar") return plan.chatBar;
    const name = library && nameInLibrary(library, content)?.[language];
    return name ?? (library ? run.unknownItem : "");
  };
}
