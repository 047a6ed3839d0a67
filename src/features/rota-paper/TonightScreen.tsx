import { useState } from "react";

import { isGap, type RotaDate } from "#domain/rota.ts";
import type { SessionId } from "#domain/session.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Chip, ChipRow } from "#ui/Chip.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Page } from "#ui/Page.tsx";

import { inOrderOfComing, usePaperWords } from "./inWords.ts";
import { Message } from "./Message.tsx";
import { type SessionOnPaper, useSessionOnPaper } from "./queries.ts";
import { TaskCards } from "./TaskCards.tsx";
import "./tonight.css";

/** Who does what on one day, and when to be there: for the door of the hall, and to send round. */
export function TonightScreen({ sessionId }: { sessionId: SessionId }) {
  const words = useWords().rotaPaper;
  const page = useSessionOnPaper(sessionId);
  const back = { href: paths.rotaOn(sessionId), word: words.backToRota };
  if (page === undefined) return <Page title={words.tonight.title} back={back} />;
  if (page?.date) return <Tonight page={page} date={page.date} />;
  return (
    <Page title={words.tonight.title} back={{ href: paths.rota, word: words.backToRota }}>
      <Empty sentence={page ? words.calledOff : words.noSession} />
    </Page>
  );
}

function Tonight({ page, date }: { page: SessionOnPaper; date: RotaDate }) {
  const { rotaPaper, common } = useWords();
  const words = rotaPaper.tonight;
  const paper = usePaperWords(page.facts.team);
  const [withCards, setWithCards] = useState(false);
  const { session, choir, hall } = page;
  const where = [session.place, hall.address].filter((text) => text !== "").join(", ");
  const places = inOrderOfComing(date);
  return (
    <Page
      title={words.title}
      lead={words.lead(paper.atLine(session.date), paper.time(session.time))}
      back={{ href: paths.rotaOn(session.id), word: rotaPaper.backToRota }}
      actions={
        <Button tone="primary" icon="print" onPress={() => window.print()}>
          {common.print}
        </Button>
      }
    >
      <p className="tonight-where">{[choir, where].filter(Boolean).join(" · ")}</p>
      {places.length === 0 ? (
        <Empty sentence={words.empty} />
      ) : (
        <table className="tonight-table">
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.task}</th>
              <th scope="col">{words.who}</th>
            </tr>
          </thead>
          <tbody>
            {places.map((place) => {
              const name = paper.holder(place);
              return (
                <tr key={place.duty}>
                  <td className="figures tonight-time">{paper.come(place.task, session)}</td>
                  <th scope="row" className="tonight-task">
                    {paper.task(place.task)}
                  </th>
                  <td className="tonight-who">
                    {name ?? (
                      <span className="tonight-line">
                        <span className="tonight-free">{isGap(place) && rotaPaper.nobody}</span>
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <Message page={page} places={places} />
      <ChipRow label={words.cardsHeading}>
        <Chip pressed={withCards} onPress={() => setWithCards(!withCards)}>
          {words.cards}
        </Chip>
      </ChipRow>
      {withCards && <TaskCards page={page} places={places} />}
    </Page>
  );
}
