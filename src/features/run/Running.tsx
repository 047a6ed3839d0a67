import { useState } from "react";

import type { Library } from "#domain/library.ts";
import { endedLast } from "#domain/outcome.ts";
import type { PlanItem } from "#domain/plan.ts";
import { type Run, shownItem, standAt } from "#domain/run.ts";
import type { Session } from "#domain/session.ts";
import { useAwake } from "#features/useAwake.ts";
import { usePedals } from "#features/usePedals.ts";
import { useVariants } from "#features/useVariants.ts";
import { useLanguage, useWordsOfHall } from "#i18n/react.tsx";
import type { RunPage } from "#store/runs.ts";

import { Dock } from "./Dock.tsx";
import { DropStrip } from "./DropStrip.tsx";
import { FitStrip } from "./FitStrip.tsx";
import { InsertSheet } from "./InsertSheet.tsx";
import { itemTitle } from "./itemTitle.ts";
import { NextUp } from "./NextUp.tsx";
import { NowItem } from "./NowItem.tsx";
import { RunHead } from "./RunHead.tsx";
import { StepBar } from "./StepBar.tsx";
import { TimeBoard } from "./TimeBoard.tsx";
import { Tools } from "./Tools.tsx";
import { useClimbs } from "./useClimbing.ts";
import { useSteps } from "./useSteps.ts";
import { useTimes } from "./useTimes.ts";
import { WholePlan } from "./WholePlan.tsx";

interface RunningProps {
  readonly session: Session;
  readonly run: Run;
  readonly page: RunPage;
  readonly library: Library;
}

export function Running({ session, run, page, library }: RunningProps) {
  const { plan, outcomes, gone } = page;
  const stand = standAt(run.itemId, plan, outcomes, gone);
  // An item that somebody takes out of the plan stays before the leader who is leading it.
  const [led, setLed] = useState<PlanItem | undefined>(stand.here);
  if (stand.here && stand.here !== led) setLed(stand.here);
  const stays = led?.id === run.itemId ? led : undefined;
  const shown = stand.here ?? stays ?? shownItem(stand, plan);
  if (!shown) return null;
  return (
    <Leading
      session={session}
      run={run}
      page={page}
      library={library}
      shown={shown}
      leftPlan={!stand.here && shown === stays}
    />
  );
}

interface LeadingProps extends RunningProps {
  readonly shown: PlanItem;
  readonly leftPlan: boolean;
}

function Leading({ session, run, page, library, shown, leftPlan }: LeadingProps) {
  const words = useWordsOfHall().run;
  const language = useLanguage();
  const awake = useAwake();
  const [sheet, setSheet] = useState<"plan" | "insert" | undefined>();
  const { plan, outcomes, gone } = page;
  const { before, next, ahead } = standAt(shown.id, plan, outcomes, gone);
  const steps = useSteps(run, shown, next);
  const times = useTimes(session, run, shown, ahead);
  const ready = useVariants(session.id);
  const climbs = useClimbs(session);
  usePedals({ onNext: () => void steps.next(), onPrevious: () => void steps.previous() });

  const titleOf = (item: PlanItem) => itemTitle(words, language, library, item.content);
  const title = titleOf(shown);
  const asked = endedLast(plan, outcomes, shown.id);
  const close = () => setSheet(undefined);

  return (
    <div className="run" data-size="run">
      <p className="for-ears" role="status">
        {words.now(title)}
      </p>
      <RunHead sessionId={session.id} onWholePlan={() => setSheet("plan")} />
      <TimeBoard times={times} afterEnd={shown.content.kind === "chatBar"} />
      {shown.content.kind !== "chatBar" && (
        <DropStrip suggestion={times.suggestion} titleOf={titleOf} onDrop={steps.drop} />
      )}
      {asked && (
        <FitStrip
          key={asked.id}
          item={asked}
          title={titleOf(asked)}
          fit={outcomes.get(asked.id)?.fit ?? null}
          climb={outcomes.get(asked.id)?.climb}
        />
      )}
      {/* Another item is another page: it begins at its top, and its sound and its tempo go with it. */}
      <main className="run-now" key={shown.id}>
        <NowItem
          item={shown}
          title={title}
          place={placeIn(plan, shown, next)}
          total={plan.length}
          gone={times.gone}
          outcome={outcomes.get(shown.id)}
          library={library}
          leftPlan={leftPlan}
          ready={ready}
          climbs={climbs}
        />
        <Tools
          sessionId={session.id}
          awake={awake}
          onSkip={next && (() => steps.skip(title))}
          onInsert={shown.content.kind === "chatBar" ? undefined : () => setSheet("insert")}
          onEnd={next && steps.end}
        />
      </main>
      <footer className="run-foot">
        <NextUp
          item={next}
          title={next && titleOf(next)}
          at={times.nextAt}
          library={library}
          needed={(next && ready?.byItem.get(next.id)) ?? []}
        />
        <Dock item={shown} outcome={outcomes.get(shown.id)} library={library} climbs={climbs} />
        <StepBar
          onPrevious={before && steps.previous}
          onNext={next && steps.next}
          onEnd={steps.end}
        />
      </footer>
      <WholePlan
        open={sheet === "plan"}
        onClose={close}
        shown={shown}
        page={page}
        ahead={ahead}
        nextAt={times.nextAt}
        titleOf={titleOf}
        steps={steps}
      />
      {sheet === "insert" && (
        <InsertSheet after={shown} title={title} library={library} onClose={close} />
      )}
    </div>
  );
}

function placeIn(plan: readonly PlanItem[], shown: PlanItem, next: PlanItem | undefined): number {
  const at = plan.findIndex(({ id }) => id === shown.id);
  if (at !== -1) return at + 1;
  return next ? plan.indexOf(next) : plan.length;
}
