import { type Card, suggestedLook, weeksToNextLook } from "#domain/card.ts";
import { type CivilDate, civilDateAt } from "#domain/civil.ts";
import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { ChoiceField } from "#ui/ChoiceField.tsx";

import { wentThrough } from "./commands.ts";

/** When to talk about it again: three months is our suggestion, and no day at all is fine. */
export function Again({ card }: { card: Card }) {
  const store = useStore();
  const { together: words, whatHelps } = useWords();
  const language = useLanguage();
  const today = civilDateAt(store.now());
  const days = weeksToNextLook.map((weeks) => ({ weeks, date: suggestedLook(today, weeks) }));
  const chosen = card.looks?.madeOn === today ? (card.looks.againOn ?? "none") : undefined;
  const choose = (value: CivilDate | "none") =>
    void wentThrough(store, card.id, value === "none" ? null : value);
  return (
    <ChoiceField<CivilDate | "none">
      legend={words.again}
      quietLegend
      value={chosen}
      onChange={choose}
      options={[
        ...days.map(({ weeks, date }, place) => ({
          value: date,
          label: whatHelps.inMonths((weeks / 52) * 12),
          hint: [
            dateInWords(language, date, "full"),
            ...(place === 0 ? [words.againSuggested] : []),
          ].join(" · "),
        })),
        { value: "none", label: words.againNone },
      ]}
    />
  );
}
