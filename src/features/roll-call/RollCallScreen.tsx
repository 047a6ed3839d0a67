import { useRef } from "react";

import type { Session, SessionId } from "#domain/session.ts";
import { paths } from "#features/paths.ts";
import { dateInWords, timeInWords } from "#i18n/format.ts";
import { useLanguage, useWordsOfHall } from "#i18n/react.tsx";
import { Button, ButtonLink } from "#ui/Button.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Page } from "#ui/Page.tsx";

import { Company } from "./Company.tsx";
import { NameGrid } from "./NameGrid.tsx";
import { Newcomer } from "./Newcomer.tsx";
import { type Names, useRollCall, useSession } from "./queries.ts";
import { RollCallHead } from "./RollCallHead.tsx";
import "./roll-call.css";
import "./paper.css";

export function RollCallScreen({ sessionId }: { sessionId: SessionId }) {
  const { rollCall: words, common } = useWordsOfHall();
  const found = useSession(sessionId);
  const back = { href: paths.today, word: common.today };
  if (found && !found.session) {
    return (
      <Page title={words.title} back={back}>
        <Empty
          sentence={words.notFound}
          action={
            <ButtonLink href={paths.course} icon="course">
              {common.course}
            </ButtonLink>
          }
        />
      </Page>
    );
  }
  return <OneRollCall sessionId={sessionId} session={found?.session} />;
}

function OneRollCall({
  sessionId,
  session,
}: {
  sessionId: SessionId;
  session: Session | undefined;
}) {
  const { rollCall: words, common } = useWordsOfHall();
  const language = useLanguage();
  const names = useRollCall(sessionId);
  const when = session && [
    dateInWords(language, session.date, "weekdayAndDate"),
    timeInWords(language, session.time),
  ];
  return (
    <Page
      title={words.title}
      lead={
        when && (
          <span className="roll-when">
            {[...when, session.place].filter((part) => part !== "").join(", ")}
          </span>
        )
      }
      back={{ href: paths.today, word: common.today }}
    >
      {session && names && <Marking sessionId={sessionId} names={names} />}
    </Page>
  );
}

function Marking({ sessionId, names }: { sessionId: SessionId; names: Names }) {
  const { rollCall: words, common } = useWordsOfHall();
  const { singers, here, count } = names;
  const grid = useRef<HTMLDivElement>(null);
  const beside = useRef<HTMLDivElement>(null);
  const singersHere = singers.filter(({ id }) => here.has(id)).length;
  return (
    <>
      <RollCallHead
        sessionId={sessionId}
        singers={singers}
        singersHere={singersHere}
        count={count}
        names={grid}
        beside={beside}
      />
      {/* The names come first: they are what a hand at the door looks for. */}
      <div className={singers.length === 0 ? "roll-body roll-body-new" : "roll-body"}>
        <div ref={grid}>
          {singers.length === 0 ? (
            <Empty
              sentence={words.emptySentence}
              lead={words.emptyLead}
              action={
                <ButtonLink href={paths.importSingers} icon="open">
                  {words.importList}
                </ButtonLink>
              }
            />
          ) : (
            <>
              <p className="roll-how soft screen-only">{words.howTo}</p>
              <NameGrid sessionId={sessionId} singers={singers} here={here} />
            </>
          )}
        </div>
        <div className="roll-beside screen-only" ref={beside}>
          <Newcomer sessionId={sessionId} singers={singers} />
          <Company sessionId={sessionId} count={count} />
          {singers.length > 0 && (
            <Button icon="print" onPress={() => window.print()}>
              {common.print}
            </Button>
          )}
        </div>
      </div>
      <Paper />
    </>
  );
}

/** On paper the names end in lines to write on, and in room for a number. */
function Paper() {
  const words = useWordsOfHall().rollCall;
  return (
    <div className="roll-paper print-only" aria-hidden="true">
      <p className="roll-paper-new">{words.paperNew}</p>
      <p className="roll-paper-line" />
      <p className="roll-paper-line" />
      <p className="roll-paper-line" />
      <p className="roll-paper-count">{words.paperCount}</p>
    </div>
  );
}
