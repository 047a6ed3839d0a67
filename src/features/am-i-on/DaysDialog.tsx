import { awayFrom } from "#domain/whoIsFree.ts";
import type { RotaDate } from "#domain/rota.ts";
import { sayCanAfterAll, sayCannot } from "#features/dutyActs.ts";
import { useOffer } from "#features/useOffer.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Icon } from "#ui/Icon.tsx";

import { useDutyWords } from "./inWords.ts";
import { PauseForm } from "./PauseForm.tsx";
import type { Mine } from "./queries.ts";

/** One tap a day, and pauses. Nobody is asked why, and there is no field for it. `[R038]` */
export function DaysDialog({ mine, onClose }: { mine: Mine; onClose: () => void }) {
  const { amIOn: words, common } = useWords();
  const dates = mine.rota.dates.filter(({ session }) => session.state === "planned");
  return (
    <Dialog open onClose={onClose} title={words.days} closeWord={common.close}>
      <div className="stack" data-size="run">
        <p>{dates.length === 0 ? words.daysNone : words.daysLead}</p>
        <ul className="am-i-on-days">
          {dates.map((date) => (
            <li key={date.session.id}>
              <Day mine={mine} date={date} />
            </li>
          ))}
        </ul>
        <PauseForm mine={mine} />
      </div>
    </Dialog>
  );
}

function Day({ mine: { facts, me, today }, date }: { mine: Mine; date: RotaDate }) {
  const words = useWords().amIOn;
  const store = useStore();
  const offer = useOffer();
  const days = useDutyWords(today);
  const { session } = date;
  const cannot = awayFrom(facts, me.id, session) === "cannot";
  const day = days.inText(session.date);
  const turn = async () => {
    const kept = cannot
      ? await sayCanAfterAll(store, session.id, me.id)
      : await sayCannot(store, date, me.id);
    if (kept.ok) offer(kept.value, cannot ? words.saidCan(day) : words.saidCannot(day));
  };
  return (
    <button
      type="button"
      className="press-card am-i-on-day"
      aria-pressed={cannot}
      onClick={() => void turn()}
    >
      <span>{days.atLine(session.date)}</span>
      <span className="am-i-on-day-said">
        <Icon name={cannot ? "rest" : "check"} />
        {cannot ? words.cannotCome : words.canCome}
      </span>
    </button>
  );
}
