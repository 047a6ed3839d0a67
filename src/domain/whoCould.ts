import { hasHandedBack } from "./handedBack.ts";
import { type HelperCard, type Suited, suitedFor } from "./helper.ts";
import type { Rota, RotaDate, RotaFacts } from "./rota.ts";
import { standingsOf } from "./rotaStandings.ts";
import { pillarOf, type Task } from "./task.ts";

/** Somebody who could take a place: it is for them, they are not away, and have nothing else at that time. */
export interface Could {
  readonly helper: HelperCard;
  readonly suited: Suited;
  /** They are on the week before or after, and like a week in between. */
  readonly rests: boolean;
  /** They have as many as they wished. */
  readonly hasEnough: boolean;
  /** They had it that day and gave it back. */
  readonly gaveBack: boolean;
}

const order: readonly Suited[] = ["own", "likes", "standsIn", "free"];

/**
 * Who could be asked about a task on a day. Those whose pillar it is come first, then those who have carried least in
 * these sessions; those who would go against a wish of theirs, or who gave it back, come last. The numbers themselves
 * are not handed out: they are nobody's business at the moment of asking.
 */
export function whoCouldBe(facts: RotaFacts, rota: Rota): (date: RotaDate, task: Task) => Could[] {
  const standings = standingsOf(facts, rota);
  return (date, task) => {
    const { id: taskId, time } = task;
    const found = standings.ids.flatMap((id, at) => {
      const helper = standings.cardOf(at);
      const suited = suitedFor(helper, taskId, pillarOf(taskId));
      if (suited === undefined || standings.isAway(at, date)) return [];
      if (standings.isBusy(at, date, time)) return [];
      const { most } = helper.wishes;
      const carries = standings.carries[at] ?? 0;
      const could: Could = {
        helper,
        suited,
        rests: standings.isResting(at, date, taskId),
        hasEnough: most !== null && carries >= most,
        gaveBack: hasHandedBack(facts, id, date.session, taskId),
      };
      return [{ could, carries }];
    });
    const later = ({ rests, hasEnough, gaveBack }: Could) =>
      gaveBack ? 2 : rests || hasEnough ? 1 : 0;
    return found
      .toSorted(
        (a, b) =>
          later(a.could) - later(b.could) ||
          Number(b.could.suited === "own") - Number(a.could.suited === "own") ||
          a.carries - b.carries ||
          order.indexOf(a.could.suited) - order.indexOf(b.could.suited) ||
          (`${a.could.helper.called} ${a.could.helper.id}` <
          `${b.could.helper.called} ${b.could.helper.id}`
            ? -1
            : 1),
      )
      .map(({ could }) => could);
  };
}
