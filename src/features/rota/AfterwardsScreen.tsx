import { type Did, didOn, liesBehind } from "#domain/carried.ts";
import type { HelperId } from "#domain/helper.ts";
import type { SessionId } from "#domain/session.ts";
import { inNameOrder } from "#domain/singer.ts";
import { paths } from "#features/paths.ts";
import { useOffer } from "#features/useOffer.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { ButtonLink } from "#ui/Button.tsx";
import { Tag } from "#ui/Chip.tsx";
import { Empty } from "#ui/Empty.tsx";
import { SelectField } from "#ui/Field.tsx";
import { Page, Sheet } from "#ui/Page.tsx";

import { correct } from "./commands.ts";
import { useDays, useNames } from "./inWords.ts";
import { type OnDay, useRotaDay } from "./queries.ts";
import "./load.css";

/** Who did what, taken from the rota: only what went otherwise is changed. */
export function AfterwardsScreen({ sessionId }: { sessionId: SessionId }) {
  const words = useWords().rota;
  const days = useDays();
  const day = useRotaDay(sessionId);
  if (day === undefined) return <Page title={words.afterwards.title} />;
  if (day === null || !day.date) {
    return (
      <Page title={words.afterwards.title} back={{ href: paths.rota, word: words.title }}>
        <Empty sentence={day === null ? words.day.gone : words.day.calledOff} />
      </Page>
    );
  }
  const { session } = day.date;
  const isOver = session.date <= day.today || liesBehind(day.facts, day.date);
  const lead = isOver ? words.afterwards.lead : words.afterwards.toCome;
  return (
    <Page
      title={words.afterwards.title}
      back={{ href: paths.rotaOn(session.id), word: days.atLine(session.date) }}
      lead={day.mayArrange ? lead : words.shared.notHere}
    >
      {isOver && day.mayArrange && <Lines day={day} date={day.date} />}
    </Page>
  );
}

function Lines({ day, date }: OnDay) {
  const words = useWords().rota.afterwards;
  const names = useNames(day.facts);
  const did = didOn(day.facts, date);
  const there = did.flatMap(({ helperId }) => helperId ?? []);
  if (did.length === 0) return <Empty sentence={words.nothing} />;
  return (
    <>
      <Sheet>
        <ul className="load-list">
          {did.map((one) => (
            <li key={one.duty} className="after-line">
              <Line day={day} date={date} did={one} there={there} />
            </li>
          ))}
        </ul>
      </Sheet>
      {there.length > 0 && <p className="after-thanks">{words.thanks(names.several(there))}</p>}
      <div className="row">
        <ButtonLink tone="primary" size="large" icon="check" href={paths.closing(date.session.id)}>
          {words.done}
        </ButtonLink>
      </div>
    </>
  );
}

interface LineProps extends OnDay {
  readonly did: Did;
  readonly there: readonly HelperId[];
}

const nobody = "";

function Line({ day: { facts }, did, there }: LineProps) {
  const { afterwards: words, kept: said } = useWords().rota;
  const language = useLanguage();
  const store = useStore();
  const offer = useOffer();
  const names = useNames(facts);
  const { place, helperId, duty, corrected } = did;
  const task = place.task.name[language];
  const onRota = place.holder?.helperId;
  const known = facts.team.filter(({ id, left }) => !left || there.includes(id) || id === onRota);
  // Whoever was there comes first: most often two have changed places.
  const first = new Set([...(onRota ? [onRota] : []), ...there]);
  const everybody = inNameOrder(known, language).toSorted(
    (a, b) => Number(first.has(b.id)) - Number(first.has(a.id)),
  );
  const choose = async (id: HelperId | "") => {
    const kept = await correct(store, duty, id === nobody ? null : id);
    if (!kept.ok) return;
    offer(
      kept.value,
      id === nobody ? said.correctedNobody(task) : said.corrected(task, names.called(id)),
    );
  };
  return (
    <>
      <span className="after-task">
        {task}
        {corrected && helperId !== onRota && <Tag>{words.corrected}</Tag>}
      </span>
      <SelectField<HelperId | "">
        label={words.who(task)}
        quietLabel
        value={helperId ?? nobody}
        onChange={(id) => void choose(id)}
        options={[
          ...everybody.map(({ id, called }) => ({ value: id, label: called })),
          { value: nobody, label: words.nobody },
        ]}
      />
    </>
  );
}
