import { whomToAsk } from "#domain/amIOn.ts";
import type { MyDuty } from "#domain/taking.ts";
import { paths } from "#features/paths.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { ButtonLink } from "#ui/Button.tsx";
import { classes } from "#ui/classes.ts";
import { Empty } from "#ui/Empty.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { DutyActs } from "./DutyActs.tsx";
import { MyNotes } from "./MyNotes.tsx";
import { useDutyWords, whereOf } from "./inWords.ts";
import type { Mine } from "./queries.ts";
import { WhomToAsk } from "./WhomToAsk.tsx";

/** The one thing somebody opens this page for. */
export function NextDuty({ mine, duty }: { mine: Mine; duty: MyDuty | undefined }) {
  const words = useWords().amIOn;
  if (!duty) {
    return (
      <Sheet>
        <Empty sentence={words.nothing} lead={words.nothingLead} />
        <MyNotes mine={mine} />
      </Sheet>
    );
  }
  return (
    <Section heading={words.next} quietHeading>
      <Sheet as="article" tone="now" className="am-i-on-next">
        <Facts mine={mine} duty={duty} />
        <ButtonLink href={paths.duty(duty.place.duty)} tone="primary" size="run" icon="rota" wide>
          {words.card}
        </ButtonLink>
        <MyNotes mine={mine} />
        <WhomToAsk {...askOn(mine, duty)} />
        <DutyActs
          facts={mine.facts}
          rota={mine.rota}
          session={duty.session}
          place={duty.place}
          me={mine.me}
        />
      </Sheet>
    </Section>
  );
}

function Facts({ mine, duty: { session, place } }: { mine: Mine; duty: MyDuty }) {
  const words = useWords().amIOn;
  const language = useLanguage();
  const days = useDutyWords(mine.today);
  const where = whereOf(session, mine.hall);
  const away = place.holder?.away;
  const name = place.task.name[language];
  return (
    <div className="am-i-on-facts">
      <p className="am-i-on-when">{days.when(session)}</p>
      <h3 className={classes("am-i-on-task", hasLongWord(name) && "am-i-on-task-long")}>{name}</h3>
      <p className="am-i-on-come figures">
        <Icon name="clock" />
        <span>{days.come(place.task, session)}</span>
      </p>
      <p className="am-i-on-sings figures">{days.sings(session)}</p>
      {where !== "" && (
        <p className="am-i-on-fact">
          <Icon name="pin" />
          <span>{where}</span>
        </p>
      )}
      {(away === "cannot" || away === "paused") && (
        <p className="am-i-on-away">{words.isAway[away]}</p>
      )}
    </div>
  );
}

// Old phones do not part Danish and Norwegian words: such a word gets letters with which it fits on one line.
function hasLongWord(name: string): boolean {
  return name.split(/[\s-]/).some((word) => word.length > 13);
}

function askOn({ hall, rota, team, me }: Mine, { session }: MyDuty) {
  const date = rota.dates.find((one) => one.session.id === session.id);
  return {
    people: whomToAsk(hall, date, team, me.id),
    isMe: whomToAsk(hall, date, team, undefined).length > 0,
  };
}
