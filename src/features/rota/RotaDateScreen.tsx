import { timeAfter } from "#domain/civil.ts";
import type { SessionId } from "#domain/session.ts";
import { paths } from "#features/paths.ts";
import { timeInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { ButtonLink } from "#ui/Button.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Page } from "#ui/Page.tsx";

import { BeatenTold } from "./BeatenTold.tsx";
import { CannotCome } from "./CannotCome.tsx";
import { GapsOfDay } from "./GapsOfDay.tsx";
import { useDays } from "./inWords.ts";
import { PlacesOfDay } from "./PlacesOfDay.tsx";
import { type OnDay, type RotaDay, useRotaDay } from "./queries.ts";
import { WhoIsOn } from "./WhoIsOn.tsx";
import { WorthATalk } from "./WorthATalk.tsx";
import "./rota.css";
import "./day.css";

/** One day of the rota in full: what is free and who could, who is on, and what was said. */
export function RotaDateScreen({ sessionId }: { sessionId: SessionId }) {
  const words = useWords().rota;
  const day = useRotaDay(sessionId);
  const back = { href: paths.rota, word: words.title };
  if (day === undefined) return <Page title={words.title} />;
  if (day === null) {
    return (
      <Page title={words.title} back={back}>
        <Empty sentence={words.day.gone} />
      </Page>
    );
  }
  return day.date ? <DayShown day={day} date={day.date} /> : <CalledOff day={day} />;
}

function CalledOff({ day: { session } }: { day: RotaDay }) {
  const words = useWords().rota;
  const days = useDays();
  return (
    <Page title={days.atLine(session.date)} back={{ href: paths.rota, word: words.title }}>
      <Empty sentence={words.day.calledOff} />
    </Page>
  );
}

function DayShown({ day, date }: OnDay) {
  const words = useWords().rota;
  const days = useDays();
  const language = useLanguage();
  const { session } = date;
  const { facts, today, mayArrange } = day;
  const behind = session.date < today || session.state === "held";
  const from = timeInWords(language, session.time);
  const to = timeInWords(language, timeAfter(session.date, session.time, session.minutes));
  const of = session.courseId ? `?of=${session.courseId}` : "";
  return (
    <Page
      title={days.atLine(session.date)}
      back={{ href: `${paths.rota}${of}`, word: words.title }}
      lead={words.day.facts(`${from}–${to}`, session.place)}
    >
      {!behind && <BeatenTold day={day} date={date} />}
      {!behind && <GapsOfDay day={day} date={date} />}
      {!behind && <WorthATalk facts={facts} dates={[date]} />}
      <WhoIsOn day={day} date={date} />
      {!behind && mayArrange && <CannotCome day={day} date={date} />}
      {!behind && mayArrange && <PlacesOfDay day={day} date={date} />}
      <div className="row">
        {!behind && (
          <ButtonLink href={paths.tonight(session.id)} icon="print">
            {words.day.tonight}
          </ButtonLink>
        )}
        {session.date <= today && mayArrange && (
          <ButtonLink href={paths.afterwards(session.id)} icon="check">
            {words.day.afterwardsWay}
          </ButtonLink>
        )}
        {mayArrange && (
          <ButtonLink href={paths.session(session.id)} icon="course">
            {words.day.openSession}
          </ButtonLink>
        )}
      </div>
    </Page>
  );
}
