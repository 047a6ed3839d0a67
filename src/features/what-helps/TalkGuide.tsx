import type { ReactNode } from "react";

import { wishesByGroup } from "#content/wishGroups.ts";
import { type Card, songsThat } from "#domain/card.ts";
import { partnerName } from "#domain/partner.ts";
import { helpLevels } from "#domain/singer.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Icon } from "#ui/Icon.tsx";

import { NeedPicture } from "./NeedPicture.tsx";
import type { CardPage } from "./queries.ts";

interface TalkGuideProps {
  /** Undefined for an empty guide, to hand out beforehand. */
  readonly card: Card | undefined;
  readonly partners: CardPage["partners"];
}

/** What we talk about, on paper: pictures and large words, a box for every wish, and room to write. `[R052, R055]` */
export function TalkGuide({ card, partners }: TalkGuideProps) {
  const { whatHelps: words, together } = useWords();
  const language = useLanguage();
  const titles = (feeling: "loves" | "leavesOut") =>
    card ? songsThat(card, feeling, language).map(({ title }) => title) : [];
  const chosen = partners.filter(({ id }) => card?.partners.has(id)).map(partnerName);
  return (
    <>
      <Asked question={words.paper.name} answers={card ? [card.called] : []} lines={1} />
      <Asked
        question={words.paper.saidLine}
        answers={card && card.said !== "" ? [card.said] : []}
        lines={1}
      />
      <Asked
        question={words.likes}
        answers={card && card.likes !== "" ? [card.likes] : []}
        lines={3}
      />
      <Asked question={words.loves} answers={titles("loves")} lines={3} />
      <Asked question={words.leavesOut} answers={titles("leavesOut")} lines={2} />
      <section className="helps-part helps-guide-wishes">
        <h2>{words.paper.wishes}</h2>
        <p>{words.paper.wishesLead}</p>
        {wishesByGroup.map(({ group, wishes }) => (
          <section key={group} className="helps-guide-group">
            <h3>{words.wishGroups[group]}</h3>
            <ul className="helps-boxes">
              {wishes.map(({ key, wish }) => (
                <Box key={key} isTicked={card?.needs.has(key) === true}>
                  <NeedPicture need={key} />
                  <span>{wish[language]}</span>
                </Box>
              ))}
            </ul>
          </section>
        ))}
      </section>
      <section className="helps-part keep">
        <h2>{together.help}</h2>
        <ul className="helps-boxes">
          {helpLevels.map((level) => (
            <Box key={level} isTicked={card?.help?.level === level}>
              <span>{words.levels[level]}</span>
            </Box>
          ))}
        </ul>
      </section>
      <Asked question={together.partners} answers={chosen} lines={2} />
      <Asked
        question={together.step}
        answers={card && card.step !== "" ? [card.step] : []}
        lines={2}
      />
    </>
  );
}

function Asked({
  question,
  answers,
  lines,
}: {
  question: string;
  answers: readonly string[];
  lines: number;
}) {
  return (
    <section className="helps-part keep">
      <h2>{question}</h2>
      {answers.map((answer) => (
        <p key={answer} className="helps-words">
          {answer}
        </p>
      ))}
      {Array.from({ length: Math.max(1, lines - answers.length) }, (_, place) => (
        <div key={place} className="helps-rule" />
      ))}
    </section>
  );
}

function Box({ isTicked, children }: { isTicked: boolean; children: ReactNode }) {
  return (
    <li className="helps-box keep">
      <span className="helps-tick">{isTicked && <Icon name="check" />}</span>
      {children}
    </li>
  );
}
