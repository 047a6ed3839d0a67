import { useState } from "react";

import type { Card } from "#domain/card.ts";
import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";

import { AskToRemember } from "./AskToRemember.tsx";
import type { CardPage } from "./queries.ts";

interface RememberingProps {
  readonly card: Card;
  readonly page: CardPage;
  readonly onAnswer: (given: boolean) => void;
}

/** Asked once; what was answered is said back, and can be answered anew. */
export function Remembering({ card, page, onAnswer }: RememberingProps) {
  const words = useWords().together;
  const language = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const { remember } = card;
  if (remember && !isAsking) {
    const day = dateInWords(language, remember.on, "dayAndMonth");
    return (
      <>
        <p>{remember.given ? words.saidYes(day) : words.saidNo(day)}</p>
        <div className="row">
          <Button onPress={() => setAsking(true)}>{words.sayAnew}</Button>
        </div>
      </>
    );
  }
  return (
    <AskToRemember
      id={card.id}
      page={page}
      yes={words.rememberYes}
      no={words.rememberNo}
      onAnswer={onAnswer}
    />
  );
}
