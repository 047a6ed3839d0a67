import { useMemo } from "react";

import { freeToHelp, onRota, type Beside, whoIsBeside } from "#domain/beside.ts";
import { civilDateAt } from "#domain/civil.ts";
import type { HallWord } from "#domain/hallWord.ts";
import type { Helped } from "#domain/helped.ts";
import type { HelperId } from "#domain/helper.ts";
import { rotaOf } from "#domain/rota.ts";
import type { SessionId } from "#domain/session.ts";
import type { SingerId } from "#domain/singer.ts";
import { readHallWordsAt } from "#store/hallWords.ts";
import { readHelpers } from "#store/helpers.ts";
import { useLive, useStore } from "#store/react.tsx";
import { readRotaFacts } from "#store/rota.ts";
import { readSession } from "#store/sessions.ts";

const tasks = import("#content/tasks.ts");

/** What has been said of variants tonight for these singers. */
export function useHallWords(
  sessionId: SessionId,
  singers: readonly SingerId[],
): readonly HallWord[] | undefined {
  return useLive(
    async (database) => readHallWordsAt(database, sessionId, singers),
    [sessionId, singers.join(" ")],
  );
}

export interface HelpTonight {
  readonly beside: readonly Beside[];
  readonly free: readonly HelperId[];
  /** Undefined for somebody who has left the team. */
  readonly nameOf: (helper: HelperId) => string | undefined;
}

/** Who helps whom, and who has free hands; undefined until it has been read. */
export function useHelpTonight(
  sessionId: SessionId,
  people: readonly Helped[],
): HelpTonight | undefined {
  const { now } = useStore();
  const read = useLive(
    async (database) => {
      const session = await readSession(database, sessionId);
      const { starterTasks } = await tasks;
      const facts = await readRotaFacts(
        database,
        session ? [session] : [],
        starterTasks,
        civilDateAt(now()),
      );
      const helpers = await readHelpers(database);
      return { date: rotaOf(facts).dates[0], helpers };
    },
    [sessionId],
  );
  return useMemo(() => {
    if (!read) return undefined;
    const date = read.date ?? { places: [] };
    const beside = whoIsBeside(people, onRota(date));
    const names = new Map(read.helpers.map(({ id, called }) => [id, called]));
    return { beside, free: freeToHelp(date, beside), nameOf: (id) => names.get(id) };
  }, [read, people]);
}
