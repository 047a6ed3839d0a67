import { useEffect, useRef, useState } from "react";

import type { Library } from "#domain/library.ts";
import type { PlanItem, PlanItemId } from "#domain/plan.ts";
import { checkPlan } from "#domain/planCheck.ts";
import { clockOf } from "#domain/planClock.ts";
import type { Usage } from "#domain/usage.ts";
import { numberInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { takeBack } from "#store/takeBack.ts";
import { Button } from "#ui/Button.tsx";
import { Sheet } from "#ui/Page.tsx";
import { offerUndo } from "#ui/undo.ts";

import { AdvicePanel } from "./AdvicePanel.tsx";
import { takeSuggestion } from "./commands.ts";
import { focusRow } from "./PlanList.tsx";
import type { PlannedSession } from "./queries.ts";
import { SuggestedRow } from "./SuggestedRow.tsx";
import { SwapSheet } from "./SwapSheet.tsx";
import { type Suggestion, useSuggestion } from "./useSuggestion.ts";
import "./suggest.css";

interface SuggestedPlanProps {
  readonly planned: PlannedSession;
  readonly library: Library;
  readonly usage: Usage;
  readonly onClose: () => void;
}

/** A drafted plan, every choice with its reason; nothing is written until it is taken. */
export function SuggestedPlan(props: SuggestedPlanProps) {
  const words = useWords().climb.suggest;
  const { planned, library, usage } = props;
  const suggestion = useSuggestion(planned.session, library, usage);
  if (!suggestion) {
    return (
      <p className="soft" role="status">
        {words.waiting}
      </p>
    );
  }
  return <Drafted {...props} suggestion={suggestion} />;
}

function Drafted({
  planned: { session, items: before },
  library,
  usage,
  onClose,
  suggestion,
}: SuggestedPlanProps & { suggestion: Suggestion }) {
  const { climb, common } = useWords();
  const words = climb.suggest;
  const store = useStore();
  const language = useLanguage();
  const [swapping, setSwapping] = useState<number>();
  const lead = useRef<HTMLParagraphElement>(null);
  // The button that opened it is gone: the keyboard goes to the first words of what came instead.
  useEffect(() => lead.current?.focus({ preventScroll: true }), []);
  const { items } = suggestion;
  const drafted = items.map(({ part, minutes, content }, place): PlanItem => ({
    id: `draft-${place}` as PlanItemId,
    sessionId: session.id,
    index: String(place).padStart(3, "0"),
    part,
    minutes,
    content,
  }));
  const { date, minutes: sessionMinutes } = session;
  const advice = checkPlan({ items: drafted, library, sessionMinutes, usage, date });
  const { starts } = clockOf(drafted, session.date, session.time);
  const replaces = before.length > 0;
  const [swapped, draftOfSwapped] = [items[swapping ?? -1], drafted[swapping ?? -1]];

  const take = async () => {
    const answer = await takeSuggestion(store, session.id, suggestion.planned(), before);
    if (!answer.ok) return;
    onClose();
    offerUndo({ sentence: words.taken, undo: async () => takeBack(store, answer.value) });
  };
  const ways = (
    <div className="row">
      <Button tone="primary" icon="check" onPress={take} disabled={items.length === 0}>
        {replaces ? words.takeInstead : words.take}
      </Button>
      <Button onPress={onClose}>{common.cancel}</Button>
    </div>
  );

  return (
    <div className="plan-suggested">
      <p className="big" tabIndex={-1} ref={lead}>
        {items.length === 0
          ? words.nothing
          : words.ceiling(numberInWords(language, Math.round(suggestion.ceiling * 2) / 2))}
      </p>
      {replaces && <p className="soft">{words.replaces}</p>}
      {ways}
      {items.length > 0 && (
        <>
          <AdvicePanel
            advice={advice}
            items={drafted}
            library={library}
            open={false}
            onShow={(itemId) => focusRow(itemId, "swap")}
          />
          <Sheet className="plan-suggested-sheet">
            <ol className="plan-suggested-rows">
              {items.map((item, place) => {
                const draft = drafted[place];
                return (
                  draft && (
                    <SuggestedRow
                      key={draft.id}
                      item={item}
                      draft={draft}
                      isFirstOfPart={items[place - 1]?.part !== item.part}
                      starts={starts.get(draft.id)}
                      library={library}
                      suggestion={suggestion}
                      onSwap={() => setSwapping(place)}
                    />
                  )
                );
              })}
            </ol>
          </Sheet>
          {ways}
        </>
      )}
      {swapped && draftOfSwapped && swapping !== undefined && (
        <SwapSheet
          item={swapped}
          draft={drafted}
          library={library}
          usage={usage}
          onClose={() => setSwapping(undefined)}
          onSwap={(content) => {
            setSwapping(undefined);
            suggestion.swap(swapping, content);
          }}
        />
      )}
    </div>
  );
}
