import { useState } from "react";

import type { ClimbWay } from "#domain/climbing.ts";
import type { PlanItem, PlanItemId } from "#domain/plan.ts";
import type { Session } from "#domain/session.ts";
import { useClimbPast } from "#features/useClimbPast.ts";
import { climbTo } from "#store/climbTo.ts";
import type { Receipt } from "#store/commit.ts";
import { useStore } from "#store/react.tsx";
import { takeBack } from "#store/takeBack.ts";

import type { Before, Climb } from "./queries.ts";

/** What all songs of the evening share: what came before it, and the last step that was taken. */
export interface Climbs {
  readonly before: Before | undefined;
  readonly last: { readonly itemId: PlanItemId; readonly receipt: Receipt } | undefined;
  readonly remember: (last: Climbs["last"]) => void;
}

export function useClimbs({ date }: Session): Climbs {
  const past = useClimbPast(date);
  const [last, remember] = useState<Climbs["last"]>();
  return { before: past && { on: date, past }, last, remember };
}

export type Climbing = ReturnType<typeof useClimbing>;

/** What a leader does on the ladder. The last tap can be taken back for as long as its song is led. */
export function useClimbing(item: PlanItem, { ladder, standing }: Climb, climbs: Climbs) {
  const store = useStore();
  const { id: itemId, sessionId } = item;
  const { last, remember } = climbs;
  return {
    go: async (way: ClimbWay) => {
      const kept = await climbTo(store, { sessionId, itemId, ladder, from: standing, way });
      if (kept.ok) remember({ itemId, receipt: kept.value });
    },
    undo:
      last?.itemId === itemId
        ? async () => {
            const taken = await takeBack(store, last.receipt);
            if (taken.ok) remember(undefined);
          }
        : undefined,
  };
}
