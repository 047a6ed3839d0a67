import { useState } from "react";

import type { Card } from "#domain/card.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { Button, ButtonLink } from "#ui/Button.tsx";

import { paperHref } from "./PaperScreen.tsx";
import { useTalksLeft } from "./state.ts";
import { NameDialog } from "./NameDialog.tsx";

/** Made together first: that is the way the card is meant to be filled in. */
export function CardActions({ card, isOpen }: { card: Card; isOpen: boolean }) {
  const words = useWords().whatHelps;
  const left = useTalksLeft(({ at }) => at[card.id]);
  const [isNaming, setNaming] = useState(false);
  return (
    <>
      {isOpen && (
        <ButtonLink
          tone="primary"
          icon="singers"
          href={left ? `${paths.together(card.id)}?at=${left}` : paths.together(card.id)}
        >
          {left ? words.goOn : words.together}
        </ButtonLink>
      )}
      {isOpen && (
        <ButtonLink icon="print" href={paperHref(card.id, "card")}>
          {words.onPaper}
        </ButtonLink>
      )}
      <Button icon="edit" onPress={() => setNaming(true)}>
        {words.changeName}
      </Button>
      {isNaming && <NameDialog card={card} onClose={() => setNaming(false)} />}
    </>
  );
}
