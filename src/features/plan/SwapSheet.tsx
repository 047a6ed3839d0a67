import { useState } from "react";

import { exerciseKinds } from "#domain/exercise.ts";
import type { Language } from "#domain/language.ts";
import type { Library } from "#domain/library.ts";
import { type PlanContent, type PlanItem, subjectOf } from "#domain/plan.ts";
import { choicesFor, type Wanted } from "#domain/planChoices.ts";
import type { SuggestedItem } from "#domain/suggest.ts";
import { lastUsed, type Subject, type Usage } from "#domain/usage.ts";
import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Icon } from "#ui/Icon.tsx";
import { SearchField } from "#ui/SearchField.tsx";

import { itemKind, itemName } from "./itemWords.ts";

interface SwapSheetProps {
  readonly item: SuggestedItem;
  readonly draft: readonly PlanItem[];
  readonly library: Library;
  readonly usage: Usage;
  readonly onClose: () => void;
  readonly onSwap: (content: PlanContent) => void;
}

/** What could stand there just as well, and the whole library behind it. */
export function SwapSheet({ item, draft, library, usage, onClose, onSwap }: SwapSheetProps) {
  const { plan, climb, common } = useWords();
  const words = climb.suggest;
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const others = othersFor(item.content, typed, library, usage, language);
  const isInPlan = (content: PlanContent) =>
    draft.some((one) => subjectOf(one.content) === subjectOf(content));
  const near = typed === "" ? item.instead.filter((one) => !isInPlan(one)) : [];
  const row = (content: PlanContent) => (
    <SwapChoice
      key={subjectOf(content)}
      content={content}
      isInPlan={isInPlan(content)}
      library={library}
      usage={usage}
      onSwap={onSwap}
    />
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.swapTitle(itemName(plan, language, library, item.content))}
      closeWord={common.close}
    >
      <div className="stack">
        {near.length > 0 && (
          <section className="plan-choices">
            <h3 className="plan-choices-head">{words.swapNear}</h3>
            <ul className="plan-choices-list">{near.map(row)}</ul>
          </section>
        )}
        <section className="plan-choices stack gap-small">
          <h3 className="plan-choices-head">{words.swapSearch}</h3>
          <SearchField
            label={plan.searchLabel}
            value={typed}
            onChange={setTyped}
            clearWord={plan.clear}
          />
          {others.length === 0 && <p className="soft">{plan.nothingFound}</p>}
          <ul className="plan-choices-list">{others.map(row)}</ul>
        </section>
      </div>
    </Dialog>
  );
}

interface SwapChoiceProps extends Pick<SwapSheetProps, "library" | "usage" | "onSwap"> {
  readonly content: PlanContent;
  readonly isInPlan: boolean;
}

function SwapChoice({ content, isInPlan, library, usage, onSwap }: SwapChoiceProps) {
  const { plan } = useWords();
  const language = useLanguage();
  const subject = subjectOf(content);
  const kind = itemKind(plan, library, content);
  const about = [kind.word, ...(isInPlan ? [plan.inPlan] : []), ...usedWhen(subject)].join(" · ");
  function usedWhen(one: Subject | undefined): string[] {
    const last = one && lastUsed(usage, one);
    return last ? [plan.lastUsed(dateInWords(language, last, "short"))] : [];
  }
  return (
    <li>
      <button className="plan-choice" type="button" onClick={() => onSwap(content)}>
        <Icon name={kind.icon} />
        <span className="plan-choice-words">
          <span className="plan-choice-name">{itemName(plan, language, library, content)}</span>
          <span className="plan-choice-about"> {about}</span>
        </span>
      </button>
    </li>
  );
}

/** Songs for a song; for a warm-up those of its kind, and all of them when something is searched for or it is the only one. */
function othersFor(
  content: PlanContent,
  typed: string,
  library: Library,
  usage: Usage,
  language: Language,
): PlanContent[] {
  const find = (kinds: Wanted["kinds"]) =>
    choicesFor(library, usage, { typed, kinds, notLately: false }, language);
  const isOther = (one: PlanContent) => subjectOf(one) !== subjectOf(content);
  if (content.kind !== "warmUp") {
    const { songs } = find(["song"]);
    return songs.map(({ id }): PlanContent => ({ kind: "song", songId: id })).filter(isOther);
  }
  const warmUps = (kinds: Wanted["kinds"]) =>
    find(kinds)
      .exercises.map(({ id }): PlanContent => ({ kind: "warmUp", exerciseId: id, level: 1 }))
      .filter(isOther);
  const kind = library.exercises.get(content.exerciseId)?.kind;
  const alike = typed === "" && kind ? warmUps([kind]) : [];
  return alike.length > 0 ? alike : warmUps(exerciseKinds);
}
