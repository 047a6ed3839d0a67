import { useLocation } from "wouter";

import type { PlanItem } from "#domain/plan.ts";
import type { Run } from "#domain/run.ts";
import { paths } from "#features/paths.ts";
import { useWordsOfHall } from "#i18n/react.tsx";
import { endRun } from "#store/endRun.ts";
import { useStore } from "#store/react.tsx";
import { dismissUndo, offerUndo } from "#ui/undo.ts";

import {
  goOnAgain,
  jumpTo,
  leaveOut,
  nextItem,
  previousItem,
  skipItem,
  takeInAgain,
  unskip,
} from "./commands.ts";

export type Steps = ReturnType<typeof useSteps>;

/** What a leader does with the plan, with an undo for what cannot simply be stepped back from. */
export function useSteps(run: Run, shown: PlanItem, next: PlanItem | undefined) {
  const words = useWordsOfHall().run;
  const store = useStore();
  const [, goTo] = useLocation();
  const { sessionId } = run;

  return {
    next: async () => {
      const kept = await nextItem(store, sessionId, shown.id);
      if (kept.ok) dismissUndo();
    },
    previous: async () => {
      const kept = await previousItem(store, sessionId, shown.id);
      if (kept.ok) dismissUndo();
    },
    jump: async (to: PlanItem) => {
      const kept = await jumpTo(store, sessionId, shown.id, to.id);
      if (kept.ok) dismissUndo();
    },
    skip: async (title: string) => {
      if (!next) return;
      const kept = await skipItem(store, sessionId, shown.id);
      if (!kept.ok) return;
      const skipped = { itemId: shown.id, since: run.since, landedOn: next.id };
      offerUndo({
        sentence: words.skipped(title),
        undo: async () => unskip(store, sessionId, skipped),
      });
    },
    drop: async (items: readonly PlanItem[], titles: string) => {
      const ids = items.map(({ id }) => id);
      const kept = await leaveOut(store, sessionId, ids);
      if (!kept.ok) return;
      offerUndo({
        sentence: words.dropped(titles),
        undo: async () => takeInAgain(store, sessionId, ids),
      });
    },
    takeIn: async (item: PlanItem) => takeInAgain(store, sessionId, [item.id]),
    end: async () => {
      const kept = await endRun(store, sessionId);
      if (!kept.ok) return;
      goTo(paths.closing(sessionId));
      offerUndo({
        sentence: words.endedNow,
        undo: async () => {
          const again = await goOnAgain(store, sessionId);
          if (again.ok) goTo(paths.run(sessionId));
        },
      });
    },
  };
}
