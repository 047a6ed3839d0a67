import { useMemo } from "react";

import { type Beaten, beatenTo } from "#domain/taking.ts";
import { whoCouldBe } from "#domain/whoCould.ts";
import type { HelperId } from "#domain/helper.ts";
import { giveBack, takeInstead } from "#features/dutyActs.ts";
import { useOffer } from "#features/useOffer.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";

import { useDays, useNames } from "./inWords.ts";
import type { OnDay } from "./queries.ts";

/** Two said yes to the same place, apart from each other: the first keeps it, the other is told and offered another. */
export function BeatenTold({ day, date }: OnDay) {
  const { facts, rota, today } = day;
  const beaten = useMemo(() => {
    const couldBe = whoCouldBe(facts, rota);
    const second = new Set(date.places.flatMap((place) => place.beaten));
    return [...second].flatMap((helperId) =>
      beatenTo(rota, helperId, today, (place, on) => {
        const at = rota.dates.find(({ places }) => places.includes(place));
        const fits = at && couldBe(at, place.task).some(({ helper }) => helper.id === helperId);
        return fits === true && on >= today;
      })
        .filter(({ place }) => date.places.includes(place))
        .map((one) => ({ helperId, one })),
    );
  }, [facts, rota, date, today]);
  return beaten.map(({ helperId, one }) => (
    <Told key={`${one.place.duty} ${helperId}`} day={day} helperId={helperId} beaten={one} />
  ));
}

interface ToldProps extends Pick<OnDay, "day"> {
  readonly helperId: HelperId;
  readonly beaten: Beaten;
}

function Told({ day, helperId, beaten: { place, by, instead } }: ToldProps) {
  const words = useWords().rota;
  const language = useLanguage();
  const store = useStore();
  const offer = useOffer();
  const days = useDays();
  const names = useNames(day.facts);
  const name = names.called(helperId);
  const task = place.task.name[language];
  const other = instead?.place.task.name[language] ?? "";

  const told = async () => {
    const kept = await giveBack(store, place.duty, helperId);
    if (kept.ok) offer(kept.value, words.beaten.isTold(name));
  };
  const give = async () => {
    if (!instead) return;
    const kept = await takeInstead(store, place.duty, instead.place, helperId);
    if (kept.ok) offer(kept.value, words.kept.yes(name, other));
  };
  return (
    <Banner
      tone="notice"
      actions={
        day.mayArrange && (
          <>
            {instead && (
              <Button icon="check" onPress={give}>
                {words.beaten.give(name)}
              </Button>
            )}
            <Button onPress={told}>{words.beaten.told(name)}</Button>
          </>
        )
      }
    >
      <p>{words.beaten.both(task, names.called(by), name)}</p>
      <p>{instead ? words.beaten.instead(other, days.inText(instead.date)) : words.beaten.none}</p>
    </Banner>
  );
}
