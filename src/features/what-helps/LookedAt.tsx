import { useState } from "react";

import {
  type Card,
  type LookProblem,
  nextLook,
  parseLookAgain,
  suggestedLook,
  weeksToNextLook,
} from "#domain/card.ts";
import { type CivilDate, civilDateAt, parseCivilDate } from "#domain/civil.ts";
import { useOffer } from "#features/useOffer.ts";
import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Chip, ChipRow } from "#ui/Chip.tsx";
import { DateField } from "#ui/Field.tsx";
import { Fold } from "#ui/Fold.tsx";

import { lookAgainOn, wentThrough } from "./commands.ts";

/** When the card was gone through, and when it is looked at again: a card is never finished. */
export function LookedAt({ card }: { card: Card }) {
  const store = useStore();
  const words = useWords().whatHelps;
  const language = useLanguage();
  const offer = useOffer();
  const today = civilDateAt(store.now());
  const againOn = card.looks?.againOn ?? null;
  // What is typed stands until it is a day that can be kept.
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useState<LookProblem>();

  const choose = async (date: CivilDate | null) => {
    setTyped(undefined);
    setProblem(undefined);
    await lookAgainOn(store, card.id, date);
  };
  const type = async (text: string) => {
    const date = parseLookAgain(parseCivilDate(text), today);
    if (text === "" || date.ok) return choose(date.ok ? date.value : null);
    setTyped(text);
    setProblem(undefined);
  };
  const judge = () => {
    if (typed === undefined) return;
    const date = parseLookAgain(parseCivilDate(typed), today);
    setProblem(date.ok ? undefined : date.why);
  };
  const madeToday = async () => {
    setTyped(undefined);
    setProblem(undefined);
    const kept = await wentThrough(store, card.id, nextLook(card.looks, today));
    if (kept.ok) offer(kept.value, words.madeOn(dateInWords(language, today, "dayAndMonth")));
  };

  const whenMade = card.looks
    ? words.madeOn(dateInWords(language, card.looks.madeOn, "dayAndMonth"))
    : words.notMade;
  return (
    <Fold heading={words.looks} note={whenMade}>
      <div className="row">
        <Button icon="check" onPress={madeToday}>
          {words.doneToday}
        </Button>
      </div>
      <div className="helps-when">
        <DateField
          label={words.againOn}
          hint={words.againHint}
          value={typed ?? againOn ?? ""}
          min={suggestedLook(today, 0)}
          onChange={(text) => void type(text)}
          onBlur={judge}
          problem={problem && (problem === "no day" ? words.noDay : words.notToCome)}
        />
        <ChipRow label={words.looks}>
          {weeksToNextLook.map((weeks) => {
            const date = suggestedLook(today, weeks);
            return (
              <Chip
                key={weeks}
                pressed={againOn === date}
                onPress={async () => choose(againOn === date ? null : date)}
              >
                {words.inMonths((weeks / 52) * 12)}
              </Chip>
            );
          })}
        </ChipRow>
      </div>
    </Fold>
  );
}
