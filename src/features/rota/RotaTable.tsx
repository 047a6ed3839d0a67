import { everybodyAsked } from "#domain/askedForCourse.ts";
import type { CivilDate } from "#domain/civil.ts";
import type { HelperId } from "#domain/helper.ts";
import { isGap, type Place, type Rota, type RotaDate, type RotaFacts } from "#domain/rota.ts";
import { pillarOf } from "#domain/task.ts";
import { paths } from "#features/paths.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Tag } from "#ui/Chip.tsx";
import { classes } from "#ui/classes.ts";
import { Anchor } from "#ui/Link.tsx";

import { useDays, useNames } from "./inWords.ts";

interface RotaTableProps {
  readonly facts: RotaFacts;
  readonly rota: Rota;
  readonly dates: readonly RotaDate[];
  readonly today: CivilDate;
}

const groups = ["pillars", "before", "during", "after"] as const;
type Group = (typeof groups)[number];

/** Days down the side, tasks as the evening goes. On a narrow screen each day is a sheet of its own. */
export function RotaTable({ facts, rota, dates, today }: RotaTableProps) {
  const words = useWords().rota;
  const used = groups.filter((group) =>
    dates.some(({ places }) => places.some((place) => groupOf(place) === group)),
  );
  return (
    <table className="rota-table">
      <caption className="for-ears">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.date}</th>
          {used.map((group) => (
            <th key={group} scope="col">
              {words.group[group]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dates.map((date) => (
          <DayRow
            key={date.session.id}
            facts={facts}
            rota={rota}
            date={date}
            used={used}
            today={today}
          />
        ))}
      </tbody>
    </table>
  );
}

interface DayRowProps extends Omit<RotaTableProps, "dates"> {
  readonly date: RotaDate;
  readonly used: readonly Group[];
}

function DayRow({ facts, rota, date, used, today }: DayRowProps) {
  const words = useWords().rota;
  const { session, places, gaps } = date;
  const isToday = session.date === today;
  const behind = session.date < today;
  return (
    <tr className={classes("rota-day", isToday && "rota-day-now", behind && "rota-day-behind")}>
      <th scope="row" className="rota-day-head">
        <DayLink date={date} today={today} />
        {!behind && gaps.length === 0 && places.length > 0 && (
          <span className="rota-full">{words.full}</span>
        )}
      </th>
      {used.map((group) => {
        const within = places.filter((place) => groupOf(place) === group);
        return (
          <td key={group}>
            {within.length > 0 && (
              <ul className="rota-entries">
                {gapsFirst(within).map((place) => (
                  <Entry
                    key={place.duty}
                    facts={facts}
                    place={place}
                    asked={everybodyAsked(rota, session, place)}
                    behind={behind}
                  />
                ))}
              </ul>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function DayLink({ date: { session, gaps }, today }: Pick<DayRowProps, "date" | "today">) {
  const words = useWords().rota;
  const day = useDays();
  return (
    <Anchor className="rota-day-link" href={paths.rotaOn(session.id)}>
      <span className="rota-day-name">
        <span className="rota-day-word">{day.short(session.date)}</span>
        {session.date === today && <Tag tone="now">{words.todayMark}</Tag>}
      </span>
      {gaps.length > 0 && <span className="rota-day-gaps">{words.gapsOn(gaps.length)}</span>}
    </Anchor>
  );
}

interface EntryProps {
  readonly facts: RotaFacts;
  readonly place: Place;
  readonly asked: readonly HelperId[];
  readonly behind: boolean;
}

function Entry({ facts, place, asked, behind }: EntryProps) {
  const words = useWords().rota;
  const names = useNames(facts);
  const language = useLanguage();
  const { task, holder } = place;
  const isFree = isGap(place) && !behind;
  return (
    <li className={classes("rota-entry", isFree && "rota-entry-free")}>
      <span className="rota-entry-task">{task.name[language]}</span>
      {holder ? (
        <span className="rota-entry-who">
          {names.called(holder.helperId)}
          {holder.away && !behind && (
            <span className="rota-entry-away"> {words.away[holder.away]}</span>
          )}
        </span>
      ) : (
        <span className="rota-entry-nobody">
          {asked.length > 0 ? words.asked(names.several(asked)) : behind ? "–" : words.free}
        </span>
      )}
    </li>
  );
}

function groupOf({ task }: Place): Group {
  return pillarOf(task.id) === "volunteer" ? task.time : "pillars";
}

function gapsFirst(places: readonly Place[]): Place[] {
  return places.toSorted((a, b) => Number(isGap(b)) - Number(isGap(a)));
}
