import { useLocation } from "wouter";

import type { Card } from "#domain/card.ts";
import { civilDateAt } from "#domain/civil.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button, ButtonLink } from "#ui/Button.tsx";

import { wentThrough } from "./commands.ts";
import { CardInWords } from "./CardInWords.tsx";
import { paperHref } from "./PaperScreen.tsx";
import type { CardPage } from "./queries.ts";
import { leaveTalkAt } from "./state.ts";

/** What was written, to be read together, and to be taken home. */
export function Finished({ card, page }: { card: Card; page: CardPage }) {
  const store = useStore();
  const words = useWords().together;
  const [, goTo] = useLocation();
  const finish = async () => {
    const today = civilDateAt(store.now());
    // The day of the next look may have been left out; that it was gone through today is so all the same.
    if (card.looks?.madeOn !== today) {
      await wentThrough(store, card.id, card.looks?.againOn ?? null);
    }
    leaveTalkAt(card.id, undefined);
    goTo(paths.singer(card.id));
  };
  return (
    <>
      <div className="together-written">
        <CardInWords card={card} page={page} />
      </div>
      <div className="row">
        <Button tone="primary" icon="check" onPress={finish}>
          {words.finish}
        </Button>
        <ButtonLink icon="print" href={paperHref(card.id, "card")}>
          {words.print}
        </ButtonLink>
      </div>
    </>
  );
}
