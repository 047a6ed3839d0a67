import { useState } from "react";

import type { ClimbWay } from "#domain/climbing.ts";
import type { PlanItem } from "#domain/plan.ts";
import { climbTo } from "#store/climbTo.ts";
import type { Receipt } from "#store/commit.ts";
import { useStore } from "#store/react.tsx";
import { takeBack } from "#store/takeBack.ts";

import type { Climb } from "./queries.ts";

export type Climbing = ReturnType<typeof useClimbing>;

/** What a leader does on the ladder. The last tap can be taken back, in place: nothing above moves the buttons. */
export function useClimbing(item: PlanItem, { ladder, standing }: Climb) {
  const store = useStore();
  const [last, setLast] = useState<Receipt>();
  const { id: itemId, sessionId } = item;
  return {
    go: async (way: ClimbWay) => {
      const kept = await climbTo(store, { sessionId, itemId, ladder, from: standing, way });
      if (kept.ok) setLast(kept.value);
    },
    undo:
      last &&
      (async () => {
        const taken = await takeBack(store, last);
        if (taken.ok) setLast(undefined);
      }),
  };
}
