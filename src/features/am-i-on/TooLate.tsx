import { useMemo } from "react";

import { canTakeOf } from "#domain/amIOn.ts";
import { type Beaten, beatenTo } from "#domain/taking.ts";
import { giveBack, takeInstead } from "#features/dutyActs.ts";
import { useOffer } from "#features/useOffer.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Sheet } from "#ui/Page.tsx";

import { useDutyWords } from "./inWords.ts";
import type { Mine } from "./queries.ts";

/** Two said yes to one place. Whoever was second is told kindly, and offered the next. */
export function TooLate({ mine }: { mine: Mine }) {
  const { facts, rota, me, today } = mine;
  const beaten = useMemo(
    () => beatenTo(rota, me.id, today, canTakeOf(facts, rota, me.id)),
    [facts, rota, me.id, today],
  );
  return beaten.map((one) => <OneTooLate key={one.place.duty} mine={mine} beaten={one} />);
}

function OneTooLate({ mine, beaten }: { mine: Mine; beaten: Beaten }) {
  const { place, date, by, instead } = beaten;
  const words = useWords().amIOn;
  const language = useLanguage();
  const store = useStore();
  const offer = useOffer();
  const days = useDutyWords(mine.today);
  const nameOf = ({ task }: Beaten["place"]) => task.name[language];
  const other = mine.facts.team.find(({ id }) => id === by)?.called ?? "";
  const understood = async () => {
    const kept = await giveBack(store, place.duty, mine.me.id);
    if (kept.ok) offer(kept.value, words.told);
  };
  const takeOther = async () => {
    if (!instead) return;
    const kept = await takeInstead(store, place.duty, instead.place, mine.me.id);
    if (kept.ok) offer(kept.value, words.saidYes(nameOf(instead.place)));
  };
  return (
    <Sheet as="section" className="am-i-on-offer">
      <p className="big">{words.beaten(other, nameOf(place), days.inText(date))}</p>
      {instead && <p>{words.beatenInstead(nameOf(instead.place), days.inText(instead.date))}</p>}
      <div className="am-i-on-answers">
        {instead && (
          <Button size="run" icon="plus" wide onPress={takeOther}>
            {words.takeInstead}
          </Button>
        )}
        <Button size="run" icon="check" wide onPress={understood}>
          {words.understood}
        </Button>
      </div>
    </Sheet>
  );
}
