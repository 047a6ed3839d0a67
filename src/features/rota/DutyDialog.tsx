import { useState } from "react";

import { civilDateAt, localTimeAt } from "#domain/civil.ts";
import { type DutyId, dutyId } from "#domain/duty.ts";
import type { HelperId } from "#domain/helper.ts";
import type { Place } from "#domain/rota.ts";
import { historyOf } from "#domain/taking.ts";
import { whoCouldBe } from "#domain/whoCould.ts";
import { giveBack, swapTo } from "#features/dutyActs.ts";
import { useOffer } from "#features/useOffer.ts";
import { timeInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { SelectField } from "#ui/Field.tsx";

import { useDays, useNames } from "./inWords.ts";
import type { OnDay } from "./queries.ts";

interface DutyDialogProps extends OnDay {
  readonly place: Place;
  readonly onClose: () => void;
}

/** One duty that somebody has: handed back for them, swapped, and what was said of it over time. */
export function DutyDialog({ day, date, place, onClose }: DutyDialogProps) {
  const { rota: words, common } = useWords();
  const language = useLanguage();
  const store = useStore();
  const offer = useOffer();
  const names = useNames(day.facts);
  const { task, holder, duty } = place;
  const taskName = task.name[language];
  // Handed back, here or on another device, there is nothing more to change.
  const name = holder ? names.called(holder.helperId) : "";
  const { courseId } = date.session;

  const handBack = async (id: DutyId) => {
    if (!holder) return;
    const kept = await giveBack(store, id, holder.helperId);
    onClose();
    if (kept.ok) offer(kept.value, words.kept.back(name, taskName));
  };
  const swapWith = async (to: HelperId) => {
    if (!holder) return;
    const kept = await swapTo(store, duty, holder.helperId, to);
    onClose();
    if (kept.ok) offer(kept.value, words.kept.swapped(names.called(to), taskName));
  };

  return (
    <Dialog open onClose={onClose} title={taskName} closeWord={common.close}>
      <div className="stack">
        {holder && (
          <>
            <p className="big">
              {holder.forCourse ? words.duty.hasCourse(name) : words.duty.has(name)}
            </p>
            <div className="rota-back">
              <Button icon="undo" onPress={() => handBack(duty)}>
                {holder.forCourse ? words.duty.handBackDay(name) : words.duty.handBack(name)}
              </Button>
              {holder.forCourse && courseId && (
                <Button
                  icon="undo"
                  onPress={() => handBack(dutyId(courseId, task.id, place.place))}
                >
                  {words.duty.handBackCourse(name)}
                </Button>
              )}
              <p className="field-hint">{words.duty.handBackHint}</p>
            </div>
            <Swap day={day} date={date} place={place} onSwap={swapWith} />
          </>
        )}
        <History day={day} date={date} place={place} />
      </div>
    </Dialog>
  );
}

interface SwapProps extends OnDay {
  readonly place: Place;
  readonly onSwap: (to: HelperId) => Promise<void>;
}

function Swap({ day, date, place, onSwap }: SwapProps) {
  const words = useWords().rota;
  const [to, setTo] = useState<HelperId | "">("");
  const could = whoCouldBe(day.facts, day.rota)(date, place.task);
  return (
    <section className="rota-swap">
      <h3>{words.duty.swap}</h3>
      {could.length === 0 ? (
        <p className="soft">{words.duty.nobodyElse}</p>
      ) : (
        <div className="rota-line">
          <SelectField<HelperId | "">
            label={words.duty.swapTo}
            value={to}
            onChange={setTo}
            options={[
              { value: "", label: words.day.choose },
              ...could.map(({ helper }) => ({ value: helper.id, label: helper.called })),
            ]}
          />
          <Button disabled={to === ""} onPress={async () => to !== "" && onSwap(to)}>
            {words.duty.swapNow}
          </Button>
        </div>
      )}
    </section>
  );
}

/** What people have said of a place, oldest first. For those who hold the rota together. */
function History({ day, date, place }: OnDay & { place: Place }) {
  const words = useWords().rota.duty;
  const language = useLanguage();
  const names = useNames(day.facts);
  const days = useDays();
  const { courseId } = date.session;
  const { claims } = day.facts;
  const said = [
    ...historyOf(claims, place.duty),
    ...(courseId && place.task.span === "course"
      ? historyOf(claims, dutyId(courseId, place.task.id, place.place))
      : []),
  ].toSorted((a, b) => a.at - b.at);
  return (
    <section className="rota-history">
      <h3>{words.history}</h3>
      {said.length === 0 ? (
        <p className="soft">{words.noHistory}</p>
      ) : (
        <ol className="rota-said">
          {said.map(({ helperId, kind, by, at }, order) => (
            <li key={order}>
              <span className="rota-said-when figures soft small">
                {days.bare(civilDateAt(at))} {timeInWords(language, localTimeAt(at))}
              </span>
              <span>
                {words.said[kind](names.called(helperId))}
                {by !== null && by !== helperId && (
                  <span className="soft">, {words.notedBy(names.called(by))}</span>
                )}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
