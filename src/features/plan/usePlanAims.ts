import { aimsOf } from "#domain/climbing.ts";
import { nextFor } from "#domain/climbPast.ts";
import type { PlanItem } from "#domain/plan.ts";
import type { Session } from "#domain/session.ts";
import { useClimbPast } from "#features/useClimbPast.ts";
import { useSongLadders } from "#features/useSongLadder.ts";
import { stepName } from "#i18n/layerName.ts";
import { useWords } from "#i18n/react.tsx";

/** Where each song of the plan begins and aims, in one line; empty for all else, and for a session that has been. */
export function usePlanAims(session: Session): (item: PlanItem) => string {
  const { climb, layers } = useWords();
  const past = useClimbPast(session.date);
  const ladderOf = useSongLadders();
  return ({ content, noFurther }) => {
    if (content.kind !== "song" || session.state !== "planned" || !past || !ladderOf) return "";
    const { ladder } = ladderOf(content.songId);
    if (ladder.length === 0) return "";
    const next = nextFor({ id: content.songId, ladder }, past, session.date);
    const { start, goal } = aimsOf(ladder, next, noFurther);
    return climb.startAim(stepName(layers, ladder, start), stepName(layers, ladder, goal));
  };
}
