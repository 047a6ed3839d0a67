import type { LocalTime } from "#domain/civil.ts";
import type { Library } from "#domain/library.ts";
import type { PlanItem } from "#domain/plan.ts";
import type { SuggestedItem, SuggestWhy } from "#domain/suggest.ts";
import { dateInWords, numberInWords, timeInWords } from "#i18n/format.ts";
import { stepName } from "#i18n/layerName.ts";
import { whyNext } from "#i18n/nextInWords.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Icon } from "#ui/Icon.tsx";

import { itemKind, itemName } from "./itemWords.ts";
import { rowId } from "./PlanRow.tsx";
import type { Suggestion } from "./useSuggestion.ts";

interface SuggestedRowProps {
  readonly item: SuggestedItem;
  readonly draft: PlanItem;
  readonly isFirstOfPart: boolean;
  readonly starts: LocalTime | undefined;
  readonly library: Library;
  readonly suggestion: Pick<Suggestion, "ladderOf" | "nextOf">;
  readonly onSwap: () => void;
}

export function SuggestedRow(props: SuggestedRowProps) {
  const { item, draft, isFirstOfPart, starts, library, suggestion, onSwap } = props;
  const { plan, climb, layers } = useWords();
  const language = useLanguage();
  const { ladderOf } = suggestion;
  const why = useWhy(suggestion, item);
  const { content, aim } = item;
  const name = itemName(plan, language, library, content);
  const kind = itemKind(plan, library, content);
  const ladder = content.kind === "song" ? ladderOf(content.songId).ladder : [];
  const canSwap = content.kind === "song" || content.kind === "warmUp";
  return (
    <li id={rowId(draft.id)} className="plan-suggested-row">
      {isFirstOfPart && <h2 className="plan-suggested-part">{plan.parts[item.part]}</h2>}
      <div className="plan-suggested-what">
        <p className="plan-when">
          {starts && <time className="figures">{timeInWords(language, starts)}</time>}
          <Icon name={kind.icon} />
          {kind.word && <span>{kind.word}</span>}
          <span className="figures">{climb.suggest.minutes(item.minutes)}</span>
        </p>
        <h3 className="plan-suggested-name">{name}</h3>
        {aim && ladder.length > 0 && (
          <p className="plan-suggested-aim">
            {climb.startAim(
              stepName(layers, ladder, aim.start),
              stepName(layers, ladder, aim.goal),
            )}{" "}
            <span className="soft figures">
              ({climb.suggest.about(numberInWords(language, Math.round(aim.load * 2) / 2))})
            </span>
          </p>
        )}
        <p className="soft">{why}</p>
      </div>
      {canSwap && (
        <button
          type="button"
          className="button button-quiet plan-suggested-swap"
          data-control="swap"
          aria-label={climb.suggest.swapFor(name)}
          onClick={onSwap}
        >
          <span className="button-word">{climb.suggest.swap}</span>
        </button>
      )}
    </li>
  );
}

/** Why it stands there, in one line. */
function useWhy(
  { ladderOf, nextOf }: SuggestedRowProps["suggestion"],
  { content, why }: SuggestedItem,
): string {
  const all = useWords();
  const words = all.climb.suggest;
  const language = useLanguage();
  const because = (one: Exclude<SuggestWhy, { kind: "template" | "leader" }>["because"]) =>
    one.kind === "away"
      ? words.why.away(dateInWords(language, one.lastUsed, "dayAndMonth"))
      : words.why[one.kind];
  switch (why.kind) {
    case "template":
      return words.why.template;
    case "leader":
      return words.why.chosen;
    case "exercise":
      return because(why.because);
    case "song": {
      if (content.kind !== "song") return words.place[why.place];
      const { ladder } = ladderOf(content.songId);
      const next = nextOf(content.songId);
      const reason = why.isEased || !next ? all.climb.eased : whyNext(all, ladder, next);
      return [words.place[why.place], because(why.because), reason].join(" ");
    }
  }
}
