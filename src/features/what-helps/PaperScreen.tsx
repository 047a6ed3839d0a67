import type { Card } from "#domain/card.ts";
import type { SingerId } from "#domain/singer.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { Button, ButtonLink } from "#ui/Button.tsx";
import { Page } from "#ui/Page.tsx";

import type { CardPage } from "./queries.ts";
import { CardInWords } from "./CardInWords.tsx";
import { TalkGuide } from "./TalkGuide.tsx";
import "./paper.css";

const papers = ["emptyGuide", "filledGuide", "card"] as const;
export type Paper = (typeof papers)[number];

export function paperFrom(text: string | null): Paper | undefined {
  return papers.find((paper) => paper === text);
}

export function paperHref(id: SingerId, paper: Paper): string {
  return `${paths.singer(id)}?paper=${paper}`;
}

interface PaperScreenProps {
  readonly card: Card;
  readonly page: CardPage;
  readonly paper: Paper;
}

/** A sheet as it will lie on the table: before the talk a guide, after it the card in the singer's hand. */
export function PaperScreen({ card, page, paper }: PaperScreenProps) {
  const words = useWords().whatHelps;
  const { print } = useWords().common;
  const isCard = paper === "card";
  return (
    <Page
      title={isCard ? words.paper.cardHeading(card.called) : words.paper.guideHeading}
      lead={isCard ? undefined : words.paper.guideLead}
      back={{ href: paths.singer(card.id), word: words.paper.back }}
      actions={
        <>
          <Button tone="primary" icon="print" onPress={() => window.print()}>
            {print}
          </Button>
          <nav className="helps-papers" aria-label={words.paper.which}>
            {papers.map((one) => (
              <ButtonLink
                key={one}
                href={paperHref(card.id, one)}
                aria-current={one === paper ? "page" : undefined}
              >
                {words.paper[one]}
              </ButtonLink>
            ))}
          </nav>
        </>
      }
    >
      <div className="helps-paper">
        {isCard ? (
          <>
            <CardInWords card={card} page={page} />
            <p className="soft keep">{words.paper.yours}</p>
          </>
        ) : (
          <TalkGuide card={paper === "filledGuide" ? card : undefined} partners={page.partners} />
        )}
      </div>
    </Page>
  );
}
