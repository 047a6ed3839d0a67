import type { Library } from "#domain/library.ts";
import type { PlanItem, PlanItemId } from "#domain/plan.ts";
import type { Advice } from "#domain/planCheck.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import type { Words } from "#i18n/words.ts";
import { Button } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";

import { itemName } from "./itemWords.ts";

interface AdvicePanelProps {
  readonly advice: readonly Advice[];
  readonly items: readonly PlanItem[];
  readonly library: Library;
  readonly open: boolean;
  readonly onShow: (itemId: PlanItemId) => void;
}

/** One line each, never in the way. */
export function AdvicePanel({ advice, items, library, open, onShow }: AdvicePanelProps) {
  const words = useWords().plan;
  const language = useLanguage();
  if (advice.length === 0) {
    return (
      <p className="plan-good">
        <Icon name="check" />
        <span>{words.looksGood}</span>
      </p>
    );
  }
  return (
    <details className="plan-advice" open={open}>
      <summary className="plan-advice-summary">
        <Icon name="info" />
        <span>{words.thingsToConsider(advice.length)}</span>
        <Icon name="down" className="plan-advice-fold" />
      </summary>
      <ul className="plan-advice-lines">
        {advice.map((one) => {
          const itemId = "itemId" in one ? one.itemId : undefined;
          const item = items.find(({ id }) => id === itemId);
          const name = item ? itemName(words, language, library, item.content) : "";
          const sentence = inWords(words, one, name);
          return (
            <li key={`${one.kind} ${itemId ?? ""}`} className="plan-advice-line">
              <p>{sentence}</p>
              {item && (
                <Button
                  tone="plain"
                  spoken={`${words.showItem}: ${name}`}
                  onPress={() => onShow(item.id)}
                >
                  {words.showItem}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function inWords({ advice }: Words["plan"], one: Advice, name: string): string {
  switch (one.kind) {
    case "noBreathing":
    case "noMovement":
    case "breathingInARow":
    case "noCalmEnd":
      return advice[one.kind];
    case "socialBreak":
    case "outOfOrder":
    case "newAtHigherLevel":
    case "severalPeaks":
    case "peakEarly":
    case "peakLate":
      return advice[one.kind](name);
    case "manyNewExercises":
    case "manyNewSongs":
    case "manyFast":
    case "manyLoud":
      return advice[one.kind](one.count);
    case "longStretch":
      return advice.longStretch(one.minutes, name);
    case "over":
    case "under":
      return advice[one.kind](one.minutes);
  }
}
