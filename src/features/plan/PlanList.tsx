import { useId } from "react";

import type { Library } from "#domain/library.ts";
import { type PlanItem, plannedMinutes, subjectOf } from "#domain/plan.ts";
import { clockOf } from "#domain/planClock.ts";
import {
  groupsByPart,
  landingAt,
  type Landing,
  movableItems,
  oneStep,
} from "#domain/planPlaces.ts";
import { isNewHere, type Usage } from "#domain/usage.ts";
import type { PlanVariants } from "#domain/variants.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { takeBack } from "#store/takeBack.ts";
import { offerUndo } from "#ui/undo.ts";
import { useKeptFocus } from "#ui/useKeptFocus.ts";

import { moveItem, removeItem } from "./commands.ts";
import { itemName } from "./itemWords.ts";
import { PlanRow, type RowActions, rowId } from "./PlanRow.tsx";
import type { PlannedSession } from "./queries.ts";

interface PlanListProps {
  readonly planned: PlannedSession;
  readonly library: Library;
  readonly usage: Usage;
  /** Where a song begins and aims, in one line. */
  readonly aimOf: (item: PlanItem) => string;
  /** What to have ready for each item; undefined until it is known. */
  readonly ready: PlanVariants["byItem"] | undefined;
  readonly onOpen: (item: PlanItem) => void;
  /** Says a sentence to ears. */
  readonly say: (sentence: string) => void;
}

/** One order of items under the headings of the parts. */
export function PlanList(props: PlanListProps) {
  const { planned, library, usage, aimOf, ready, onOpen, say } = props;
  const { session, items } = planned;
  const store = useStore();
  const words = useWords().plan;
  const language = useLanguage();
  const hintId = useId();
  const { starts } = clockOf(items, session.date, session.time);
  const keepFocus = useKeptFocus(items, focusControl);
  const nameOf = ({ content }: PlanItem) => itemName(words, language, library, content);

  const move = async (item: PlanItem, landing: Landing) => {
    keepFocus(rowId(item.id));
    const answer = await moveItem(store, item, landing);
    if (!answer.ok) return;
    const { position, part } = landing;
    say(words.moved(nameOf(item), position + 1, movableItems(items).length, words.parts[part]));
  };

  const actions: RowActions = {
    onOpen,
    onStep: async (item, step) => {
      const landing = oneStep(items, item, step);
      if (landing) await move(item, landing);
      else say(words.atEdge(nameOf(item)));
    },
    onDropAt: async (draggedId, target, edge) => {
      const item = items.find(({ id }) => id === draggedId);
      const landing = item && landingAt(items, item, target, edge);
      if (item && landing) await move(item, landing);
    },
    onRemove: async (item) => {
      const place = items.findIndex(({ id }) => id === item.id);
      const next = items[place + 1] ?? items[place - 1];
      keepFocus(next && rowId(next.id), true);
      const answer = await removeItem(store, item.id);
      if (!answer.ok) return;
      offerUndo({
        sentence: words.removed(nameOf(item)),
        undo: async () => takeBack(store, answer.value),
      });
    },
    onWalk: (item, step) => {
      const place = items.findIndex(({ id }) => id === item.id);
      const next = items[place + step];
      if (next) focusRow(next.id);
    },
  };

  return (
    <div className="plan-list">
      <p id={hintId} className="for-ears">
        {words.handleHint}
      </p>
      {groupsByPart(items).map(({ part, items: inPart }, place) => (
        <section key={`${place} ${part}`} className="plan-part">
          <div className="plan-part-head">
            <h2 className="plan-part-name">{words.parts[part]}</h2>
            {part !== "after" && (
              <p className="figures soft">{words.partMinutes(plannedMinutes(inPart))}</p>
            )}
          </div>
          <ol className="plan-rows">
            {inPart.map((item) => {
              const subject = subjectOf(item.content);
              return (
                <PlanRow
                  key={item.id}
                  item={item}
                  starts={starts.get(item.id)}
                  library={library}
                  isNew={subject !== undefined && isNewHere(usage, subject)}
                  aim={aimOf(item)}
                  needed={ready?.get(item.id) ?? []}
                  hintId={hintId}
                  actions={actions}
                />
              );
            })}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** Shows a row and puts the keyboard on it. */
export function focusRow(itemId: string, control = "handle"): void {
  focusControl(rowId(itemId), control);
}

function focusControl(id: string, control: string): void {
  const row = document.getElementById(id);
  const target = row?.querySelector<HTMLElement>(`[data-control="${control}"]`);
  (target ?? row?.querySelector<HTMLElement>("button"))?.focus();
  row?.scrollIntoView({ block: "center" });
}
