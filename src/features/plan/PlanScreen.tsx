import { useRef, useState } from "react";

import type { Library } from "#domain/library.ts";
import type { PlanItemId } from "#domain/plan.ts";
import { checkPlan } from "#domain/planCheck.ts";
import type { SessionId } from "#domain/session.ts";
import type { Usage } from "#domain/usage.ts";
import { paths } from "#features/paths.ts";
import { useLibrary } from "#features/useLibrary.ts";
import { useVariants, type Whom } from "#features/useVariants.ts";
import { dateInWords, timeInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Page } from "#ui/Page.tsx";

import { AddPanel } from "./AddPanel.tsx";
import { AdvicePanel } from "./AdvicePanel.tsx";
import { BeginPlan } from "./BeginPlan.tsx";
import { ItemDialog } from "./ItemDialog.tsx";
import { focusRow, PlanList } from "./PlanList.tsx";
import { PlanPaper } from "./PlanPaper.tsx";
import { PlanTime } from "./PlanTime.tsx";
import { type PlannedSession, usePlannedSession, useUsage } from "./queries.ts";
import { ReadyPanel } from "./ReadyPanel.tsx";
import { SuggestedPlan } from "./SuggestedPlan.tsx";
import { usePlanAims } from "./usePlanAims.ts";
import { useWide } from "./useWide.ts";
import "./plan.css";
import "./planRow.css";
import "./planSettings.css";
import "./planAdd.css";
import "./planPaper.css";
import "./suggest.css";
import "./ready.css";

/** What do we do, in which order, and does it fit the time? */
export function PlanScreen({ sessionId }: { sessionId: SessionId }) {
  const planned = usePlannedSession(sessionId);
  const library = useLibrary();
  const usage = useUsage(planned?.session.date);
  const words = useWords();
  if (planned === null) {
    return (
      <Page title={words.plan.title} back={{ href: paths.course, word: words.common.course }}>
        <Empty sentence={words.plan.noSession} />
      </Page>
    );
  }
  if (!planned || !library || !usage) return <Page title={words.plan.title} />;
  return <KnownPlan planned={planned} library={library} usage={usage} />;
}

interface KnownPlanProps {
  readonly planned: PlannedSession;
  readonly library: Library;
  readonly usage: Usage;
}

function KnownPlan({ planned, library, usage }: KnownPlanProps) {
  const { session, items } = planned;
  const { plan: words, climb } = useWords();
  const language = useLanguage();
  const [emptyPage, setEmptyPage] = useState(false);
  const [beganEmpty] = useState(items.length === 0);
  const [suggesting, setSuggesting] = useState(false);
  const frame = {
    title: words.title,
    lead: words.when(
      dateInWords(language, session.date, "weekdayAndDate"),
      timeInWords(language, session.time),
      session.place,
    ),
    back: { href: paths.session(session.id), word: words.backToSession },
  };
  if (suggesting) {
    return (
      <Page {...frame} title={climb.suggest.title}>
        <SuggestedPlan
          planned={planned}
          library={library}
          usage={usage}
          onClose={() => setSuggesting(false)}
        />
      </Page>
    );
  }
  if (items.length === 0 && !emptyPage) {
    return (
      <Page {...frame}>
        <BeginPlan
          session={session}
          library={library}
          usage={usage}
          onEmptyPage={() => setEmptyPage(true)}
          onSuggest={() => setSuggesting(true)}
        />
      </Page>
    );
  }
  return (
    <OpenPlan
      frame={frame}
      planned={planned}
      library={library}
      usage={usage}
      isFresh={beganEmpty}
      onSuggest={() => setSuggesting(true)}
    />
  );
}

interface OpenPlanProps extends KnownPlanProps {
  /** It was an empty page a moment ago. */
  readonly isFresh: boolean;
  readonly onSuggest: () => void;
  readonly frame: {
    readonly title: string;
    readonly lead: string;
    readonly back: { readonly href: string; readonly word: string };
  };
}

function OpenPlan({ frame, planned, library, usage, isFresh, onSuggest }: OpenPlanProps) {
  const { session, items } = planned;
  const words = useWords();
  const isWide = useWide();
  const [adding, setAdding] = useState(items.length === 0);
  const [opened, setOpened] = useState<PlanItemId>();
  const [said, setSaid] = useState<{ sentence: string; times: number }>();
  const side = useRef<HTMLElement>(null);
  const aimOf = usePlanAims(session);
  const [whom, setWhom] = useState<Whom>();
  const ready = useVariants(session.id, whom);
  const openItem = items.find(({ id }) => id === opened);
  const { date, minutes: sessionMinutes } = session;
  const advice = checkPlan({ items, library, sessionMinutes, usage, date });
  const addPanel = (
    <AddPanel sessionId={session.id} items={items} library={library} usage={usage} />
  );

  return (
    <Page
      {...frame}
      wide
      actions={
        <>
          <Button
            tone="primary"
            icon="plus"
            onPress={() =>
              isWide ? side.current?.querySelector("input")?.focus() : setAdding(true)
            }
          >
            {words.plan.openAdd}
          </Button>
          {session.state === "planned" && (
            <Button icon="star" onPress={onSuggest}>
              {words.climb.suggest.again}
            </Button>
          )}
          <Button icon="print" onPress={() => window.print()}>
            {words.common.print}
          </Button>
        </>
      }
    >
      <div className="plan-columns screen-only">
        <div className="plan-main">
          <div className="plan-top">
            <PlanTime session={session} items={items} takesFocus={isFresh} />
            {items.length > 0 && (
              <AdvicePanel
                advice={advice}
                items={items}
                library={library}
                open={isWide}
                onShow={focusRow}
              />
            )}
            {ready && items.length > 0 && (
              <ReadyPanel sessionId={session.id} ready={ready} onWhom={setWhom} />
            )}
          </div>
          {items.length === 0 ? (
            <Empty sentence={words.plan.emptyPage} />
          ) : (
            <PlanList
              planned={planned}
              library={library}
              usage={usage}
              aimOf={aimOf}
              ready={ready?.byItem}
              onOpen={({ id }) => setOpened(id)}
              say={(sentence) =>
                setSaid((before) => ({ sentence, times: (before?.times ?? 0) + 1 }))
              }
            />
          )}
          {!isWide && (
            <Button tone="primary" icon="plus" wide onPress={() => setAdding(true)}>
              {words.plan.addHeading}
            </Button>
          )}
        </div>
        {isWide && (
          <aside ref={side} className="plan-side" aria-labelledby="plan-side-head">
            <h2 id="plan-side-head">{words.plan.addHeading}</h2>
            {addPanel}
          </aside>
        )}
      </div>
      <PlanPaper planned={planned} library={library} aimOf={aimOf} ready={ready?.byItem} />
      <div className="for-ears" role="status">
        {said && <span key={said.times}>{said.sentence}</span>}
      </div>
      {!isWide && (
        <Dialog
          open={adding}
          onClose={() => setAdding(false)}
          title={words.plan.addHeading}
          closeWord={words.common.close}
        >
          {addPanel}
        </Dialog>
      )}
      {openItem && (
        <ItemDialog item={openItem} library={library} onClose={() => setOpened(undefined)} />
      )}
    </Page>
  );
}
