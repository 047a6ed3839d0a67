import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import type { KeptAbout } from "#store/keptAbout.ts";

import { Part } from "./KeptInWords.tsx";

/** How long each thing is kept; with the day, where it is known. `[P11]` */
export function HowLong({ kept }: { kept: KeptAbout }) {
  const language = useLanguage();
  const words = useWords().rights.kept;
  const { card, days, retention } = kept.forgets;
  const on = (date: string) => dateInWords(language, date, "dayMonthYear");
  return (
    <Part heading={words.forgets}>
      <ul className="rights-lines">
        <li>{card ? words.forgetsCardOn(on(card)) : words.forgetsCard(retention.cardDays)}</li>
        <li>
          {words.forgetsDays(retention.turnoutDays)} {days && words.forgetsDaysOn(on(days))}
        </li>
        <li>{words.forgetsContact}</li>
        <li>{words.forgetsName}</li>
        {kept.agreements.pieces.length > 0 && <li>{words.forgetsPublished}</li>}
      </ul>
      <p className="soft">{words.noReasons}</p>
    </Part>
  );
}
