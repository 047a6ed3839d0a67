import { standingOf } from "#domain/capacity.ts";
import type { CivilDate } from "#domain/civil.ts";
import { dateInWords, numberInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Tag } from "#ui/Chip.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import type { Hands } from "./queries.ts";

interface HandsSectionProps {
  readonly hands: Hands;
  readonly today: CivilDate;
}

/** Places needed against places taken: at the next session, and eight weeks ahead. */
export function HandsSection({ hands, today }: HandsSectionProps) {
  const words = useWords().capacity;
  const language = useLanguage();
  const { needed, days } = hands;
  const [next] = days;
  if (!next) {
    return (
      <Section heading={words.tonight}>
        <Empty sentence={words.noSession} />
      </Section>
    );
  }
  const dayOf = (date: CivilDate) =>
    date === today ? words.today : dateInWords(language, date, "short");
  return (
    <>
      <Section heading={words.tonight}>
        <Sheet className="capacity-next">
          <p className="capacity-day">
            {dateInWords(language, next.session.date, "weekdayAndDate")}
          </p>
          <dl className="capacity-numbers">
            <div>
              <dt>{words.needed}</dt>
              <dd className="capacity-number figures">{needed.all}</dd>
            </div>
            <div>
              <dt>{words.onRota}</dt>
              <dd className="capacity-number figures">{next.hands}</dd>
            </div>
          </dl>
          <p className="capacity-stands">
            <Stands needed={needed.all} hands={next.hands} />
          </p>
          <Parts hands={hands} />
        </Sheet>
      </Section>
      <Section heading={words.weeks} lead={words.weeksLead}>
        <ol className="capacity-weeks figures">
          {days.map(({ session, hands: taken }) => (
            <li key={session.id} className="capacity-week">
              <span className="capacity-week-day">{dayOf(session.date)}</span>
              <span>{words.takenOf(taken, needed.all)}</span>
              <span className="capacity-how">
                <Stands needed={needed.all} hands={taken} />
              </span>
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}

/** How it stands, in words; the colour only says it again. */
function Stands({ needed, hands }: { needed: number; hands: number }) {
  const words = useWords().capacity;
  const standing = standingOf(needed, hands);
  switch (standing) {
    case "room":
      return (
        <Tag tone="leaf" icon="check">
          {words.standing.room}
        </Tag>
      );
    case "enough":
      return <Tag tone="now">{words.standing.enough}</Tag>;
    case "short":
      return <Tag icon="info">{words.short(needed - hands)}</Tag>;
  }
}

/** What the places are needed for. */
function Parts({ hands: { needed } }: Pick<HandsSectionProps, "hands">) {
  const words = useWords().capacity;
  const language = useLanguage();
  const { beside, onTheWay, atTheQuietPlace } = needed;
  const parts = [
    beside > 0 ? words.besideSingers(numberInWords(language, beside)) : "",
    onTheWay > 0 ? words.onTheWay(onTheWay) : "",
    atTheQuietPlace > 0 ? words.atTheQuietPlace : "",
  ].filter((part) => part !== "");
  if (parts.length === 0) return <p className="soft">{words.none}</p>;
  return (
    <p className="soft">
      {parts.join(" · ")}
      {!Number.isInteger(beside) && ` · ${words.rounded}`}
    </p>
  );
}
