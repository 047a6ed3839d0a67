import { useSearch } from "wouter";

import type { Card } from "#domain/card.ts";
import type { SingerId } from "#domain/singer.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { ButtonLink } from "#ui/Button.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Page } from "#ui/Page.tsx";

import { AtAGlance } from "./AtAGlance.tsx";
import { CardActions } from "./CardActions.tsx";
import { CardInWords } from "./CardInWords.tsx";
import { HowMuchHelp } from "./HowMuchHelp.tsx";
import { LookedAt } from "./LookedAt.tsx";
import { MoreAbout } from "./MoreAbout.tsx";
import { OwnResources } from "./OwnResources.tsx";
import { SmallStep } from "./SmallStep.tsx";
import { WhatHelps } from "./WhatHelps.tsx";
import { paperFrom, PaperScreen } from "./PaperScreen.tsx";
import { type CardPage, useCardPage, useHasTwoVersions } from "./queries.ts";
import "./what-helps.css";

/** The card of one singer, at a glance and then part by part: what they like first, then what helps. Never why. */
export function SingerScreen({ singerId }: { singerId: SingerId }) {
  const { whatHelps: words, common } = useWords();
  const page = useCardPage(singerId);
  const paper = paperFrom(new URLSearchParams(useSearch()).get("paper"));
  const back = { href: paths.singers, word: common.singers };
  if (!page) return <Page title={words.title} back={back} />;
  const { card } = page;
  if (!card) {
    return (
      <Page title={words.title} back={back}>
        <Empty sentence={words.gone} />
      </Page>
    );
  }
  const isOpen = card.mergedInto === null && !card.restricted;
  if (paper && isOpen) return <PaperScreen card={card} page={page} paper={paper} />;
  return (
    <Page
      title={card.called}
      lead={card.said === "" ? undefined : words.said(card.said)}
      back={back}
      actions={<CardActions card={card} isOpen={isOpen} />}
    >
      <Standing card={card} />
      {isOpen && <TwoVersions card={card} />}
      {isOpen && <AtAGlance card={card} page={page} />}
      {isOpen && <CardShown card={card} page={page} />}
      {isOpen && (
        <div className="print-only">
          <div className="helps-paper">
            <CardInWords card={card} page={page} />
          </div>
        </div>
      )}
      <MoreAbout card={card} />
    </Page>
  );
}

/** Two people changed one thing on this card; it is chosen between where both can be seen. */
function TwoVersions({ card }: { card: Card }) {
  const { whatHelps: words, devices } = useWords();
  if (!useHasTwoVersions(card.id)) return null;
  return (
    <Banner
      tone="notice"
      className="screen-only"
      actions={<ButtonLink href={paths.twoVersionsOf(card.id)}>{devices.two.look}</ButtonLink>}
    >
      {words.twoVersions}
    </Banner>
  );
}

function CardShown({ card, page }: { card: Card; page: CardPage }) {
  return (
    <div className="helps-card screen-only" key={card.id}>
      <OwnResources card={card} />
      <WhatHelps card={card} page={page} />
      {card.remember?.given === true && <HowMuchHelp card={card} page={page} />}
      <SmallStep card={card} />
      <LookedAt card={card} />
    </div>
  );
}

/** What is to be known of the card as a whole, before anything on it. */
function Standing({ card }: { card: Card }) {
  const words = useWords().whatHelps;
  if (card.mergedInto !== null) {
    return (
      <Banner
        tone="quiet"
        actions={<ButtonLink href={paths.singer(card.mergedInto)}>{words.mergedOpen}</ButtonLink>}
      >
        {words.mergedNote}
      </Banner>
    );
  }
  if (card.restricted) return <Banner tone="quiet">{words.restrictedNote}</Banner>;
  if (card.archived) return <Banner tone="quiet">{words.archivedNote}</Banner>;
  return null;
}
