import { offerWaitStepBack } from "#content/tasks.ts";
import { whomToAsk } from "#domain/amIOn.ts";
import type { DutyId } from "#domain/duty.ts";
import type { HelperId } from "#domain/helper.ts";
import { paths } from "#features/paths.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Page, Section, Sheet } from "#ui/Page.tsx";

import { DutyActs } from "./DutyActs.tsx";
import { useDutyWords, whereOf } from "./inWords.ts";
import { type OneDuty, useAmIOn, useDuty, useToday } from "./queries.ts";
import { WhomToAsk } from "./WhomToAsk.tsx";
import "./am-i-on.css";
import "./duty.css";

/** The task card for one duty: when, where, what to do, who else is there, whom to ask. */
export function DutyScreen({ dutyId }: { dutyId: DutyId }) {
  const words = useWords().amIOn.duty;
  const duty = useDuty(dutyId);
  const back = { href: paths.amIOn, word: words.back };
  if (duty === undefined) return <Page title={words.back} back={back} />;
  return (
    <div data-size="run" className="am-i-on">
      {duty ? (
        <Card duty={duty} />
      ) : (
        <Page title={words.back} back={back}>
          <Empty sentence={words.gone} />
        </Page>
      )}
    </div>
  );
}

function Card({ duty }: { duty: OneDuty }) {
  const { amIOn, common } = useWords();
  const words = amIOn.duty;
  const language = useLanguage();
  const days = useDutyWords(useToday());
  const { session, place, hall, date, team, me } = duty;
  const { task } = place;
  return (
    <Page
      title={task.name[language]}
      lead={days.when(session)}
      back={{ href: paths.amIOn, word: words.back }}
      actions={
        <Button icon="print" onPress={() => window.print()}>
          {common.print}
        </Button>
      }
    >
      <p className="am-i-on-whose screen-only">{holderWords(words, duty, me)}</p>
      <p className="am-i-on-whose print-only">{holderWords(words, duty, undefined)}</p>
      <dl className="am-i-on-where">
        <dt>{words.whenCome}</dt>
        <dd className="figures">
          <strong>{days.come(task, session)}</strong>
          <br />
          <span className="print-only">{days.atLine(session.date)}. </span>
          {days.sings(session)}
        </dd>
        <Fact name={words.where} text={whereOf(session, hall)} />
        <Fact name={words.key} text={hall.key} />
        <Fact name={words.good} text={hall.good} />
      </dl>
      <Section heading={words.do}>
        <Sheet className="stack">
          {task.lines.length === 0 ? (
            <p>{words.noLines}</p>
          ) : (
            <ol className="am-i-on-lines">
              {task.lines.map((line, at) => (
                <li key={at}>{line[language]}</li>
              ))}
            </ol>
          )}
          <p className="am-i-on-step-back">{offerWaitStepBack[language]}</p>
        </Sheet>
      </Section>
      <WhomToAsk
        people={whomToAsk(hall, date, team, me?.id)}
        isMe={whomToAsk(hall, date, team, undefined).length > 0}
      />
      <Others duty={duty} />
      <Acts duty={duty} />
    </Page>
  );
}

function Fact({ name, text }: { name: string; text: string }) {
  if (text === "") return null;
  return (
    <>
      <dt>{name}</dt>
      <dd className="am-i-on-typed">{text}</dd>
    </>
  );
}

function Others({ duty: { date, place, team } }: { duty: OneDuty }) {
  const words = useWords().amIOn.duty;
  const language = useLanguage();
  const others = date.places.flatMap(({ duty, task, holder }) => {
    const name = team.find(({ id }) => id === holder?.helperId)?.called;
    return name === undefined || duty === place.duty ? [] : [{ duty, task, name }];
  });
  return (
    <Section heading={words.others}>
      {others.length === 0 ? (
        <p className="soft">{words.alone}</p>
      ) : (
        <ul className="am-i-on-others">
          {others.map(({ duty, task, name }) => (
            <li key={duty}>
              <strong>{name}</strong>
              <span className="soft">{task.name[language]}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Only for whoever has it, and not for a day that is over. */
function Acts({ duty: { place, session, me } }: { duty: OneDuty }) {
  const page = useAmIOn();
  if (!page || !me || place.holder?.helperId !== me.id || session.date < page.today) return null;
  return <DutyActs facts={page.facts} rota={page.rota} session={session} place={place} me={me} />;
}

function holderWords(
  words: ReturnType<typeof useWords>["amIOn"]["duty"],
  { place, team }: OneDuty,
  reader: OneDuty["me"],
): string {
  const holder: HelperId | undefined = place.holder?.helperId;
  if (holder === undefined) return words.nobody;
  if (holder === reader?.id) return words.you;
  return words.has(team.find(({ id }) => id === holder)?.called ?? "");
}
