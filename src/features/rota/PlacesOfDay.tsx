import { taskPlacesId } from "#domain/duty.ts";
import { inTaskOrder, mostPlaces } from "#domain/task.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { NumberField } from "#ui/NumberField.tsx";

import { needOn } from "./commands.ts";
import type { OnDay } from "./queries.ts";

/** How many are needed on this one day; folded away, as it is seldom another number than usual. */
export function PlacesOfDay({ day: { facts }, date: { session } }: OnDay) {
  const words = useWords().rota.day;
  const language = useLanguage();
  const store = useStore();
  return (
    <details className="rota-places screen-only">
      <summary className="rota-places-head">{words.places}</summary>
      <p className="soft">{words.placesLead}</p>
      <ul className="rota-places-list">
        {inTaskOrder(facts.tasks).map((task) => (
          <li key={task.id} className="rota-places-line">
            <span aria-hidden="true">{task.name[language]}</span>
            <NumberField
              label={words.placesFor(task.name[language])}
              quietLabel
              value={facts.placesOn.get(taskPlacesId(session.id, task.id)) ?? task.places}
              max={mostPlaces}
              lessWord={words.less}
              moreWord={words.moreOne}
              onChange={(places) => void needOn(store, session.id, task.id, places)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
