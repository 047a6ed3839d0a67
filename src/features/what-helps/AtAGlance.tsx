import type { ReactNode } from "react";

import { libraryNeedOf, libraryNeeds } from "#content/adaptations.ts";
import { type Card, songsThat } from "#domain/card.ts";
import { civilDateAt } from "#domain/civil.ts";
import type { SessionId } from "#domain/session.ts";
import type { SingerId } from "#domain/singer.ts";
import { neededBy } from "#domain/variants.ts";
import { useVariants, useVariantWords } from "#features/useVariants.ts";
import { dateInWords, listInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Sheet } from "#ui/Page.tsx";

import { NeedPicture } from "./NeedPicture.tsx";
import { type CardPage, type Coming, useComing } from "./queries.ts";

interface AtAGlanceProps {
  readonly card: Card;
  readonly page: CardPage;
}

/** The card in a few lines: whether they are here, what they like, what helps, and what to have ready for them. */
export function AtAGlance({ card, page }: AtAGlanceProps) {
  const { whatHelps: words } = useWords();
  const language = useLanguage();
  const coming = useComing(card.id);
  const today = civilDateAt(useStore().now());
  const loves = songsThat(card, "loves", language).map(({ title }) => words.titled(title));
  const needs = libraryNeeds.filter(({ key }) => card.needs.has(key)).map(({ key }) => key);
  const helper = page.helpers.find(({ id }) => id === card.help?.helperId)?.called;
  const againOn = card.looks?.againOn ?? null;
  const isBare = card.likes === "" && loves.length === 0 && needs.length === 0 && !card.help;
  return (
    <Sheet as="section" tone="now" className="helps-glance screen-only">
      {coming && !card.archived && <WhetherHere coming={coming} />}
      {isBare && <p>{words.paper.nothingYet}</p>}
      {(card.likes !== "" || loves.length > 0) && (
        <Glance word={words.likes}>
          {card.likes !== "" && <p className="helps-words">{card.likes}</p>}
          {loves.length > 0 && <p>{listInWords(language, loves)}</p>}
        </Glance>
      )}
      {needs.length > 0 && (
        <Glance word={words.helps}>
          <ul className="helps-glance-needs">
            {needs.map((key) => (
              <li key={key}>
                <NeedPicture need={key} />
                <span>{libraryNeedOf(key)?.wish[language]}</span>
              </li>
            ))}
          </ul>
        </Glance>
      )}
      {card.help && (
        <Glance word={words.help}>
          <p>
            {words.levels[card.help.level]}
            {helper !== undefined && `: ${helper}`}
          </p>
        </Glance>
      )}
      {coming && needs.length > 0 && <ToHaveReady sessionId={coming.session.id} id={card.id} />}
      {againOn !== null && againOn <= today && <p className="soft">{words.dueNow}</p>}
    </Sheet>
  );
}

function WhetherHere({ coming: { session, isToday, isHere } }: { coming: Coming }) {
  const { whatHelps: words, variants } = useWords();
  const language = useLanguage();
  const expected = isToday
    ? words.expectedToday
    : words.expectedOn(dateInWords(language, session.date, "weekdayAndDate"));
  return (
    <p className="helps-glance-here">
      <Icon name={isHere ? "check" : "clock"} />
      <span>{isHere ? variants.here : expected}</span>
    </p>
  );
}

/** What this singer's wishes ask of the plan that comes next: each way once. */
function ToHaveReady({ sessionId, id }: { sessionId: SessionId; id: SingerId }) {
  const words = useWords().variants;
  const language = useLanguage();
  const { short } = useVariantWords();
  const ready = useVariants(sessionId, "expected");
  const theirs = neededBy(ready?.whole ?? [], id)
    .map(({ variant }) => short(variant))
    .filter((word) => word !== "");
  if (theirs.length === 0) return null;
  return (
    <Glance word={words.ready}>
      <p>{listInWords(language, theirs)}</p>
    </Glance>
  );
}

function Glance({ word, children }: { word: string; children: ReactNode }) {
  return (
    <div className="helps-glance-part">
      <h2 className="helps-glance-word">{word}</h2>
      {children}
    </div>
  );
}
