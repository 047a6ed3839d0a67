import { useState } from "react";

import { libraryNeeds } from "#content/adaptations.ts";
import type { Card } from "#domain/card.ts";
import { wishGroups } from "#domain/talk.ts";
import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Fold } from "#ui/Fold.tsx";
import { Section } from "#ui/Page.tsx";

import { AskToRemember } from "./AskToRemember.tsx";
import type { CardPage } from "./queries.ts";
import { ChosenWishes, WishChoices } from "./Wishes.tsx";
import { Heard } from "./Heard.tsx";

interface WhatHelpsProps {
  readonly card: Card;
  readonly page: CardPage;
}

/** The wishes that were chosen; before any can be, the card asks whether they may be remembered. */
export function WhatHelps({ card, page }: WhatHelpsProps) {
  const words = useWords().whatHelps;
  return (
    <Fold heading={words.helps} note={card.remember ? undefined : words.ask.title(card.called)}>
      {card.remember?.given === true ? (
        <Wished card={card} remember={card.remember} />
      ) : (
        <Ask card={card} page={page} />
      )}
    </Fold>
  );
}

function Ask({ card, page }: WhatHelpsProps) {
  const words = useWords().whatHelps;
  const language = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const { remember } = card;
  if (remember && !isAsking) {
    return (
      <>
        <p>{words.ask.declined(card.called, dateInWords(language, remember.on, "dayAndMonth"))}</p>
        <div className="row">
          <Button onPress={() => setAsking(true)}>{words.ask.again}</Button>
        </div>
      </>
    );
  }
  return (
    <>
      <p className="soft">{words.ask.lead}</p>
      <AskToRemember
        id={card.id}
        page={page}
        yes={words.ask.yes}
        no={words.ask.no}
        onAnswer={() => setAsking(false)}
      />
    </>
  );
}

function Wished({ card, remember }: { card: Card; remember: NonNullable<Card["remember"]> }) {
  const { whatHelps: words, together, common } = useWords();
  const language = useLanguage();
  const [isChoosing, setChoosing] = useState(false);
  const close = () => setChoosing(false);
  const chosen = libraryNeeds.filter(({ key }) => card.needs.has(key)).map(({ key }) => key);
  const agreed = remember.how === "paper" ? words.ask.agreedPaper : words.ask.agreedSpoken;
  return (
    <>
      {chosen.length === 0 ? (
        <p className="soft">{words.noWishes}</p>
      ) : (
        <ChosenWishes needs={chosen} />
      )}
      {chosen.some((key) => key === "contact") && <p className="soft small">{words.contactHint}</p>}
      <div className="row">
        <Button icon="edit" onPress={() => setChoosing(true)}>
          {words.chooseWishes}
        </Button>
      </div>
      <Heard card={card} />
      <p className="soft small">
        {agreed(dateInWords(language, remember.on, "dayAndMonth"), remember.notedBy)}
      </p>
      {isChoosing && (
        <Dialog
          open
          wide
          onClose={close}
          title={words.chooseWishes}
          closeWord={common.close}
          actions={
            <Button tone="primary" onPress={close}>
              {together.finish}
            </Button>
          }
        >
          <div className="stack">
            {wishGroups.map((group) => (
              <Section key={group} level={3} heading={words.wishGroups[group]}>
                <WishChoices card={card} group={group} />
              </Section>
            ))}
          </div>
        </Dialog>
      )}
    </>
  );
}
