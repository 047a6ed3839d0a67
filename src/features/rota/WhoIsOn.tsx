import { useState } from "react";

import type { DutyId } from "#domain/duty.ts";
import type { Place } from "#domain/rota.ts";
import { pillarOf, taskTimes } from "#domain/task.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Tag } from "#ui/Chip.tsx";
import { Section } from "#ui/Page.tsx";

import { ComeAt } from "./ComeAt.tsx";
import { DutyDialog } from "./DutyDialog.tsx";
import { useNames } from "./inWords.ts";
import type { OnDay } from "./queries.ts";

/** Everybody who has said yes, as the evening goes. */
export function WhoIsOn(on: OnDay) {
  const words = useWords().rota;
  const [open, setOpen] = useState<DutyId>();
  const { places, session } = on.date;
  const held = places.filter(({ holder }) => holder);
  const groups = (["pillars", ...taskTimes] as const).flatMap((group) => {
    const within = held.filter(({ task }) =>
      pillarOf(task.id) === "volunteer" ? task.time === group : group === "pillars",
    );
    return within.length > 0 ? [{ group, within }] : [];
  });
  const opened = places.find(({ duty }) => duty === open);
  return (
    <Section heading={words.day.on}>
      {held.length === 0 && <p className="soft">{words.day.nobodyOn}</p>}
      {groups.map(({ group, within }) => (
        <div key={group} className="rota-on">
          <h3 className="rota-on-group">{words.group[group]}</h3>
          <ul className="rota-on-list">
            {within.map((place) => (
              <li key={place.duty} className="rota-on-line">
                <OnLine
                  on={on}
                  place={place}
                  session={session}
                  onOpen={() => setOpen(place.duty)}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {opened && <DutyDialog {...on} place={opened} onClose={() => setOpen(undefined)} />}
    </Section>
  );
}

interface OnLineProps {
  readonly on: OnDay;
  readonly place: Place;
  readonly session: OnDay["date"]["session"];
  readonly onOpen: () => void;
}

function OnLine({ on: { day }, place: { task, holder }, session, onOpen }: OnLineProps) {
  const words = useWords().rota;
  const language = useLanguage();
  const names = useNames(day.facts);
  if (!holder) return null;
  const name = names.called(holder.helperId);
  const behind = session.date < day.today;
  return (
    <>
      <span className="rota-on-what">
        <span className="rota-on-task">
          {task.name[language]} · <ComeAt task={task} session={session} />
        </span>
        <span className="rota-on-who">
          {name}
          {holder.forCourse && <Tag>{words.day.wholeCourse}</Tag>}
        </span>
        {holder.away && !behind && (
          <span className="rota-on-away">{words.day.hasSaid(words.away[holder.away])}</span>
        )}
      </span>
      {day.mayArrange && (
        <Button spoken={words.day.changeName(task.name[language], name)} onPress={onOpen}>
          {words.day.change}
        </Button>
      )}
    </>
  );
}
