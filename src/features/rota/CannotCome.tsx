import { useState } from "react";

import { availabilityId } from "#domain/availability.ts";
import type { HelperId } from "#domain/helper.ts";
import { inNameOrder } from "#domain/singer.ts";
import { awayFrom } from "#domain/whoIsFree.ts";
import { sayCanAfterAll, sayCannot } from "#features/dutyActs.ts";
import { useOffer } from "#features/useOffer.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { SelectField } from "#ui/Field.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import type { OnDay } from "./queries.ts";

/** Who has said that they cannot come that day; and it can be noted for somebody who rang. */
export function CannotCome({ day: { facts }, date }: OnDay) {
  const { day: words, kept: said } = useWords().rota;
  const language = useLanguage();
  const store = useStore();
  const offer = useOffer();
  const [chosen, setChosen] = useState<HelperId | "">("");
  const { session } = date;
  const here = inNameOrder(
    facts.team.filter(({ left }) => !left),
    language,
  );
  const cannot = here.filter(({ id }) => facts.said.get(availabilityId(session.id, id)) === "no");
  const pausing = here.filter(({ id }) => awayFrom(facts, id, session) === "paused");
  const free = here.filter((one) => !cannot.includes(one) && !pausing.includes(one));

  const note = async () => {
    const helper = here.find(({ id }) => id === chosen);
    if (!helper) return;
    const kept = await sayCannot(store, date, helper.id);
    setChosen("");
    if (kept.ok) offer(kept.value, said.cannot(helper.called));
  };
  const canAfterAll = async (id: HelperId, called: string) => {
    const kept = await sayCanAfterAll(store, session.id, id);
    if (kept.ok) offer(kept.value, said.can(called));
  };
  if (here.length === 0) return null;
  return (
    <Section heading={words.cannot} lead={words.cannotLead}>
      <Sheet className="stack">
        {cannot.length + pausing.length > 0 && (
          <ul className="rota-cannot">
            {cannot.map(({ id, called }) => (
              <li key={id} className="rota-cannot-line">
                <span className="rota-could-name">{called}</span>
                <Button
                  icon="undo"
                  spoken={words.canAfterAllName(called)}
                  onPress={() => canAfterAll(id, called)}
                >
                  {words.canAfterAll}
                </Button>
              </li>
            ))}
            {pausing.map(({ id, called }) => (
              <li key={id} className="rota-cannot-line">
                {words.pausing(called)}
              </li>
            ))}
          </ul>
        )}
        {free.length > 0 && (
          <div className="rota-line">
            <SelectField<HelperId | "">
              label={words.whoCannot}
              value={chosen}
              onChange={setChosen}
              options={[
                { value: "", label: words.choose },
                ...free.map(({ id, called }) => ({ value: id, label: called })),
              ]}
            />
            <Button disabled={chosen === ""} onPress={note}>
              {words.note}
            </Button>
          </div>
        )}
      </Sheet>
    </Section>
  );
}
