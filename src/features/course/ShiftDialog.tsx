import { useState } from "react";

import { shiftFollowing } from "#domain/session.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { takeBack } from "#store/takeBack.ts";
import { Button } from "#ui/Button.tsx";
import { ChoiceField } from "#ui/ChoiceField.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { NumberField } from "#ui/NumberField.tsx";
import { offerUndo } from "#ui/undo.ts";

import { shiftFrom } from "./commands.ts";
import { useDates } from "./inWords.ts";
import type { SessionDialogProps } from "./MoveDialog.tsx";
import { useToday } from "./queries.ts";

const furthest = 26;

/** This session and all that follow, by whole weeks, with every new day shown before anything moves. */
export function ShiftDialog({ page, session, onClose }: SessionDialogProps) {
  const words = useWords().course.session;
  const common = useWords().common;
  const store = useStore();
  const dates = useDates(useToday());
  const [way, setWay] = useState<"later" | "earlier">("later");
  const [weeks, setWeeks] = useState(1);
  const by = way === "later" ? weeks : -weeks;
  const { ofCourse, course } = page;
  const dateOf = new Map(ofCourse.map(({ id, date }) => [id, date]));
  const lines = shiftFollowing(session, ofCourse, by, course?.holidays ?? []).map(
    ({ id, date }) => ({ id, from: dateOf.get(id) ?? date, to: date }),
  );
  const moving = lines.filter(({ from, to }) => from !== to);

  const save = async () => {
    const answer = await shiftFrom(store, session.id, by);
    onClose();
    if (!answer.ok || answer.value.written.length === 0) return;
    offerUndo({
      sentence: words.shiftDone(answer.value.written.length),
      undo: () => takeBack(store, answer.value),
    });
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={words.shiftTitle}
      closeWord={common.close}
      actions={
        <Button tone="primary" icon="check" disabled={moving.length === 0} onPress={save}>
          {words.shiftSave}
        </Button>
      }
    >
      <div className="stack">
        <ChoiceField
          legend={words.shiftWay}
          beside
          value={way}
          onChange={setWay}
          options={[
            { value: "later", label: words.later },
            { value: "earlier", label: words.earlier },
          ]}
        />
        <NumberField
          label={words.shiftBy}
          value={weeks}
          onChange={setWeeks}
          min={1}
          max={furthest}
          unit={words.weeksUnit}
          lessWord={words.less}
          moreWord={words.more}
        />
        <div>
          <h3>{words.shiftPreview}</h3>
          {moving.length === 0 && <p>{words.shiftNothing}</p>}
        </div>
        <ul className="shift-list figures">
          {lines.map(({ id, from, to }) => (
            <li key={id}>
              {from === to
                ? words.stays(dates.shortDay(from))
                : words.fromTo(dates.shortDay(from), dates.shortDay(to))}
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
