import { useState } from "react";

import { mostItemMinutes, type PlanItem } from "#domain/plan.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { NumberField } from "#ui/NumberField.tsx";

import { changeMinutes } from "./commands.ts";

/** Minutes by − and + or by typing. */
export function ItemMinutes({ item, name }: { item: PlanItem; name: string }) {
  const store = useStore();
  const words = useWords().plan;
  // Two quick taps are two minutes, though the first is still on its way to the disk.
  const [wish, setWish] = useState<{ minutes: number; over: number }>();
  const minutes = wish?.over === item.minutes ? wish.minutes : item.minutes;
  return (
    <div className="plan-minutes">
      <NumberField
        label={words.minutesOf(name)}
        quietLabel
        value={minutes}
        min={1}
        max={mostItemMinutes}
        unit={words.minuteUnit}
        lessWord={words.fewer}
        moreWord={words.more}
        onChange={(wanted) => {
          setWish({ minutes: wanted, over: item.minutes });
          void changeMinutes(store, item.id, wanted);
        }}
      />
    </div>
  );
}
