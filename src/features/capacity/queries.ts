import { handsOn } from "#domain/beside.ts";
import { type CivilDate, civilDateAt, daysAfter } from "#domain/civil.ts";
import { daysAhead, type PlacesNeeded, placesNeeded, sessionsAhead } from "#domain/capacity.ts";
import { rotaOf } from "#domain/rota.ts";
import type { Session } from "#domain/session.ts";
import type { Waiting } from "#domain/waiting.ts";
import { type Chairs, readChairs } from "#store/capacity.ts";
import { readExpected } from "#store/needs.ts";
import { useLive, useNow } from "#store/react.tsx";
import { readRotaFacts } from "#store/rota.ts";
import { readSessionsBetween } from "#store/sessions.ts";
import { readWaiting } from "#store/waiting.ts";

const tasks = import("#content/tasks.ts");

/** The day on the clock of the room; looked at anew every minute. */
export function useToday(): CivilDate {
  return civilDateAt(useNow(60_000));
}

export interface Hands {
  readonly needed: PlacesNeeded;
  /** Earliest first, each with how many volunteers on its rota have their hands free. */
  readonly days: readonly { readonly session: Session; readonly hands: number }[];
}

/** Places needed against places taken, from today to eight weeks on. */
export function useHands(today: CivilDate): Hands | undefined {
  const needed = useLive(async (database) => placesNeeded(await readExpected(database)));
  const days = useLive(
    async (database) => {
      const between = await readSessionsBetween(database, today, daysAfter(today, daysAhead));
      const ahead = sessionsAhead(between, today);
      const { starterTasks } = await tasks;
      const { dates } = rotaOf(await readRotaFacts(database, ahead, starterTasks, today));
      return dates.map((date) => ({ session: date.session, hands: handsOn(date) }));
    },
    [today],
  );
  return needed && days && { needed, days };
}

export function useChairs(): Chairs | undefined {
  return useLive(readChairs);
}

export function useWaiting(): readonly Waiting[] | undefined {
  return useLive(readWaiting);
}
