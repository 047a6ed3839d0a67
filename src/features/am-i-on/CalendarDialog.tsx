import { useState } from "react";

import { whomToAsk } from "#domain/amIOn.ts";
import { type CalendarEntry, calendarOf } from "#domain/calendar.ts";
import type { EntryInWords } from "#features/calendarFile.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { CheckField } from "#ui/ChoiceField.tsx";
import { Dialog } from "#ui/Dialog.tsx";

import { fetchCalendar, wishReminder } from "./commands.ts";
import { comeAt, useDutyWords, whereOf } from "./inWords.ts";
import type { Mine } from "./queries.ts";

/** The duties as a file that every calendar can read. */
export function CalendarDialog({ mine, onClose }: { mine: Mine; onClose: () => void }) {
  const { amIOn: words, common } = useWords();
  const store = useStore();
  const inWords = useEntryWords(mine);
  const [fetched, setFetched] = useState<number>();
  const { rota, sessions, facts, me, today, owner } = mine;
  const entries = calendarOf(rota, sessions, facts.tasks, facts.claims, me.id, today);
  const fetchIt = async () => {
    const file = { name: words.fileName, remind: owner.wantsReminder };
    setFetched(await fetchCalendar(store, entries, inWords, file));
  };
  return (
    <Dialog open onClose={onClose} title={words.calendar} closeWord={common.close}>
      <div className="stack" data-size="run">
        <p>{words.calendarLead}</p>
        <CheckField
          label={words.remind}
          hint={words.remindHint}
          checked={owner.wantsReminder}
          onChange={(wanted) => void wishReminder(store, wanted)}
        />
        {entries.length === 0 ? (
          <p>{words.noDuties}</p>
        ) : (
          <Button tone="primary" size="run" icon="save" wide onPress={fetchIt}>
            {words.fetch}
          </Button>
        )}
        <p role="status">{fetched !== undefined && words.fetched(fetched)}</p>
      </div>
    </Dialog>
  );
}

function useEntryWords({ hall, rota, team, me, choir, today }: Mine) {
  const words = useWords().amIOn;
  const language = useLanguage();
  const days = useDutyWords(today);
  return ({ task, session, cancelled }: CalendarEntry): EntryInWords => {
    const name = task.name[language];
    const date = rota.dates.find((one) => one.session.id === session.id);
    return {
      title: words.entryTitle(name, choir),
      where: whereOf(session, hall),
      lines: cancelled
        ? [words.entryStruck]
        : [
            days.come(task, session),
            days.sings(session),
            ...task.lines.map((line) => line[language]),
            ...whomToAsk(hall, date, team, me.id).map(({ called, phone }) =>
              words.entryAsk(called, phone),
            ),
          ],
      reminder: words.entryRemind(name, comeAt(language, task, session)),
    };
  };
}
